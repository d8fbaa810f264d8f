"""The loss jumps up and down from epoch to epoch: the steps overshoot."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, three_digits
from core.texts import N_, Text

LOOKED_AT = 20
OFTEN = 0.85
"""Chance alone turns two thirds of the time."""
SWING = 0.02


@RULES.register
class ZigZag(Rule):
    key: ClassVar[str] = "zig_zag"
    name: ClassVar[Text] = N_("doctor", "Zig-zag")
    help: ClassVar[Text] = N_("doctor", "The loss goes up and down in turn: each step overshoots the valley.")
    order: ClassVar[int] = 30

    def examine(self, case: Case) -> Finding | None:
        if case.course is None or len(case.course.train) <= LOOKED_AT:
            return None
        losses = case.course.train[-LOOKED_AT - 1 :]
        changes = np.diff(losses)
        if not np.isfinite(changes).all():
            return None
        turns = int((changes[1:] * changes[:-1] < 0).sum())
        swing = float(np.abs(changes).mean() / max(np.abs(losses).mean(), 1e-12))
        if turns < OFTEN * (LOOKED_AT - 1) or swing < SWING:
            return None
        rate = three_digits(case.training.learning_rate / 3)
        return self.found(
            N_("doctor", "In the last {epochs} epochs the loss turned {turns} times, by {percent}% each time."),
            Fix(
                N_("doctor", "Use a rate of {rate}"),
                {"training": replace(case.training, learning_rate=rate)},
                {"rate": rate},
            ),
            epochs=LOOKED_AT,
            turns=turns,
            percent=round(100 * swing, 1),
        )
