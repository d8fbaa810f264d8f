"""The straight boundary that keeps the widest margin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class LinearSvm(MethodSpec):
    c: Annotated[
        float,
        Range(1e-3, 1e3, log=True),
        Label(
            N_("reference", "C"),
            N_("reference", "What a misplaced sample costs; small is smoother."),
        ),
    ] = 1.0

    key: ClassVar[str] = "linear_svm"
    name: ClassVar[Text] = N_("reference", "Linear SVM")
    help: ClassVar[Text] = N_("reference", "The straight boundary that keeps the widest margin.")
    order: ClassVar[int] = 50

    def estimator(self, task: Task) -> Any:
        from sklearn.svm import LinearSVC

        return LinearSVC(C=self.c, max_iter=20_000, random_state=0)
