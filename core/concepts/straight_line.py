"""A straight line through points: reading the points, the loss, the exact answer and the plain descent."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.errors import BadValueError
from core.texts import N_

Floats = npt.NDArray[np.float64]
MOST_STEPS = 5_000
NUMBER = re.compile(r"[-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


class Line(NamedTuple):
    """y = a x + b."""

    a: float
    b: float


def read_points(text: str, xs: tuple[float, ...] = (), ys: tuple[float, ...] = ()) -> tuple[Floats, Floats]:
    """Points from `"1:2,2:4"` (brackets and other separators do as well), or from `xs` and `ys` where these are given.

    Raises `BadValueError` when the text is not pairs of numbers, or the lists differ in length, or nothing is given.
    """
    if xs or ys:
        if len(xs) != len(ys):
            given = f"{len(xs)}, {len(ys)}"
            raise BadValueError(name="xs, ys", value=given, expected=N_("errors", "two lists of the same length"))
        return np.array(xs, float), np.array(ys, float)
    rest = NUMBER.sub("", text)
    numbers = [float(match.replace("−", "-")) for match in NUMBER.findall(text)]
    if re.search(r"[^\s,:;()\[\]/]", rest) or not numbers or len(numbers) % 2 or not np.isfinite(numbers).all():
        raise BadValueError(name="points", value=text, expected="x:y,x:y")
    pairs = np.array(numbers, float).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def mean_squared(x: Floats, y: Floats, a: npt.ArrayLike, b: npt.ArrayLike = 0.0) -> Floats:
    """Mean squared error of y = a x + b; `a` and `b` may be arrays of one shape, which the result then has."""
    slopes, intercepts = np.broadcast_arrays(np.asarray(a, float), np.asarray(b, float))
    errors = slopes[..., None] * x + intercepts[..., None] - y
    result: Floats = np.asarray((errors**2).mean(axis=-1))
    return result


def closed_line(x: Floats, y: Floats) -> Line:
    """Least squares: a = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)², b = ȳ − a x̄ (C. F. Gauss 1809).

    Raises `BadValueError` when all x are alike: the line would stand upright.
    """
    spread = ((x - x.mean()) ** 2).sum()
    if spread == 0:
        raise BadValueError(name="points", value=f"x = {x[0]:g}", expected=N_("errors", "two different x"))
    a = float(((x - x.mean()) * (y - y.mean())).sum() / spread)
    return Line(a, float(y.mean() - a * x.mean()))


def closed_origin(x: Floats, y: Floats) -> float:
    """Least squares through the origin: a = Σxy / Σx². Raises `BadValueError` when every x is 0."""
    if not (x**2).sum():
        raise BadValueError(name="points", value="x = 0", expected=N_("errors", "an x other than 0"))
    return float((x * y).sum() / (x**2).sum())


def grid(low: float, high: float, step: float) -> Floats:
    """low, low + step, … up to `high`, each rounded to ten digits so that 3.2 is 3.2.

    Raises `BadValueError` for less than two values or for more than 5,000.
    """
    if step <= 0 or not 1 - 1e-9 <= (high - low) / step <= MOST_STEPS:
        given = f"{low:g} … {high:g}, {step:g}"
        raise BadValueError(name="low … high, step", value=given, expected=N_("errors", "2 to 5,000 values in a row"))
    count = int(np.floor((high - low) / step + 1e-9)) + 1
    return np.round(low + step * np.arange(count), 10)


def gradient(x: Floats, y: Floats, line: Line) -> Line:
    """The slopes of the mean squared error: ∂L/∂a = 2 mean(e x), ∂L/∂b = 2 mean(e), with e = a x + b − y."""
    errors = line.a * x + line.b - y
    return Line(float(2 * (errors * x).mean()), float(2 * errors.mean()))


def descend(x: Floats, y: Floats, rate: float, steps: int, start: Line | None = None) -> list[Line]:
    """Plain full-batch descent; the list holds the start (the zero line unless given) and the line after every step."""
    path = [start or Line(0.0, 0.0)]
    for _ in range(steps):
        slopes = gradient(x, y, path[-1])
        path.append(Line(path[-1].a - rate * slopes.a, path[-1].b - rate * slopes.b))
    return path


def r_squared(y: Floats, predicted: Floats) -> float:
    """1 − residual / total sum of squares; NaN when all y are alike."""
    total = ((y - y.mean()) ** 2).sum()
    return float(1 - ((y - predicted) ** 2).sum() / total) if total else float("nan")


def curvatures(x: Floats) -> Floats:
    """Eigenvalues of the mean squared error's Hessian 2 mean((x, 1)(x, 1)ᵀ), smallest first."""
    design = np.stack([x, np.ones_like(x)], axis=1)
    return np.asarray(np.linalg.eigvalsh(2 * design.T @ design / len(x)), float)
