"""The map of every neuron of a network over the plane of its two inputs, in one pass."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from core.data.dataset import Array
from core.data.scaling import Scaling
from core.inspection.probe import PROBES, Probe, evaluating, read_only
from core.nn.walking import walk
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn

Box = tuple[float, float, float, float]
"""Lowest x₁, lowest x₂, highest x₁, highest x₂, in the data's units."""


@dataclass(frozen=True)
class DecisionField:
    """`layers[k]` holds the maps of the k-th linear layer after its activation, (neurons, side, side) float32.

    Row 0 of a map is the lowest x₂; the last entry of `layers` is what the network answers.
    """

    box: Box
    side: int
    layers: tuple[Array, ...]

    @property
    def outputs(self) -> Array:
        """The answers over the plane, (outputs, side, side)."""
        return self.layers[-1]


def decision_field(module: nn.Module, box: Box, side: int = 100, scaling: Scaling | None = None) -> DecisionField:
    """All neurons' maps of a sequential network with two inputs; neurons are rows, so each map is one plane of memory.

    Linear layers are one product over all pixels; elementwise activations work in place. 200 × 200 pixels of a
    7-8-8-8-8-8-8-1 network take 2 to 4 ms of one core.
    """
    import torch
    from torch import nn

    if any(type(part).__name__ == "Join" for part in module.children()):
        return _joined_field(module, box, side, scaling)
    with torch.inference_mode(), evaluating(module):
        first = _fixed_part(module)
        values = _columns(first, box, side, scaling)
        linears = [part for part in module.children() if isinstance(part, nn.Linear)]
        rooms = iter(
            torch.from_numpy(_room(sum(part.out_features for part in linears), side * side)).split(
                [part.out_features for part in linears]
            )
        )
        layers: list[Tensor] = []
        parts = [part for part in module.children() if part is not first]
        steps = zip_longest(parts, parts[1:])
        for part, following in steps:
            if isinstance(part, nn.Linear) and type(following) is nn.Tanh:
                values = _tanh_of_half_(_product(part, values, next(rooms), 2.0))
                layers.append(values)
                next(steps)
            else:
                values = _through(part, values, layers, rooms)
        planes = [layer.reshape(len(layer), side, side) for layer in layers or [values]]
    return DecisionField(box, side, tuple(map(read_only, planes)))


def _joined_field(module: nn.Module, box: Box, side: int, scaling: Scaling | None) -> DecisionField:
    """The same of a network whose layers take what earlier ones gave: nothing is done in place."""
    import torch
    from torch import nn

    layers: list[Tensor] = []
    open_ended = False
    with torch.inference_mode(), evaluating(module):
        for part, before, after in walk(module, _columns(None, box, side, scaling).t()):
            if isinstance(part, nn.Linear):
                layers.append(after)
                open_ended = True
            elif open_ended and after.shape == before.shape and type(part).__name__ != "Join":
                layers[-1] = after
            else:
                open_ended = False
            answer = after
        if not open_ended:
            layers.append(answer)
        planes = [layer.t().reshape(-1, side, side) for layer in layers]
        return DecisionField(box, side, tuple(map(read_only, planes)))


def _through(part: nn.Module, values: Tensor, layers: list[Tensor], rooms: Iterator[Tensor]) -> Tensor:
    """Send (features, pixels) through one layer; `layers` ends with what the last linear layer came to."""
    import torch
    from torch import nn

    if isinstance(part, nn.Linear):
        layers.append(_product(part, values, next(rooms)))
        return layers[-1]
    in_place = {nn.Tanh: torch.tanh_, nn.Sigmoid: torch.sigmoid_, nn.ReLU: torch.relu_}.get(type(part))
    if in_place is not None and layers:
        return in_place(values)
    after: Tensor = part(values.t()).t().contiguous()
    if layers:
        layers[-1] = after
    return after


def _product(linear: nn.Linear, values: Tensor, room: Tensor, factor: float = 1.0) -> Tensor:
    """What a linear layer makes of (features, pixels), times `factor`."""
    import torch

    bias: Tensor | None = linear.bias
    if bias is None:
        return torch.mul(torch.mm(linear.weight, values, out=room), factor, out=room)
    return torch.addmm(bias[:, None] * factor, linear.weight, values, alpha=factor, out=room)


def _tanh_of_half_(values: Tensor) -> Tensor:
    """tanh(x / 2) = 2 σ(x) − 1 in place, to about 1e-7: without AVX-512 PyTorch's σ is several times as fast as its
    tanh.
    """
    import torch

    return torch.add(torch.tensor(-1.0), values.sigmoid_(), alpha=2, out=values)


def _room(neurons: int, pixels: int) -> Array:
    """Memory for all maps: that of an earlier field which nobody holds any more, or fresh.

    Fresh pages cost more time than the arithmetic. Every map is a view of its room, so a room that only `_ROOMS` and
    this function refer to is free.
    """
    with _LOCK:
        for room in _ROOMS:
            if room.shape == (neurons, pixels) and sys.getrefcount(room) <= FREE_REFERENCES:
                return room
        fresh = np.empty((neurons, pixels), np.float32)
        _ROOMS.append(fresh)
        return fresh


_ROOMS: deque[Array] = deque(maxlen=4)
_LOCK = threading.Lock()
FREE_REFERENCES = 3
"""The deque's, the loop's, and the argument of `getrefcount` itself."""


def _fixed_part(module: nn.Module) -> nn.Module | None:
    """The layer that makes features of x₁ and x₂, where the network begins with one."""
    first = next(module.children(), None)
    return first if type(first).__name__ == "InputFeatures" else None


def _columns(first: nn.Module | None, box: Box, side: int, scaling: Scaling | None) -> Tensor:
    """What the first layer with weights is given for every pixel, (features, side²); kept until the plane changes."""
    offset, scale = (0.0,), (1.0,)
    if scaling is not None:
        offset, scale = tuple(scaling.offset.ravel().tolist()), tuple(scaling.scale.ravel().tolist())
    points = _points(box, side, offset, scale)
    if first is None:
        return points
    kept = _KEPT.get(first)
    if kept is None or kept[0] is not points:
        kept = _KEPT[first] = (points, first(points.t()).t().contiguous())
    return kept[1]


_KEPT: WeakKeyDictionary[nn.Module, tuple[Tensor, Tensor]] = WeakKeyDictionary()


@lru_cache(maxsize=8)
def _points(box: Box, side: int, offset: tuple[float, ...], scale: tuple[float, ...]) -> Tensor:
    """The plane's points as columns (2, side²), scaled as the network's inputs are."""
    import torch

    x = np.linspace(box[0], box[2], side, dtype=np.float32)
    y = np.linspace(box[1], box[3], side, dtype=np.float32)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    scaled = Scaling("plane", np.array(offset, np.float32), np.array(scale, np.float32)).apply(points)
    return torch.from_numpy(np.ascontiguousarray(scaled.T))


PROBES.register(
    Probe(
        "decision_field",
        N_("probes", "Decision field"),
        N_("probes", "What every neuron answers at every point of the plane."),
        decision_field,
        10,
    )
)
