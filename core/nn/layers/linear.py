"""Fully connected layer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.initialiser import INITIALISERS
from core.nn.layer import LAYERS, LayerSpec, Shape, need_features
from core.nn.marks import BIAS, INITIALISER
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import nn


@LAYERS.register
@dataclass(frozen=True)
class Linear(LayerSpec):
    units: Annotated[
        int, Range(1, 65_536), Label(N_("network", "Neurons"), N_("network", "How many outputs this layer computes."))
    ] = 4
    bias: Annotated[bool, BIAS] = True
    initialiser: Annotated[str, INITIALISER.choice, INITIALISER.label] = "default"

    key: ClassVar[str] = "linear"
    name: ClassVar[str] = "Linear"
    help: ClassVar[Text] = N_(
        "network", "Each output is a weighted sum of all inputs plus a bias; in a sequence, at every time step."
    )
    formula: ClassVar[str] = "z = W x + b"
    order: ClassVar[int] = 10

    @property
    def summary(self) -> str:
        return str(self.units)

    def output_shape(self, shape: Shape) -> Shape:
        need_features(self, shape)
        return (*shape[:-1], self.units)

    def parameter_count(self, shape: Shape) -> int:
        return (need_features(self, shape) + self.bias) * self.units

    def multiply_adds(self, shape: Shape) -> int:
        need_features(self, shape)
        return math.prod(shape) * self.units

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Linear(need_features(self, shape), self.units, bias=self.bias)

    def initialise(self, module: nn.Module) -> None:
        INITIALISERS[self.initialiser]().apply(module)

    def source(self, shape: Shape) -> str:
        return f"nn.Linear({need_features(self, shape)}, {self.units}{'' if self.bias else ', bias=False'})"
