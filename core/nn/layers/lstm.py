"""Long short-term memory (S. Hochreiter and J. Schmidhuber 1997)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.nn.layer import LAYERS
from core.nn.recurrent import RecurrentSpec
from core.texts import N_, Text


@LAYERS.register
@dataclass(frozen=True)
class LSTM(RecurrentSpec):
    key: ClassVar[str] = "lstm"
    name: ClassVar[str] = "LSTM"
    help: ClassVar[Text] = N_(
        "network", "A recurrent layer with gates that decide what to keep, what to forget and what to say."
    )
    formula: ClassVar[str] = "c = f c′ + i g,  h = o tanh(c)"
    order: ClassVar[int] = 91
    gates: ClassVar[int] = 4
