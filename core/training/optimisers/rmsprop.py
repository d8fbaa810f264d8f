"""RMSprop (G. Hinton, lecture 6e, 2012)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS, OptimiserSpec, call_source

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@OPTIMISERS.register
@dataclass(frozen=True)
class RMSprop(OptimiserSpec):
    momentum: Annotated[
        float,
        Range(0.0, 0.999, 0.05),
        Label(N_("training", "Momentum"), N_("training", "How much of the last step is kept; 0 is plain descent.")),
    ] = 0.0

    key: ClassVar[str] = "rmsprop"
    name: ClassVar[Text] = N_("training", "RMSprop")
    help: ClassVar[Text] = N_("training", "Divides each step by the usual size of that weight's recent slopes.")
    formula: ClassVar[str] = "w ← w − η g / (√v + ε)"
    order: ClassVar[int] = 30

    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        from torch.optim import RMSprop as TorchRMSprop

        return TorchRMSprop(
            parameters, lr=learning_rate, momentum=self.momentum, weight_decay=weight_decay, foreach=True
        )

    def source(self, learning_rate: float, weight_decay: float) -> str:
        return call_source("RMSprop", learning_rate, momentum=self.momentum, weight_decay=weight_decay)
