"""The loss on unseen samples rises while the training loss still falls."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np

from core.doctor.rule import RULES, Case, Finding, Fix, Rule
from core.texts import N_, Text
from core.training.stopping import STOP_RULES

LEAST_EPOCHS_SINCE = 10
RISE = 1.1


@RULES.register
class Overfitting(Rule):
    key: ClassVar[str] = "overfitting"
    name: ClassVar[Text] = N_("doctor", "Overfitting")
    help: ClassVar[Text] = N_("doctor", "The network learns its training samples by heart and gets worse on others.")
    order: ClassVar[int] = 60

    def examine(self, case: Case) -> Finding | None:
        course = case.course
        if course is None or len(course.held_out) <= LEAST_EPOCHS_SINCE or len(course.held_out) != len(course.train):
            return None
        if not np.isfinite(course.held_out).all():
            return None
        best = int(course.held_out.argmin())
        since, lowest, now = len(course.held_out) - 1 - best, course.held_out[best], course.held_out[-1]
        if since < LEAST_EPOCHS_SINCE or now < RISE * lowest or course.train[-1] >= course.train[best]:
            return None
        stop = STOP_RULES["early_stopping"]()
        return self.found(
            N_(
                "doctor",
                "Since epoch {best} the loss on unseen samples rose from {lowest} to {now}, while the training loss "
                "still falls.",
            ),
            Fix(N_("doctor", "Stop early"), {"training": replace(case.training, stop=(*case.training.stop, stop))}),
            best=best,
            lowest=float(lowest),
            now=float(now),
        )
