"""From a picture of a clock to three lines through its red pixels, and how far each is from the true angle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.concepts.red_hand import Mask, Picture, apart, clock_face, principal_direction, red_mask, scatter, slope_angle
from core.concepts.straight_line import Floats, Line, closed_line, curvatures, mean_squared, r_squared


@dataclass(frozen=True)
class Settings:
    """The hand (clockwise from upright), the picture's noise, the hues asked for, and how descent is run."""

    angle_deg: float = 60.0
    noise: float = 6.0
    hues: tuple[str, ...] = ("low", "high")
    rate: float = 1e-5
    bias_factor: float = 1.0
    steps: int = 1000
    size: int = 200


@dataclass(frozen=True)
class Fit:
    """One line through the pixels: y = ax + b, or upright with `line` None; `error_deg` from the true angle."""

    line: Line | None
    angle_deg: float
    error_deg: float
    loss: float
    r_squared: float


@dataclass(frozen=True)
class Reading:
    """Everything between the picture and the angle; `closed` is None where all pixels share one x, or none is red."""

    settings: Settings
    picture: Picture
    mask: Mask
    x: Floats
    y: Floats
    closed: Fit | None
    descent: Fit | None
    total: Fit | None
    stable_rate: float


def read_hand(settings: Settings) -> Reading:
    """Draw the face, find its red pixels and fit the three lines."""
    picture = clock_face(settings.angle_deg, settings.size, settings.noise)
    mask = red_mask(picture, settings.hues)
    x, y = scatter(mask)
    if len(x) < 3 or x.min() == x.max():
        return Reading(settings, picture, mask, x, y, None, None, None, float("nan"))
    truth = settings.angle_deg % 180
    closed = _described(closed_line(x, y), x, y, truth)
    descent = _described(descended(x, y, settings.rate, settings.bias_factor, settings.steps), x, y, truth)
    return Reading(settings, picture, mask, x, y, closed, descent, _total(x, y, truth), 2 / float(curvatures(x)[-1]))


def descended(x: Floats, y: Floats, rate: float, bias_factor: float, steps: int) -> Line:
    """Where descent of the mean squared error from (0, 0) stands, the bias learning `bias_factor` times as fast.

    The error of (a, b) is multiplied by I − diag(η, ηf) H at every step, so all steps are one power of a 2×2 matrix.
    """
    design = np.stack([x, np.ones_like(x)], axis=1)
    hessian = 2 * design.T @ design / len(x)
    best = np.array(closed_line(x, y))
    step = np.eye(2) - np.diag([rate, rate * bias_factor]) @ hessian
    with np.errstate(all="ignore"):  # a rate that is too large overflows; the line says so
        a, b = best - np.linalg.matrix_power(step, steps) @ best
    return Line(float(a), float(b))


def _described(line: Line, x: Floats, y: Floats, truth: float) -> Fit:
    with np.errstate(all="ignore"):
        loss = float(mean_squared(x, y, *line))
        fit = r_squared(y, line.a * x + line.b)
    angle = slope_angle(line.a)
    return Fit(line, angle, apart(angle, truth), loss, fit)


def _total(x: Floats, y: Floats, truth: float) -> Fit:
    """Total least squares; its loss is the mean squared distance at right angles."""
    angle = principal_direction(x, y).angle_deg
    sine, cosine = np.sin(np.radians(angle)), np.cos(np.radians(angle))
    across = (x - x.mean()) * cosine - (y - y.mean()) * sine
    line = None if abs(sine) < 1e-9 else Line(float(cosine / sine), float(y.mean() - cosine / sine * x.mean()))
    return Fit(
        line, angle, apart(angle, truth), float((across**2).mean()), 1 - float(across.var() / (x.var() + y.var()))
    )
