"""The weighted sums that reach each activation of a network: where its neurons sit on their curves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.inspection.probe import evaluating, read_only
from core.nn.walking import walk

if TYPE_CHECKING:
    from torch import Tensor, nn

MOST_SUMS = 200_000


@dataclass(frozen=True)
class LayerSums:
    """What layer `index`, an activation called `key`, gets from `neurons` neurons over some samples, flat."""

    index: int
    key: str
    neurons: int
    sums: Array


def preactivations(
    module: nn.Sequential, keys: Sequence[str], inputs: Tensor, wanted: Collection[str]
) -> tuple[LayerSums, ...]:
    """The sums before every layer whose key is in `wanted`; `keys` names the layers of `module` in order.

    `inputs` (n, *shape) are scaled already. At most `MOST_SUMS` numbers a layer are kept, evenly spread.
    """
    import torch

    found = []
    with torch.inference_mode(), evaluating(module):
        for index, ((_, values, _), key) in enumerate(zip(walk(module, inputs), keys)):
            if key in wanted:
                neurons = int(values.shape[1]) if values.ndim > 1 else 1
                flat = np.asarray(values.reshape(-1)[:: max(1, values.numel() // MOST_SUMS)])
                found.append(LayerSums(index, key, neurons, read_only(torch.from_numpy(flat.copy()))))
    return tuple(found)
