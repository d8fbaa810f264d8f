"""Batch normalisation of features or of feature maps (S. Ioffe and C. Szegedy 2015)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, NeedsFlatError, Shape, shape_text
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class BatchNorm(LayerSpec):
    """`BatchNorm1d` on features (n,), `BatchNorm2d` on pictures (channels, height, width)."""

    key: ClassVar[str] = "batch_norm"
    name: ClassVar[str] = "BatchNorm"
    help: ClassVar[Text] = N_(
        "network", "Standardises every feature over the batch, then scales and shifts it by learned numbers."
    )
    formula: ClassVar[str] = "y = γ (x − μ) / √(σ² + ε) + β"
    order: ClassVar[int] = 45

    def output_shape(self, shape: Shape) -> Shape:
        if len(shape) not in (1, 3):
            raise NeedsFlatError(layer=self.name, shape=shape_text(shape))
        return shape

    def parameter_count(self, shape: Shape) -> int:
        return 2 * self.output_shape(shape)[0]

    def multiply_adds(self, shape: Shape) -> int:
        return math.prod(shape)

    def smallest_batch(self, shape: Shape) -> int:
        """One number per feature has no deviation."""
        return 2 if math.prod(shape[1:]) == 1 else 1

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return (nn.BatchNorm1d if len(self.output_shape(shape)) == 1 else nn.BatchNorm2d)(shape[0])

    def source(self, shape: Shape) -> str:
        return f"nn.BatchNorm{len(self.output_shape(shape)) // 2 + 1}d({shape[0]})"
