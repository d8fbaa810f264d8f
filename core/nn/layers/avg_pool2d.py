"""Average pooling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.layer import LAYERS, LayerSpec, Shape, window_shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class AvgPool2d(LayerSpec):
    kernel: Annotated[
        int,
        Range(1, 64),
        Label(N_("network", "Window"), N_("network", "Side of the window; it also moves by this much.")),
    ] = 2

    key: ClassVar[str] = "avg_pool2d"
    name: ClassVar[str] = "AvgPool2d"
    help: ClassVar[Text] = N_(
        "network", "Keeps the mean of each window: smaller maps in which nothing stands out alone."
    )
    formula: ClassVar[str] = "y(i, j) = mean x(window)"
    order: ClassVar[int] = 31

    @property
    def summary(self) -> str:
        return f"{self.kernel}×{self.kernel}"

    def output_shape(self, shape: Shape) -> Shape:
        return (shape[0], *window_shape(self, shape, self.kernel, self.kernel, 0))

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.AvgPool2d(self.kernel)

    def source(self, shape: Shape) -> str:
        return f"nn.AvgPool2d({self.kernel})"
