"""The closed form with a penalty on the squares of the coefficients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class Ridge(MethodSpec):
    alpha: Annotated[
        float,
        Range(1e-4, 1e4, log=True),
        Label(N_("reference", "Penalty"), N_("reference", "How much large coefficients cost.")),
    ] = 1.0

    key: ClassVar[str] = "ridge"
    name: ClassVar[Text] = N_("reference", "Ridge")
    help: ClassVar[Text] = N_("reference", "The closed form with a penalty on the squares of the coefficients.")
    order: ClassVar[int] = 20
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary")

    def estimator(self, task: Task) -> Any:
        from sklearn.linear_model import Ridge as RidgeRegression

        return RidgeRegression(alpha=self.alpha)
