"""The largest stable learning rates of y = ax under squared error, and descent on curves of one variable."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from core.errors import BadValueError

Floats = npt.NDArray[np.float64]


def full_batch_limits(x: Floats) -> dict[str, float]:
    """2 / curvature of the mean (2 mean x²), the half-mean (mean x²) and the sum (2 Σx²) of the squared errors."""
    mean = float((x**2).mean())
    if mean == 0:
        raise BadValueError(name="points", value="x = 0", expected="an x other than 0")
    return {"mean": 1 / mean, "half_mean": 2 / mean, "sum": 1 / (mean * len(x))}


def per_sample_limit(x: Floats) -> float:
    """The first rate at which a pass over the samples, one step each, no longer shrinks the error of a.

    Each step multiplies that error by 1 − 2 η x²; the pass is stable while the product of all factors is below 1 in
    size. Below 1 / max x² every factor is, so the search begins there and ends where all have grown beyond 1.
    """
    squares = x[x != 0] ** 2
    if not len(squares):
        raise BadValueError(name="points", value="x = 0", expected="an x other than 0")

    def growth(rates: Floats) -> Floats:
        with np.errstate(divide="ignore"):
            return np.asarray(np.log(np.abs(1 - 2 * np.outer(rates, squares))).sum(axis=1))

    rates = np.geomspace(1 / squares.max(), 1.01 / squares.min(), 20_001)
    above = np.flatnonzero(growth(rates) > 0)
    first = int(above[0]) if len(above) else len(rates) - 1
    low, high = rates[max(first - 1, 0)], rates[first]
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (low, middle) if growth(np.array([middle]))[0] > 0 else (middle, high)
    return float(high)


def ball(slope: Callable[[float], float], start: float, rate: float, steps: int, bound: float = 1e6) -> list[float]:
    """The places of a ball that rolls by x ← x − η f′(x); it stops early when it has left ±`bound`."""
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - rate * slope(path[-1]))
        if abs(path[-1]) > bound:
            break
    return path
