"""A network that has seen a million photos, without its last layer: others learn from what it sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.errors import FileProblemError, InputError
from core.fields import Choice, Label
from core.nn.backbones import TRUNKS, read_weights_file, ready_torchvision, weights_file
from core.nn.layer import LAYERS, LayerSpec, Shape, ShapeError, need_picture, shape_text
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn

SMALLEST_SIDE = 32


class NeedsColourError(ShapeError):
    message = N_(
        "errors",
        "“{layer}” needs colour pictures of at least 32×32 pixels, got {shape}. Choose colours and size in the data, "
        "or remove it.",
    )


class BackboneMissingError(InputError):
    message = N_(
        "errors",
        "The weights of “{model}” are not on this computer. Press “Make it good…” to get them, or remove the layer.",
    )


@LAYERS.register
@dataclass(frozen=True)
class Backbone(LayerSpec):
    """Its weights are no part of the project: they are read from PyTorch's own folder on each computer."""

    model: Annotated[
        str,
        Choice((("mobilenet_v3_small", Text("", "MobileNetV3 small")),)),
        Label(N_("network", "Model"), N_("network", "Which trained network to build on.")),
    ] = "mobilenet_v3_small"

    key: ClassVar[str] = "backbone"
    name: ClassVar[str] = "Backbone"
    help: ClassVar[Text] = N_(
        "network",
        "A network that ImageNet’s million photos have taught to see, without its last layer. It stays as it is; "
        "what follows learns from what it sees, even from few pictures.",
    )
    order: ClassVar[int] = 38
    helper: ClassVar[str] = "Backbone"

    @property
    def summary(self) -> str:
        return "MobileNetV3"

    def output_shape(self, shape: Shape) -> Shape:
        channels, height, width = need_picture(self, shape)
        if channels != 3 or min(height, width) < SMALLEST_SIDE:
            raise NeedsColourError(layer=self.name, shape=shape_text(shape))
        return (TRUNKS[self.model].features,)

    def multiply_adds(self, shape: Shape) -> int:
        return round(TRUNKS[self.model].multiply_adds_224 * shape[1] * shape[2] / 224**2)

    def build(self, shape: Shape) -> nn.Module:
        """Raises `BackboneMissingError` where the weights have not been fetched; nothing is fetched here."""
        path = weights_file(self.model)
        if path is None:
            raise BackboneMissingError(model=self.model)
        weights = read_weights_file(path)
        ready_torchvision()
        from core.nn.modules import Backbone as Module

        try:
            return Module(self.model, weights)
        except RuntimeError:
            raise FileProblemError(file=str(path), detail="it holds the weights of another network") from None

    def source(self, shape: Shape) -> str:
        return f"Backbone({self.model!r})"
