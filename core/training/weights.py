"""Weights in and out of a module, as read-only arrays by their PyTorch names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from core.errors import InputError
from core.texts import N_
from core.training.events import Weights

if TYPE_CHECKING:
    from torch import nn


class WeightsMismatchError(InputError):
    message = N_(
        "errors", "These weights do not belong to this network ({detail}). Open the project that they were saved with."
    )


def read_weights(module: nn.Module) -> Weights:
    """A copy of all parameters and buffers."""
    weights = {}
    for name, tensor in module.state_dict().items():
        array = tensor.detach().cpu().numpy().copy()
        array.flags.writeable = False
        weights[name] = array
    return weights


def weights_reader(module: nn.Module) -> Callable[[], Weights]:
    """`read_weights` for many calls: what lies in this computer's memory is looked up once and only copied then.

    It holds as long as the module keeps its parameters in place, as every optimiser does.
    """
    state = module.state_dict()
    if any(tensor.device.type != "cpu" for tensor in state.values()):
        return lambda: read_weights(module)
    views = {name: tensor.detach().numpy() for name, tensor in state.items()}

    def read() -> Weights:
        weights = {name: view.copy() for name, view in views.items()}
        for array in weights.values():
            array.flags.writeable = False
        return weights

    return read


def write_weights(module: nn.Module, weights: Weights) -> None:
    """Copy `weights` into the module in place; raises `WeightsMismatchError` when names or shapes differ."""
    import torch

    state = module.state_dict()
    if state.keys() != weights.keys():
        raise WeightsMismatchError(detail=", ".join(sorted(state.keys() ^ weights.keys())))
    for name, tensor in state.items():
        if tuple(tensor.shape) != weights[name].shape:
            raise WeightsMismatchError(detail=f"{name}: {weights[name].shape}, {tuple(tensor.shape)}")
    with torch.no_grad():
        for name, tensor in state.items():
            tensor.copy_(torch.from_numpy(np.array(weights[name])))
