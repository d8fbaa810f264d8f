"""A disc of one class inside a ring of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import PointsSpec
from core.texts import N_, Text

RADIUS = 5.0


@DATASETS.register
@dataclass(frozen=True)
class Circle(PointsSpec):
    key: ClassVar[str] = "circle"
    name: ClassVar[Text] = N_("data", "Circle")
    help: ClassVar[Text] = N_("data", "Blue inside, orange around it: no straight line separates them.")
    order: ClassVar[int] = 10
    featured: ClassVar[bool] = True

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        inside = np.arange(self.count) < self.count // 2
        radius = np.where(inside, rng.uniform(0, 0.5, self.count), rng.uniform(0.7, 1.0, self.count)) * RADIUS
        angle = rng.uniform(0, 2 * np.pi, self.count)
        points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
        shaken = points + rng.uniform(-RADIUS, RADIUS, points.shape) * self.noise
        return points, (np.hypot(*shaken.T) < RADIUS * 0.5).astype(np.int64)
