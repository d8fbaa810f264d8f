"""One bell curve per class and input, as if inputs knew nothing of each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from core.data.dataset import Task
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class NaiveBayes(MethodSpec):
    key: ClassVar[str] = "naive_bayes"
    name: ClassVar[Text] = N_("reference", "Naive Bayes")
    help: ClassVar[Text] = N_(
        "reference", "One bell curve per class and input, as if inputs knew nothing of each other."
    )
    order: ClassVar[int] = 80

    def estimator(self, task: Task) -> Any:
        from sklearn.naive_bayes import GaussianNB

        return GaussianNB()
