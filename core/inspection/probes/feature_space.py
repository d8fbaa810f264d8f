"""How a hidden layer bends the plane: where it carries a grid of inputs and the samples, seen in two directions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.data.scaling import Scaling
from core.inspection.probe import PROBES, Probe, evaluating
from core.nn.walking import walk
from core.texts import N_

if TYPE_CHECKING:
    from torch import nn

MARGIN = 1.06


@dataclass(frozen=True)
class FeatureSpace:
    """`mesh` (side, side, 2) and `samples` (n, 2) lie in the two directions of the layer's space that are seen.

    Rows of the mesh go up the plane. `outputs` (side, side, outputs) is what the whole network answers at its nodes,
    `limits` (2, 2) the low and high end of the square that holds the mesh, `share` how much of the spread of the
    samples lies in the two directions.
    """

    mesh: Array
    samples: Array
    outputs: Array
    limits: Array
    share: float


def feature_space(
    module: nn.Module,
    samples: Array,
    box: tuple[float, float, float, float],
    layer: int,
    axes: tuple[int, int] | None = None,
    side: int = 33,
    scaling: Scaling | None = None,
) -> FeatureSpace:
    """Carry the plane `box` (left, bottom, right, top; unscaled) and `samples` (n, 2) through layers 0 to `layer`.

    `axes` names two neurons. Without them a layer of two shows both; a wider one its principal plane (Pearson 1901),
    turned and mirrored to lie as near to the input plane as it can (orthogonal Procrustes, Schönemann 1966), so that it
    neither flips nor spins while the network learns; a single neuron stands on a line.
    """
    left, bottom, right, top = box
    across, up = np.linspace(left, right, side), np.linspace(bottom, top, side)
    nodes = np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
    inputs = np.concatenate([nodes, samples]).astype(np.float32)
    hidden, outputs = _through(module, inputs if scaling is None else scaling.apply(inputs), layer)
    start = len(nodes) if len(samples) > 2 else 0  # the samples decide the directions, where there are some
    seen, share = _seen(hidden, inputs[start:], start, axes)
    mesh = seen[: len(nodes)]
    low, high = mesh.min(axis=0), mesh.max(axis=0)
    half = max(float((high - low).max()) / 2 * MARGIN, 1e-6)
    limits = np.stack([(low + high) / 2 - half, (low + high) / 2 + half])
    shape = (side, side, -1)
    return FeatureSpace(
        mesh.reshape(shape), seen[len(nodes) :], outputs[: len(nodes)].reshape(shape), limits, float(share)
    )


def _through(module: nn.Module, inputs: Array, layer: int) -> tuple[Array, Array]:
    """What layer `layer` gives for every input, and the whole network."""
    import torch

    with torch.inference_mode(), evaluating(module):
        values = torch.from_numpy(np.ascontiguousarray(inputs))
        hidden = values
        for index, (_, _, values) in enumerate(walk(module, hidden)):
            hidden = values if index == layer else hidden
    return hidden.double().numpy(), values.double().numpy()


def _seen(hidden: Array, inputs: Array, start: int, axes: tuple[int, int] | None) -> tuple[Array, float]:
    """`hidden` (n, units) in two directions, and the share of the spread from row `start` on that they hold."""
    units, samples = hidden.shape[1], hidden[start:]
    spread = samples.var(axis=0)
    total = float(spread.sum()) or 1.0
    if units == 1:
        return np.column_stack([hidden[:, 0], np.zeros(len(hidden))]), 1.0
    if axes is not None or units == 2:
        first, second = axes or (0, 1)
        held = spread[first] + (spread[second] if first != second else 0.0)
        return hidden[:, [first, second]], float(held / total)
    centred = samples - samples.mean(axis=0)
    _, sizes, directions = np.linalg.svd(centred, full_matrices=False)
    plane = (hidden - samples.mean(axis=0)) @ directions[:2].T
    u, _, vt = np.linalg.svd(plane[start:].T @ (inputs - inputs.mean(axis=0)))
    return plane @ (u @ vt), float((sizes[:2] ** 2).sum() / max(float((sizes**2).sum()), 1e-12))


PROBES.register(
    Probe(
        "feature_space",
        N_("probes", "Feature space"),
        N_("probes", "How a hidden layer bends the plane until a straight line can part the classes."),
        feature_space,
        30,
    )
)
