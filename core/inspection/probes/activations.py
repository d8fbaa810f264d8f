"""What every layer makes of some samples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.inspection.probe import PROBES, Probe, evaluating, read_only
from core.nn.walking import walk
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class LayerActivations:
    """One layer's outputs (n, …), with its place in the network and PyTorch's class name."""

    index: int
    kind: str
    values: Array

    def dead(self) -> Array:
        """Per neuron or feature map: whether it is 0 for every sample, (neurons,)."""
        return np.asarray((self._by_neuron() == 0).all(axis=0))

    def saturated(self, low: float, high: float, margin: float = 0.02) -> Array:
        """Per neuron: the share of samples within `margin` of the range from a limit of the activation, (neurons,)."""
        values, edge = self._by_neuron(), margin * (high - low)
        return np.asarray(((values < low + edge) | (values > high - edge)).mean(axis=0))

    def _by_neuron(self) -> Array:
        """(samples × places, neurons)."""
        return np.moveaxis(self.values, 1, -1).reshape(-1, self.values.shape[1])


def activations(module: nn.Module, inputs: Tensor) -> tuple[LayerActivations, ...]:
    """Outputs of all layers of a sequential network for `inputs` (n, *shape), already scaled."""
    import torch

    layers = []
    with torch.inference_mode(), evaluating(module):
        for index, (part, _, values) in enumerate(walk(module, inputs)):
            layers.append(LayerActivations(index, type(part).__name__, read_only(values)))
    return tuple(layers)


PROBES.register(
    Probe(
        "activations",
        N_("probes", "Activations"),
        N_("probes", "What every layer makes of the samples: neurons that never answer, neurons that are always full."),
        activations,
        20,
    )
)
