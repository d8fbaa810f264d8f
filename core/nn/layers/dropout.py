"""Dropout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.layer import LAYERS, LayerSpec, Shape
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Dropout(LayerSpec):
    share: Annotated[
        float,
        Range(0.0, 0.95, 0.05),
        Label(N_("network", "Share dropped"), N_("network", "The part of the inputs set to zero at each step.")),
    ] = 0.5

    key: ClassVar[str] = "dropout"
    name: ClassVar[str] = "Dropout"
    help: ClassVar[Text] = N_(
        "network", "While training, zeroes a random part of its inputs, so that no neuron relies on one other."
    )
    order: ClassVar[int] = 50

    @property
    def summary(self) -> str:
        return f"{self.share:g}"

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Dropout(self.share)

    def source(self, shape: Shape) -> str:
        return f"nn.Dropout({self.share!r})"
