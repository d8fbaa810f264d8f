"""The rate falls in steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.schedule import SCHEDULES, ScheduleSpec


@SCHEDULES.register
@dataclass(frozen=True)
class StepDown(ScheduleSpec):
    drops: Annotated[
        int,
        Range(1, 50),
        Label(N_("training", "Drops"), N_("training", "How often the rate falls, at equal distances.")),
    ] = 3
    keep: Annotated[
        float,
        Range(0.01, 0.99, 0.01),
        Label(N_("training", "Factor"), N_("training", "What is left of the rate at each drop.")),
    ] = 0.3

    key: ClassVar[str] = "step"
    name: ClassVar[Text] = N_("training", "Steps")
    help: ClassVar[Text] = N_("training", "The rate is multiplied by the same factor several times over the run.")
    order: ClassVar[int] = 20

    def factor(self, progress: float) -> float:
        return self.keep ** min(int(progress * (self.drops + 1)), self.drops)

    def source(self) -> str:
        return f"{self.keep!r} ** min(int(progress * {self.drops + 1}), {self.drops})"
