"""Two Gaussian clouds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import PointsSpec
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Blobs(PointsSpec):
    key: ClassVar[str] = "blobs"
    name: ClassVar[Text] = N_("data", "Blobs")
    help: ClassVar[Text] = N_("data", "Two Gaussian clouds: a straight line does well until the noise grows.")
    order: ClassVar[int] = 30
    featured: ClassVar[bool] = True

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        targets = (np.arange(self.count) < self.count // 2).astype(np.int64)
        centres = np.where(targets == 1, 2.0, -2.0)[:, None]
        spread = np.sqrt(0.5 + 7.0 * self.noise)
        return centres + rng.normal(0, spread, (self.count, 2)), targets
