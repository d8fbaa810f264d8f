"""Copies of a picture with a part covered, and what the answers to them say (M. Zeiler, R. Fergus 2014)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array

if TYPE_CHECKING:
    from torch import Tensor

SIDE, STRIDE = 5, 2
"""Of the square that covers, and from one place to the next, in pixels."""


@dataclass(frozen=True)
class Occlusion:
    """`drop` (height, width): how much the probability of `output` falls, on average, when a pixel is covered."""

    output: int
    probability: float
    drop: Array


def covered(sample: Tensor, side: int = SIDE, stride: int = STRIDE, cover: float = 0.0) -> Tensor:
    """The picture itself, then one copy for every place of the square: (1 + places, channels, height, width)."""
    places = _places(sample.shape[-2], sample.shape[-1], side, stride)
    pictures = sample.repeat(len(places) + 1, 1, 1, 1)
    for picture, (top, left) in zip(pictures[1:], places):
        picture[:, top : top + side, left : left + side] = cover
    return pictures


def occlusion_of(
    shares: Array, height: int, width: int, output: int | None = None, side: int = SIDE, stride: int = STRIDE
) -> Occlusion:
    """The map from the probabilities (1 + places, classes) of the pictures that `covered` made."""
    chosen = int(shares[0].argmax()) if output is None else output
    drops, times = np.zeros((height, width)), np.zeros((height, width))
    for share, (top, left) in zip(shares[1:, chosen], _places(height, width, side, stride)):
        place = np.s_[top : top + side, left : left + side]
        drops[place] += shares[0, chosen] - share
        times[place] += 1
    drop = drops / np.maximum(times, 1)
    drop.flags.writeable = False
    return Occlusion(chosen, float(shares[0, chosen]), drop)


def _places(height: int, width: int, side: int, stride: int) -> list[tuple[int, int]]:
    return [(top, left) for top in _starts(height, side, stride) for left in _starts(width, side, stride)]


def _starts(size: int, side: int, stride: int) -> list[int]:
    """Where squares begin so that every pixel is covered at least once."""
    last = max(size - side, 0)
    return sorted({*range(0, last, stride), last})
