"""A tilted plane over x₁ and x₂."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import HeightsSpec
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Plane(HeightsSpec):
    key: ClassVar[str] = "plane"
    name: ClassVar[Text] = N_("data", "Plane")
    help: ClassVar[Text] = N_("data", "A number that grows evenly with x₁ + x₂: linear regression in two dimensions.")
    order: ClassVar[int] = 70

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        points = rng.uniform(-6, 6, (self.count, 2))
        return points, self.shaken(points.sum(axis=1) / 10, rng)
