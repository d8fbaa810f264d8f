"""Stop when a figure reaches a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Choice, Label, Range
from core.texts import N_, Text
from core.training.events import Reason
from core.training.stopping import STOP_RULES, RunSoFar, StopRule

METRIC = Choice(
    (
        ("train_loss", N_("training", "Training loss")),
        ("train_accuracy", N_("training", "Training accuracy")),
        ("validation_loss", N_("training", "Validation loss")),
        ("validation_accuracy", N_("training", "Validation accuracy")),
        ("test_loss", N_("training", "Test loss")),
        ("test_accuracy", N_("training", "Test accuracy")),
    )
)


@STOP_RULES.register
@dataclass(frozen=True)
class Target(StopRule):
    metric: Annotated[
        str, METRIC, Label(N_("training", "Figure"), N_("training", "What is watched, once after each epoch."))
    ] = "train_loss"
    value: Annotated[
        float,
        Range(0.0, 1e6),
        Label(N_("training", "Target"), N_("training", "A loss stops at or below it, an accuracy at or above it.")),
    ] = 0.05

    key: ClassVar[str] = "target"
    name: ClassVar[Text] = N_("training", "Target reached")
    help: ClassVar[Text] = N_("training", "Ends the run as soon as a loss is low, or an accuracy high, enough.")
    order: ClassVar[int] = 10

    def reason(self, run: RunSoFar) -> Reason | None:
        values = run.column(self.metric)
        if not values:
            return None
        reached = values[-1] <= self.value if self.metric.endswith("loss") else values[-1] >= self.value
        return "target" if reached else None
