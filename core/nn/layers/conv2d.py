"""Two-dimensional convolution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.held import Held, write_held
from core.nn.initialiser import INITIALISERS
from core.nn.layer import LAYERS, LayerSpec, Shape, need_picture, window_shape
from core.nn.marks import BIAS, INITIALISER
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Conv2d(LayerSpec):
    channels: Annotated[
        int,
        Range(1, 4096),
        Label(N_("network", "Kernels"), N_("network", "How many feature maps this layer computes.")),
    ] = 10
    kernel: Annotated[
        int, Range(1, 64), Label(N_("network", "Kernel size"), N_("network", "Side of the square window, in pixels."))
    ] = 5
    stride: Annotated[
        int,
        Range(1, 64),
        Label(N_("network", "Stride"), N_("network", "How far the window moves each time, in pixels.")),
    ] = 1
    padding: Annotated[
        int, Range(0, 64), Label(N_("network", "Padding"), N_("network", "Zeros added around the picture, in pixels."))
    ] = 0
    dilation: Annotated[
        int,
        Range(1, 16),
        Label(N_("network", "Dilation"), N_("network", "Distance between the pixels the kernel looks at.")),
    ] = 1
    bias: Annotated[bool, BIAS] = True
    initialiser: Annotated[str, INITIALISER.choice, INITIALISER.label] = "default"
    held: Held = ()
    """Numbers of "weight" (kernel, map, row, column) and "bias" (kernel,) that no training moves."""

    key: ClassVar[str] = "conv2d"
    name: ClassVar[str] = "Conv2d"
    help: ClassVar[Text] = N_(
        "network", "A small kernel slides over the picture; the same weights are used everywhere."
    )
    formula: ClassVar[str] = "z(i, j) = Σ w(m, n) x(i + m, j + n) + b"
    order: ClassVar[int] = 20

    @property
    def summary(self) -> str:
        extras = [f"/{self.stride}"] * (self.stride > 1) + [f"+{self.padding}"] * (self.padding > 0)
        return " ".join([f"{self.channels} · {self.kernel}×{self.kernel}", *extras])

    def output_shape(self, shape: Shape) -> Shape:
        return (self.channels, *window_shape(self, shape, self.kernel, self.stride, self.padding, self.dilation))

    def parameter_count(self, shape: Shape) -> int:
        return (need_picture(self, shape)[0] * self.kernel**2 + self.bias) * self.channels

    def multiply_adds(self, shape: Shape) -> int:
        _, height, width = self.output_shape(shape)
        return height * width * self.channels * need_picture(self, shape)[0] * self.kernel**2

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Conv2d(
            need_picture(self, shape)[0],
            self.channels,
            self.kernel,
            self.stride,
            self.padding,
            self.dilation,
            bias=self.bias,
        )

    def initialise(self, module: nn.Module) -> None:
        INITIALISERS[self.initialiser]().apply(module)
        if self.held:
            write_held(module, self.held)

    def parameter_shapes(self, shape: Shape) -> dict[str, Shape]:
        weight = (self.channels, need_picture(self, shape)[0], self.kernel, self.kernel)
        return {"weight": weight, "bias": (self.channels,)} if self.bias else {"weight": weight}

    def source(self, shape: Shape) -> str:
        given = {
            "stride": (self.stride, 1),
            "padding": (self.padding, 0),
            "dilation": (self.dilation, 1),
            "bias": (self.bias, True),
        }
        extras = "".join(f", {name}={value}" for name, (value, usual) in given.items() if value != usual)
        return f"nn.Conv2d({need_picture(self, shape)[0]}, {self.channels}, {self.kernel}{extras})"
