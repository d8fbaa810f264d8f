"""Directions through all weights of a network: along one of them, or random ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.errors import InputError
from core.texts import N_

if TYPE_CHECKING:
    from torch import nn

Direction = Mapping[str, Array]
"""One array per parameter, of its shape, by its PyTorch name."""


class NoSuchWeightError(InputError):
    message = N_("errors", "This network has no weight {name}[{index}]. Choose one of: {known}.")


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
