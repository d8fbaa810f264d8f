"""Up once, then down to almost nothing (L. Smith 2018)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.schedule import SCHEDULES, ScheduleSpec

LOW, END = 1 / 25, 1 / 25e4
"""Where the rate starts and ends, as shares of its peak; PyTorch's OneCycleLR has the same."""


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
        if progress < self.share:
            return LOW + (1 - LOW) * (1 - math.cos(math.pi * progress / self.share)) / 2
        return END + (1 - END) * (1 + math.cos(math.pi * (progress - self.share) / (1 - self.share))) / 2

    def source(self) -> str:
        rising = f"{LOW!r} + {1 - LOW!r} * (1 - math.cos(math.pi * progress / {self.share!r})) / 2"
        after = f"(progress - {self.share!r}) / {1 - self.share!r}"
        falling = f"{END!r} + {1 - END!r} * (1 + math.cos(math.pi * {after})) / 2"
        return f"{rising} if progress < {self.share!r} else {falling}"
