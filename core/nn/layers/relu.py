"""ReLU activation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor, nn


@LAYERS.register
@dataclass(frozen=True)
class ReLU(LayerSpec):
    key: ClassVar[str] = "relu"
    name: ClassVar[str] = "ReLU"
    help: ClassVar[Text] = N_("network", "max(0, z): passes what is positive, silences the rest.")
    formula: ClassVar[str] = "y = max(0, z)"
    order: ClassVar[int] = 60
    is_activation: ClassVar[bool] = True

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.ReLU()

    def source(self, shape: Shape) -> str:
        return "nn.ReLU()"

    def derivative(self, outputs: Tensor) -> Tensor:
        return (outputs > 0).to(outputs.dtype)
