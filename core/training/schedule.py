"""The base of the learning-rate schedules."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from core.registry import Registry
from core.texts import Text


@dataclass(frozen=True)
class ScheduleSpec(ABC):
    """How the learning rate changes over a run, as a factor on the rate that the user set."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    order: ClassVar[int] = 100

    @abstractmethod
    def factor(self, progress: float) -> float:
        """The factor at `progress` of the planned run, 0 to 1 (1 when it goes on beyond the plan)."""

    @abstractmethod
    def source(self) -> str:
        """The same as a Python expression of `progress`; it may use `math`."""


SCHEDULES: Registry[type[ScheduleSpec]] = Registry("schedules", "core.training.schedules")
