"""The boundary of widest margin among smooth hills around the samples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class RbfSvm(MethodSpec):
    c: Annotated[
        float,
        Range(1e-3, 1e3, log=True),
        Label(
            N_("reference", "C"),
            N_("reference", "What a misplaced sample costs; small is smoother."),
        ),
    ] = 1.0

    key: ClassVar[str] = "rbf_svm"
    name: ClassVar[Text] = N_("reference", "RBF SVM")
    help: ClassVar[Text] = N_("reference", "The boundary of widest margin among smooth hills around the samples.")
    order: ClassVar[int] = 60
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def estimator(self, task: Task) -> Any:
        from sklearn.svm import SVC, SVR

        return SVR(C=self.c) if task == "regression" else SVC(C=self.c)
