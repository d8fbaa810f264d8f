"""The base of the stop rules: when a run ends before its last epoch."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from core.registry import Registry
from core.texts import Text
from core.training.events import EpochDone, Metrics, Reason


@dataclass(frozen=True)
class RunSoFar:
    """What a rule may look at: the measurements after each epoch (the first before any step) and seconds of work."""

    epochs: Sequence[EpochDone]
    seconds: float = 0.0

    def column(self, metric: str) -> list[float]:
        """`metric` ("test_loss", "train_accuracy", …) after each epoch; epochs that did not measure it are left out."""
        part, name = metric.split("_")
        measured: list[Metrics | None] = [getattr(done, part) for done in self.epochs]
        return [value for one in measured if one is not None and (value := getattr(one, name)) is not None]


@dataclass(frozen=True)
class StopRule(ABC):
    """One rule. A member of the catalogue is a frozen dataclass whose labelled fields make its form."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    order: ClassVar[int] = 100

    @abstractmethod
    def reason(self, run: RunSoFar) -> Reason | None:
        """Why the run must end now, or None."""


STOP_RULES: Registry[type[StopRule]] = Registry("stop rules", "core.training.stop_rules")


def stop_reason(rules: Sequence[StopRule], run: RunSoFar) -> Reason | None:
    """The first rule that is met decides."""
    return next((reason for rule in rules if (reason := rule.reason(run)) is not None), None)
