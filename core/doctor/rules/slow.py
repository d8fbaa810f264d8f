"""The loss falls along a straight line, hardly at all: the rate is too small."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, three_digits
from core.texts import N_, Text

LEAST_EPOCHS = 20
SMALL_FALL = 0.15
STRAIGHT = (0.6, 1.7)
"""Second half's fall over the first half's: near 1 the curve has not begun to level off."""


@RULES.register
class Slow(Rule):
    key: ClassVar[str] = "slow"
    name: ClassVar[Text] = N_("doctor", "Learning rate too small")
    help: ClassVar[Text] = N_(
        "doctor", "The loss falls steadily but hardly at all: larger steps would get there sooner."
    )
    order: ClassVar[int] = 20

    def examine(self, case: Case) -> Finding | None:
        if case.course is None or len(case.course.train) < LEAST_EPOCHS or not np.isfinite(case.course.train).all():
            return None
        losses = case.course.train
        start, middle, end = losses[0], losses[len(losses) // 2], losses[-1]
        fall, early, late = (start - end) / max(start, 1e-12), start - middle, middle - end
        steady = (np.diff(losses) < 0).mean() > 0.9 and early > 0 and STRAIGHT[0] < late / early < STRAIGHT[1]
        if not steady or fall > SMALL_FALL:
            return None
        rate = three_digits(case.training.learning_rate * 10)
        return self.found(
            N_("doctor", "In {epochs} epochs the loss fell steadily, but only by {percent}%."),
            Fix(
                N_("doctor", "Use a rate of {rate}"),
                {"training": replace(case.training, learning_rate=rate)},
                {"rate": rate},
            ),
            epochs=len(losses) - 1,
            percent=round(100 * float(fall), 2),
        )
