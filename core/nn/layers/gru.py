"""Gated recurrent unit (K. Cho et al. 2014)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.nn.layer import LAYERS
from core.nn.recurrent import RecurrentSpec
from core.texts import N_, Text


@LAYERS.register
@dataclass(frozen=True)
class GRU(RecurrentSpec):
    key: ClassVar[str] = "gru"
    name: ClassVar[str] = "GRU"
    help: ClassVar[Text] = N_("network", "A recurrent layer with two gates: simpler than LSTM, and often as good.")
    formula: ClassVar[str] = "h = (1 − z) n + z h′"
    order: ClassVar[int] = 92
    gates: ClassVar[int] = 3
