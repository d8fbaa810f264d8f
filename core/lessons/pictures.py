"""Lesson 17: pictures as numbers: colour, grey, 28×28, one long row, and what is lost on the way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.picture_numbers import grey, read_picture, scene, shrink
from core.concepts.straight_line import Floats
from core.data.dataset import DATASETS, Dataset, Split
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import SEED
from core.lesson_training import Budget, chain, config, layer, train
from core.texts import N_


@PROGRAMS.register
@dataclass(frozen=True)
class Pictures(LessonProgram):
    file: Annotated[
        str, Label(N_("lessons", "Photo"), N_("lessons", "A picture of yours; empty draws a landscape."))
    ] = ""
    side: Annotated[
        int, Range(2, 512), Label(N_("lessons", "Side"), N_("lessons", "How many pixels a side are kept."))
    ] = 28
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "pictures"

    def run(self, budget: Budget) -> LessonResult:
        picture = read_picture(Path(self.file)) if self.file else scene()
        brightness = grey(picture)
        small = shrink(brightness, self.side)
        figures: dict[str, Any] = {
            "shape": list(picture.shape),
            "numbers": int(picture.size),
            "grey_numbers": int(brightness.size),
            "small_shape": list(small.shape),
            "flat_length": int(small.size),
            "kept_share": small.size / picture.size,
            "mean_brightness": float(brightness.mean()),
            "first_row": np.round(small[0]),
            "neighbour_below_is_apart": self.side,
            "changed_by_one_pixel_shift": _shift_change(small),
            "shuffled_pixels": self._shuffled_pixels(budget),
        }
        return LessonResult({"flat_length": float(small.size)}, figures)

    def _shuffled_pixels(self, budget: Budget) -> dict[str, float]:
        """Test accuracy of a fully connected network on digits, and on digits with all pixels moved about alike.

        It is the same: once flattened, a picture no longer says which pixels were neighbours.
        """
        digits = replace_fields(DATASETS["mnist"](), count=4000).load()
        order = np.random.default_rng(self.seed).permutation(28 * 28)
        return {
            "as_they_are": self._accuracy(digits, np.arange(28 * 28), budget),
            "shuffled": self._accuracy(digits, order, budget),
        }

    def _accuracy(self, digits: Dataset, order: Any, budget: Budget) -> float:
        def moved(split: Split, most: int) -> Split:
            flat = split.inputs[:most].reshape(-1, 28 * 28)[:, order]
            return Split(flat.reshape(-1, 1, 28, 28), split.targets[:most])

        data = Dataset(
            moved(digits.train, 4000), moved(digits.validation, 0), moved(digits.test, 2000),
            digits.class_names, "multiclass",
        )  # fmt: skip
        network = chain((1, 28, 28), "flatten", layer("linear", units=32), "relu", layer("linear", units=10))
        training = config("cross_entropy", 0.1, epochs=5, batch_size=32, seed=self.seed)
        return train(network, data, training, budget).metrics["test_accuracy"]


def _shift_change(small: Floats) -> float:
    """Mean change of a number when the picture moves right by one pixel, as a share of its spread."""
    spread = float(small.std()) or 1.0
    return float(np.abs(small[:, 1:] - small[:, :-1]).mean()) / spread
