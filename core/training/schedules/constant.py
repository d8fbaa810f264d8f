"""The rate stays as it was set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.texts import N_, Text
from core.training.schedule import SCHEDULES, ScheduleSpec


@SCHEDULES.register
@dataclass(frozen=True)
class Constant(ScheduleSpec):
    key: ClassVar[str] = "constant"
    name: ClassVar[Text] = N_("training", "Constant")
    help: ClassVar[Text] = N_("training", "The rate stays as you set it.")
    order: ClassVar[int] = 10

    def factor(self, progress: float) -> float:
        return 1.0

    def source(self) -> str:
        return "1.0"
