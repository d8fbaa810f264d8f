"""Uniform within ±√(6/inputs), biases zero: made for ReLU (He et al. 2015)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.initialiser import INITIALISERS, InitialiserSpec
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@INITIALISERS.register
@dataclass(frozen=True)
class He(InitialiserSpec):
    key: ClassVar[str] = "he"
    name: ClassVar[Text] = N_("network", "He")
    help: ClassVar[Text] = N_("network", "Uniform within ±√(6/inputs), biases zero: made for ReLU (He et al. 2015).")
    order: ClassVar[int] = 40

    def apply(self, module: nn.Module) -> None:
        from torch import nn

        for name, parameter in module.named_parameters():
            if parameter.dim() > 1:
                nn.init.kaiming_uniform_(parameter, nonlinearity="relu")
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def source(self, name: str) -> str:
        return f"nn.init.kaiming_uniform_({name}.weight, nonlinearity='relu')\nnn.init.zeros_({name}.bias)"
