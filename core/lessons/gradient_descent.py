"""Lesson 2: gradient descent: the ball, the learning rate and its limits, autograd and its traps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.rolling_ball import ball
from core.concepts.stability import full_batch_rate, sample_by_sample_rate
from core.concepts.straight_line import Floats, closed_origin, curvatures, descend, mean_squared, read_points
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import POINTS, STEPS, XS, YS
from core.lesson_training import Budget
from core.texts import N_

RATES = Label(N_("lessons", "Learning rates"), N_("lessons", "The rates that are tried one after another."))
GRAPH = Label(N_("lessons", "Value in the formula"), N_("lessons", "Where the slopes of the formula are asked for."))
GOOD = 0.01
"""A rate is called slow when, after all steps, more than this share of the first error is left."""


@PROGRAMS.register
@dataclass(frozen=True)
class GradientDescent(LessonProgram):
    points: Annotated[str, POINTS] = "1:2,2:4,3:6"
    xs: Annotated[tuple[float, ...], XS] = ()
    ys: Annotated[tuple[float, ...], YS] = ()
    rates: Annotated[tuple[float, ...], Range(1e-9, 1000), RATES] = (0.1, 0.01, 0.001, 0.25)
    start: Annotated[
        float, Label(N_("lessons", "First slope"), N_("lessons", "The value of a before the first step."))
    ] = 0.0
    steps: Annotated[int, Range(1, 100_000), STEPS] = 100
    qa: Annotated[float, GRAPH] = 2.0
    qb: Annotated[float, GRAPH] = 6.0
    x: Annotated[float, GRAPH] = 3.0
    y: Annotated[float, GRAPH] = 4.0
    b: Annotated[float, GRAPH] = 5.0

    key: ClassVar[str] = "gradient_descent"

    def run(self, budget: Budget) -> LessonResult:
        xs, ys = read_points(self.points, self.xs, self.ys)
        column = xs[:, None]
        limit = full_batch_rate(column)
        runs = {f"{rate:g}": self._descent(xs, ys, rate, limit) for rate in self.rates}
        figures: dict[str, Any] = {
            "stable_rate_full_batch": limit,
            "stable_rate_half_mean": full_batch_rate(column, "half_mean"),
            "stable_rate_sum": full_batch_rate(column, "sum"),
            "stable_rate_per_sample": sample_by_sample_rate(column),
            "best_a": closed_origin(xs, ys),
            "runs": runs,
            "valleys": _valleys(),
            "surface": _surface(xs, ys),
            "losses": _absolute_and_squared(xs, ys),
            "autograd": self._autograd(),
            "zero_grad": _forgotten_zero_grad(xs, ys),
            "precision": _precision(),
            "one_step": _one_step(xs, ys),
        }
        best = min(runs.values(), key=lambda run: run["loss"])
        return LessonResult({"train_loss": float(best["loss"]), "steps": float(self.steps)}, figures)

    def _descent(self, xs: Floats, ys: Floats, rate: float, limit: float) -> dict[str, Any]:
        """Full-batch descent of the mean squared error of y = ax, and what became of it; it ends early out of sight."""
        path = ball(lambda a: float(2 * ((a * xs - ys) * xs).mean()), self.start, rate, self.steps)
        best = closed_origin(xs, ys)
        left = abs(path[-1] - best) / (abs(self.start - best) or 1.0)
        verdict = "diverges" if rate > limit else "slow" if left > GOOD else "arrives"
        return {
            "a": path[-1],
            "loss": float(mean_squared(xs, ys, path[-1])),
            "steps": len(path) - 1,
            "verdict": verdict,
            "path": path[:12],
        }

    def _autograd(self) -> dict[str, float]:
        """Slopes by automatic differentiation beside the rule: d(xy + b) and Q = 3a³ − b²."""
        import torch

        x, y, b, qa, qb = (
            torch.tensor(value, dtype=torch.float64, requires_grad=True)
            for value in (self.x, self.y, self.b, self.qa, self.qb)
        )
        (x * y + b).backward()
        (3 * qa**3 - qb**2).backward()
        slopes = {name: float(node.grad) for name, node in zip(("x", "y", "b", "a", "qb"), (x, y, b, qa, qb))}  # type: ignore[arg-type]
        return {
            "dz_dx": slopes["x"],
            "dz_dy": slopes["y"],
            "dz_db": slopes["b"],
            "dQ_da": slopes["a"],
            "dQ_db": slopes["qb"],
            "rule_dQ_da": 9 * self.qa**2,
            "rule_dQ_db": -2 * self.qb,
        }


def _valleys() -> dict[str, Any]:
    """f(x) = x⁴/4 − 2x² + x has two valleys; where the ball ends depends on where it starts."""

    def slope(x: float) -> float:
        return x**3 - 4 * x + 1

    ends = {f"{start:g}": ball(slope, start, 0.05, 400)[-1] for start in (-3.0, -0.5, 0.5, 3.0)}
    height = {start: end**4 / 4 - 2 * end**2 + end for start, end in ends.items()}
    return {"end": ends, "height": height}


def _surface(xs: Floats, ys: Floats) -> dict[str, Any]:
    """Descent of y = ax + b over both parameters, at half of its own limit."""
    limit = 2 / float(curvatures(xs)[-1])
    path = descend(xs, ys, limit / 2, 200)
    return {"stable_rate": limit, "path": [list(line) for line in path[:20]], "a": path[-1].a, "b": path[-1].b}


def _absolute_and_squared(xs: Floats, ys: Floats) -> dict[str, list[float]]:
    """Mean absolute and mean squared error of y = ax along a."""
    a = np.linspace(-1, 5, 25)
    errors = a[:, None] * xs - ys
    return {"a": a.tolist(), "absolute": np.abs(errors).mean(1).tolist(), "squared": (errors**2).mean(1).tolist()}


def _forgotten_zero_grad(xs: Floats, ys: Floats) -> dict[str, list[float]]:
    """Where a is after each of eight steps at a quarter of the limit, gradients cleared, and gradients piling up."""
    import torch

    x, y = torch.from_numpy(xs), torch.from_numpy(ys)
    rate = full_batch_rate(xs[:, None]) / 4
    paths = {}
    for name, clear in (("cleared", True), ("forgotten", False)):
        a = torch.zeros((), dtype=torch.float64, requires_grad=True)
        optimiser = torch.optim.SGD([a], lr=rate)
        path = []
        for _ in range(8):
            if clear:
                optimiser.zero_grad()
            ((a * x - y) ** 2).mean().backward()
            optimiser.step()
            path.append(float(a.detach()))
        paths[name] = path
    return paths


def _precision() -> dict[str, float]:
    """Ten thousand times 0.1 added up with 32-bit and with 64-bit numbers, and the numbers' own grain."""
    sums = {name: float(np.full(10_000, 0.1, dtype=name).cumsum(dtype=name)[-1]) for name in ("float32", "float64")}
    grains = {f"{name}_grain": float(np.finfo(name).eps) for name in ("float32", "float64")}
    return {**sums, **grains, "float32_of_0.1": float(np.float32(0.1))}


def _one_step(xs: Floats, ys: Floats) -> dict[str, Any]:
    """The same step from a = 1 by NumPy's formula and by PyTorch; the lesson prints both, and TensorFlow's way."""
    import torch

    rate = full_batch_rate(xs[:, None]) / 4
    by_rule = 1.0 - rate * float(2 * ((xs - ys) * xs).mean())
    a = torch.ones((), dtype=torch.float64, requires_grad=True)
    loss = ((a * torch.from_numpy(xs) - torch.from_numpy(ys)) ** 2).mean()
    loss.backward()
    by_torch = float(a.detach() - rate * a.grad)  # type: ignore[operator]
    return {"rate": rate, "numpy": by_rule, "torch": by_torch, "loss": float(loss.detach())}
