"""Normal with deviation 0.01, biases zero."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.initialiser import INITIALISERS, InitialiserSpec
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@INITIALISERS.register
@dataclass(frozen=True)
class Small(InitialiserSpec):
    key: ClassVar[str] = "small"
    name: ClassVar[Text] = N_("network", "Small")
    help: ClassVar[Text] = N_("network", "Normal with deviation 0.01, biases zero.")
    order: ClassVar[int] = 20

    def apply(self, module: nn.Module) -> None:
        from torch import nn

        for name, parameter in module.named_parameters():
            if parameter.dim() > 1:
                nn.init.normal_(parameter, 0.0, 0.01)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def source(self, name: str) -> str:
        return f"nn.init.normal_({name}.weight, 0.0, 0.01)\nnn.init.zeros_({name}.bias)"
