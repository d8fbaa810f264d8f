"""ELU activation (D. Clevert et al. 2016)."""

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
class ELU(LayerSpec):
    scale: Annotated[
        float, Range(0.01, 10.0), Label(N_("network", "Depth"), N_("network", "How far below 0 the curve goes."))
    ] = 1.0

    key: ClassVar[str] = "elu"
    name: ClassVar[str] = "ELU"
    help: ClassVar[Text] = N_("network", "Like ReLU, but bends smoothly to −a below 0.")
    formula: ClassVar[str] = "y = z for z > 0, else a (eᶻ − 1)"
    order: ClassVar[int] = 62
    is_activation: ClassVar[bool] = True

    @property
    def summary(self) -> str:
        return f"{self.scale:g}"

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.ELU(self.scale)

    def source(self, shape: Shape) -> str:
        return f"nn.ELU({self.scale!r})"

    def derivative(self, outputs: Tensor) -> Tensor:
        return (outputs > 0).to(outputs.dtype) * (1 - outputs - self.scale) + outputs + self.scale
