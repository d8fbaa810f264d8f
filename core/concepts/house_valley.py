"""The cost of house prices over two weights, and what scaling the features does to its valley."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.concepts.straight_line import Floats
from core.data.dataset import DATASETS, Dataset
from core.data.scaling import fit_scaling

PAIRS = ("area_age", "area_bias")
"""Which two numbers are looked at: the weights of area and age (the intercept at its best), or weight and intercept."""
SCALINGS = ("none", "unit", "symmetric", "standard")
NEAR = 1.01
MOST_STEPS = 100_000


@dataclass(frozen=True)
class Valley:
    """Cost(w) = mean (Xw − y)² with its lowest place `best`, the `edge` 2/λ and the `ratio` of its two curvatures.

    `per_unit` turns both numbers into the table's own units (price per m², per year; the intercept stays).
    """

    x: Floats
    y: Floats
    best: Floats
    edge: float
    ratio: float
    per_unit: Floats

    def cost(self, first: Floats, second: Floats) -> Floats:
        """The cost at weights of any one shape."""
        errors = first[..., None] * self.x[:, 0] + second[..., None] * self.x[:, 1] - self.y
        mean: Floats = (errors**2).mean(axis=-1)
        return mean

    def slope(self, weights: Floats) -> Floats:
        """The two slopes 2 mean((Xw − y) x)."""
        slopes: Floats = 2 * self.x.T @ (self.x @ weights - self.y) / len(self.y)
        return slopes

    def steps_needed(self, start: Floats, rate: float) -> int | None:
        """Steps from `start` until the cost is within 1 % of the least; None when that never happens.

        The error of w shrinks along each axis of the bowl by its own factor 1 − ηλ, so no step has to be walked.
        """
        values, axes = np.linalg.eigh(2 * self.x.T @ self.x / len(self.y))
        along = axes.T @ (start - self.best)
        allowed = (NEAR - 1) * float(self.cost(self.best[0], self.best[1]))

        def near(steps: int) -> bool:
            return float((values / 2 * (along * (1 - rate * values) ** steps) ** 2).sum()) <= allowed

        if rate >= self.edge or not near(MOST_STEPS):
            return None
        low, high = 0, MOST_STEPS
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if near(middle) else (middle + 1, high)
        return low


@lru_cache(maxsize=16)
def valley(pair: str, scaling: str) -> Valley:
    """The valley of the bundled houses for one of `PAIRS` under one of the scalings."""
    houses = _houses()
    fitted = fit_scaling(scaling, houses)
    table = fitted.apply(houses.train.inputs).astype(float)
    price = houses.train.targets[:, 0].astype(float)
    widths = np.broadcast_to(np.asarray(fitted.scale, float), 3)
    if pair == "area_age":
        x = table[:, [0, 2]] - table[:, [0, 2]].mean(axis=0)
        y, per_unit = price - price.mean(), 1 / widths[[0, 2]]
    else:
        x = np.stack([table[:, 0], np.ones(len(table))], axis=1)
        y, per_unit = price, np.array([1 / widths[0], 1.0])
    values = np.linalg.eigvalsh(2 * x.T @ x / len(x))
    best = np.linalg.lstsq(x, y, rcond=None)[0]
    return Valley(x, y, best, 2 / float(values[-1]), float(values[-1] / values[0]), per_unit)


@lru_cache(maxsize=1)
def _houses() -> Dataset:
    houses: Dataset = DATASETS["houses"]().load()
    return houses
