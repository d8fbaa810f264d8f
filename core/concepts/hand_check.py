"""Checks a calculation by hand: right, a slip that is known by name, another number of the same network, or unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.concepts.chain_walk import known, symbol
from core.concepts.two_two_two import TwoTwoTwo, check, diagnose
from core.texts import N_, Text

ASKED = ("h1", "h2", "o1", "o2", "error", "dE_dw5", "w5_new", "dE_dw1", "w1_new")
DIGITS = {"dE_dw1": 6, "w1_new": 6}
"""Decimals that tell the slips apart; 4 for the others."""
OTHER = N_("concepts", "That is {other}, not {asked}.")
SLOPE = N_("concepts", "That is {other} itself, not its slope.")
UNKNOWN = N_("concepts", "Not {asked} yet, and no slip that is known here. Go through the factors one by one.")
HINTS: dict[str, Text] = {
    "h": N_("concepts", "Add weight × input over both lines and the bias, then take the sigmoid of the sum."),
    "o": N_("concepts", "As for a hidden neuron; the inputs are now h₁ and h₂."),
    "e": N_("concepts", "Half the squared distance from the target, added over both outputs."),
    "d": N_("concepts", "Follow the road from the weight to E and multiply the slopes that you meet."),
    "w": N_("concepts", "The old weight minus the learning rate times its slope."),
}


@dataclass(frozen=True)
class Finding:
    """What is to be said about an answer; `fields` fill the braces of `text`."""

    kind: Literal["right", "slip", "other", "unknown"]
    text: Text | None = None
    fields: tuple[tuple[str, str], ...] = ()
    slip: str = ""


def judge(network: TwoTwoTwo, quantity: str, value: float) -> Finding:
    """Look at a typed `value` for `quantity`, rounded or cut after its decimals. `KeyError` if it is unknown."""
    digits = DIGITS.get(quantity, 4)
    if check(network, quantity, value, digits):
        return Finding("right")
    slip = diagnose(network, quantity, value, digits)
    if slip is not None:
        return Finding("slip", slip.text, slip=slip.key)
    asked = symbol(quantity)
    for name, exact in known(network).items():
        if name != quantity and not name.startswith(("delta", "rest")) and abs(exact - value) < 1.001 * 10.0**-digits:
            text = SLOPE if quantity.startswith("dE") and not name.startswith(("dE", "error")) else OTHER
            return Finding("other", text, (("other", symbol(name)), ("asked", asked)))
    return Finding("unknown", UNKNOWN, (("asked", asked),))


def hint(quantity: str) -> Text:
    """How one gets at `quantity`."""
    return HINTS["w" if quantity.endswith("_new") else quantity[0]]
