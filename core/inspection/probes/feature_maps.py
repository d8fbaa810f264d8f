"""What the convolutions of a network look for, and what they see in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Array
from core.inspection.probe import PROBES, Probe, evaluating, read_only
from core.nn.walking import walk
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class FeatureMaps:
    """One layer that answers with pictures: `maps` (channels, height, width); `kernels` (out, in, k, k) of a
    convolution, None for other layers."""

    index: int
    kind: str
    maps: Array
    kernels: Array | None


def feature_maps(module: nn.Module, sample: Tensor) -> tuple[FeatureMaps, ...]:
    """All layers of a sequential network that answer `sample` (*shape) with pictures, in order."""
    import torch
    from torch import nn

    found = []
    with torch.inference_mode(), evaluating(module):
        for index, (part, _, values) in enumerate(walk(module, sample[None])):
            if values.dim() == 4:
                kernels = read_only(part.weight.detach().clone()) if isinstance(part, nn.Conv2d) else None
                found.append(FeatureMaps(index, type(part).__name__, read_only(values[0]), kernels))
    return tuple(found)


PROBES.register(
    Probe(
        "feature_maps",
        N_("probes", "Feature maps"),
        N_("probes", "What each kernel looks for, and where it finds it in a picture."),
        feature_maps,
        100,
    )
)
