"""Stop after some time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.events import Reason
from core.training.stopping import STOP_RULES, RunSoFar, StopRule


@STOP_RULES.register
@dataclass(frozen=True)
class TimeLimit(StopRule):
    seconds: Annotated[
        float,
        Range(1.0, 1e6, unit="s", log=True),
        Label(N_("training", "Seconds"), N_("training", "Time spent training; pauses do not count.")),
    ] = 60.0

    key: ClassVar[str] = "time_limit"
    name: ClassVar[Text] = N_("training", "Time is up")
    help: ClassVar[Text] = N_("training", "Ends the run after so many seconds of training.")
    order: ClassVar[int] = 40

    def reason(self, run: RunSoFar) -> Reason | None:
        return "time" if run.seconds >= self.seconds else None
