"""Stochastic gradient descent, with momentum if wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS, OptimiserSpec

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@OPTIMISERS.register
@dataclass(frozen=True)
class Sgd(OptimiserSpec):
    momentum: Annotated[
        float,
        Range(0.0, 0.999, 0.05),
        Label(N_("training", "Momentum"), N_("training", "How much of the last step is kept; 0 is plain descent.")),
    ] = 0.0

    key: ClassVar[str] = "sgd"
    name: ClassVar[Text] = N_("training", "SGD")
    help: ClassVar[Text] = N_("training", "A step against the slope of each batch.")
    formula: ClassVar[str] = "v ← μ v + g,  w ← w − η v"
    order: ClassVar[int] = 10

    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        from torch.optim import SGD

        return SGD(parameters, lr=learning_rate, momentum=self.momentum, weight_decay=weight_decay, fused=True)

    def source(self, learning_rate: float, weight_decay: float) -> str:
        extras = [f"momentum={self.momentum:g}"] * (self.momentum > 0) + [f"weight_decay={weight_decay:g}"] * (
            weight_decay > 0
        )
        return ", ".join([f"torch.optim.SGD(model.parameters(), lr={learning_rate:g}", *extras]) + ")"
