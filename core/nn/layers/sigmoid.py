"""Sigmoid activation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor, nn


@LAYERS.register
@dataclass(frozen=True)
class Sigmoid(LayerSpec):
    key: ClassVar[str] = "sigmoid"
    name: ClassVar[str] = "Sigmoid"
    help: ClassVar[Text] = N_("network", "Squeezes into 0 … 1, so that it can be read as a probability.")
    formula: ClassVar[str] = "y = 1 / (1 + exp(−z))"
    order: ClassVar[int] = 62
    is_activation: ClassVar[bool] = True

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Sigmoid()

    def source(self, shape: Shape) -> str:
        return "nn.Sigmoid()"

    def derivative(self, outputs: Tensor) -> Tensor:
        return outputs * (1 - outputs)
