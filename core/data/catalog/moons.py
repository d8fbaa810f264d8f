"""Two half circles that reach into each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import PointsSpec
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Moons(PointsSpec):
    key: ClassVar[str] = "moons"
    name: ClassVar[Text] = N_("data", "Moons")
    help: ClassVar[Text] = N_("data", "Two crescents that reach into each other: one bend is needed, and enough.")
    order: ClassVar[int] = 50
    featured: ClassVar[bool] = True

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        targets = (np.arange(self.count) < self.count // 2).astype(np.int64)
        angle = rng.uniform(0, np.pi, self.count)
        across = np.where(targets == 1, np.cos(angle), 1 - np.cos(angle)) - 0.5
        up = np.where(targets == 1, np.sin(angle), 0.5 - np.sin(angle)) - 0.25
        points = 3.3 * np.stack([across, up], axis=1)
        return points + rng.normal(0, 1, points.shape) * self.noise, targets
