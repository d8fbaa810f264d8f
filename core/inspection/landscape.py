"""The loss around a network's own weights, with the way it has come: over one weight, two weights or two directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from core.data.dataset import Array
from core.inspection.directions import Direction, random_direction, weight_direction
from core.inspection.probe import PROBES, evaluating
from core.nn.loss import LossSpec

if TYPE_CHECKING:
    from torch import Tensor, nn

    from core.training.events import Weights

Kind = Literal["weight", "weights", "random", "path"]
MOST_PLACES = 60
"""The way is drawn through so many earlier places."""
MARGIN, LEAST_MARGIN = 0.4, 0.8
DETAILS = ((256, 41), (256, 31), (128, 31), (128, 21), (64, 21), (48, 17), (24, 13))
"""Samples and values along each axis, from fine to coarse."""
BUDGET = 1.2e9
MOST_WORK = 2.4e9
"""Multiply-adds: a finer picture is not begun beyond the first, none at all beyond the second."""


@dataclass(frozen=True)
class WeightAt:
    """One number among the parameters: its PyTorch name and place."""

    name: str
    index: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.name}[{', '.join(map(str, self.index))}]"


@dataclass(frozen=True)
class Ways:
    """What the axes are: one or two weights, two random directions, or those in which the run has moved most."""

    kind: Kind
    first: WeightAt
    second: WeightAt
    seed: int = 0


@dataclass(frozen=True)
class Landscape:
    """`axes` one or two rising arrays, `losses` (a,) or (b, a); places are rows of one or two numbers on them.

    Weights are shown by their values, directions by the distance from the weights as they are. `downhill` is where
    the slope leads per unit of the learning rate, so `ball + rate · downhill` is the next step of plain descent.
    """

    axes: tuple[Array, ...]
    losses: Array
    path: Array
    ball: Array
    loss: float
    downhill: Array


def landscape(
    module: nn.Module,
    loss: LossSpec,
    inputs: Tensor,
    targets: Tensor,
    ways: Ways,
    earlier: Sequence[Weights],
    side: int,
) -> Landscape:
    """The loss over these samples with `side` values along each axis; `earlier` weights of the run make the way.

    Raises `NoSuchWeightError`. Random directions: Li et al. 2018; directions of the way: its principal components.
    """
    now = {name: parameter.detach().cpu().numpy() for name, parameter in module.named_parameters()}
    own = [weights for weights in earlier if _alike(weights, now)]
    picked = [own[i] for i in np.unique(np.linspace(0, len(own) - 1, MOST_PLACES).astype(int))] if own else []
    moved = np.stack([_flat(weights, now) - _flat(now, now) for weights in picked]) if picked else np.zeros((0, 1))
    directions = _directions(module, ways, moved, now)
    plane = np.stack([_flat(direction, now) for direction in directions], axis=1)
    origin = (
        np.array([now[at.name][at.index] for at in _weights(ways)]) if _weights(ways) else np.zeros(len(directions))
    )
    path = _coordinates(plane, moved) if len(moved) else np.zeros((0, len(directions)))
    value, slopes = _slopes(module, loss, inputs, targets)
    offsets = [_range(np.append(path[:, i], 0.0), float(origin[i]), side) for i in range(len(directions))]
    surface = PROBES["loss_surface"].compute(
        module, loss, inputs, targets, directions, tuple(offset - at for offset, at in zip(offsets, origin))
    )
    downhill = -_coordinates(plane, _flat(slopes, now)[None])[0]
    return Landscape(tuple(offsets), surface.losses, path + origin, origin, value, downhill)


def detail(multiply_adds: int) -> tuple[int, int] | None:
    """How many samples and values along each axis a network can afford; None where even the coarsest is too long."""
    for samples, side in DETAILS:
        if multiply_adds * samples * side**2 <= BUDGET:
            return samples, side
    samples, side = DETAILS[-1]
    return (samples, side) if multiply_adds * samples * side**2 <= MOST_WORK else None


def choices(weights: Weights, earlier: Weights | None, most: int = 200) -> tuple[WeightAt, ...]:
    """The weights to choose from: all of a small network in order, of a large one those that moved most.

    Buffers that are no parameters (running means) are left out by name.
    """
    names = [name for name in weights if name.endswith(("weight", "bias")) or "_l" in name]
    places = [WeightAt(name, tuple(map(int, index))) for name in names for index in np.ndindex(weights[name].shape)]
    if len(places) <= most:
        return tuple(places)
    moved = np.concatenate(
        [np.abs(weights[name] - (0.0 if earlier is None else earlier[name])).ravel() for name in names]
    )
    return tuple(places[i] for i in np.sort(np.argsort(-moved)[:most]))


def _weights(ways: Ways) -> tuple[WeightAt, ...]:
    return {"weight": (ways.first,), "weights": (ways.first, ways.second)}.get(ways.kind, ())


def _directions(module: nn.Module, ways: Ways, moved: Array, now: Weights) -> tuple[Direction, ...]:
    if weights := _weights(ways):
        return tuple(weight_direction(module, at.name, at.index) for at in weights)
    if ways.kind == "path" and len(moved) > 2:
        _, sizes, axes = np.linalg.svd(moved, full_matrices=False)
        if sizes[1] > 1e-9 * max(float(sizes[0]), 1e-30):
            return _shaped(axes[0], now), _shaped(axes[1], now)
    return random_direction(module, 2 * ways.seed), random_direction(module, 2 * ways.seed + 1)


def _slopes(module: nn.Module, loss: LossSpec, inputs: Tensor, targets: Tensor) -> tuple[float, Weights]:
    """The loss and its slope along every parameter."""
    import torch

    named = dict(module.named_parameters())
    with torch.enable_grad(), evaluating(module):
        value = loss.build()(module(inputs), targets)
        slopes = torch.autograd.grad(value, list(named.values()), materialize_grads=True, allow_unused=True)
    return float(value.detach()), {name: slope.cpu().numpy() for name, slope in zip(named, slopes, strict=True)}


def _coordinates(plane: Array, moved: Array) -> Array:
    """Rows of parameters as numbers on the axes: the nearest place in the plane (least squares)."""
    found: Array = np.linalg.lstsq(plane.astype(float), moved.astype(float).T, rcond=None)[0].T
    return found


def _range(path: Array, origin: float, side: int) -> Array:
    """Round ends around the whole way, so that they move seldom while the run goes on."""
    low, high = float(path.min()) + origin, float(path.max()) + origin
    margin = max(LEAST_MARGIN, MARGIN * (high - low))
    step = 10.0 ** np.floor(np.log10(high - low + 2 * margin)) / 2
    ends = np.floor((low - margin) / step) * step, np.ceil((high + margin) / step) * step
    return np.linspace(*ends, side)


def _flat(weights: Weights, like: Weights) -> Array:
    """Parameters in the order of `like` as one row."""
    return np.concatenate([np.asarray(weights[name], dtype=np.float64).ravel() for name in like])


def _alike(weights: Weights, like: Weights) -> bool:
    """Whether these are weights of the same network."""
    return all(name in weights and weights[name].shape == array.shape for name, array in like.items())


def _shaped(row: Array, like: Weights) -> Direction:
    """One row as a direction."""
    made, at = {}, 0
    for name, array in like.items():
        made[name] = row[at : at + array.size].reshape(array.shape).astype(np.float32)
        at += array.size
    return made
