"""How far a picture may be moved, turned and scaled before the answer changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.inspection.changes import Robustness, robustness_of, variants
from core.inspection.probe import PROBES, Probe, evaluating
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn


def robustness(module: nn.Module, sample: Tensor, output: int | None = None, background: float = 0.0) -> Robustness:
    """Move, turn and scale a picture (channels, height, width) whose empty pixels are `background`; softmax shares."""
    import torch

    with torch.inference_mode(), evaluating(module):
        shares = module(variants(sample, background)).softmax(dim=-1).cpu().numpy()
    return robustness_of(shares, output)


PROBES.register(
    Probe(
        "robustness",
        N_("probes", "Robustness"),
        N_("probes", "How far the picture may be moved, turned and scaled before the network reads something else."),
        robustness,
        85,
    )
)
