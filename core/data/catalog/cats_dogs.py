"""Cats and dogs by two features: the length of the nose and the shape of the ears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array
from core.data.points import COUNT, NOISE, PointsSpec
from core.fields import Range
from core.texts import N_, Text, Word


@DATASETS.register
@dataclass(frozen=True)
class CatsDogs(PointsSpec):
    count: Annotated[int, Range(10, 5000, 10), COUNT] = 200
    noise: Annotated[float, Range(0.0, 1.0, 0.05), NOISE] = 0.3

    key: ClassVar[str] = "cats_dogs"
    name: ClassVar[Text] = N_("data", "Cats and dogs")
    help: ClassVar[Text] = N_(
        "data", "Nose from short to long, ears from hanging to pointed: one line tells most apart."
    )
    order: ClassVar[int] = 36
    class_names: ClassVar[tuple[str | Text, ...]] = (N_("data", "Cat"), N_("data", "Dog"))
    feature_names: ClassVar[tuple[str, ...]] = (
        Word(N_("cats_dogs columns", "nose")),
        Word(N_("cats_dogs columns", "ears")),
    )

    def sample(self, rng: np.random.Generator) -> tuple[Array, Array]:
        dogs = (np.arange(self.count) < self.count // 2).astype(np.int64)
        centres = np.where(dogs[:, None] == 1, [1.8, -1.6], [-1.8, 1.6])
        return centres + rng.normal(0, 0.7 + 2 * self.noise, (self.count, 2)) * [1.0, 1.2], dogs
