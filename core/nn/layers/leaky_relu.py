"""LeakyReLU activation (A. Maas et al. 2013)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor, nn


@LAYERS.register
@dataclass(frozen=True)
class LeakyReLU(LayerSpec):
    slope: Annotated[
        float,
        Range(0.0, 1.0, 0.01),
        Label(N_("network", "Slope below 0"), N_("network", "How much of a negative input passes.")),
    ] = 0.01

    key: ClassVar[str] = "leaky_relu"
    name: ClassVar[str] = "LeakyReLU"
    help: ClassVar[Text] = N_(
        "network", "Passes what is positive, and a small part of what is negative, so that no neuron dies."
    )
    formula: ClassVar[str] = "y = max(z, a z)"
    order: ClassVar[int] = 61
    is_activation: ClassVar[bool] = True

    @property
    def summary(self) -> str:
        return f"{self.slope:g}"

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.LeakyReLU(self.slope)

    def source(self, shape: Shape) -> str:
        return f"nn.LeakyReLU({self.slope!r})"

    def derivative(self, outputs: Tensor) -> Tensor:
        return (outputs > 0).to(outputs.dtype) * (1 - self.slope) + self.slope
