"""Activations and their slopes, where they saturate, and a neuron by hand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.concepts.straight_line import Floats
from core.texts import N_, Text

FLAT = 0.05
"""Flat is where the slope is below this share of the largest slope: little of a correction passes."""
LEAK = 0.01
REACH, PLACES = 8.0, 1601


@dataclass(frozen=True)
class Activation:
    """`value` and `slope` take and give arrays; `formula` is for the eye."""

    key: str
    name: str
    formula: str
    value: Callable[[Floats], Floats]
    slope: Callable[[Floats], Floats]
    remark: Text

    def flat_zones(self, low: float = -REACH, high: float = REACH) -> tuple[tuple[float, float], ...]:
        """Stretches of z in `low`…`high` where the slope is below `FLAT` of its largest size."""
        z = np.linspace(low, high, PLACES)
        slope = np.abs(self.slope(z))
        flat = slope < FLAT * max(float(slope.max()), 1e-12)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], flat, [False]]).astype(int)))
        return tuple((float(z[start]), float(z[stop - 1])) for start, stop in zip(edges[::2], edges[1::2]))

    def flat_share(self, sums: Floats) -> float:
        """The share of these weighted sums that lies where the activation is flat; 0 for none."""
        if not sums.size:
            return 0.0
        reach = np.linspace(-REACH, REACH, PLACES)
        most = max(float(np.abs(self.slope(reach)).max()), 1e-12)
        return float((np.abs(self.slope(sums)) < FLAT * most).mean())


@dataclass(frozen=True)
class Neuron:
    """Σ w x + b, then the activation: all numbers on the way."""

    products: tuple[float, ...]
    z: float
    value: float
    slope: float


def neuron(inputs: Sequence[float], weights: Sequence[float], bias: float, activation: Activation) -> Neuron:
    """One neuron by hand; `inputs` and `weights` have the same length."""
    products = tuple(x * w for x, w in zip(inputs, weights, strict=True))
    z = sum(products) + bias
    at = np.array([z])
    return Neuron(products, z, float(activation.value(at)[0]), float(activation.slope(at)[0]))


def _sigma(z: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(z / 2))


def _normal_share(z: Floats) -> Floats:
    """Φ, the share of a normal distribution below z."""
    shares: Floats = 0.5 * (1 + np.vectorize(math.erf)(z / math.sqrt(2)))
    return shares


def _gelu_slope(z: Floats) -> Floats:
    density: Floats = np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    return _normal_share(z) + z * density


def _elu(z: Floats) -> Floats:
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


ACTIVATIONS: Mapping[str, Activation] = {
    member.key: member
    for member in (
        Activation(
            "sigmoid", "Sigmoid", "1 / (1 + e⁻ᶻ)", _sigma, lambda z: _sigma(z) * (1 - _sigma(z)),
            N_("concepts", "Between 0 and 1. Its slope is at most ¼, and almost none is left far from 0."),
        ),
        Activation(
            "tanh", "Tanh", "(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)", np.tanh, lambda z: 1 - np.tanh(z) ** 2,
            N_("concepts", "Between −1 and 1, and 0 stays 0. Its slope is 1 at 0 and fades on both sides."),
        ),
        Activation(
            "relu", "ReLU", "max(0, z)", lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float),
            N_("concepts", "Lets through what is positive. Below 0 it is flat: a neuron that stays there is dead."),
        ),
        Activation(
            "leaky_relu", "LeakyReLU", "max(0.01 z, z)",
            lambda z: np.where(z > 0, z, LEAK * z), lambda z: np.where(z > 0, 1.0, LEAK),
            N_("concepts", "Like ReLU, but below 0 a hundredth gets through, so that no neuron dies for good."),
        ),
        Activation(
            "elu", "ELU", "z, or eᶻ − 1 below 0", _elu, lambda z: np.where(z > 0, 1.0, np.exp(np.minimum(z, 0))),
            N_("concepts", "Bends smoothly to −1. Its mean is nearer to 0 than that of ReLU."),
        ),
        Activation(
            "gelu", "GELU", "z Φ(z)", lambda z: z * _normal_share(z), _gelu_slope,
            N_("concepts", "A ReLU with a soft corner that dips below 0; usual in language models."),
        ),
        Activation(
            "silu", "SiLU", "z σ(z)", lambda z: z * _sigma(z), lambda z: _sigma(z) * (1 + z * (1 - _sigma(z))),
            N_("concepts", "The input times its own sigmoid: smooth, with a small dip below 0."),
        ),
        Activation(
            "softplus", "Softplus", "ln(1 + eᶻ)", lambda z: np.logaddexp(0, z), _sigma,
            N_("concepts", "A ReLU with a round corner. Its slope is the sigmoid."),
        ),
    )
}  # fmt: skip
"""By the key that the layer of the same name has."""
