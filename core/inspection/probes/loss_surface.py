"""The loss along one direction, or over the plane of two, through the weights as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.errors import InputError
from core.inspection.probe import PROBES, Probe, evaluating, read_only
from core.nn.loss import LossSpec
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn

Direction = Mapping[str, Array]
"""One array per parameter, of its shape, by its PyTorch name."""
NUMBERS_AT_ONCE = 4_000_000


class NoSuchWeightError(InputError):
    message = N_("errors", "This network has no weight {name}[{index}]. Choose one of: {known}.")


@dataclass(frozen=True)
class LossSurface:
    """`losses` over the offsets along each direction: (a,) for one direction, (b, a) for two."""

    offsets: tuple[Array, ...]
    losses: Array


def weight_direction(module: nn.Module, name: str, index: tuple[int, ...]) -> Direction:
    """The direction of one weight; an offset along it is added to that weight."""
    named = dict(module.named_parameters())
    shape = tuple(named[name].shape) if name in named else ()
    if len(index) != len(shape) or any(not 0 <= i < size for i, size in zip(index, shape)):
        known = ", ".join(f"{key}{list(parameter.shape)}" for key, parameter in named.items())
        raise NoSuchWeightError(name=name, index=", ".join(map(str, index)), known=known)
    direction = {key: np.zeros(tuple(parameter.shape), np.float32) for key, parameter in named.items()}
    direction[name][index] = 1.0
    return direction


def random_direction(module: nn.Module, seed: int) -> Direction:
    """A random direction whose rows are as long as the rows of the weights (Li et al. 2018, filter normalisation)."""
    generator = np.random.default_rng(seed)
    direction = {}
    for name, parameter in module.named_parameters():
        weights = parameter.detach().cpu().numpy()
        drawn = generator.standard_normal(weights.shape).astype(np.float32)
        rows, like = drawn.reshape(len(drawn), -1), weights.reshape(len(drawn), -1)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        direction[name] = (rows / np.maximum(lengths, 1e-12) * np.linalg.norm(like, axis=1, keepdims=True)).reshape(
            weights.shape
        )
    return direction


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
