"""Descent on a curve of one variable, as a ball that rolls."""

from __future__ import annotations

from collections.abc import Callable


def ball(slope: Callable[[float], float], start: float, rate: float, steps: int, bound: float = 1e6) -> list[float]:
    """The places of a ball that rolls by x ← x − η f′(x); it stops early when it has left ±`bound`."""
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - rate * slope(path[-1]))
        if abs(path[-1]) > bound:
            break
    return path
