"""Answers as the nearest training samples do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class NearestNeighbours(MethodSpec):
    neighbours: Annotated[
        int,
        Range(1, 100),
        Label(N_("reference", "Neighbours"), N_("reference", "How many of the nearest samples are asked.")),
    ] = 5

    key: ClassVar[str] = "knn"
    name: ClassVar[Text] = N_("reference", "Nearest neighbours")
    help: ClassVar[Text] = N_("reference", "Answers as the nearest training samples do.")
    order: ClassVar[int] = 70
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def estimator(self, task: Task) -> Any:
        from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

        return (KNeighborsRegressor if task == "regression" else KNeighborsClassifier)(self.neighbours)
