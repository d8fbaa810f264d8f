"""The plane and the samples through a hidden layer, for the prediction thread, placed within −1…1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.inspection.probe import PROBES
from gui.widgets.field_maps import Array, dataset_box
from gui.widgets.network_space import Dots, Sheet
from gui.widgets.plot_markers import class_slot

if TYPE_CHECKING:
    from core.data.dataset import Dataset
    from gui.work.prediction import Model

MOST_SAMPLES = 300
"""So many samples of each part are carried along."""
SIDE = 41


@dataclass(frozen=True)
class Bent:
    """What the prediction thread hands back."""

    sheet: Sheet
    dots: tuple[Dots, ...]
    limits: tuple[Array, Array]
    share: float


def bent_plane(model: Model, layer: int, axes: tuple[int, int] | None) -> Bent:
    """The plane and the samples through layer `layer`, for the prediction thread."""
    import torch

    dataset = model.dataset
    box = dataset_box(dataset)
    parts = [(part, hollow) for part, hollow in _parts(dataset) if len(part[0])]
    samples = np.concatenate([inputs for (inputs, _), _ in parts]) if parts else np.zeros((0, 2), np.float32)
    corners = (box.left, box.bottom, box.right, box.top)
    space = PROBES["feature_space"].compute(model.module, samples, corners, layer, axes, SIDE, scaling=model.scaling)
    side = len(space.mesh)
    line = np.linspace(-1, 1, side)
    flat = np.stack(np.meshgrid(line, line), axis=-1)
    low, high = space.limits
    limits = (np.array([[box.left, box.bottom], [box.right, box.top]]), space.limits)
    middle, half = (
        np.array([box.left + box.right, box.bottom + box.top]) / 2,
        np.array([box.right - box.left, box.top - box.bottom]) / 2,
    )
    flat_samples = (samples - middle) / half
    bent_samples = 2 * (space.samples - low) / (high - low) - 1
    outputs = torch.from_numpy(space.outputs.reshape(side * side, -1)).float()
    said = model.project.training.loss.probabilities(outputs, dataset.task).numpy().reshape(side, side, -1)
    dots, start = [], 0
    for (inputs, targets), hollow in parts:
        rows = slice(start, start + len(inputs))
        start += len(inputs)
        for slot, mask in _classes(dataset, targets):
            dots.append(Dots(flat_samples[rows][mask], bent_samples[rows][mask], slot, hollow))
    sheet = Sheet(flat, 2 * (space.mesh - low) / (high - low) - 1, _values(dataset, said), bool(dataset.class_names))
    return Bent(sheet, tuple(dots), limits, space.share)


def _parts(dataset: Dataset) -> list[tuple[tuple[Array, Array], bool]]:
    """Inputs and targets of each part, at most `MOST_SAMPLES` of each, and whether it is held out."""
    named = ((dataset.train, False), (dataset.validation, True), (dataset.test, True))
    return [((part.inputs[:MOST_SAMPLES], part.targets[:MOST_SAMPLES].ravel()), hollow) for part, hollow in named]


def _classes(dataset: Dataset, targets: Array) -> list[tuple[int, Array]]:
    """Colour slot and members of each class; numbers are split at their middle."""
    count = len(dataset.class_names)
    if not count:
        middle = float(np.mean(dataset.train.targets))
        return [(0, targets >= middle), (1, targets < middle)]
    return [(class_slot(index, count), targets == index) for index in range(count)]


def _values(dataset: Dataset, said: Array) -> Array:
    """Answers at the nodes as the sheet wants them: −1…1, or shares of several classes."""
    if dataset.class_names:
        return said if said.shape[-1] > 2 else 2 * said[..., 1] - 1
    low, high = float(dataset.train.targets.min()), float(dataset.train.targets.max())
    placed: Array = np.clip(2 * (said[..., 0] - low) / max(high - low, 1e-9) - 1, -1, 1)
    return placed
