"""What the network computes all over the plane, for the prediction thread: every layer's outputs on a grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from core.data.dataset import Dataset
from core.inspection.probe import PROBES
from core.nn.walking import walk

if TYPE_CHECKING:
    from gui.work.prediction import Model

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Box:
    """A rectangle of the input plane, in the data's own units."""

    left: float
    right: float
    bottom: float
    top: float


USUAL_BOX = Box(-6.0, 6.0, -6.0, 6.0)


def box_around(inputs: Array) -> Box:
    """A box that holds all points (n, 2) with a margin; square, and around 0, where the data are nearly so.

    Of single numbers (n, 1) the box is as high as it is wide.
    """
    inputs = np.repeat(inputs, 2, axis=1) if inputs.shape[1] == 1 else inputs
    low, high = inputs.min(axis=0).astype(float), inputs.max(axis=0).astype(float)
    half, middle = (high - low) / 2 * 1.1, (high + low) / 2
    half = np.where(half > 0, half, 1.0)
    if half.max() < 2 * half.min():
        half[:] = half.max()
    centred = np.abs(middle) < 0.3 * half
    half = np.where(centred, half + np.abs(middle), half)
    middle = np.where(centred, 0.0, middle)
    if centred.all() and half[0] != half[1] and half.max() < 2 * half.min():
        half[:] = half.max()
    return Box(middle[0] - half[0], middle[0] + half[0], middle[1] - half[1], middle[1] + half[1])


def dataset_box(dataset: Dataset) -> Box:
    """The part of the plane to show of a data set: its own, else a box around all its samples."""
    if dataset.plane is not None:
        return Box(*dataset.plane)
    parts = [part.inputs for part in (dataset.train, dataset.validation, dataset.test) if len(part)]
    return box_around(np.concatenate(parts)) if parts else USUAL_BOX


def grid(box: Box, side: int, inputs: int = 2) -> Array:
    """The centres of `side` × `side` cells as (side², inputs), the top row first; a single input runs across."""
    share = (np.arange(side) + 0.5) / side
    x = box.left + share * (box.right - box.left)
    y = box.top - share * (box.top - box.bottom)
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)[:, :inputs].astype(np.float32)


def layer_outputs(model: Model, inputs: Array) -> list[Array]:
    """Outputs of every layer for unscaled `inputs` (n, *shape), first layer first."""
    import torch

    outputs = []
    with torch.no_grad():
        scaled = torch.from_numpy(model.scaling.apply(inputs))
        for _, _, values in walk(model.module, scaled):
            outputs.append(values.numpy())
    return outputs


def probabilities(model: Model, inputs: Array) -> Array:
    """What the network says about unscaled `inputs` (n, *shape): (n, classes), or for regression (n, outputs)."""
    import torch

    with torch.no_grad():
        values = model.module(torch.from_numpy(model.scaling.apply(inputs)))
        said: Array = model.project.training.loss.probabilities(values, model.dataset.task).numpy()
    return said


def decision_map(model: Model, box: Box, side: int) -> Array:
    """Probabilities on a grid, (side, side, classes), the top row first."""
    import torch

    outputs = plane_maps(model, box, side)[-1]
    values = torch.from_numpy(outputs.reshape(len(outputs), -1).T.copy())
    said: Array = model.project.training.loss.probabilities(values, model.dataset.task).numpy()
    return said.reshape(side, side, -1)


def plane_maps(model: Model, box: Box, side: int) -> list[Array]:
    """Maps of every Linear layer after its activation, each (neurons, side, side), the top row first."""
    x, y = (box.right - box.left) / side / 2, (box.top - box.bottom) / side / 2
    centres = (box.left + x, box.bottom + y, box.right - x, box.top - y)
    field = PROBES["decision_field"].compute(model.module, centres, side, model.scaling)
    return [maps[:, ::-1] for maps in field.layers]


def decisions(field: Array) -> Array:
    """A field without its doubts: −1 or 1 for a signed (side, side), the leading class alone for (side, side, k)."""
    if field.ndim == 2:
        signs: Array = np.where(np.isfinite(field), np.sign(field), 0.0)
        return signs
    alone: Array = np.eye(field.shape[-1])[field.argmax(axis=-1)]
    return alone
