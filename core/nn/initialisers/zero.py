"""All zeros: the start that never learns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.initialiser import INITIALISERS, InitialiserSpec
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@INITIALISERS.register
@dataclass(frozen=True)
class Zero(InitialiserSpec):
    key: ClassVar[str] = "zero"
    name: ClassVar[Text] = N_("network", "All zeros")
    help: ClassVar[Text] = N_("network", "Every neuron starts the same and stays the same: hidden layers cannot learn.")
    order: ClassVar[int] = 50

    def apply(self, module: nn.Module) -> None:
        from torch import nn

        for parameter in module.parameters():
            nn.init.zeros_(parameter)

    def source(self, name: str) -> str:
        return f"for parameter in {name}.parameters():\n    nn.init.zeros_(parameter)"
