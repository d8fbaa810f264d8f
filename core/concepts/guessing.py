"""Guess, look at the answer, correct, again: a number times x, learned from one example after the other."""

from __future__ import annotations

from typing import NamedTuple

EXAMPLES = ((2.0, 6.0), (1.0, 3.0), (4.0, 12.0))
"""x and the answer, made by the rule 3 x."""
SPOILT = ((2.0, 6.0), (1.0, 3.0), (4.0, 10.0))
"""The same with a wrong last answer: no number fits all three."""


class Round(NamedTuple):
    """One example: `guess` was made with `factor`, `corrected` is the factor after the answer was seen."""

    x: float
    answer: float
    factor: float
    guess: float
    miss: float
    corrected: float


def play_round(factor: float, x: float, answer: float, share: float) -> Round:
    """Guess factor · x, then take `share` (0 to 1) of the miss away.

    With `share` 1 this example would have been met; less forgets less of the others (B. Widrow and M. Hoff 1960).
    """
    miss = factor * x - answer
    return Round(x, answer, factor, factor * x, miss, factor - share * miss / x)
