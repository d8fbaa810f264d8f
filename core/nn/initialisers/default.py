"""PyTorch's own start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.initialiser import INITIALISERS, InitialiserSpec
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@INITIALISERS.register
@dataclass(frozen=True)
class Default(InitialiserSpec):
    key: ClassVar[str] = "default"
    name: ClassVar[Text] = N_("network", "PyTorch default")
    help: ClassVar[Text] = N_("network", "Uniform within ±1/√inputs, weights and biases.")
    order: ClassVar[int] = 10

    def apply(self, module: nn.Module) -> None:
        """Nothing to do: the module was built this way."""

    def source(self, name: str) -> str:
        return ""
