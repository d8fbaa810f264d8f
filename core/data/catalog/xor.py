"""Four quadrants, opposite ones alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import PointsSpec
from core.texts import N_, Text

GAP = 0.3


@DATASETS.register
@dataclass(frozen=True)
class Xor(PointsSpec):
    key: ClassVar[str] = "xor"
    name: ClassVar[Text] = N_("data", "XOR")
    help: ClassVar[Text] = N_("data", "Blue where x₁ and x₂ have the same sign: one straight line is not enough.")
    order: ClassVar[int] = 20
    featured: ClassVar[bool] = True

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        points = rng.uniform(-5, 5, (self.count, 2))
        points += np.where(points > 0, GAP, -GAP)
        shaken = points + rng.uniform(-5, 5, points.shape) * self.noise
        return points, (shaken.prod(axis=1) >= 0).astype(np.int64)
