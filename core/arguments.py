"""Numbers of the command line, refused with a sentence where they do not fit."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError

MOST_DIGITS = 15


def whole(text: str) -> int:
    """A whole number above 0."""
    if len(text) > MOST_DIGITS:
        raise ArgumentTypeError(f"{text[:MOST_DIGITS]}… has too many digits")
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text} is not a whole number above 0")
    return int(text)


def seconds(text: str) -> float:
    """A time that is not negative."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise ArgumentTypeError(f"{text} is not a number of seconds")
    return number
