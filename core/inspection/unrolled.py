"""A recurrent network unrolled over one sequence: what goes in, what it remembers, what it says at every time step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Array
from core.inspection.probe import evaluating, read_only
from core.nn.walking import walk

if TYPE_CHECKING:
    from torch import Tensor, nn

RECURRENT = ("rnn", "lstm", "gru")


@dataclass(frozen=True)
class Unrolled:
    """Over T time steps: `inputs` (T, features), `hidden` (T, units), `shares` (T, letters); `layer` is the cell's key.

    `hidden` is what the last recurrent layer hands on; without one it is empty, (T, 0).
    """

    layer: str
    inputs: Array
    hidden: Array
    shares: Array

    @property
    def said(self) -> tuple[int, ...]:
        """The likeliest letter at every time step."""
        return tuple(int(index) for index in self.shares.argmax(axis=1))


def unroll(
    module: nn.Sequential, keys: Sequence[str], inputs: Tensor, to_shares: Callable[[Tensor], Tensor]
) -> Unrolled:
    """Walk one sequence (1, T, features), scaled already, through `module`, whose layers are called `keys`.

    `to_shares` turns its outputs (1, T, letters) into probabilities.
    """
    import torch

    layer, hidden, values = "", inputs[0, :, :0], inputs
    with torch.inference_mode(), evaluating(module):
        for key, (_, _, values) in zip(keys, walk(module, inputs)):
            if key in RECURRENT:
                layer, hidden = key, values[0]
        shares = to_shares(values)[0]
    return Unrolled(layer, read_only(inputs[0]), read_only(hidden), read_only(shares))
