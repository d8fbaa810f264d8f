"""Iris: 150 flowers (R. A. Fisher 1936), as scikit-learn carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, Progress, Shape, Task
from core.data.table import TableSpec
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Iris(TableSpec):
    key: ClassVar[str] = "iris"
    name: ClassVar[Text] = N_("data", "Iris flowers")
    help: ClassVar[Text] = N_("data", "150 flowers of three species, told by four lengths (Fisher 1936).")
    order: ClassVar[int] = 210
    columns: ClassVar[tuple[Text, ...]] = (
        N_("iris columns", "sepal length (cm)"),
        N_("iris columns", "sepal width (cm)"),
        N_("iris columns", "petal length (cm)"),
        N_("iris columns", "petal width (cm)"),
    )

    @property
    def input_shape(self) -> Shape:
        return (4,)

    @property
    def task(self) -> Task:
        return "multiclass"

    @property
    def outputs(self) -> int:
        return 3

    def load(self, progress: Progress | None = None) -> Dataset:
        from sklearn.datasets import load_iris

        flowers = load_iris()
        names = tuple(map(str, flowers.target_names)), self.named(flowers.feature_names)
        return self.split(flowers.data.astype(np.float32), flowers.target.astype(np.int64), *names)
