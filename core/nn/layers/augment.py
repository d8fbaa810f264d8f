"""Augmentation as a layer: it changes the pictures by chance while the network learns, and only then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.layer import LAYERS, LayerSpec, Shape, need_picture
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Augment(LayerSpec):
    """Stands first in a network. What comes in from beyond the edge repeats the edge's own pixels."""

    turn_deg: Annotated[
        float,
        Range(0, 45, 1, unit="°"),
        Label(N_("network", "Turn"), N_("network", "Turns each picture by up to this angle, either way.")),
    ] = 10.0
    slant: Annotated[
        float,
        Range(0, 0.6, 0.05),
        Label(N_("network", "Slant"), N_("network", "Slants each picture by up to this, as hands do.")),
    ] = 0.2
    scale: Annotated[
        float,
        Range(0, 0.5, 0.05),
        Label(N_("network", "Scale"), N_("network", "Enlarges or shrinks each picture by up to this share.")),
    ] = 0.1
    shift: Annotated[
        float,
        Range(0, 0.3, 0.01),
        Label(N_("network", "Shift"), N_("network", "Moves each picture by up to this share of its side.")),
    ] = 0.07
    mirror: Annotated[
        bool,
        Label(
            N_("network", "Mirror"),
            N_("network", "Mirrors half of the pictures left to right. Wrong for digits and letters."),
        ),
    ] = False

    key: ClassVar[str] = "augment"
    name: ClassVar[str] = "Augment"
    help: ClassVar[Text] = N_(
        "network",
        "While training, every picture comes a little turned, slanted, scaled and moved, each time differently: the "
        "network cannot learn pictures by heart. It changes nothing afterwards.",
    )
    order: ClassVar[int] = 55
    helper: ClassVar[str] = "Augment"

    @property
    def summary(self) -> str:
        return f"±{self.turn_deg:g}°"

    def output_shape(self, shape: Shape) -> Shape:
        return need_picture(self, shape)

    def build(self, shape: Shape) -> nn.Module:
        from core.nn.modules import Augment as Module

        return Module(self.turn_deg, self.slant, self.scale, self.shift, self.mirror)

    def source(self, shape: Shape) -> str:
        return f"Augment({self.turn_deg!r}, {self.slant!r}, {self.scale!r}, {self.shift!r}, {self.mirror!r})"
