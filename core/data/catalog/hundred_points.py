"""A hundred noisy points whose x lies far from 0: the data of the lesson on plain descent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.data.marks import SEED
from core.data.points import COUNT
from core.fields import Label, Range
from core.texts import N_, Text


@DATASETS.register
@dataclass(frozen=True)
class HundredPoints(DataSpec):
    count: Annotated[int, Range(2, 100_000), COUNT] = 100
    slope: Annotated[
        float, Range(-1e6, 1e6), Label(N_("data", "Slope"), N_("data", "The slope that training should find."))
    ] = 1.477
    intercept: Annotated[
        float, Range(-1e6, 1e6), Label(N_("data", "Intercept"), N_("data", "The value where x is 0."))
    ] = 0.089
    x_mean: Annotated[
        float, Range(-1e6, 1e6), Label(N_("data", "Mean of x"), N_("data", "Around which value x is drawn."))
    ] = 49.0
    x_deviation: Annotated[
        float,
        Range(0.001, 1e6),
        Label(N_("data", "Deviation of x"), N_("data", "How far x typically lies from its mean.")),
    ] = 10.0
    noise: Annotated[
        float,
        Range(0.0, 1e6),
        Label(N_("data", "Noise"), N_("data", "The standard deviation of y around the line.")),
    ] = 10.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 8

    key: ClassVar[str] = "hundred_points"
    name: ClassVar[Text] = N_("data", "A hundred noisy points")
    help: ClassVar[Text] = N_("data", "x around 49, y about 1.5 x: unscaled numbers that make plain descent limp.")
    kind: ClassVar[Kind] = "points"
    order: ClassVar[int] = 64

    @property
    def input_shape(self) -> Shape:
        return (1,)

    @property
    def task(self) -> Task:
        return "regression"

    @property
    def outputs(self) -> int:
        return 1

    def load(self, progress: Progress | None = None) -> Dataset:
        rng = np.random.default_rng(self.seed)
        x = rng.normal(self.x_mean, self.x_deviation, self.count)
        y = self.slope * x + self.intercept + rng.normal(0, self.noise, self.count)
        none = Split(np.empty((0, 1)), np.empty((0, 1)))
        return Dataset(Split(x[:, None], y[:, None]), none, none, (), "regression", ("x",))
