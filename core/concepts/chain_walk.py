"""A walk through the 2-2-2 network, stop by stop: sums, chains of three factors, one step of all weights.

A stop says in symbols what is worked out; `{h1}` and the like in a working stand for numbers by name (those of
`TwoTwoTwo.answers` and of the network's own fields), so that whoever shows it can write numbers its own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from core.concepts.two_two_two import WEIGHTS, Numbers, TwoTwoTwo

Part = Literal["forward", "backward", "update"]
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
ENDS: Mapping[str, tuple[str, str]] = {
    "w1": ("i1", "h1"), "w2": ("i2", "h1"), "w3": ("i1", "h2"), "w4": ("i2", "h2"),
    "w5": ("h1", "o1"), "w6": ("h2", "o1"), "w7": ("h1", "o2"), "w8": ("h2", "o2"),
}  # fmt: skip
"""Where each weight begins and ends."""


@dataclass(frozen=True)
class Factor:
    """One factor of a chain: ∂`top`/∂`bottom`, its value, how it comes about, and what it lights in the drawing."""

    top: str
    bottom: str
    value: float
    working: str
    lights: tuple[str, ...]


@dataclass(frozen=True)
class Stop:
    """One thing that is worked out: `name` with its `value`; forward by `working`, backward as a product of factors."""

    part: Part
    name: str
    symbol: str
    value: float
    working: str
    factors: tuple[Factor, ...] = ()
    lights: tuple[str, ...] = ()


def symbol(name: str) -> str:
    """How a name is written: h1 → h₁, net_o1 → net o₁, dE_dw5 → ∂E/∂w₅, w5_new → w₅′, error → E."""
    if name.startswith("dE_d"):
        return f"∂E/∂{symbol(name[4:])}"
    if name.endswith("_new"):
        return f"{symbol(name[:-4])}′"
    if name.startswith("error"):
        return f"E{name[5:].translate(SUBSCRIPTS)}"
    if name.startswith("net_"):
        return f"net {symbol(name[4:])}"
    return name.translate(SUBSCRIPTS)


def known(network: TwoTwoTwo) -> Numbers:
    """Every number that a working may name."""
    answers = network.answers()
    rests = {f"rest_{name}": 1 - answers[name] for name in ("h1", "h2", "o1", "o2")}
    return asdict(network) | answers | rests


def walk(network: TwoTwoTwo) -> tuple[Stop, ...]:
    """All stops in order: h₁, h₂, o₁, o₂, E; the slopes of w₅ … w₈, then w₁ … w₄; the step."""
    numbers = known(network)
    forward = [_neuron(name, numbers) for name in ("h1", "h2", "o1", "o2")]
    forward.append(Stop(
        "forward", "error", "E", numbers["error"],
        "½ ({t1} − {o1})² + ½ ({t2} − {o2})² = {error1} + {error2}", lights=("error1", "error2"),
    ))  # fmt: skip
    outer = [_outer(f"w{k}", numbers) for k in (5, 6, 7, 8)]
    inner = [_inner(f"w{k}", numbers) for k in (1, 2, 3, 4)]
    step = Stop("update", "w5_new", "w − η ∂E/∂w", numbers["w5_new"], "{w5} − {rate} × {dE_dw5}", lights=WEIGHTS)
    return (*forward, *outer, *inner, step)


def _neuron(name: str, numbers: Numbers) -> Stop:
    carriers = [weight for weight, (_, end) in ENDS.items() if end == name]
    sums = " + ".join(f"{{{weight}}} × {{{ENDS[weight][0]}}}" for weight in carriers)
    bias = "b1" if name.startswith("h") else "b2"
    working = f"σ({sums} + {{{bias}}}) = σ({{net_{name}}})"
    return Stop("forward", name, symbol(name), numbers[name], working, lights=(*carriers, name))


def _outer(weight: str, numbers: Numbers) -> Stop:
    """∂E/∂w = ∂E/∂o · ∂o/∂net · ∂net/∂w for a weight into an output."""
    start, end = ENDS[weight]
    target = f"t{end[1]}"
    o, net, w = symbol(end), f"net {symbol(end)}", symbol(weight)
    factors = (
        Factor("E", o, numbers[end] - numbers[target], f"{o} − t = {{{end}}} − {{{target}}}", (f"error{end[1]}",)),
        Factor(o, net, numbers[end] * (1 - numbers[end]), f"{o} (1 − {o}) = {{{end}}} × {{rest_{end}}}", (end,)),
        Factor(net, w, numbers[start], f"{symbol(start)} = {{{start}}}", (start, weight)),
    )
    return _chained(weight, numbers, factors)


def _inner(weight: str, numbers: Numbers) -> Stop:
    """∂E/∂w = ∂E/∂h · ∂h/∂net · ∂net/∂w for a weight into a hidden neuron; ∂E/∂h adds the ways over both outputs."""
    start, end = ENDS[weight]
    first, second = (name for name, (begin, _) in ENDS.items() if begin == end)
    h, net, w = symbol(end), f"net {symbol(end)}", symbol(weight)
    through = numbers["delta_o1"] * numbers[first] + numbers["delta_o2"] * numbers[second]
    factors = (
        Factor(
            "E", h, through, f"δo₁ {symbol(first)} + δo₂ {symbol(second)} = "
            f"{{delta_o1}} × {{{first}}} + {{delta_o2}} × {{{second}}}", (first, second, "o1", "o2"),
        ),
        Factor(h, net, numbers[end] * (1 - numbers[end]), f"{h} (1 − {h}) = {{{end}}} × {{rest_{end}}}", (end,)),
        Factor(net, w, numbers[start], f"{symbol(start)} = {{{start}}}", (start, weight)),
    )  # fmt: skip
    return _chained(weight, numbers, factors)


def _chained(weight: str, numbers: Numbers, factors: tuple[Factor, ...]) -> Stop:
    name = f"dE_d{weight}"
    lights = tuple(light for factor in factors for light in factor.lights)
    return Stop("backward", name, symbol(name), numbers[name], "", factors, lights)
