"""AdamW: Adam with the decay kept apart (Loshchilov and Hutter 2019)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.texts import N_, Text
from core.training.optimiser import OPTIMISERS, OptimiserSpec

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@OPTIMISERS.register
@dataclass(frozen=True)
class AdamW(OptimiserSpec):
    key: ClassVar[str] = "adamw"
    name: ClassVar[Text] = N_("training", "AdamW")
    help: ClassVar[Text] = N_(
        "training", "Adam whose weight decay shrinks the weights themselves instead of bending their slopes."
    )
    formula: ClassVar[str] = "w ← (1 − η λ) w − η m̂ / (√v̂ + ε)"
    order: ClassVar[int] = 25

    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        from torch.optim import AdamW as TorchAdamW

        return TorchAdamW(parameters, lr=learning_rate, weight_decay=weight_decay, fused=True)

    def source(self, learning_rate: float, weight_decay: float) -> str:
        # Written even when it is 0: PyTorch's own default is 0.01.
        return f"torch.optim.AdamW(model.parameters(), lr={learning_rate!r}, weight_decay={weight_decay!r})"
