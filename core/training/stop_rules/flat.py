"""Stop when the training loss hardly moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.events import Reason
from core.training.stopping import STOP_RULES, RunSoFar, StopRule


@STOP_RULES.register
@dataclass(frozen=True)
class Flat(StopRule):
    epochs: Annotated[
        int,
        Range(2, 10_000),
        Label(N_("training", "Over epochs"), N_("training", "Over how many epochs the loss is compared.")),
    ] = 20
    change: Annotated[
        float,
        Range(0.0, 1.0),
        Label(N_("training", "Smallest change"), N_("training", "As a share of the loss: 0.001 is a thousandth.")),
    ] = 0.001

    key: ClassVar[str] = "flat"
    name: ClassVar[Text] = N_("training", "When flat")
    help: ClassVar[Text] = N_("training", "Ends the run when the training loss has hardly moved for a while.")
    order: ClassVar[int] = 30

    def reason(self, run: RunSoFar) -> Reason | None:
        recent = run.column("train_loss")[-self.epochs - 1 :]
        if len(recent) <= self.epochs:
            return None
        return "flat" if max(recent) - min(recent) <= self.change * abs(recent[0]) else None
