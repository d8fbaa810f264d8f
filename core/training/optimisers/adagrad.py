"""Adagrad (Duchi, Hazan and Singer 2011)."""

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
class Adagrad(OptimiserSpec):
    key: ClassVar[str] = "adagrad"
    name: ClassVar[Text] = N_("training", "Adagrad")
    help: ClassVar[Text] = N_(
        "training",
        "Each weight's steps shrink with the sum of its squared slopes so far: bold at first, then ever smaller.",
    )
    formula: ClassVar[str] = "w ← w − η g / (√Σg² + ε)"
    order: ClassVar[int] = 40

    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        from torch.optim import Adagrad as TorchAdagrad

        return TorchAdagrad(parameters, lr=learning_rate, weight_decay=weight_decay, fused=True)

    def source(self, learning_rate: float, weight_decay: float) -> str:
        return call_source("Adagrad", learning_rate, weight_decay=weight_decay)
