"""Softplus activation (C. Dugas et al. 2001)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor, nn


@LAYERS.register
@dataclass(frozen=True)
class Softplus(LayerSpec):
    key: ClassVar[str] = "softplus"
    name: ClassVar[str] = "Softplus"
    help: ClassVar[Text] = N_("network", "A smooth ReLU that is positive everywhere.")
    formula: ClassVar[str] = "y = ln(1 + eᶻ)"
    order: ClassVar[int] = 65
    is_activation: ClassVar[bool] = True

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Softplus()

    def source(self, shape: Shape) -> str:
        return "nn.Softplus()"

    def derivative(self, outputs: Tensor) -> Tensor:
        return 1 - (-outputs).exp()
