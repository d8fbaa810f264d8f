"""A residual block as one layer (K. He et al. 2016)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.layer import LAYERS, LayerSpec, NeedsFlatError, Shape, shape_text
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Residual(LayerSpec):
    """Two layers with a way around them: 3×3 convolutions with batch normalisation on pictures, Linear on features.

    Where the width changes, the way around is a 1×1 convolution or a Linear layer without bias.
    """

    width: Annotated[
        int,
        Range(1, 4096),
        Label(N_("network", "Width"), N_("network", "How many feature maps, or neurons, both layers compute.")),
    ] = 16

    key: ClassVar[str] = "residual"
    name: ClassVar[str] = "Residual"
    help: ClassVar[Text] = N_(
        "network", "Two layers and a way around them: the block only learns what to change, so deep networks train."
    )
    formula: ClassVar[str] = "y = ReLU(F(x) + x)"
    order: ClassVar[int] = 47
    helper: ClassVar[str] = "Residual"

    @property
    def summary(self) -> str:
        return str(self.width)

    def output_shape(self, shape: Shape) -> Shape:
        if len(shape) not in (1, 3):
            raise NeedsFlatError(layer=self.name, shape=shape_text(shape))
        return (self.width, *shape[1:])

    def parameter_count(self, shape: Shape) -> int:
        width, arriving = self.output_shape(shape)[0], shape[0]
        way_around = 0 if width == arriving else width * arriving
        if len(shape) == 1:
            return width * (arriving + width + 2) + way_around
        return 9 * width * (arriving + width) + 4 * width + way_around

    def multiply_adds(self, shape: Shape) -> int:
        width, arriving, pixels = self.output_shape(shape)[0], shape[0], math.prod(shape[1:])
        way_around = 0 if width == arriving else width * arriving
        return pixels * ((9 if len(shape) == 3 else 1) * width * (arriving + width) + way_around)

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        from core.nn import modules

        width, arriving, flat = self.output_shape(shape)[0], shape[0], len(shape) == 1
        if flat:
            body = nn.Sequential(nn.Linear(arriving, width), nn.ReLU(), nn.Linear(width, width))
        else:
            body = nn.Sequential(
                nn.Conv2d(arriving, width, 3, padding=1, bias=False),
                nn.BatchNorm2d(width),
                nn.ReLU(),
                nn.Conv2d(width, width, 3, padding=1, bias=False),
                nn.BatchNorm2d(width),
            )
        shortcut: nn.Module = nn.Identity()
        if width != arriving:
            shortcut = nn.Linear(arriving, width, bias=False) if flat else nn.Conv2d(arriving, width, 1, bias=False)
        return modules.Residual(body, shortcut)

    def source(self, shape: Shape) -> str:
        width, arriving = self.output_shape(shape)[0], shape[0]
        if len(shape) == 1:
            body = f"nn.Linear({arriving}, {width}), nn.ReLU(), nn.Linear({width}, {width})"
            around = f"nn.Linear({arriving}, {width}, bias=False)"
        else:
            first, second = (f"nn.Conv2d({n}, {width}, 3, padding=1, bias=False)" for n in (arriving, width))
            body = f"{first}, nn.BatchNorm2d({width}), nn.ReLU(), {second}, nn.BatchNorm2d({width})"
            around = f"nn.Conv2d({arriving}, {width}, 1, bias=False)"
        return f"Residual(nn.Sequential({body}), {'nn.Identity()' if width == arriving else around})"
