"""A line with a penalty on the sizes of its coefficients: some become 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class Lasso(MethodSpec):
    alpha: Annotated[
        float,
        Range(1e-4, 1e4, log=True),
        Label(N_("reference", "Penalty"), N_("reference", "How much large coefficients cost.")),
    ] = 0.1

    key: ClassVar[str] = "lasso"
    name: ClassVar[Text] = N_("reference", "Lasso")
    help: ClassVar[Text] = N_("reference", "A line with a penalty on the sizes of its coefficients: some become 0.")
    order: ClassVar[int] = 30
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary")

    def estimator(self, task: Task) -> Any:
        from sklearn.linear_model import Lasso as LassoRegression

        return LassoRegression(alpha=self.alpha)
