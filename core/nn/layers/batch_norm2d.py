"""Batch normalisation of feature maps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape, need_picture
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class BatchNorm2d(LayerSpec):
    key: ClassVar[str] = "batch_norm2d"
    name: ClassVar[str] = "BatchNorm2d"
    help: ClassVar[Text] = N_(
        "network", "Standardises every feature map over the batch, then scales and shifts it by learned numbers."
    )
    formula: ClassVar[str] = "y = γ (x − μ) / √(σ² + ε) + β"
    order: ClassVar[int] = 45

    def output_shape(self, shape: Shape) -> Shape:
        need_picture(self, shape)
        return shape

    def parameter_count(self, shape: Shape) -> int:
        return 2 * need_picture(self, shape)[0]

    def multiply_adds(self, shape: Shape) -> int:
        channels, height, width = need_picture(self, shape)
        return channels * height * width

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.BatchNorm2d(need_picture(self, shape)[0])

    def source(self, shape: Shape) -> str:
        return f"nn.BatchNorm2d({need_picture(self, shape)[0]})"
