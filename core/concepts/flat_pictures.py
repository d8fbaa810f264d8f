"""A small grey picture as one long row, and what a fully connected network makes of shuffled pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.concepts.picture_numbers import GREY_WEIGHTS, Picture, grey, shrink
from core.concepts.straight_line import Floats
from core.concepts.tiny_mlp import TinyMlp

EPOCHS, BATCH, RATE, HIDDEN = 4, 32, 0.1, 32


@dataclass(frozen=True)
class Steps:
    """A photo on its way to numbers: `square` (s, s, 3) RGB, `brightness` (s, s) and `small` (side, side), 0 to 255."""

    square: Picture
    brightness: Floats
    small: Floats

    @property
    def side(self) -> int:
        """Pixels along an edge of the small picture."""
        return len(self.small)

    def row(self, order: npt.NDArray[np.int64] | None = None) -> Floats:
        """All numbers in one row, line after line, or in another `order`."""
        flat = self.small.ravel()
        return flat if order is None else flat[order]

    def block(self, row: int, column: int) -> tuple[float, float, float]:
        """The mean red, green and blue behind one small pixel; weighted they give its brightness."""
        edge = len(self.square)
        low = [place * edge // self.side for place in (row, column)]
        high = [max(start + 1, (place + 1) * edge // self.side) for start, place in zip(low, (row, column))]
        red, green, blue = self.square[low[0] : high[0], low[1] : high[1]].reshape(-1, 3).mean(axis=0)
        return float(red), float(green), float(blue)

    @property
    def kept(self) -> float:
        """How many of the photo's numbers are left, as a share."""
        return self.small.size / self.square.size


def steps(picture: Picture, side: int) -> Steps:
    """The middle square of an RGB photo, its brightness, and its blocks averaged to `side` × `side`."""
    height, width = picture.shape[:2]
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    square = picture[top : top + edge, left : left + edge]
    brightness = grey(square)
    return Steps(square, brightness, shrink(brightness, side))


def brightness_of(red: float, green: float, blue: float) -> float:
    """0.299 R + 0.587 G + 0.114 B."""
    return GREY_WEIGHTS[0] * red + GREY_WEIGHTS[1] * green + GREY_WEIGHTS[2] * blue


def shuffled_order(count: int, seed: int = 0) -> npt.NDArray[np.int64]:
    """One and the same disorder for all pictures."""
    return np.random.default_rng(seed).permutation(count)


def accuracy_of_mlp(
    pictures: npt.NDArray[Any], labels: npt.NDArray[Any], order: npt.NDArray[np.int64], tests: int = 800
) -> float:
    """Test accuracy of 784-32-10 after a few epochs when all pixels stand in `order`; the last `tests` are held out."""
    rows = np.asarray(pictures, float).reshape(len(pictures), -1)[:, order] / 255
    targets = np.eye(10)[np.asarray(labels, int)]
    train, rng = len(rows) - tests, np.random.default_rng(0)
    network = TinyMlp((rows.shape[1], HIDDEN, 10), "relu", "cross_entropy")
    for _ in range(EPOCHS):
        shuffled = rng.permutation(train)
        for start in range(0, train, BATCH):
            part = shuffled[start : start + BATCH]
            network.descend(rows[part], targets[part], RATE)
    answers = network.outputs(rows[train:]).argmax(axis=1)
    return float((answers == np.asarray(labels[train:], int)).mean())
