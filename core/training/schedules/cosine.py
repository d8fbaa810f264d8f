"""The rate falls along half a cosine wave (I. Loshchilov and F. Hutter 2017)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.schedule import SCHEDULES, ScheduleSpec


@SCHEDULES.register
@dataclass(frozen=True)
class Cosine(ScheduleSpec):
    end: Annotated[
        float,
        Range(0.0, 1.0, 0.01),
        Label(N_("training", "At the end"), N_("training", "What is left of the rate in the end, as a share.")),
    ] = 0.0

    key: ClassVar[str] = "cosine"
    name: ClassVar[Text] = N_("training", "Cosine")
    help: ClassVar[Text] = N_("training", "The rate falls along half a cosine wave: slowly, fast, slowly.")
    order: ClassVar[int] = 30

    def factor(self, progress: float) -> float:
        return self.end + (1 - self.end) * (1 + math.cos(math.pi * progress)) / 2

    def source(self) -> str:
        return f"{self.end!r} + {1 - self.end!r} * (1 + math.cos(math.pi * progress)) / 2"
