"""Which pixels an answer hangs on, by the slope of its score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Array
from core.inspection.probe import PROBES, Probe, evaluating, read_only
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class Saliency:
    """`slopes` ∂score/∂x of the sample's shape; `strength` their size, the largest over channels, (height, width)."""

    output: int
    slopes: Array
    strength: Array


def saliency(module: nn.Module, sample: Tensor, output: int | None = None) -> Saliency:
    """The slope of one output (the largest unless given) by every input of `sample` (*shape) (Simonyan et al. 2014)."""
    import torch

    with torch.enable_grad(), evaluating(module):
        watched = sample.detach().clone()[None].requires_grad_(True)
        scores = module(watched)[0]
        chosen = int(scores.argmax()) if output is None else output
        (slopes,) = torch.autograd.grad(scores[chosen], watched)
    strength = slopes[0].abs()
    return Saliency(chosen, read_only(slopes[0]), read_only(strength.amax(dim=0) if strength.dim() == 3 else strength))


PROBES.register(
    Probe(
        "saliency",
        N_("probes", "Saliency"),
        N_("probes", "Which pixels the answer hangs on: where a small change would move its score most."),
        saliency,
        70,
    )
)
