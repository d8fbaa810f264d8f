"""Lesson 3: a hundred noisy points; plain descent finds the loss of least squares, and not its intercept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.concepts.straight_line import Floats, Line, closed_line, curvatures, descend, mean_squared
from core.data.dataset import DATASETS
from core.fields import Label, Range, describe, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import COUNT, NOISE, RATE, SEED, STEPS
from core.lesson_training import Budget
from core.texts import N_

SHOWN_STEPS = (0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@PROGRAMS.register
@dataclass(frozen=True)
class NoisyLine(LessonProgram):
    slope: Annotated[
        float, Label(N_("lessons", "True slope"), N_("lessons", "The slope of the line that the points stray from."))
    ] = 1.477
    intercept: Annotated[
        float, Label(N_("lessons", "True intercept"), N_("lessons", "Where that line meets the y axis."))
    ] = 0.089
    count: Annotated[int, Range(2, 100_000), COUNT] = 100
    x_mean: Annotated[float, Label(N_("lessons", "Mean of x"), N_("lessons", "Around which value x is drawn."))] = 49.0
    x_deviation: Annotated[
        float,
        Range(0.001, 1e6),
        Label(N_("lessons", "Deviation of x"), N_("lessons", "How far x typically lies from its mean.")),
    ] = 10.0
    noise: Annotated[float, Range(0, 1e6), NOISE] = 10.0
    rate: Annotated[float, Range(1e-9, 10, log=True), RATE] = 0.0001
    steps: Annotated[int, Range(1, 1_000_000), STEPS] = 1000
    seed: Annotated[int, Range(0, 999_999), SEED] = 8

    key: ClassVar[str] = "noisy_line"

    def run(self, budget: Budget) -> LessonResult:
        x, y = self.points()
        path = descend(x, y, self.rate, self.steps)
        line, least = path[-1], closed_line(x, y)
        loss = float(mean_squared(x, y, *line))
        figures: dict[str, Any] = {
            "w": line.a,
            "b": line.b,
            "loss": loss,
            "first_loss": float(mean_squared(x, y, 0.0, 0.0)),
            "losses": {step: float(mean_squared(x, y, *path[step])) for step in SHOWN_STEPS if step <= self.steps},
            "closed_w": least.a,
            "closed_b": least.b,
            "closed_loss": float(mean_squared(x, y, *least)),
            "stable_rate": 2 / float(curvatures(x)[-1]),
            "curvature_ratio": float(curvatures(x)[-1] / curvatures(x)[0]),
            "scaled": self._scaled(x, y),
        }
        return LessonResult({"train_loss": loss, "steps": float(self.steps)}, figures)

    def points(self) -> tuple[Floats, Floats]:
        """The drawn points, x and y."""
        names = [info.name for info in describe(DATASETS["hundred_points"])]
        spec = replace_fields(DATASETS["hundred_points"](), **{name: getattr(self, name) for name in names})
        drawn = spec.load().train
        return drawn.inputs[:, 0], drawn.targets[:, 0]

    def _scaled(self, x: Floats, y: Floats) -> dict[str, float]:
        """The same descent on standardised x at 1/4 of its own limit, written back in the units of x."""
        mean, deviation = float(x.mean()), float(x.std())
        z = (x - mean) / deviation
        rate = 0.5 / float(curvatures(z)[-1])
        steps = min(self.steps, 100)
        found = descend(z, y, rate, steps)[-1]
        line = Line(found.a / deviation, found.b - found.a * mean / deviation)
        return {
            "rate": rate,
            "steps": steps,
            "w": line.a,
            "b": line.b,
            "loss": float(mean_squared(x, y, *line)),
            "curvature_ratio": float(curvatures(z)[-1] / curvatures(z)[0]),
        }
