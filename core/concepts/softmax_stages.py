"""From logits to shares to −ln p, stage by stage in float32, with and without the shift that keeps eᶻ in range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.errors import BadValueError

Singles = npt.NDArray[np.float32]
LARGEST_EXPONENT = float(np.log(np.finfo(np.float32).max))
"""eᶻ is beyond the largest float32 above this z, about 88.72."""
GOOD_SCORES = ((0.1, 0.2, 0.9), (1.1, 0.1, 0.2), (0.2, 2.1, 0.1))
POOR_SCORES = ((0.8, 0.2, 0.3), (0.2, 0.3, 0.5), (0.2, 0.2, 0.5))
RIGHT_CLASSES = (2, 0, 1)
"""Two tables of scores for the same three samples; their cross-entropies are 0.4966 and 1.2389."""


@dataclass(frozen=True)
class Stages:
    """One row through softmax; every array is (classes,) float32 and may hold inf and NaN, as a program's would."""

    logits: Singles
    exponents: Singles
    powers: Singles
    total: float
    shares: Singles
    surprise: Singles

    @property
    def is_finite(self) -> bool:
        """Whether all shares are numbers and none of the surprises is infinite."""
        return bool(np.isfinite(self.shares).all() and np.isfinite(self.surprise).all())


def stages(logits: Sequence[float], temperature: float = 1.0, *, shifted: bool = True) -> Stages:
    """From z to (z − max z)/T → eᶻ → share → −ln share, in float32; without `shifted` nothing is subtracted.

    Raises `BadValueError` for a temperature that is not above 0 or for no logits.
    """
    if temperature <= 0 or not len(logits):
        raise BadValueError(name="temperature", value=temperature, expected="> 0")
    scores = np.asarray(logits, np.float32)
    with np.errstate(all="ignore"):
        cooled = scores / np.float32(temperature)
        exponents = (cooled - cooled.max() if shifted else cooled).astype(np.float32)
        powers = np.exp(exponents)
        total = powers.sum(dtype=np.float32)
        shares = powers / total
        surprise = np.log(total) - exponents if shifted else -np.log(shares)
    return Stages(scores, exponents, powers, float(total), shares, surprise)


def slope(row: Stages, label: int) -> Singles:
    """∂(−ln p_label)/∂z = p − y, with y one-hot."""
    result: Singles = row.shares - np.eye(len(row.shares), dtype=np.float32)[label]
    return result


def mean_surprise(scores: Sequence[Sequence[float]], labels: Sequence[int]) -> float:
    """Cross-entropy: the mean of −ln p of the right classes."""
    rows = np.asarray(scores, float)
    top = rows.max(axis=1)
    log_sums = top + np.log(np.exp(rows - top[:, None]).sum(axis=1))
    return float((log_sums - rows[np.arange(len(rows)), list(labels)]).mean())


@dataclass(frozen=True)
class ScoreRow:
    """One sample of a loss example: scores, shares, the right class and −ln of its share."""

    scores: tuple[float, ...]
    shares: tuple[float, ...]
    label: int
    surprise: float


def score_rows(scores: Sequence[Sequence[float]], labels: Sequence[int]) -> tuple[ScoreRow, ...]:
    """Every sample of a loss example, worked out."""
    rows = []
    for row, label in zip(scores, labels):
        worked = stages(row)
        shares = tuple(float(share) for share in worked.shares)
        rows.append(ScoreRow(tuple(row), shares, label, mean_surprise([row], [label])))
    return tuple(rows)
