"""Adam (Kingma and Ba 2015)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS, OptimiserSpec, call_source

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@OPTIMISERS.register
@dataclass(frozen=True)
class Adam(OptimiserSpec):
    key: ClassVar[str] = "adam"
    name: ClassVar[Text] = N_("training", "Adam")
    help: ClassVar[Text] = N_("training", "Each weight gets a step size of its own from the history of its slopes.")
    formula: ClassVar[str] = "w ← w − η m̂ / (√v̂ + ε)"
    order: ClassVar[int] = 20

    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        from torch.optim import Adam as TorchAdam

        return TorchAdam(parameters, lr=learning_rate, weight_decay=weight_decay, fused=True)

    def source(self, learning_rate: float, weight_decay: float) -> str:
        return call_source("Adam", learning_rate, weight_decay=weight_decay)
