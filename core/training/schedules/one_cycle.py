"""Up once, then down to almost nothing (L. Smith 2018)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.schedule import SCHEDULES, ScheduleSpec


@SCHEDULES.register
@dataclass(frozen=True)
class OneCycle(ScheduleSpec):
    share: Annotated[
        float,
        Range(0.01, 0.9, 0.01),
        Label(N_("training", "Rising share"), N_("training", "The part of the run in which the rate rises.")),
    ] = 0.3

    key: ClassVar[str] = "one_cycle"
    name: ClassVar[Text] = N_("training", "One cycle")
    help: ClassVar[Text] = N_(
        "training", "The rate rises from 1/25 to its peak, then falls to almost 0, both along a cosine."
    )
    order: ClassVar[int] = 40

    def factor(self, progress: float) -> float:
        low, end = 1 / 25, 1 / 25e4
        if progress < self.share:
            return low + (1 - low) * (1 - math.cos(math.pi * progress / self.share)) / 2
        return end + (1 - end) * (1 + math.cos(math.pi * (progress - self.share) / (1 - self.share))) / 2
