"""Which part of a picture an answer hangs on, by covering it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.inspection.covering import SIDE, STRIDE, Occlusion, covered, occlusion_of
from core.inspection.probe import PROBES, Probe, evaluating
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn


def occlusion(
    module: nn.Module,
    sample: Tensor,
    output: int | None = None,
    side: int = SIDE,
    stride: int = STRIDE,
    cover: float = 0.0,
    shares: Callable[[Tensor], Tensor] | None = None,
) -> Occlusion:
    """Cover a picture (channels, height, width) with a square of `side` pixels at every place (Zeiler, Fergus 2014).

    `shares` turns the module's outputs into probabilities (n, classes); the softmax unless given.
    """
    import torch

    with torch.inference_mode(), evaluating(module):
        outputs = module(covered(sample, side, stride, cover))
        found = (outputs.softmax(dim=-1) if shares is None else shares(outputs)).cpu().numpy()
    return occlusion_of(found, sample.shape[-2], sample.shape[-1], output, side, stride)


PROBES.register(
    Probe(
        "occlusion",
        N_("probes", "Occlusion"),
        N_("probes", "How much less sure the network is when a part of the picture is covered."),
        occlusion,
        80,
    )
)
