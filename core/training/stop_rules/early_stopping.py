"""Stop when the loss on samples that are not learned from no longer falls (L. Prechelt 1998, "Early stopping")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.events import Reason
from core.training.stopping import STOP_RULES, RunSoFar, StopRule


@STOP_RULES.register
@dataclass(frozen=True)
class EarlyStopping(StopRule):
    patience: Annotated[
        int,
        Range(1, 10_000),
        Label(N_("training", "Patience"), N_("training", "How many epochs may pass without a new lowest loss.")),
    ] = 10
    margin: Annotated[
        float,
        Range(0.0, 1.0),
        Label(N_("training", "Margin"), N_("training", "A loss counts as lower only when it is lower by this much.")),
    ] = 0.0

    key: ClassVar[str] = "early_stopping"
    name: ClassVar[Text] = N_("training", "Early stopping")
    help: ClassVar[Text] = N_(
        "training",
        "Ends the run when the validation loss has stopped falling. Without validation samples it watches the test "
        "loss, which then is no longer an honest test.",
    )
    order: ClassVar[int] = 20

    def reason(self, run: RunSoFar) -> Reason | None:
        losses = run.column("validation_loss") or run.column("test_loss")
        best, best_at = float("inf"), 0
        for epoch, loss in enumerate(losses):
            if loss < best - self.margin:
                best, best_at = loss, epoch
        return "early_stop" if len(losses) - 1 - best_at >= self.patience else None
