"""How the weights, gradients or activations of every layer are spread, as a few quantiles: one column of a history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from core.data.dataset import Array, Dataset
from core.data.scaling import Scaling
from core.inspection.probe import evaluating
from core.nn.loss import LossSpec
from core.nn.walking import walk

if TYPE_CHECKING:
    from torch import Tensor, nn

LEVELS = (0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99)
"""The shares of the numbers that lie below each quantile."""
SAMPLES = 200
"""Gradients and activations are those of the first so many training samples."""
MOST_NUMBERS = 20_000
"""Of more numbers an even selection stands for all."""

What = Literal["weights", "gradients", "activations"]
KINDS: tuple[What, ...] = ("weights", "gradients", "activations")


@dataclass(frozen=True)
class Spread:
    """One layer: its place and PyTorch's class name, `quantiles` (levels,), and the share of numbers that are 0."""

    index: int
    kind: str
    quantiles: Array
    zeros: float


def spreads(module: nn.Module, what: What, loss: LossSpec, dataset: Dataset, scaling: Scaling) -> tuple[Spread, ...]:
    """The spread in every layer of a sequential network: weights and gradients of those that have weights."""
    import torch

    with evaluating(module):
        if what == "weights":
            return tuple(_spread(i, part, part.get_parameter("weight")) for i, part in _weighted(module))
        head = slice(0, SAMPLES)
        inputs = torch.from_numpy(scaling.apply(dataset.train.inputs[head]))
        if what == "activations":
            with torch.inference_mode():
                return tuple(_activations(module, inputs))
        targets = torch.from_numpy(np.array(loss.encode(dataset.train.targets[head], dataset.task, dataset.outputs)))
        layers = list(_weighted(module))
        with torch.enable_grad():
            value = loss.build()(module(inputs), targets)
            gradients = torch.autograd.grad(value, [part.get_parameter("weight") for _, part in layers])
        return tuple(_spread(i, part, gradient) for (i, part), gradient in zip(layers, gradients, strict=True))


def _weighted(module: nn.Module) -> Iterator[tuple[int, nn.Module]]:
    """The layers with a weight matrix or kernels of their own, by their places."""
    import torch

    for index, part in enumerate(module.children()):
        weight = getattr(part, "weight", None)
        if isinstance(weight, torch.Tensor) and weight.dim() > 1:
            yield index, part


def _activations(module: nn.Module, inputs: Tensor) -> Iterator[Spread]:
    for index, (part, before, values) in enumerate(walk(module, inputs)):
        if values is not before and type(part).__name__ != "Flatten":
            yield _spread(index, part, values)


def _spread(index: int, part: nn.Module, tensor: Tensor) -> Spread:
    numbers = tensor.detach().cpu().numpy().ravel()
    numbers = numbers[:: max(1, len(numbers) // MOST_NUMBERS)]
    finite = numbers[np.isfinite(numbers)]
    quantiles = np.quantile(finite, LEVELS) if len(finite) else np.zeros(len(LEVELS))
    quantiles.flags.writeable = False
    return Spread(index, type(part).__name__, quantiles, float((numbers == 0).mean()) if len(numbers) else 0.0)
