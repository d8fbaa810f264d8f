"""Lesson 1: a line through points by trying everything, and three ways to need fewer trials."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.straight_line import (
    Floats,
    Line,
    closed_line,
    closed_origin,
    curvatures,
    gradient,
    grid,
    mean_squared,
    read_points,
)
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import POINTS, SEED, XS, YS
from core.lesson_training import Budget
from core.texts import N_

MOST_TRIALS = 200_000
CHUNK = 5_000
SURFACE_SIDE = 20
CLOSE_ENOUGH = 1e-3
"""A searcher has arrived when its loss is above the least possible by no more than this share of the variance of y."""


@PROGRAMS.register
@dataclass(frozen=True)
class BruteForce(LessonProgram):
    points: Annotated[str, POINTS] = "1:6.8,2:9.8,3:13.2,4:16.2"
    xs: Annotated[tuple[float, ...], XS] = ()
    ys: Annotated[tuple[float, ...], YS] = ()
    origin_points: Annotated[
        str, Label(N_("lessons", "Points for y = ax"), N_("lessons", "Pairs x:y for the line through the origin."))
    ] = "1:2,2:4,3:6"
    origin_xs: Annotated[
        tuple[float, ...],
        Label(N_("lessons", "x values for y = ax"), N_("lessons", "Separated by commas, instead of the pairs.")),
    ] = ()
    origin_ys: Annotated[
        tuple[float, ...],
        Label(N_("lessons", "y values for y = ax"), N_("lessons", "Separated by commas, one for each x value.")),
    ] = ()
    low: Annotated[
        float, Label(N_("lessons", "Lowest value"), N_("lessons", "Where the grid begins, for a and for b."))
    ] = 0.0
    high: Annotated[
        float, Label(N_("lessons", "Highest value"), N_("lessons", "Where the grid ends, for a and for b."))
    ] = 6.0
    grid_step: Annotated[
        float,
        Range(0.001, 1000, log=True),
        Label(N_("lessons", "Grid step"), N_("lessons", "The distance between neighbouring values.")),
    ] = 0.1
    x_new: Annotated[
        float, Label(N_("lessons", "New x"), N_("lessons", "Where the finished line is asked for a prediction."))
    ] = 5.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "brute_force"

    def run(self, budget: Budget) -> LessonResult:
        values = grid(self.low, self.high, self.grid_step)
        origin = self._through_origin(values)
        x, y = read_points(self.points, self.xs, self.ys)
        mse, a, b = min(_best_of_row(x, y, float(value), values) for value in values)
        closed = closed_line(x, y)
        edges = (float(values[0]), float(values[-1]))
        figures: dict[str, Any] = {
            **origin,
            "a": a,
            "b": b,
            "mse": mse,
            "prediction": a * self.x_new + b,
            "on_edge": a in edges or b in edges,
            "closed_a": closed.a,
            "closed_b": closed.b,
            "closed_mse": float(mean_squared(x, y, *closed)),
            "closed_prediction": closed.a * self.x_new + closed.b,
            "grid_trials": [len(values) ** parameters for parameters in (1, 2, 3)],
            "loss_surface": _surface(x, y, values),
            "race": self._race(x, y, values),
        }
        return LessonResult({"loss": mse, "closed_loss": figures["closed_mse"]}, figures)

    def _through_origin(self, values: Floats) -> dict[str, Any]:
        """Search y = ax on the whole grid and on its upper half, which may miss the best value."""
        x, y = read_points(self.origin_points, self.origin_xs, self.origin_ys)
        losses = mean_squared(x, y, values)
        upper = values[values >= (self.low + self.high) / 2]
        upper_losses = mean_squared(x, y, upper)
        return {
            "a_origin": float(values[np.argmin(losses)]),
            "mse_origin": float(losses.min()),
            "origin_on_edge": bool(losses.argmin() in (0, len(values) - 1)),
            "closed_a_origin": closed_origin(x, y),
            "a_upper_half": float(upper[np.argmin(upper_losses)]),
            "mse_upper_half": float(upper_losses.min()),
            "loss_curve": {"a": values, "mse": losses},
        }

    def _race(self, x: Floats, y: Floats, values: Floats) -> dict[str, int | None]:
        """Loss evaluations until each searcher is close enough to the least loss; None when it did not arrive."""
        least = float(mean_squared(x, y, *closed_line(x, y)))
        target = least + CLOSE_ENOUGH * float(y.var()) + 1e-12
        rng = np.random.default_rng(self.seed)
        draws = (rng.uniform(self.low, self.high, (2, CHUNK)) for _ in range(MOST_TRIALS // CHUNK))
        return {
            "grid": _first((mean_squared(x, y, value, values) for value in values), target),
            "random": _first((mean_squared(x, y, *draw) for draw in draws), target),
            "gradient_descent": _descent_trials(x, y, Line(float(values[0]), float(values[0])), target),
            "closed_form": 1,
        }


def _best_of_row(x: Floats, y: Floats, a: float, values: Floats) -> tuple[float, float, float]:
    """The least loss along b for one a, as (loss, a, b)."""
    losses = mean_squared(x, y, a, values)
    best = int(np.argmin(losses))
    return float(losses[best]), a, float(values[best])


def _surface(x: Floats, y: Floats, values: Floats) -> dict[str, Any]:
    """The loss over a coarse grid of a (rows) and b (columns), to be drawn."""
    places = values[:: max(1, len(values) // SURFACE_SIDE)]
    return {"a": places, "b": places, "mse": mean_squared(x, y, *np.meshgrid(places, places, indexing="ij"))}


def _first(groups: Iterable[Floats], target: float) -> int | None:
    """How many losses are looked at until one is no larger than `target`; None when none is."""
    looked = 0
    for losses in groups:
        hits = np.flatnonzero(losses <= target)
        if len(hits):
            return looked + int(hits[0]) + 1
        looked += len(losses)
    return None


def _descent_trials(x: Floats, y: Floats, line: Line, target: float) -> int | None:
    """Steps of descent at the rate that suits the sharpest direction; each looks at the loss once."""
    rate = 1 / curvatures(x)[-1]
    for trial in range(1, MOST_TRIALS + 1):
        if mean_squared(x, y, *line) <= target:
            return trial
        slopes = gradient(x, y, line)
        line = Line(line.a - rate * slopes.a, line.b - rate * slopes.b)
    return None
