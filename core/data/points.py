"""The bases of the drawn point sets: count, noise, seed and how they are split; classes or numbers to learn."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import Array, Dataset, DataSpec, Kind, Progress, Shape, Task, split_samples
from core.data.marks import SEED, TEST, VALIDATION
from core.fields import Label, Range
from core.texts import N_, Text

COUNT = Label(N_("data", "Samples"), N_("data", "How many points are drawn, all parts together."))
NOISE = Label(N_("data", "Noise"), N_("data", "How far points stray from their shape, 0 to 1."))

ORANGE = N_("data", "Orange")
BLUE = N_("data", "Blue")


@dataclass(frozen=True)
class DrawnSpec(DataSpec):
    """Samples drawn by a formula; a member only says how."""

    count: Annotated[int, Range(10, 5000, 10), COUNT] = 500
    noise: Annotated[float, Range(0.0, 1.0, 0.05), NOISE] = 0.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0
    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.5
    validation_share: Annotated[float, Range(0.0, 0.5, 0.05), VALIDATION] = 0.0

    kind: ClassVar[Kind] = "points"
    class_names: ClassVar[tuple[str | Text, ...]] = ()
    feature_names: ClassVar[tuple[str, ...]] = ("x₁", "x₂")

    @property
    def input_shape(self) -> Shape:
        return (len(self.feature_names),)

    @property
    def outputs(self) -> int:
        return len(self.class_names) or 1

    @abstractmethod
    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        """Draw `count` points: float array (count, features), and class indices or numbers (count,)."""

    def load(self, progress: Progress | None = None) -> Dataset:
        inputs, targets = self.sample(np.random.default_rng([self.seed, 0]))
        targets = targets.astype(np.int64) if self.class_names else targets.reshape(-1, 1).astype(np.float32)
        parts = split_samples(inputs.astype(np.float32), targets, self.test_share, self.validation_share, self.seed)
        return Dataset(*parts, self.class_names, self.task, self.feature_names)


@dataclass(frozen=True)
class PointsSpec(DrawnSpec):
    """Points (x₁, x₂) in about −6…6 with a class; class 1 is blue, class 0 is orange."""

    class_names: ClassVar[tuple[str | Text, ...]] = (ORANGE, BLUE)

    @property
    def task(self) -> Task:
        return "binary"


@dataclass(frozen=True)
class HeightsSpec(DrawnSpec):
    """Points with a number in about −1…1; noise 1 is a standard deviation of 1."""

    @property
    def task(self) -> Task:
        return "regression"

    def shaken(self, heights: Array, rng: np.random.Generator) -> Array:
        """`heights` with Gaussian noise."""
        noisy: Array = heights + rng.normal(0, 1, heights.shape) * self.noise
        return noisy
