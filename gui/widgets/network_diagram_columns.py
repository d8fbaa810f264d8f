"""A network as the columns of a drawing: the inputs, then one column for each Linear layer and what follows it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from core.nn.network import LayerReport, NetworkSpec

_DIGITS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
FEATURE_NAMES = {
    "x1": "x₁",
    "x2": "x₂",
    "x1^2": "x₁²",
    "x2^2": "x₂²",
    "x1x2": "x₁x₂",
    "sin x1": "sin x₁",
    "sin x2": "sin x₂",
}


@dataclass(frozen=True)
class Column:
    """`layer` is the Linear layer (None for the inputs), `shown` the last layer whose outputs its tiles show.

    `notes` are the names of the layers that follow the Linear one; `broken` says that the layer does not fit.
    """

    layer: int | None
    shown: int | None
    units: int
    name: str
    notes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    picture: tuple[int, int] | None = None
    broken: bool = False

    @property
    def end(self) -> int:
        """The place in the network's layers behind everything that belongs to this column."""
        last = self.layer if self.shown is None else self.shown
        return 0 if last is None else last + 1

    def label(self, unit: int) -> str:
        """What a tile is called: x₁ for an input."""
        return self.names[unit] if unit < len(self.names) else subscript("x", unit + 1)


def columns_of(network: NetworkSpec, feature_names: tuple[str, ...] = ()) -> tuple[Column, ...] | None:
    """The columns from inputs to outputs, or None where the network computes on pictures and needs another drawing."""
    columns = [_inputs(network, feature_names)]
    for index, report in enumerate(network.report()):
        key, column = report.spec.key, columns[-1]
        if key == "linear":
            broken = report.problem is not None or report.input is None
            units = getattr(report.spec, "units", 1)
            columns.append(Column(index, index, units, report.spec.name, broken=broken))
        elif key == "features" and index == 0:
            columns[0] = _features(column, getattr(report.spec, "names", ()), report.problem is not None)
        elif key == "flatten":
            columns[-1] = replace(column, shown=index)
        elif _keeps_shape(report):
            columns[-1] = replace(column, shown=index, notes=(*column.notes, report.spec.name))
        else:
            return None
    if columns[0].picture is not None and not any(layer.key == "flatten" for layer in network.layers[:1]):
        return None
    return tuple(columns)


def subscript(letter: str, *numbers: int) -> str:
    """h₂,₆ from ("h", 2, 6)."""
    return letter + ",".join(str(number).translate(_DIGITS) for number in numbers)


def _keeps_shape(report: LayerReport) -> bool:
    """Whether a layer belongs to the column before it: one number in, one out; behind a misfit only activations."""
    if report.input is None:
        return report.spec.is_activation
    return report.input == report.output and len(report.input) == 1


def _inputs(network: NetworkSpec, feature_names: tuple[str, ...]) -> Column:
    shape = network.input_shape
    if len(shape) == 3:
        return Column(None, None, math.prod(shape), "", picture=(shape[1], shape[2]))
    return Column(None, None, math.prod(shape), "", names=feature_names)


def _features(column: Column, names: tuple[str, ...], broken: bool) -> Column:
    shown = tuple(FEATURE_NAMES.get(name, name) for name in names)
    return replace(column, shown=0, units=len(names), names=shown, broken=broken)
