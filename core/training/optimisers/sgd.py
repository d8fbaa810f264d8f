"""Stochastic gradient descent, with momentum if wanted."""

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
class Sgd(OptimiserSpec):
    momentum: Annotated[
        float,
        Range(0.0, 0.999, 0.05),
        Label(N_("training", "Momentum"), N_("training", "How much of the last step is kept; 0 is plain descent.")),
    ] = 0.0
    nesterov: Annotated[
        bool,
        Label(
            N_("training", "Nesterov"),
            N_("training", "Measures the slope where the momentum leads (Nesterov 1983); without momentum, no effect."),
        ),
    ] = False

    key: ClassVar[str] = "sgd"
    name: ClassVar[Text] = N_("training", "SGD")
    help: ClassVar[Text] = N_("training", "A step against the slope of each batch.")
    formula: ClassVar[str] = "v ← μ v + g,  w ← w − η v"
    order: ClassVar[int] = 10

    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        from torch.optim import SGD

        return SGD(
            parameters,
            lr=learning_rate,
            momentum=self.momentum,
            nesterov=self.looks_ahead,
            weight_decay=weight_decay,
            fused=True,
        )

    def source(self, learning_rate: float, weight_decay: float) -> str:
        return call_source(
            "SGD", learning_rate, momentum=self.momentum, nesterov=self.looks_ahead, weight_decay=weight_decay
        )

    @property
    def looks_ahead(self) -> bool:
        """Without momentum there is nowhere to look ahead to; PyTorch refuses the pair."""
        return self.nesterov and self.momentum > 0
