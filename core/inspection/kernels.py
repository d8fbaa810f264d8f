"""The convolutions of a network at work on one picture: what comes in, the kernels, their sums, the answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.data.dataset import Array
from core.inspection.probe import evaluating, read_only
from core.nn.walking import walk

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class Kernels:
    """One convolution on a picture: `inputs` (in, h, w), `weights` (out, in, k, k), the sums `maps` (out, h, w), and
    `answers` (out, h, w), which are the maps after the normalisation and activation behind it. A residual block has
    no weights of its own to show: they are None."""

    index: int
    kind: str
    inputs: Array
    weights: Array | None
    maps: Array
    answers: Array
    column: int = 1
    """Its number in the network's drawing, as `core.nn.naming` counts."""
    biases: Array | None = None
    """(out,), where there are any."""


def kernels(module: nn.Module, sample: Tensor) -> tuple[Kernels, ...]:
    """The convolutions of a sequential network on `sample` (channels, height, width), in order."""
    import torch
    from torch import nn

    found: list[Kernels] = []
    column = 0
    with torch.inference_mode(), evaluating(module):
        for index, (part, before, values) in enumerate(walk(module, sample[None])):
            kind = type(part).__name__
            column += values.shape != before.shape or kind in ("Conv2d", "Residual", "Join")
            if values.dim() == 4 and kind in ("Conv2d", "Residual"):
                weights, biases = _numbers(part) if isinstance(part, nn.Conv2d) else (None, None)
                outputs = read_only(values[0])
                found.append(Kernels(index, kind, read_only(before[0]), weights, outputs, outputs, column, biases))
            elif found and kind != "Join" and values.shape[1:] == found[-1].maps.shape:
                found[-1] = replace(found[-1], answers=read_only(values[0]))
    return tuple(found)


def _numbers(part: nn.Conv2d) -> tuple[Array, Array | None]:
    """Its weights, and its biases where it has any."""
    biases = None if part.bias is None else read_only(part.bias.detach().clone())
    return read_only(part.weight.detach().clone()), biases
