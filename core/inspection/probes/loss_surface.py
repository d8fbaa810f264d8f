"""The loss along one direction, or over the plane of two, through the weights as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.inspection.directions import Direction
from core.inspection.probe import PROBES, Probe, evaluating, read_only
from core.nn.loss import LossSpec
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn

NUMBERS_AT_ONCE = 4_000_000


@dataclass(frozen=True)
class LossSurface:
    """`losses` over the offsets along each direction: (a,) for one direction, (b, a) for two."""

    offsets: tuple[Array, ...]
    losses: Array


def loss_surface(
    module: nn.Module,
    loss: LossSpec,
    inputs: Tensor,
    targets: Tensor,
    directions: tuple[Direction, ...],
    offsets: tuple[Array, ...],
) -> LossSurface:
    """The loss over these samples at every combination of offsets along one or two directions; weights stay put."""
    import torch
    from torch.func import functional_call, vmap

    function = loss.build()
    start = {name: parameter.detach() for name, parameter in module.named_parameters()}
    ways = [{name: torch.from_numpy(np.array(way[name])) for name in start} for way in directions]
    places = np.stack([axis.ravel() for axis in np.meshgrid(*offsets)], axis=1).astype(np.float32)

    def loss_at(place: Tensor) -> Tensor:
        moved = {name: sum((place[i] * way[name] for i, way in enumerate(ways)), start[name]) for name in start}
        return function(functional_call(module, moved, (inputs,)), targets)

    numbers = sum(parameter.numel() for parameter in start.values()) + inputs.numel() * 8
    with torch.no_grad(), evaluating(module):
        together = vmap(loss_at, chunk_size=max(1, NUMBERS_AT_ONCE // numbers))
        losses: Tensor = together(torch.from_numpy(places))
    return LossSurface(offsets, read_only(losses.reshape([len(axis) for axis in reversed(offsets)])))


PROBES.register(
    Probe(
        "loss_surface",
        N_("probes", "Loss surface"),
        N_("probes", "The loss around the weights as they are, over one or two of them or along directions."),
        loss_surface,
        50,
    )
)
