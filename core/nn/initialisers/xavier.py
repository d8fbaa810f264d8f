"""Uniform within ±√(6/(inputs + outputs)), biases zero: made for tanh and sigmoid (Glorot and Bengio 2010)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.initialiser import INITIALISERS, InitialiserSpec
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@INITIALISERS.register
@dataclass(frozen=True)
class Xavier(InitialiserSpec):
    key: ClassVar[str] = "xavier"
    name: ClassVar[Text] = N_("network", "Xavier")
    help: ClassVar[Text] = N_(
        "network",
        "Uniform within ±√(6/(inputs + outputs)), biases zero: made for tanh and sigmoid (Glorot and Bengio 2010).",
    )
    order: ClassVar[int] = 30

    def apply(self, module: nn.Module) -> None:
        from torch import nn

        for name, parameter in module.named_parameters():
            if parameter.dim() > 1:
                nn.init.xavier_uniform_(parameter)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def source(self, name: str) -> str:
        return f"nn.init.xavier_uniform_({name}.weight)\nnn.init.zeros_({name}.bias)"
