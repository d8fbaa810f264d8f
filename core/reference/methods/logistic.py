"""A straight boundary with a probability: one sigmoid neuron, fitted to the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class Logistic(MethodSpec):
    c: Annotated[
        float,
        Range(1e-3, 1e3, log=True),
        Label(
            N_("reference", "C"),
            N_("reference", "What a misplaced sample costs; small is smoother."),
        ),
    ] = 1.0

    key: ClassVar[str] = "logistic"
    name: ClassVar[Text] = N_("reference", "Logistic regression")
    help: ClassVar[Text] = N_(
        "reference", "A straight boundary with a probability: one sigmoid neuron, fitted to the end."
    )
    order: ClassVar[int] = 40

    def estimator(self, task: Task) -> Any:
        from sklearn.linear_model import LogisticRegression

        return LogisticRegression(C=self.c, max_iter=2000)
