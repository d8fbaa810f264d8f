"""What every layer makes of one picture: feature maps of convolutions, outputs of linear layers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.imaging.strokes import Picture

if TYPE_CHECKING:
    from torch import nn

Maps = npt.NDArray[np.float32]


@dataclass(frozen=True)
class LayerMaps:
    """The answer of layer `index` (from 0) of kind `name` after its activation: maps (c, h, w), or neurons (n,)."""

    index: int
    name: str
    values: Maps


def layer_maps(module: nn.Module, given: Picture) -> list[LayerMaps]:
    """Follow a picture (28, 28) through a chain of layers; the last layer with weights is left out: it is the answer.

    What is kept of a layer with weights is its output after the normalisation and activation behind it, before pooling.
    """
    import torch

    found: list[LayerMaps] = []
    with torch.inference_mode():
        flow = torch.from_numpy(np.ascontiguousarray(given, dtype=np.float32))[None, None]
        for index, layer in enumerate(module.children()):
            flow = layer(flow)
            name = type(layer).__name__
            values = flow[0].numpy()
            if name in ("Conv2d", "Linear"):
                found.append(LayerMaps(index, name, values))
            elif found and values.shape == found[-1].values.shape:
                found[-1] = LayerMaps(found[-1].index, found[-1].name, values)
    return found[:-1]
