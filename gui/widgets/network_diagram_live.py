"""What the drawing of a network shows of a model, for the prediction thread: maps, outputs, answers, gradients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from gui.widgets.field_maps import Box, grid, layer_outputs, plane_maps
from gui.widgets.network_diagram_columns import Column
from gui.widgets.network_wires import BIAS, Wire

if TYPE_CHECKING:
    from gui.work.prediction import Model

Array = npt.NDArray[Any]
Outputs = dict[int, Array]
"""Column → (units,), or (units, side, side) for maps."""
SLOPE_SAMPLES, SLOPE_WORK = 500, 20_000_000
"""The slope of the loss is taken over the first training samples, fewer where one takes many multiply-adds."""
MOST_PARTS = 64
"""So many maps of a layer are handed on: no drawing shows more of them."""


def column_outputs(model: Model, columns: Sequence[Column], at: Array) -> Outputs:
    """What every column's neurons give for one unscaled input (1, 2)."""
    return {index: values[0] for index, values in _by_column(model, columns, at).items()}


def sample_answers(model: Model, columns: Sequence[Column], sample: int) -> Outputs:
    """What one sample makes of every column: (maps, h, w), (steps, features) or (numbers,); the sample comes first.

    Samples are counted through the held-out part, or the training part where nothing is held out.
    """
    part = model.dataset.test if len(model.dataset.test) else model.dataset.train
    inputs = part.inputs[sample % len(part) :][:1]
    answers = {index: values[0][:MOST_PARTS] for index, values in _by_column(model, columns, inputs).items()}
    if columns[0].picture is not None:
        answers[0] = inputs[0]
    return answers


def wire_slope(model: Model, columns: Sequence[Column], wire: Wire) -> float:
    """The derivative of the training loss by one weight or bias, as the network is now (no penalties)."""
    import torch

    layer, dataset, loss = columns[wire.column].layer, model.dataset, model.project.training.loss
    count = min(SLOPE_SAMPLES, max(16, SLOPE_WORK // max(1, model.project.network.multiply_adds())))
    inputs = torch.from_numpy(np.ascontiguousarray(model.scaling.apply(dataset.train.inputs[:count])))
    targets = np.array(loss.encode(dataset.train.targets[:count], dataset.task, dataset.outputs))
    number = model.module.get_parameter(f"{layer}.{'bias' if wire.source == BIAS else 'weight'}")
    value = loss.build()(model.module(inputs), torch.from_numpy(targets))
    (slope,) = torch.autograd.grad(value, [number])
    return float(slope[wire.unit] if wire.source == BIAS else slope[wire.unit, wire.source])


def column_maps(model: Model, columns: Sequence[Column], box: Box, side: int) -> Outputs:
    """Every column's neurons all over the plane (or along the line of a single input), as −1…1 for tiles."""
    maps = _maps(model, columns, box, side)
    return {index: _tinted(values, index, columns) for index, values in maps.items()}


def neuron_map(model: Model, columns: Sequence[Column], tile: tuple[int, int], box: Box, side: int) -> Array:
    """One neuron all over the plane, (side, side) of −1…1."""
    index, unit = tile
    shown: Array = _tinted(_maps(model, columns, box, side)[index][unit : unit + 1], index, columns)[0]
    return shown


def _maps(model: Model, columns: Sequence[Column], box: Box, side: int) -> Outputs:
    """Column → (units, side, side)."""
    points = grid(box, side, model.dataset.input_shape[0])
    if points.shape[1] == 2 and len(columns) > 1 and all(column.full for column in columns[1:]):
        return dict(enumerate([_inputs(model, columns[0], points, side), *plane_maps(model, box, side)]))
    outputs = _by_column(model, columns, points)
    return {index: values.T.reshape(-1, side, side) for index, values in outputs.items()}


def _inputs(model: Model, column: Column, points: Array, side: int) -> Array:
    """The maps of the inputs themselves; features are the first layers' work."""
    import torch

    with torch.no_grad():
        values = torch.from_numpy(model.scaling.apply(points))
        for layer in list(model.module.children())[: column.end]:
            values = layer(values)
    return np.ascontiguousarray(values.numpy().T).reshape(-1, side, side)


def _by_column(model: Model, columns: Sequence[Column], inputs: Array) -> Outputs:
    """Column → (n, *shape)."""
    layers = layer_outputs(model, inputs)
    scaled = model.scaling.apply(inputs)
    return {
        index: scaled if column.shown is None else layers[column.shown]
        for index, column in enumerate(columns)
        if column.shown is None or column.shown < len(layers)
    }


def _tinted(maps: Array, index: int, columns: Sequence[Column]) -> Array:
    """Maps as −1…1: logits by their probability, others by their largest size where that is above 1."""
    if index == len(columns) - 1 and not columns[index].notes:
        return np.tanh(maps / 2)
    largest = np.abs(maps).max(axis=(1, 2), keepdims=True)
    shown: Array = maps / np.maximum(1e-9 if index == 0 else 1.0, largest)
    return shown
