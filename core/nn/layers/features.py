"""Input features made from x₁ and x₂, as the playground offers them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from core.errors import BadValueError
from core.fields import Label
from core.nn.layer import LAYERS, LayerSpec, Shape, ShapeError, shape_text
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn

FEATURES: dict[str, str] = {
    "x1": "x[:, 0]",
    "x2": "x[:, 1]",
    "x1^2": "x[:, 0] ** 2",
    "x2^2": "x[:, 1] ** 2",
    "x1x2": "x[:, 0] * x[:, 1]",
    "sin x1": "torch.sin(x[:, 0])",
    "sin x2": "torch.sin(x[:, 1])",
}


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
        import torch
        from torch import nn

        columns: dict[str, Callable[[Any], Any]] = {
            "x1": lambda x: x[..., 0],
            "x2": lambda x: x[..., 1],
            "x1^2": lambda x: x[..., 0] ** 2,
            "x2^2": lambda x: x[..., 1] ** 2,
            "x1x2": lambda x: x[..., 0] * x[..., 1],
            "sin x1": lambda x: torch.sin(x[..., 0]),
            "sin x2": lambda x: torch.sin(x[..., 1]),
        }
        chosen = [columns[name] for name in self.names]

        class InputFeatures(nn.Module):
            """(n, 2) → (n, features)."""

            def forward(self, x: Any) -> Any:
                return torch.stack([column(x) for column in chosen], dim=-1)

        return InputFeatures()

    def source(self, shape: Shape) -> str:
        return f"Lambda(lambda x: torch.stack([{', '.join(FEATURES[name] for name in self.names)}], dim=1))"
