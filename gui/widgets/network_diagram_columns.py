"""A network as the columns of a drawing: the input, then one column for each layer that changes the shape.

What keeps the shape (an activation, Dropout, BatchNorm) belongs to the column before it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.nn.layer import INPUT, Shape
from core.nn.naming import follows, size_field
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
Kind = Literal["neurons", "maps", "row", "block"]


@dataclass(frozen=True)
class Column:
    """`layer` is the layer that makes it (None for the input), `shown` the last layer whose outputs it shows.

    Its parts are neurons, feature maps, one long row of numbers (Flatten), or one block (a sequence, time × features).
    `units` counts neurons or maps. `notes` are the layers that follow; `shape` is None where it is not known.
    """

    layer: int | None
    shown: int | None
    units: int
    name: str
    notes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    picture: tuple[int, int] | None = None
    broken: bool = False
    kind: Kind = "neurons"
    shape: Shape | None = None
    size_field: str = ""
    full: bool = False
    """Whether every neuron is joined to every number before it by a weight of its own."""
    takes: int | None = None
    """Of a join the column whose outputs it takes past those between."""
    adds: bool = False
    """Whether a join adds them; else they stand behind what arrives."""

    @property
    def end(self) -> int:
        """The place in the network's layers behind everything that belongs to this column."""
        last = self.layer if self.shown is None else self.shown
        return 0 if last is None else last + 1

    @property
    def parts(self) -> int:
        """How many things there are to draw side by side."""
        return 1 if self.picture is not None or self.kind in ("row", "block") else self.units

    def label(self, unit: int) -> str:
        """What a tile is called: x₁ for an input."""
        return self.names[unit] if unit < len(self.names) else subscript("x", unit + 1)


def columns_of(network: NetworkSpec, feature_names: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """The columns from input to output, of any network; behind a layer that does not fit the shapes are unknown."""
    columns, tags = [_inputs(network, feature_names)], {INPUT: 0}
    for index, report in enumerate(network.report()):
        column, spec = columns[-1], report.spec
        if spec.key == "features" and index == 0:
            columns[0] = _features(column, getattr(spec, "names", ()), report.problem is not None)
        elif (spec.key == "flatten" and index == 0 and column.picture is not None) or follows(report):
            note = () if spec.key == "flatten" else (spec.name,)
            columns[-1] = replace(column, shown=index, notes=(*column.notes, *note))
        else:
            columns.append(_column(index, report))
            if spec.joins:
                columns[-1] = _joined(columns[-1], report, tags)
            if spec.tag:
                tags[spec.tag] = len(columns) - 1
    return tuple(columns)


def is_flat(columns: tuple[Column, ...]) -> bool:
    """Whether all of it is neurons (over numbers or over the pixels of one picture) that stand in columns."""
    inputs = columns[0]
    over_pixels = inputs.picture is not None and inputs.shown is not None
    return (over_pixels or inputs.kind == "neurons") and all(column.kind == "neurons" for column in columns[1:])


def joined(columns: tuple[Column, ...], index: int) -> bool:
    """Whether the edges into column `index` are weights between things that are drawn one by one."""
    return index > 0 and columns[index].full and columns[index - 1].kind == "neurons" and not columns[index - 1].picture


def inputs_of(columns: Sequence[Column], index: int) -> int:
    """How many numbers each neuron of column `index` reads by a weight of its own; 0 where it has no such weights."""
    before = columns[index - 1] if index else None
    return 0 if before is None or not columns[index].full or before.kind not in ("neurons", "row") else before.units


def readers_of(columns: Sequence[Column], tile: tuple[int, int]) -> list[tuple[int, int]]:
    """The columns whose neurons read a tile by weights of their own, with its place among what they read."""
    index, unit = tile
    found = []
    for later in range(index + 1, len(columns)):
        column, before = columns[later], columns[later - 1]
        if later == index + 1 and joined(tuple(columns), later):
            found.append((later, unit))
        if column.takes is not None and later == index + 1:
            found += readers_of(columns, (later, unit))
        if column.takes == index:
            found += readers_of(columns, (later, unit if column.adds else before.units + unit))
    return found


def origin(columns: Sequence[Column], tile: tuple[int, int]) -> tuple[int, int]:
    """Where a number comes from that a join only hands on; what is added up is a number of its own."""
    index, unit = tile
    column = columns[index]
    if column.takes is None or column.adds:
        return tile
    arriving = columns[index - 1].units
    return origin(columns, (index - 1, unit) if unit < arriving else (column.takes, unit - arriving))


def way_of(columns: Sequence[Column], tile: tuple[int, int]) -> int | None:
    """The join that brought a number past other columns to where `tile` stands; None where it came straight on."""
    index, unit = tile
    column = columns[index]
    if column.takes is None or column.adds:
        return None
    return way_of(columns, (index - 1, unit)) if unit < columns[index - 1].units else index


def subscript(letter: str, *numbers: int) -> str:
    """h₂,₆ from ("h", 2, 6)."""
    return letter + ",".join(str(number).translate(_DIGITS) for number in numbers)


def _column(index: int, report: LayerReport) -> Column:
    spec, shape = report.spec, report.output
    field = size_field(spec)
    units = int(getattr(spec, field, 1))
    kind: Kind = "neurons" if spec.key == "linear" else "block"
    if shape is not None:
        kind = "maps" if len(shape) == 3 else "block" if len(shape) == 2 else "neurons" if field else "row"
        units = shape[0] if len(shape) == 3 else shape[-1]
    full = spec.key == "linear" and (shape is None or len(shape) == 1)
    return Column(
        index,
        index,
        units,
        spec.name,
        broken=report.problem is not None or report.input is None,
        kind=kind,
        shape=shape,
        size_field=field,
        full=full,
    )


def _joined(column: Column, report: LayerReport, tags: Mapping[str, int]) -> Column:
    """A join stands there with all that it hands on: neurons, maps, or a block."""
    takes, adds = tags.get(getattr(report.spec, "taken", "")), getattr(report.spec, "way", "") == "add"
    flat = column.shape is not None and len(column.shape) == 1
    return replace(column, takes=takes, adds=adds, kind="neurons" if flat else column.kind)


def _inputs(network: NetworkSpec, feature_names: tuple[str, ...]) -> Column:
    shape = network.input_shape
    count = math.prod(shape)
    if len(shape) == 3:
        return Column(None, None, count, "", picture=(shape[1], shape[2]), kind="maps", shape=shape)
    return Column(
        None, None, count, "", names=feature_names, kind="neurons" if len(shape) == 1 else "block", shape=shape
    )


def _features(column: Column, names: tuple[str, ...], broken: bool) -> Column:
    shown = tuple(FEATURE_NAMES.get(name, name) for name in names)
    return replace(column, shown=0, units=len(names), names=shown, broken=broken, shape=(len(names),))
