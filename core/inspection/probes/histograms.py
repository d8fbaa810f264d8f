"""How weights and gradients of every parameter are spread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.inspection.probe import PROBES, Probe, evaluating
from core.nn.loss import LossSpec
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn

BINS = 40


@dataclass(frozen=True)
class Histogram:
    """`counts` (bins,) between `edges` (bins + 1,), and the root mean square of the numbers."""

    counts: Array
    edges: Array
    rms: float


@dataclass(frozen=True)
class ParameterHistograms:
    name: str
    weights: Histogram
    gradients: Histogram


def histograms(module: nn.Module, loss: LossSpec, inputs: Tensor, targets: Tensor) -> tuple[ParameterHistograms, ...]:
    """Weights, and gradients of the loss over these samples, for every parameter by its PyTorch name."""
    import torch

    named = dict(module.named_parameters())
    with torch.enable_grad(), evaluating(module):
        value = loss.build()(module(inputs), targets)
        gradients = torch.autograd.grad(value, list(named.values()))
    return tuple(
        ParameterHistograms(name, _histogram(parameter), _histogram(gradient))
        for (name, parameter), gradient in zip(named.items(), gradients, strict=True)
    )


def _histogram(tensor: Tensor) -> Histogram:
    numbers = tensor.detach().cpu().numpy().ravel().astype(np.float64)
    counts, edges = np.histogram(numbers[np.isfinite(numbers)], BINS)
    for array in (counts, edges):
        array.flags.writeable = False
    return Histogram(counts, edges, float(np.sqrt(np.mean(numbers**2))))


PROBES.register(
    Probe(
        "histograms",
        N_("probes", "Weights and gradients"),
        N_("probes", "How the weights of each layer, and the slopes that change them, are spread."),
        histograms,
        30,
    )
)
