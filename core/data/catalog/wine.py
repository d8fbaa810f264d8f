"""Wine: 178 chemical analyses (M. Forina 1988), as scikit-learn carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, Progress, Shape, Task
from core.data.table import TableSpec
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Wine(TableSpec):
    key: ClassVar[str] = "wine"
    name: ClassVar[Text] = N_("data", "Wine")
    help: ClassVar[Text] = N_(
        "data", "178 Italian wines from three growers, told by thirteen chemical figures (Forina 1988)."
    )
    order: ClassVar[int] = 220
    columns: ClassVar[tuple[Text, ...]] = (
        N_("wine columns", "alcohol"),
        N_("wine columns", "malic_acid"),
        N_("wine columns", "ash"),
        N_("wine columns", "alcalinity_of_ash"),
        N_("wine columns", "magnesium"),
        N_("wine columns", "total_phenols"),
        N_("wine columns", "flavanoids"),
        N_("wine columns", "nonflavanoid_phenols"),
        N_("wine columns", "proanthocyanins"),
        N_("wine columns", "color_intensity"),
        N_("wine columns", "hue"),
        N_("wine columns", "od280/od315_of_diluted_wines"),
        N_("wine columns", "proline"),
    )

    @property
    def input_shape(self) -> Shape:
        return (13,)

    @property
    def task(self) -> Task:
        return "multiclass"

    @property
    def outputs(self) -> int:
        return 3

    def load(self, progress: Progress | None = None) -> Dataset:
        from sklearn.datasets import load_wine

        wines = load_wine()
        names = tuple(map(str, wines.target_names)), self.named(wines.feature_names)
        return self.split(wines.data.astype(np.float32), wines.target.astype(np.int64), *names)
