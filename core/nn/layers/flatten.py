"""Pictures to one row of numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Flatten(LayerSpec):
    key: ClassVar[str] = "flatten"
    name: ClassVar[str] = "Flatten"
    help: ClassVar[Text] = N_("network", "Writes all pixels in one row; where they were neighbours is forgotten.")
    order: ClassVar[int] = 40

    def output_shape(self, shape: Shape) -> Shape:
        return (math.prod(shape),)

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Flatten()

    def source(self, shape: Shape) -> str:
        return "nn.Flatten()"
