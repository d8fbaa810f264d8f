"""GELU activation (D. Hendrycks and K. Gimpel 2016)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class GELU(LayerSpec):
    key: ClassVar[str] = "gelu"
    name: ClassVar[str] = "GELU"
    help: ClassVar[Text] = N_("network", "A smooth ReLU: z times the probability that a normal number is smaller.")
    formula: ClassVar[str] = "y = z Φ(z)"
    order: ClassVar[int] = 63
    is_activation: ClassVar[bool] = True

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.GELU()

    def source(self, shape: Shape) -> str:
        return "nn.GELU()"
