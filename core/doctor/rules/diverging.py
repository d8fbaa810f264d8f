"""The loss grows or is no longer a number."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import RULES, Case, Finding, Fix, Rule, three_digits
from core.texts import N_, Text

GROWTH = 2.0
LEAST_STEPS = 5


@RULES.register
class Diverging(Rule):
    key: ClassVar[str] = "diverging"
    name: ClassVar[Text] = N_("doctor", "Diverging")
    help: ClassVar[Text] = N_("doctor", "The loss grows instead of falling, or is no longer a number.")
    order: ClassVar[int] = 10

    def examine(self, case: Case) -> Finding | None:
        if case.course is None or len(case.course.batches) < LEAST_STEPS:
            return None
        losses, rate = case.course.batches, three_digits(case.training.learning_rate / 10)
        fix = Fix(
            N_("doctor", "Use a rate of {rate}"),
            {"training": replace(case.training, learning_rate=rate)},
            {"rate": rate},
        )
        if not np.isfinite(losses).all():
            return self.found(
                N_("doctor", "By step {step} the loss was no longer a number; the steps are too large."),
                fix,
                step=case.course.step,
            )
        first, last = float(np.median(losses[:LEAST_STEPS])), float(np.median(losses[-LEAST_STEPS:]))
        if last <= GROWTH * first:
            return None
        return self.found(
            N_("doctor", "The loss grew from {first} to {last}; the steps are too large."), fix, first=first, last=last
        )
