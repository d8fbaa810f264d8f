"""A straight line with noise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import COUNT, NOISE, HeightsSpec
from core.fields import Label, Range
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class Line(HeightsSpec):
    count: Annotated[int, Range(10, 5000, 10), COUNT] = 100
    noise: Annotated[float, Range(0.0, 1.0, 0.05), NOISE] = 0.3
    slope: Annotated[
        float, Range(-5.0, 5.0, 0.1), Label(N_("data", "Slope"), N_("data", "The slope that training should find."))
    ] = 0.8
    intercept: Annotated[
        float, Range(-5.0, 5.0, 0.1), Label(N_("data", "Intercept"), N_("data", "The value where x is 0."))
    ] = 0.5

    key: ClassVar[str] = "line"
    name: ClassVar[Text] = N_("data", "Noisy line")
    help: ClassVar[Text] = N_("data", "Points around a straight line: slope and intercept are known, so you can check.")
    order: ClassVar[int] = 60
    feature_names: ClassVar[tuple[str, ...]] = ("x",)

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        x = rng.uniform(-3, 3, (self.count, 1))
        return x, self.shaken(self.slope * x[:, 0] + self.intercept, rng)
