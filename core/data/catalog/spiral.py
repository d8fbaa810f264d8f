"""Two arms wound around each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import PointsSpec
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Spiral(PointsSpec):
    key: ClassVar[str] = "spiral"
    name: ClassVar[Text] = N_("data", "Spiral")
    help: ClassVar[Text] = N_(
        "data", "Two arms wound around each other: the hardest of the four, it needs hidden layers."
    )
    order: ClassVar[int] = 40
    featured: ClassVar[bool] = True

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        half = self.count // 2
        targets = (np.arange(self.count) < half).astype(np.int64)
        along = np.concatenate([np.arange(half) / half, np.arange(self.count - half) / (self.count - half)])
        angle = 1.75 * along * 2 * np.pi + np.where(targets == 1, 0.0, np.pi)
        points = 5 * along[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
        return points + rng.uniform(-1, 1, points.shape) * self.noise, targets
