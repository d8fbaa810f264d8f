"""Tanh activation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor, nn


@LAYERS.register
@dataclass(frozen=True)
class Tanh(LayerSpec):
    key: ClassVar[str] = "tanh"
    name: ClassVar[str] = "Tanh"
    help: ClassVar[Text] = N_("network", "Squeezes into −1 … 1, zero stays zero.")
    formula: ClassVar[str] = "y = tanh z"
    order: ClassVar[int] = 61
    is_activation: ClassVar[bool] = True

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Tanh()

    def source(self, shape: Shape) -> str:
        return "nn.Tanh()"

    def derivative(self, outputs: Tensor) -> Tensor:
        return 1 - outputs * outputs
