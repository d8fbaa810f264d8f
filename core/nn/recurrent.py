"""The base of the recurrent layers: a cell that walks through a sequence, and which of its outputs go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from core.fields import Choice, Label, Range
from core.nn.held import Held, write_held
from core.nn.layer import LayerSpec, NeedsSequenceError, Shape, shape_text
from core.texts import N_

if TYPE_CHECKING:
    from torch import nn

OUTPUT = Choice((("every", N_("network", "Every time step")), ("last", N_("network", "Only the last time step"))))


@dataclass(frozen=True)
class RecurrentSpec(LayerSpec):
    """(time, features) → (time, units), or (units,) of the last time step. `gates` weight sets make one cell."""

    units: Annotated[
        int, Range(1, 4096), Label(N_("network", "Units"), N_("network", "How many numbers the memory holds."))
    ] = 8
    layers: Annotated[
        int, Range(1, 8), Label(N_("network", "Stacked"), N_("network", "How many such layers read one another."))
    ] = 1
    output: Annotated[
        str, OUTPUT, Label(N_("network", "Output"), N_("network", "What the next layer is given of the time steps."))
    ] = "every"
    held: Held = ()
    """Numbers that no training moves, by PyTorch's names in the cell: `("cell.weight_hh_l0", (2, 3), 0.5)`."""

    helper: ClassVar[str] = "Recurrent"
    gates: ClassVar[int]

    @property
    def summary(self) -> str:
        return f"{self.units} × {self.layers}" if self.layers > 1 else str(self.units)

    def output_shape(self, shape: Shape) -> Shape:
        steps, _ = self._sequence(shape)
        return (steps, self.units) if self.output == "every" else (self.units,)

    def parameter_count(self, shape: Shape) -> int:
        features = self._sequence(shape)[1]
        return sum(self.gates * self.units * (inputs + self.units + 2) for inputs in self._inputs(features))

    def multiply_adds(self, shape: Shape) -> int:
        steps, features = self._sequence(shape)
        return steps * sum(self.gates * self.units * (inputs + self.units) for inputs in self._inputs(features))

    def build(self, shape: Shape) -> nn.Module:
        from torch import nn

        from core.nn.modules import Recurrent

        cell = getattr(nn, self.name)(self._sequence(shape)[1], self.units, self.layers, batch_first=True)
        return Recurrent(cell, self.output == "every")

    def initialise(self, module: nn.Module) -> None:
        if self.held:
            write_held(module, self.held)

    def parameter_shapes(self, shape: Shape) -> dict[str, Shape]:
        rows = self.gates * self.units
        shapes: dict[str, Shape] = {}
        for index, inputs in enumerate(self._inputs(self._sequence(shape)[1])):
            for way, columns in (("ih", inputs), ("hh", self.units)):
                shapes[f"cell.weight_{way}_l{index}"] = (rows, columns)
                shapes[f"cell.bias_{way}_l{index}"] = (rows,)
        return shapes

    def source(self, shape: Shape) -> str:
        cell = f"nn.{self.name}({self._sequence(shape)[1]}, {self.units}, {self.layers}, batch_first=True)"
        return f"Recurrent({cell}, every={self.output == 'every'})"

    def _sequence(self, shape: Shape) -> tuple[int, int]:
        if len(shape) != 2:
            raise NeedsSequenceError(layer=self.name, shape=shape_text(shape))
        return shape[0], shape[1]

    def _inputs(self, features: int) -> list[int]:
        """How many numbers reach each of the stacked layers."""
        return [features] + [self.units] * (self.layers - 1)
