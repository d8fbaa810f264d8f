"""One class has far more training samples than another."""

from __future__ import annotations

from typing import ClassVar

from core.doctor.rule import RULES, Case, Finding, Rule
from core.texts import N_, Text

RATIO = 4.0


@RULES.register
class Imbalance(Rule):
    """Has no fix: what to do (collect samples, weigh them, accept it) depends on what a mistake costs."""

    key: ClassVar[str] = "imbalance"
    name: ClassVar[Text] = N_("doctor", "Class imbalance")
    help: ClassVar[Text] = N_("doctor", "Guessing the largest class already scores well, so accuracy says little.")
    order: ClassVar[int] = 90

    def examine(self, case: Case) -> Finding | None:
        if case.dataset.task not in ("binary", "multiclass"):
            return None
        counts = case.dataset.class_counts()[0]
        if counts.max() < RATIO * max(counts.min(), 1):
            return None
        return self.found(
            N_(
                "doctor",
                "The largest class has {most} training samples, the smallest {fewest}: always guessing the largest is "
                "right for {percent}%. Look at the confusion matrix.",
            ),
            most=int(counts.max()),
            fewest=int(counts.min()),
            percent=round(100 * float(counts.max() / counts.sum()), 1),
        )
