"""Four ways to find a line, each as the list of its trials: whole grid, random draws, descent, closed form."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.concepts.straight_line import Floats, Line, closed_line, closed_origin, curvatures, grid, mean_squared
from core.concepts.straight_line import gradient as slopes_of

MOST_TRIALS = 20_000
SEARCHERS = ("grid", "random", "descent", "closed")
CLOSE_ENOUGH = 1e-3
"""A searcher has arrived when its loss is above the least possible by no more than this share of the variance of y."""


@dataclass(frozen=True)
class Search:
    """The trials of one searcher in order, `places` (n, 2) as (a, b) with their `losses` (n,)."""

    key: str
    places: Floats
    losses: Floats
    arrived: int | None
    """The count of trials when it was first close enough; None when it never was."""

    def best_after(self, trials: int) -> tuple[float, float, float]:
        """(a, b, loss) of the best among the first `trials` (at least one)."""
        index = int(np.argmin(self.losses[: max(1, trials)]))
        return float(self.places[index, 0]), float(self.places[index, 1]), float(self.losses[index])


@dataclass(frozen=True)
class Race:
    """`trials` of a whole grid for one, two and three parameters; `best` is the line of the `least` loss."""

    searches: tuple[Search, ...]
    best: Line
    least: float
    trials: tuple[int, int, int]


def race(x: Floats, y: Floats, low: float, high: float, step: float, intercept: bool, seed: int = 0) -> Race:
    """Let all four look for y = ax + b (y = ax without `intercept`) within `low`…`high` for each parameter.

    Descent begins at the lowest corner and uses 1/λ of its own loss; the closed form is one evaluation (C. F. Gauss
    1809). Raises `BadValueError` for a grid that is none.
    """
    values = grid(low, high, step)
    best = closed_line(x, y) if intercept else Line(closed_origin(x, y), 0.0)
    least = float(mean_squared(x, y, *best))
    target = least + CLOSE_ENOUGH * float(y.var()) + 1e-12
    places = {
        "grid": _grid(values, intercept),
        "random": _random(low, high, intercept, seed),
        "descent": _descent(x, y, Line(low, low if intercept else 0.0), target, intercept),
        "closed": np.array([best]),
    }
    searches = []
    for key in SEARCHERS:
        losses = mean_squared(x, y, places[key][:, 0], places[key][:, 1])
        hits = np.flatnonzero(losses <= target)
        searches.append(Search(key, places[key], losses, int(hits[0]) + 1 if len(hits) else None))
    return Race(tuple(searches), best, least, (len(values), len(values) ** 2, len(values) ** 3))


def _grid(values: Floats, intercept: bool) -> Floats:
    """Row by row, every b for the first a, then for the next."""
    a, b = np.meshgrid(values, values if intercept else np.zeros(1), indexing="ij")
    return np.stack([a.ravel(), b.ravel()], axis=1)[:MOST_TRIALS]


def _random(low: float, high: float, intercept: bool, seed: int) -> Floats:
    drawn = np.random.default_rng(seed).uniform(low, high, (MOST_TRIALS, 2))
    drawn[:, 1] *= intercept
    return drawn


def _descent(x: Floats, y: Floats, line: Line, target: float, intercept: bool) -> Floats:
    """The line before each step; it ends at the first that is close enough."""
    rate = 1 / float(curvatures(x)[-1] if intercept else 2 * (x**2).mean())
    path = [line]
    while float(mean_squared(x, y, *path[-1])) > target and len(path) < MOST_TRIALS:
        slopes = slopes_of(x, y, path[-1])
        path.append(Line(path[-1].a - rate * slopes.a, path[-1].b - rate * slopes.b * intercept))
    return np.array(path)
