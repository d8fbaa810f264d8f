"""What to say about class probabilities: a digit, two candidates, or nothing at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

NO_DIGIT_BELOW = 0.3
"""The shipped network was taught to spread its answer over all classes for marks that are no digit."""
SURE_FROM = 0.6
"""Below this the second guess is worth naming."""

Kind = Literal["nothing", "no_digit", "unsure", "sure"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`first` and `second` are class indices, `confidence` is the probability of the first."""

    kind: Kind
    first: int = -1
    second: int = -1
    confidence: float = 0.0
    runner_up: float = 0.0


NOTHING = Verdict("nothing")


def judge(probabilities: npt.ArrayLike | None, no_digit_below: float = NO_DIGIT_BELOW) -> Verdict:
    """Judge the probabilities (classes,) of one drawing; None stands for an empty canvas."""
    if probabilities is None:
        return NOTHING
    shares = np.asarray(probabilities, dtype=np.float64)
    order = np.argsort(-shares, kind="stable")
    first, second = int(order[0]), int(order[1])
    confidence, runner_up = float(shares[first]), float(shares[second])
    kind: Kind = "sure" if confidence >= SURE_FROM else "unsure"
    if not confidence >= no_digit_below:
        kind = "no_digit"
    return Verdict(kind, first, second, confidence, runner_up)
