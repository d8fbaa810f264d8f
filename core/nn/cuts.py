"""Connections that are cut: weights and biases of a linear layer that are not there, whatever training does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.nn.held import is_inside

if TYPE_CHECKING:
    from torch import nn

Cuts = tuple[tuple[int, int, float], ...]
"""(neuron, input, the weight that it had when it was cut); for input −1 the neuron's bias. 0 says that it had none."""
Place = tuple[int, int, int]
"""The layer of a network, the neuron, and the input or −1 for the bias."""


def is_number(place: tuple[int, int], units: int, inputs: int, bias: bool) -> bool:
    """Whether a layer of `units` neurons over `inputs` numbers has a weight, or for source −1 a bias, at `place`."""
    unit, source = place
    return 0 <= unit < units and (0 <= source < inputs or (source == -1 and bias))


def write_cuts(module: nn.Module, cuts: Cuts) -> None:
    """Put zeros in place of what is cut; cuts beyond a layer that has shrunk since are passed over."""
    import torch

    parameters = dict(module.named_parameters())
    with torch.no_grad():
        for unit, source, _ in cuts:
            numbers = parameters.get("bias" if source < 0 else "weight")
            place = (unit,) if source < 0 else (unit, source)
            if numbers is not None and is_inside(place, tuple(numbers.shape)):
                numbers[place] = 0.0
