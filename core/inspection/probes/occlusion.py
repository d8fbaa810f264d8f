"""Which part of a picture an answer hangs on, by covering it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.inspection.probe import PROBES, Probe, evaluating
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class Occlusion:
    """`drop` (height, width): how much the probability of `output` falls, on average, when a pixel is covered."""

    output: int
    probability: float
    drop: Array


def occlusion(
    module: nn.Module, sample: Tensor, output: int | None = None, side: int = 5, stride: int = 2, cover: float = 0.0
) -> Occlusion:
    """Cover a picture (channels, height, width) with a square of `side` pixels at every place (Zeiler, Fergus 2014)."""
    import torch

    height, width = sample.shape[-2:]
    corners = [(top, left) for top in _starts(height, side, stride) for left in _starts(width, side, stride)]
    with torch.inference_mode(), evaluating(module):
        covered = sample.repeat(len(corners) + 1, 1, 1, 1)
        for picture, (top, left) in zip(covered[1:], corners):
            picture[:, top : top + side, left : left + side] = cover
        shares = module(covered).softmax(dim=-1).cpu().numpy()
    chosen = int(shares[0].argmax()) if output is None else output
    drops, times = np.zeros((height, width)), np.zeros((height, width))
    for share, (top, left) in zip(shares[1:, chosen], corners):
        place = np.s_[top : top + side, left : left + side]
        drops[place] += shares[0, chosen] - share
        times[place] += 1
    drop = drops / np.maximum(times, 1)
    drop.flags.writeable = False
    return Occlusion(chosen, float(shares[0, chosen]), drop)


def _starts(size: int, side: int, stride: int) -> list[int]:
    """Where squares begin so that every pixel is covered at least once."""
    last = max(size - side, 0)
    return sorted({*range(0, last, stride), last})


PROBES.register(
    Probe(
        "occlusion",
        N_("probes", "Occlusion"),
        N_("probes", "How much less sure the network is when a part of the picture is covered."),
        occlusion,
        80,
    )
)
