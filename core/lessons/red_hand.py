"""Lesson 6: a red hand on a clock face: colour mask, pixels, a line, and where y(x) cannot work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.concepts.red_hand import apart, clock_face, principal_direction, red_mask, scatter, slope_angle
from core.concepts.straight_line import (
    Floats,
    Line,
    closed_line,
    curvatures,
    descend,
    gradient,
    mean_squared,
    r_squared,
)
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import NOISE, RATE, SEED, STEPS
from core.lesson_training import Budget
from core.texts import N_


@PROGRAMS.register
@dataclass(frozen=True)
class RedHand(LessonProgram):
    angle: Annotated[
        float,
        Range(-360, 360),
        Label(N_("lessons", "Angle of the hand"), N_("lessons", "Clockwise from 12 o'clock, in degrees.")),
    ] = 60.0
    size: Annotated[int, Range(60, 1000), Label(N_("lessons", "Side of the picture"), N_("lessons", "In pixels."))] = (
        200
    )
    noise: Annotated[float, Range(0, 100), NOISE] = 6.0
    rate: Annotated[float, Range(1e-9, 1, log=True), RATE] = 0.00001
    bias_factor: Annotated[
        float,
        Range(1, 1e6, log=True),
        Label(N_("lessons", "Factor on the bias rate"), N_("lessons", "How much larger the steps of b are than of w.")),
    ] = 10_000.0
    steps: Annotated[int, Range(1, 100_000), STEPS] = 1000
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "red_hand"

    def run(self, budget: Budget) -> LessonResult:
        mask = red_mask(clock_face(self.angle, self.size, self.noise, self.seed))
        x, y = scatter(mask)
        line = closed_line(x, y)
        truth = self.angle % 180
        figures: dict[str, Any] = {
            "pixels": len(x),
            "slope": line.a,
            "intercept": line.b,
            "r_squared": r_squared(y, line.a * x + line.b),
            "true_angle": truth,
            "angle_by_line": slope_angle(line.a),
            "angle_by_spread": principal_direction(x, y).angle_deg,
            "mse": float(mean_squared(x, y, *line)),
            "descent": self._descents(x, y),
            "sweep": self._sweep(),
        }
        return LessonResult({"train_loss": figures["mse"], "r_squared": figures["r_squared"]}, figures)

    def _descents(self, x: Floats, y: Floats) -> dict[str, Any]:
        """Descent on raw columns with one rate, with a larger rate for the bias, and on standardised columns."""
        plain = descend(x, y, self.rate, self.steps)[-1]
        pushed = Line(0.0, 0.0)
        for _ in range(self.steps):
            slopes = gradient(x, y, pushed)
            pushed = Line(pushed.a - self.rate * slopes.a, pushed.b - self.rate * self.bias_factor * slopes.b)
        mean, deviation = float(x.mean()), float(x.std())
        z = (x - mean) / deviation
        found = descend(z, y, 0.25, 60)[-1]
        scaled = Line(found.a / deviation, found.b - found.a * mean / deviation)
        return {
            "stable_rate": 2 / float(curvatures(x)[-1]),
            "one_rate": _described(plain, x, y),
            "bias_rate_multiplied": _described(pushed, x, y),
            "standardised": _described(scaled, x, y),
        }

    def _sweep(self) -> list[dict[str, float]]:
        """The error of both lines at many angles: y(x) fails as the hand nears upright, the spread does not."""
        rows = []
        for angle in range(0, 180, 15):
            x, y = scatter(red_mask(clock_face(angle, self.size, self.noise, self.seed)))
            by_line, by_spread = slope_angle(closed_line(x, y).a), principal_direction(x, y).angle_deg
            rows.append({"angle": angle, "line_error": apart(by_line, angle), "spread_error": apart(by_spread, angle)})
        return rows


def _described(line: Line, x: Floats, y: Floats) -> dict[str, float]:
    loss = float(mean_squared(x, y, *line))
    return {"w": line.a, "b": line.b, "loss": loss if np.isfinite(loss) else float("inf")}
