"""What every layer makes of one picture: feature maps of convolutions, outputs of linear layers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.imaging.strokes import Picture
from core.nn.walking import walk

if TYPE_CHECKING:
    from torch import nn

WITH_WEIGHTS = ("Conv2d", "Linear")
Maps = npt.NDArray[np.float32]


@dataclass(frozen=True)
class LayerMaps:
    """The answer of layer `index` (from 0) of kind `name`: maps (c, h, w), or neurons (n,).

    `column` is its number in the network's drawing, as `core.nn.naming` counts.
    """

    index: int
    name: str
    values: Maps
    column: int = 1


def layer_maps(module: nn.Module, given: Picture) -> list[LayerMaps]:
    """Follow a picture (28, 28) through a chain of layers; the last layer with weights is left out: it is the answer.

    A layer with weights is shown after the normalisation and activation behind it; what changes the shape of maps
    (pooling) is a layer of its own, what only lays them in a row (Flatten) is none.
    """
    import torch

    found: list[LayerMaps] = []
    column = 0
    with torch.inference_mode():
        picture = torch.from_numpy(np.ascontiguousarray(given, dtype=np.float32))[None, None]
        for index, (layer, before, flow) in enumerate(walk(module, picture)):
            name = type(layer).__name__
            opens = flow.shape != before.shape or name in (*WITH_WEIGHTS, "Join")
            column += opens and not (index == 0 and name == "Flatten")
            values = flow[0].numpy()
            same = bool(found) and values.shape == found[-1].values.shape
            if same and name not in (*WITH_WEIGHTS, "Join"):
                found[-1] = replace(found[-1], values=values)
            elif name in WITH_WEIGHTS or (found and values.ndim == 3):
                found.append(LayerMaps(index, name, values, column))
    return found[:-1]
