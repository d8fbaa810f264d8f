"""Many trees, each grown on a random part of the samples, vote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class Forest(MethodSpec):
    trees: Annotated[int, Range(1, 500), Label(N_("reference", "Trees"), N_("reference", "How many trees vote."))] = 100

    key: ClassVar[str] = "forest"
    name: ClassVar[Text] = N_("reference", "Random forest")
    help: ClassVar[Text] = N_("reference", "Many trees, each grown on a random part of the samples, vote.")
    order: ClassVar[int] = 100
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def estimator(self, task: Task) -> Any:
        from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

        kind = RandomForestRegressor if task == "regression" else RandomForestClassifier
        return kind(self.trees, random_state=0)
