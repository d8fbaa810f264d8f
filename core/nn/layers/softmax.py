"""Softmax: any numbers as shares that add up to 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Softmax(LayerSpec):
    """Not an elementwise activation: each output depends on all inputs."""

    key: ClassVar[str] = "softmax"
    name: ClassVar[str] = "Softmax"
    help: ClassVar[Text] = N_(
        "network", "Turns numbers into shares that add up to 1. Cross-entropy already contains it: twice learns slowly."
    )
    formula: ClassVar[str] = "yᵢ = eᶻⁱ / Σ eᶻ"
    order: ClassVar[int] = 80

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Softmax(dim=-1 if len(shape) < 3 else 1)

    def source(self, shape: Shape) -> str:
        return f"nn.Softmax(dim={-1 if len(shape) < 3 else 1})"
