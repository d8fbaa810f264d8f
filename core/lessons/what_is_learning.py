"""Lesson 0: guess, see how far off, correct a little, again: learning by hand, before any formula."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.concepts.straight_line import closed_origin, mean_squared, read_points
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import POINTS, XS, YS
from core.lesson_training import Budget
from core.texts import N_


@PROGRAMS.register
@dataclass(frozen=True)
class WhatIsLearning(LessonProgram):
    points: Annotated[str, POINTS] = "2:6,1:3,4:12"
    xs: Annotated[tuple[float, ...], XS] = ()
    ys: Annotated[tuple[float, ...], YS] = ()
    guess: Annotated[
        float, Label(N_("lessons", "First guess"), N_("lessons", "The factor that the machine believes in at first."))
    ] = 1.0
    correction: Annotated[
        float,
        Range(0.01, 2.0),
        Label(N_("lessons", "Correction"), N_("lessons", "Which share of the error each correction takes away.")),
    ] = 0.5
    rounds: Annotated[
        int,
        Range(1, 1000),
        Label(N_("lessons", "Rounds"), N_("lessons", "How many times all examples are gone through.")),
    ] = 3

    key: ClassVar[str] = "what_is_learning"

    def run(self, budget: Budget) -> LessonResult:
        x, y = read_points(self.points, self.xs, self.ys)
        guess, table = self.guess, []
        for _ in range(self.rounds):
            for given, wanted in zip(x[x != 0], y[x != 0]):
                answer = guess * given
                corrected = guess + self.correction * (wanted - answer) / given
                table.append([guess, given, wanted, answer, wanted - answer, corrected])
                guess = float(corrected)
        loss = float(mean_squared(x, y, guess))
        figures: dict[str, Any] = {
            "guess": guess,
            "best": closed_origin(x, y),
            "table": {"columns": ["guess", "x", "y", "answer", "error", "next guess"], "rows": table},
            "first_loss": float(mean_squared(x, y, self.guess)),
            "loss": loss,
        }
        return LessonResult({"train_loss": loss, "steps": float(len(table))}, figures)
