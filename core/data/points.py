"""The base of the two-dimensional point sets: count, noise, seed and how they are split."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import Array, Dataset, DataSpec, Kind, Progress, Shape, Task, split_samples
from core.fields import Label, Range
from core.texts import N_, Text

COUNT = Label(N_("data", "Samples"), N_("data", "How many points are drawn, all parts together."))
NOISE = Label(N_("data", "Noise"), N_("data", "How far points stray from their shape, 0 to 1."))
SEED = Label(N_("data", "Seed"), N_("data", "The same seed draws the same points again."))
TEST = Label(N_("data", "Test share"), N_("data", "The part that is only measured, never learned from."))
VALIDATION = Label(N_("data", "Validation share"), N_("data", "Held out of training to choose settings by."))

ORANGE = N_("data", "Orange")
BLUE = N_("data", "Blue")


@dataclass(frozen=True)
class PointsSpec(DataSpec):
    """Points (x₁, x₂) in about −6…6 with a class; class 1 is blue, class 0 is orange."""

    count: Annotated[int, Range(10, 5000, 10), COUNT] = 500
    noise: Annotated[float, Range(0.0, 1.0, 0.05), NOISE] = 0.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0
    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.5
    validation_share: Annotated[float, Range(0.0, 0.5, 0.05), VALIDATION] = 0.0

    kind: ClassVar[Kind] = "points"
    class_names: ClassVar[tuple[str | Text, ...]] = (ORANGE, BLUE)

    @property
    def input_shape(self) -> Shape:
        return (2,)

    @property
    def task(self) -> Task:
        return "binary"

    @property
    def outputs(self) -> int:
        return len(self.class_names)

    @abstractmethod
    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        """Draw `count` points: float array (count, 2) and class indices (count,)."""

    def load(self, progress: Progress | None = None) -> Dataset:
        inputs, targets = self.sample(np.random.default_rng([self.seed, 0]))
        parts = split_samples(
            inputs.astype(np.float32), targets.astype(np.int64), self.test_share, self.validation_share, self.seed
        )
        return Dataset(*parts, self.class_names, self.task, ("x₁", "x₂"))
