"""Field marks that several layers share."""

from __future__ import annotations

from dataclasses import dataclass

from core.fields import Choice, Label
from core.texts import N_

BIAS = Label(N_("network", "Bias"), N_("network", "Add a learned constant to every output."))


@dataclass(frozen=True)
class Pair:
    """A choice and the label that belongs to it."""

    choice: Choice
    label: Label


# Listed here and not read from the catalogue: a mark is made when its class is defined, before any catalogue is loaded.
INITIALISER = Pair(
    Choice(
        (
            ("default", N_("network", "PyTorch default")),
            ("small", N_("network", "Small")),
            ("xavier", N_("network", "Xavier")),
            ("he", N_("network", "He")),
            ("zero", N_("network", "All zeros")),
        )
    ),
    Label(N_("network", "Initial weights"), N_("network", "How the weights of this layer start.")),
)
