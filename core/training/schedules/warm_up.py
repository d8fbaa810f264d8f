"""A gentle start (P. Goyal et al. 2017)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.schedule import SCHEDULES, ScheduleSpec


@SCHEDULES.register
@dataclass(frozen=True)
class WarmUp(ScheduleSpec):
    share: Annotated[
        float,
        Range(0.01, 0.9, 0.01),
        Label(N_("training", "Warm-up share"), N_("training", "The part of the run in which the rate rises.")),
    ] = 0.1

    key: ClassVar[str] = "warm_up"
    name: ClassVar[Text] = N_("training", "Warm-up")
    help: ClassVar[Text] = N_("training", "The rate rises evenly over the first steps, then stays.")
    order: ClassVar[int] = 50

    def factor(self, progress: float) -> float:
        return min(1.0, max(progress, 1e-3) / self.share)

    def source(self) -> str:
        return f"min(1.0, max(progress, 1e-3) / {self.share!r})"
