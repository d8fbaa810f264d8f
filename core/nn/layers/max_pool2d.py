"""Max pooling."""

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
class MaxPool2d(LayerSpec):
    kernel: Annotated[
        int,
        Range(1, 64),
        Label(N_("network", "Window"), N_("network", "Side of the window; it also moves by this much.")),
    ] = 2

    key: ClassVar[str] = "max_pool2d"
    name: ClassVar[str] = "MaxPool2d"
    help: ClassVar[Text] = N_(
        "network", "Keeps the largest value of each window: smaller maps, and small shifts are forgiven."
    )
    formula: ClassVar[str] = "y(i, j) = max x(window)"
    order: ClassVar[int] = 30

    @property
    def summary(self) -> str:
        return f"{self.kernel}×{self.kernel}"

    def output_shape(self, shape: Shape) -> Shape:
        return (shape[0], *window_shape(self, shape, self.kernel, self.kernel, 0))

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.MaxPool2d(self.kernel)

    def source(self, shape: Shape) -> str:
        return f"nn.MaxPool2d({self.kernel})"
