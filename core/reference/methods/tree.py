"""Asks one question after another, each about one input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import Task
from core.fields import Label, Range
from core.reference.method import METHODS, MethodSpec
from core.texts import N_, Text


@METHODS.register
@dataclass(frozen=True)
class Tree(MethodSpec):
    depth: Annotated[
        int,
        Range(1, 30),
        Label(N_("reference", "Depth"), N_("reference", "How many questions follow one another.")),
    ] = 5

    key: ClassVar[str] = "tree"
    name: ClassVar[Text] = N_("reference", "Decision tree")
    help: ClassVar[Text] = N_("reference", "Asks one question after another, each about one input.")
    order: ClassVar[int] = 90
    tasks: ClassVar[tuple[Task, ...]] = ("regression", "binary", "multiclass")

    def estimator(self, task: Task) -> Any:
        from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

        kind = DecisionTreeRegressor if task == "regression" else DecisionTreeClassifier
        return kind(max_depth=self.depth, random_state=0)
