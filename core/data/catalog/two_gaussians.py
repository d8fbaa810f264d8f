"""Two Gaussian clouds of unequal size and shape, drawn by NumPy's legacy generator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.data.marks import SEED
from core.data.points import BLUE, ORANGE
from core.errors import BadValueError
from core.fields import Label, Range
from core.texts import N_, Text

MEAN = Label(N_("data", "Mean"), N_("data", "The centre of one cloud, x₁ and x₂."))
VARIANCES = Label(N_("data", "Variances"), N_("data", "How wide one cloud is along x₁ and along x₂."))
SIZE = Label(N_("data", "Points in the cloud"), N_("data", "How many points are drawn for one class."))


@DATASETS.register
@dataclass(frozen=True)
class TwoGaussians(DataSpec):
    mean1: Annotated[tuple[float, ...], MEAN] = (3.0, 4.0)
    mean2: Annotated[tuple[float, ...], MEAN] = (7.0, 6.0)
    variance1: Annotated[tuple[float, ...], Range(0, 1e6), VARIANCES] = (3.0, 1.0)
    variance2: Annotated[tuple[float, ...], Range(0, 1e6), VARIANCES] = (3.0, 2.0)
    count1: Annotated[int, Range(1, 100_000), SIZE] = 100
    count2: Annotated[int, Range(1, 100_000), SIZE] = 200
    seed: Annotated[int, Range(0, 2**32 - 1), SEED] = 1115

    key: ClassVar[str] = "two_gaussians"
    name: ClassVar[Text] = N_("data", "Two Gaussian clouds")
    help: ClassVar[Text] = N_("data", "100 orange and 200 blue points that overlap a little: made for one line.")
    kind: ClassVar[Kind] = "points"
    order: ClassVar[int] = 35

    @property
    def input_shape(self) -> Shape:
        return (2,)

    @property
    def task(self) -> Task:
        return "binary"

    @property
    def outputs(self) -> int:
        return 2

    def load(self, progress: Progress | None = None) -> Dataset:
        """Float64 points (n, 2), all of them to learn from; raises `BadValueError` unless every cloud has two axes."""
        clouds = (self.mean1, self.variance1, self.count1), (self.mean2, self.variance2, self.count2)
        if any(len(mean) != 2 or len(variance) != 2 for mean, variance, _ in clouds):
            raise BadValueError(name="mean, variance", value=(self.mean1, self.mean2), expected="x₁,x₂")
        legacy = np.random.RandomState(self.seed)
        points = np.vstack([legacy.multivariate_normal(mean, np.diag(variance), n) for mean, variance, n in clouds])
        labels = np.repeat(np.arange(2, dtype=np.int64), [self.count1, self.count2])
        none = Split(np.empty((0, 2)), np.empty(0, np.int64))
        return Dataset(Split(points, labels), none, none, (ORANGE, BLUE), "binary", ("x₁", "x₂"))
