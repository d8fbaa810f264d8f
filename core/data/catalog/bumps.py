"""Hills and hollows over x₁ and x₂."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import HeightsSpec
from core.texts import N_, Text

TOPS = np.array([(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)])
"""Centre and sign of each bump."""
WIDTH = 1.2


@DATASETS.register
@dataclass(frozen=True)
class Bumps(HeightsSpec):
    key: ClassVar[str] = "bumps"
    name: ClassVar[Text] = N_("data", "Gaussian bumps")
    help: ClassVar[Text] = N_("data", "Six hills and hollows: a number to learn that no plane can follow.")
    order: ClassVar[int] = 80

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        points = rng.uniform(-6, 6, (self.count, 2))
        squared = ((points[:, None] - TOPS[:, :2]) ** 2).sum(axis=2)
        heights = (TOPS[:, 2] * np.exp(-squared / (2 * WIDTH**2))).sum(axis=1)
        return points, self.shaken(heights, rng)
