"""Fully connected layer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Label, Range
from core.nn.cuts import Cuts, is_number, write_cuts
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
    locked: tuple[tuple[int, int, float], ...] = ()
    """Numbers that no training moves: (neuron, input, value), for input −1 the neuron's bias. They start there too."""
    cut: Cuts = ()
    """Connections that are not there: (neuron, input, the weight it had), for input −1 the neuron's bias."""

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
        return (need_features(self, shape) + self.bias) * self.units - len(self.cuts(shape))

    def multiply_adds(self, shape: Shape) -> int:
        cut = sum(source >= 0 for _, source, _ in self.cuts(shape))
        return math.prod(shape) * self.units - math.prod(shape[:-1]) * cut

    def cuts(self, shape: Shape) -> Cuts:
        inputs = need_features(self, shape)
        return tuple(one for one in self.cut if is_number(one[:2], self.units, inputs, self.bias))

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        return nn.Linear(need_features(self, shape), self.units, bias=self.bias)

    def initialise(self, module: nn.Module) -> None:
        INITIALISERS[self.initialiser]().apply(module)
        if self.locked:
            self._write_locked(module)
        if self.cut:
            write_cuts(module, self.cut)

    def _write_locked(self, module: nn.Module) -> None:
        """Locks beyond a layer that has shrunk since they were set are passed over."""
        import torch

        with torch.no_grad():
            for unit, source, value in self.locked:
                numbers = module.bias if source < 0 else module.weight
                place = (unit,) if source < 0 else (unit, source)
                if isinstance(numbers, torch.Tensor) and all(n < size for n, size in zip(place, numbers.shape)):
                    numbers[place] = value

    def source(self, shape: Shape) -> str:
        return f"nn.Linear({need_features(self, shape)}, {self.units}{'' if self.bias else ', bias=False'})"
