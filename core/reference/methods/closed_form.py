"""The best straight line or plane, computed in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from core.data.dataset import Task
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class ClosedForm(MethodSpec):
    key: ClassVar[str] = "closed_form"
    name: ClassVar[Text] = N_("reference", "Closed form")
    help: ClassVar[Text] = N_("reference", "The best straight line or plane, computed in one go.")
    order: ClassVar[int] = 10
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary")

    def estimator(self, task: Task) -> Any:
        from sklearn.linear_model import LinearRegression

        return LinearRegression()
