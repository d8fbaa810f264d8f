"""The 2-2-2 network of the textbooks by hand: forward, error, every slope, one step; and the slips people make.

h = σ(W x + b₁), o = σ(V h + b₂), E = ½ Σ (t − o)². Names follow the usual drawing: w1, w2 lead into h1; w3, w4 into h2;
w5, w6 into o1; w7, w8 into o2; each layer has one bias for both neurons.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from core.texts import N_, Text

WEIGHTS = ("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "b1", "b2")
Numbers = dict[str, float]


@dataclass(frozen=True)
class TwoTwoTwo:
    """Inputs, targets, weights, biases and the learning rate."""

    i1: float = 0.05
    i2: float = 0.10
    t1: float = 0.01
    t2: float = 0.99
    w1: float = 0.15
    w2: float = 0.20
    w3: float = 0.25
    w4: float = 0.30
    w5: float = 0.40
    w6: float = 0.45
    w7: float = 0.50
    w8: float = 0.55
    b1: float = 0.35
    b2: float = 0.60
    rate: float = 0.5

    def forward(self, squash: Callable[[float], float] | None = None) -> Numbers:
        """Sums, activations and errors by name: net_h1 … o2, error1, error2, error."""
        f = squash or sigmoid
        n: Numbers = {
            "net_h1": self.w1 * self.i1 + self.w2 * self.i2 + self.b1,
            "net_h2": self.w3 * self.i1 + self.w4 * self.i2 + self.b1,
        }
        n["h1"], n["h2"] = f(n["net_h1"]), f(n["net_h2"])
        n["net_o1"] = self.w5 * n["h1"] + self.w6 * n["h2"] + self.b2
        n["net_o2"] = self.w7 * n["h1"] + self.w8 * n["h2"] + self.b2
        n["o1"], n["o2"] = f(n["net_o1"]), f(n["net_o2"])
        n["error1"], n["error2"] = (self.t1 - n["o1"]) ** 2 / 2, (self.t2 - n["o2"]) ** 2 / 2
        n["error"] = n["error1"] + n["error2"]
        return n

    def slopes(self, forward: Numbers | None = None) -> Numbers:
        """∂E/∂w for all weights and biases by the chain rule, with the factors δ of every neuron."""
        n = forward or self.forward()
        s = {f"delta_o{k}": (n[f"o{k}"] - t) * n[f"o{k}"] * (1 - n[f"o{k}"]) for k, t in ((1, self.t1), (2, self.t2))}
        s["delta_h1"] = (s["delta_o1"] * self.w5 + s["delta_o2"] * self.w7) * n["h1"] * (1 - n["h1"])
        s["delta_h2"] = (s["delta_o1"] * self.w6 + s["delta_o2"] * self.w8) * n["h2"] * (1 - n["h2"])
        s |= {"dE_dw1": s["delta_h1"] * self.i1, "dE_dw2": s["delta_h1"] * self.i2}
        s |= {"dE_dw3": s["delta_h2"] * self.i1, "dE_dw4": s["delta_h2"] * self.i2}
        s |= {"dE_dw5": s["delta_o1"] * n["h1"], "dE_dw6": s["delta_o1"] * n["h2"]}
        s |= {"dE_dw7": s["delta_o2"] * n["h1"], "dE_dw8": s["delta_o2"] * n["h2"]}
        s |= {"dE_db1": s["delta_h1"] + s["delta_h2"], "dE_db2": s["delta_o1"] + s["delta_o2"]}
        return s

    def stepped(self) -> TwoTwoTwo:
        """The network after one step: every weight moves at once, from slopes taken before any of them moved."""
        slopes = self.slopes()
        return replace(self, **{name: getattr(self, name) - self.rate * slopes[f"dE_d{name}"] for name in WEIGHTS})

    def answers(self) -> Numbers:
        """Everything that can be asked for: forward, slopes and `w1_new` … `b2_new`."""
        after = self.stepped()
        return self.forward() | self.slopes() | {f"{name}_new": getattr(after, name) for name in WEIGHTS}


@dataclass(frozen=True)
class Slip:
    """A recognised mistake: which one, in words, and the number that it leads to."""

    key: str
    text: Text
    value: float


def sigmoid(z: float) -> float:
    """1 / (1 + e⁻ᶻ), without overflow."""
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def check(network: TwoTwoTwo, quantity: str, value: float, digits: int = 4) -> bool:
    """Whether `value` is right for `quantity`, rounded or cut after so many decimals."""
    return _close(network.answers()[quantity], value, digits)


def diagnose(network: TwoTwoTwo, quantity: str, value: float, digits: int = 4) -> Slip | None:
    """Name the slip that leads to `value`; None when it is right or no known slip gives it. `KeyError` if unknown."""
    if check(network, quantity, value, digits):
        return None
    for key, (text, wrong) in SLIPS.items():
        numbers = wrong(network)
        if quantity in numbers and _close(numbers[quantity], value, digits):
            return Slip(key, text, numbers[quantity])
    return None


def _close(exact: float, value: float, digits: int) -> bool:
    return abs(exact - value) < 1.001 * 10.0**-digits


def _with_answers(network: TwoTwoTwo, forward: Numbers) -> Numbers:
    slopes = network.slopes(forward)
    new = {f"{name}_new": getattr(network, name) - network.rate * slopes[f"dE_d{name}"] for name in WEIGHTS}
    return forward | slopes | new


def _wrong_sign(network: TwoTwoTwo) -> Numbers:
    return _with_answers(network, network.forward(lambda z: sigmoid(-z)))


def _no_squash(network: TwoTwoTwo) -> Numbers:
    return _with_answers(network, network.forward(lambda z: z))


def _no_bias(network: TwoTwoTwo) -> Numbers:
    return _with_answers(network, replace(network, b1=0.0, b2=0.0).forward())


def _swapped(network: TwoTwoTwo) -> Numbers:
    crossed = replace(network, w2=network.w3, w3=network.w2, w6=network.w7, w7=network.w6)
    return crossed.forward() | crossed.slopes()


def _no_half(network: TwoTwoTwo) -> Numbers:
    forward = network.forward()
    doubled = {name: 2 * forward[name] for name in ("error1", "error2", "error")}
    slopes = {name: 2 * slope for name, slope in network.slopes().items()}
    new = {f"{name}_new": getattr(network, name) - network.rate * slopes[f"dE_d{name}"] for name in WEIGHTS}
    return doubled | slopes | new


def _no_derivative(network: TwoTwoTwo) -> Numbers:
    """The factor o(1 − o) is left out at the outputs."""
    n = network.forward()
    slopes = {"delta_o1": n["o1"] - network.t1, "delta_o2": n["o2"] - network.t2}
    slopes |= {"dE_dw5": slopes["delta_o1"] * n["h1"], "dE_dw6": slopes["delta_o1"] * n["h2"]}
    slopes |= {"dE_dw7": slopes["delta_o2"] * n["h1"], "dE_dw8": slopes["delta_o2"] * n["h2"]}
    new = {f"w{k}_new": getattr(network, f"w{k}") - network.rate * slopes[f"dE_dw{k}"] for k in (5, 6, 7, 8)}
    return slopes | new


def _no_hidden_derivative(network: TwoTwoTwo) -> Numbers:
    """The factor h(1 − h) is left out at the hidden neurons."""
    s = network.slopes()
    deltas = (
        s["delta_o1"] * network.w5 + s["delta_o2"] * network.w7,
        s["delta_o1"] * network.w6 + s["delta_o2"] * network.w8,
    )
    slopes = {"delta_h1": deltas[0], "delta_h2": deltas[1]}
    slopes |= {"dE_dw1": deltas[0] * network.i1, "dE_dw2": deltas[0] * network.i2}
    slopes |= {"dE_dw3": deltas[1] * network.i1, "dE_dw4": deltas[1] * network.i2}
    return slopes | {f"w{k}_new": getattr(network, f"w{k}") - network.rate * slopes[f"dE_dw{k}"] for k in (1, 2, 3, 4)}


def _one_path(network: TwoTwoTwo) -> Numbers:
    """Only the first output's error is carried back to the hidden neurons."""
    n, s = network.forward(), network.slopes()
    first = s["delta_o1"] * network.w5 * n["h1"] * (1 - n["h1"])
    second = s["delta_o1"] * network.w6 * n["h2"] * (1 - n["h2"])
    slopes = {"delta_h1": first, "delta_h2": second, "dE_dw1": first * network.i1, "dE_dw2": first * network.i2}
    slopes |= {"dE_dw3": second * network.i1, "dE_dw4": second * network.i2}
    return slopes | {f"w{k}_new": getattr(network, f"w{k}") - network.rate * slopes[f"dE_dw{k}"] for k in (1, 2, 3, 4)}


def _too_early(network: TwoTwoTwo) -> Numbers:
    """The output weights are changed before the error is carried back through them."""
    after = network.stepped()
    early = replace(network, w5=after.w5, w6=after.w6, w7=after.w7, w8=after.w8)
    n = network.forward()
    s = early.slopes(n)
    slopes = {name: s[name] for name in ("delta_h1", "delta_h2", "dE_dw1", "dE_dw2", "dE_dw3", "dE_dw4", "dE_db1")}
    return slopes | {f"w{k}_new": getattr(network, f"w{k}") - network.rate * slopes[f"dE_dw{k}"] for k in (1, 2, 3, 4)}


def _uphill(network: TwoTwoTwo) -> Numbers:
    slopes = network.slopes()
    return {f"{name}_new": getattr(network, name) + network.rate * slopes[f"dE_d{name}"] for name in WEIGHTS}


def _negative(network: TwoTwoTwo) -> Numbers:
    return {name: -slope for name, slope in network.slopes().items()}


def _no_rate(network: TwoTwoTwo) -> Numbers:
    slopes = network.slopes()
    return {f"{name}_new": getattr(network, name) - slopes[f"dE_d{name}"] for name in WEIGHTS}


def _wrong_input(network: TwoTwoTwo) -> Numbers:
    """The slope is multiplied by the neuron's own output instead of the input that the weight carries."""
    n, s = network.forward(), network.slopes()
    slopes = {f"dE_dw{k}": s["delta_o1"] * n["o1"] for k in (5, 6)} | {
        f"dE_dw{k}": s["delta_o2"] * n["o2"] for k in (7, 8)
    }
    return slopes | {f"w{k}_new": getattr(network, f"w{k}") - network.rate * slopes[f"dE_dw{k}"] for k in (5, 6, 7, 8)}


SLIPS: Mapping[str, tuple[Text, Callable[[TwoTwoTwo], Numbers]]] = {
    "wrong_sign": (
        N_("lessons", "The exponent has the wrong sign: σ(z) is 1/(1 + e⁻ᶻ), and you computed 1/(1 + eᶻ)."),
        _wrong_sign,
    ),
    "no_squash": (N_("lessons", "This is the weighted sum; it has not been through the sigmoid yet."), _no_squash),
    "no_bias": (N_("lessons", "The bias is missing from the weighted sum."), _no_bias),
    "no_rate": (N_("lessons", "The learning rate is missing from the step."), _no_rate),
    "no_half": (N_("lessons", "The factor ½ of the error is missing, so everything is doubled."), _no_half),
    "no_derivative": (N_("lessons", "The factor o(1 − o), the slope of the sigmoid, is missing."), _no_derivative),
    "no_hidden_derivative": (
        N_("lessons", "The factor h(1 − h), the slope of the hidden sigmoid, is missing."),
        _no_hidden_derivative,
    ),
    "one_path": (N_("lessons", "The hidden neuron feeds both outputs; only the first one was counted."), _one_path),
    "too_early": (
        N_("lessons", "The output weights were changed too early: carry the error back through the old ones."),
        _too_early,
    ),
    "uphill": (N_("lessons", "The step goes uphill: subtract the learning rate times the slope."), _uphill),
    "wrong_input": (
        N_("lessons", "Multiply by the value that the weight carries (h), not by the neuron's own output."),
        _wrong_input,
    ),
    "negative": (N_("lessons", "The sign of the slope is turned round: it is o − t, not t − o."), _negative),
    "swapped": (N_("lessons", "Two weights are swapped: follow the lines from neuron to neuron."), _swapped),
}
