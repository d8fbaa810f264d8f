"""The plain recurrent layer (J. Elman 1990)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.nn.layer import LAYERS
from core.nn.recurrent import RecurrentSpec
from core.texts import N_, Text


@LAYERS.register
@dataclass(frozen=True)
class RNN(RecurrentSpec):
    key: ClassVar[str] = "rnn"
    name: ClassVar[str] = "RNN"
    help: ClassVar[Text] = N_(
        "network", "Reads a sequence step by step and hands a memory on from each step to the next."
    )
    formula: ClassVar[str] = "h = tanh(W x + U h′ + b)"
    order: ClassVar[int] = 90
    gates: ClassVar[int] = 1
