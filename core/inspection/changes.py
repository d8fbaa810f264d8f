"""Changed copies of a picture (moved, turned, scaled), and what the answers to them say of its robustness."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array

if TYPE_CHECKING:
    from torch import Tensor

Matrix = tuple[tuple[float, float], tuple[float, float]]
REACH = 7
"""Shifts go so many pixels each way: 15 × 15 of them."""
ANGLES_DEG = tuple(range(-60, 61, 10))
FACTORS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6)


@dataclass(frozen=True)
class Row:
    """The answers along one way of changing: the class `decided` and the probability of `output`, each (n,)."""

    amounts: tuple[float, ...]
    decided: Array
    share: Array


@dataclass(frozen=True)
class Robustness:
    """Shifts are (2·reach + 1)² maps, down × right; in the middle stands the picture as it is."""

    output: int
    reach: int
    decided: Array
    share: Array
    turned: Row
    scaled: Row

    @property
    def kept(self) -> float:
        """Share of the shifts after which the answer is still the same."""
        return float((self.decided == self.output).mean())


def variants(sample: Tensor, background: float = 0.0) -> Tensor:
    """The changed pictures (n, channels, height, width): all shifts row by row, then turns, then sizes."""
    import torch

    return torch.cat([shifts(sample, REACH, background), turns(sample, background), sizes(sample, background)])


def robustness_of(shares: Array, output: int | None = None) -> Robustness:
    """The maps from the probabilities (n, classes) of the pictures that `variants` made."""
    side = 2 * REACH + 1
    decided = shares.argmax(axis=1)
    chosen = int(decided[side * side // 2]) if output is None else output
    own = shares[:, chosen]
    moved, end = side * side, side * side + len(ANGLES_DEG)
    return Robustness(
        chosen,
        REACH,
        _held(decided[:moved].reshape(side, side)),
        _held(own[:moved].reshape(side, side)),
        Row(ANGLES_DEG, _held(decided[moved:end]), _held(own[moved:end])),
        Row(FACTORS, _held(decided[end:]), _held(own[end:])),
    )


def shifts(sample: Tensor, reach: int = REACH, background: float = 0.0) -> Tensor:
    """The picture moved by every whole number of pixels up to `reach`: from up-left to down-right, row by row."""
    import torch
    import torch.nn.functional as functional

    height, width = sample.shape[-2:]
    padded = functional.pad(sample, (reach,) * 4, value=background)
    steps = range(2 * reach, -1, -1)  # to look at a corner further down is to move the picture up
    return torch.stack([padded[:, down : down + height, right : right + width] for down in steps for right in steps])


def turns(sample: Tensor, background: float = 0.0, angles_deg: Sequence[float] = ANGLES_DEG) -> Tensor:
    """The picture turned clockwise about its middle, by each angle."""
    cosines = [(math.cos(math.radians(angle)), math.sin(math.radians(angle))) for angle in angles_deg]
    return _resampled(sample, [((c, s), (-s, c)) for c, s in cosines], background)


def sizes(sample: Tensor, background: float = 0.0, factors: Sequence[float] = FACTORS) -> Tensor:
    """The picture enlarged about its middle, by each factor."""
    return _resampled(sample, [((1 / factor, 0.0), (0.0, 1 / factor)) for factor in factors], background)


def _resampled(sample: Tensor, matrices: Sequence[Matrix], background: float) -> Tensor:
    """Bilinear samples of a square picture at A·x for every output place x, in units of half the side."""
    import torch
    import torch.nn.functional as functional

    affine = torch.tensor([[[a, b, 0.0], [c, d, 0.0]] for (a, b), (c, d) in matrices])
    many = (sample - background).expand(len(matrices), *sample.shape)
    grid = functional.affine_grid(affine, list(many.shape), align_corners=False)
    changed: Tensor = functional.grid_sample(many, grid, align_corners=False) + background
    return changed


def _held(array: Array) -> Array:
    held = np.array(array)
    held.flags.writeable = False
    return held
