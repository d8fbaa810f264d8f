"""Input features made from x₁ and x₂, as the playground offers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.errors import BadValueError
from core.fields import Label
from core.nn.layer import LAYERS, LayerSpec, Shape, ShapeError, shape_text
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn

FEATURES = ("x1", "x2", "x1^2", "x2^2", "x1x2", "sin x1", "sin x2")


class NeedsPointsError(ShapeError):
    message = N_("errors", "“{layer}” needs two numbers x₁ and x₂, got {shape}. Remove it for these data.")


@LAYERS.register
@dataclass(frozen=True)
class Features(LayerSpec):
    names: Annotated[
        tuple[str, ...],
        Label(N_("network", "Features"), N_("network", "What the network is given, made from x₁ and x₂.")),
    ] = ("x1", "x2")

    key: ClassVar[str] = "features"
    name: ClassVar[str] = "Features"
    help: ClassVar[Text] = N_(
        "network", "Gives the network squares, the product or sines of x₁ and x₂ beside the two themselves."
    )
    order: ClassVar[int] = 5
    helper: ClassVar[str] = "InputFeatures"

    def __post_init__(self) -> None:
        unknown = [name for name in self.names if name not in FEATURES]
        if unknown or not self.names:
            raise BadValueError(name="names", value=", ".join(unknown) or "—", expected=", ".join(FEATURES))

    @property
    def summary(self) -> str:
        return str(len(self.names))

    def output_shape(self, shape: Shape) -> Shape:
        if shape != (2,):
            raise NeedsPointsError(layer=self.name, shape=shape_text(shape))
        return (len(self.names),)

    def build(self, shape: Shape) -> nn.Module:
        from core.nn.modules import InputFeatures

        return InputFeatures(self.names)

    def source(self, shape: Shape) -> str:
        return f"InputFeatures({list(self.names)})"
