"""What the drawing of a network shows of a model, for the prediction thread: maps and outputs by column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from gui.widgets.field_maps import Box, grid, layer_outputs
from gui.widgets.network_diagram_columns import Column

if TYPE_CHECKING:
    from gui.work.prediction import Model

Array = npt.NDArray[Any]
Outputs = dict[int, Array]
"""Column → (units,), or (units, side, side) for maps."""


def column_outputs(model: Model, columns: Sequence[Column], at: Array) -> Outputs:
    """What every column's neurons give for one unscaled input (1, 2)."""
    return {index: values[0] for index, values in _by_column(model, columns, at).items()}


def column_maps(model: Model, columns: Sequence[Column], box: Box, side: int) -> Outputs:
    """Every column's neurons all over the plane, as −1…1 for tiles."""
    outputs = _by_column(model, columns, grid(box, side, model.dataset.input_shape[0]))
    return {index: _tinted(values, side, index, columns) for index, values in outputs.items()}


def neuron_map(model: Model, columns: Sequence[Column], tile: tuple[int, int], box: Box, side: int) -> Array:
    """One neuron all over the plane, (side, side) of −1…1."""
    index, unit = tile
    values = _by_column(model, columns, grid(box, side))[index][:, unit : unit + 1]
    shown: Array = _tinted(values, side, index, columns)[0]
    return shown


def _by_column(model: Model, columns: Sequence[Column], inputs: Array) -> Outputs:
    layers = layer_outputs(model, inputs)
    scaled = model.scaling.apply(inputs)
    return {
        index: scaled if column.shown is None else layers[column.shown]
        for index, column in enumerate(columns)
        if column.shown is None or column.shown < len(layers)
    }


def _tinted(values: Array, side: int, index: int, columns: Sequence[Column]) -> Array:
    """(side², units) as (units, side, side) of −1…1: logits by their probability, others by size where above 1."""
    maps = np.ascontiguousarray(values.T).reshape(-1, side, side)
    last = index == len(columns) - 1
    if last and not columns[index].notes:
        return np.tanh(maps / 2)
    largest = np.abs(maps).max(axis=(1, 2), keepdims=True)
    floor = 1e-9 if index == 0 else 1.0
    shown: Array = maps / np.maximum(floor, largest)
    return shown
