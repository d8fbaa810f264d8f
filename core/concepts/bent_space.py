"""What a hidden layer does to space: XOR and the grid that bends, layers that collapse, curves from neurons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from core.concepts.straight_line import Floats
from core.concepts.tiny_mlp import TinyMlp

REACH = 1.6
"""The plane runs from −REACH to REACH both ways."""
JITTER = 0.16


def xor_points(each: int = 20, seed: int = 0) -> tuple[Floats, Floats]:
    """Points around (±1, ±1) as (n, 2); targets (n, 1) are 1 where the signs differ."""
    rng = np.random.default_rng(seed)
    corners = np.array([[-1, -1], [1, 1], [-1, 1], [1, -1]], float)
    inputs = np.repeat(corners, each, axis=0) + rng.normal(0, JITTER, (4 * each, 2))
    return inputs, np.repeat([[0.0], [0.0], [1.0], [1.0]], each, axis=0)


def grid_lines(lines: int = 13, points: int = 49) -> list[Floats]:
    """The lines of a square grid over the plane, upright ones first, each (points, 2)."""
    places, along = np.linspace(-REACH, REACH, lines), np.linspace(-REACH, REACH, points)
    upright = [np.column_stack([np.full(points, place), along]) for place in places]
    return upright + [line[:, ::-1] for line in upright]


def plane(side: int = 40) -> Floats:
    """The centres of side × side cells as (side², 2), the top row first."""
    share = (np.arange(side) + 0.5) / side * 2 * REACH - REACH
    return np.stack(np.meshgrid(share, -share), axis=-1).reshape(-1, 2)


def xor_network(activation: str, seed: int = 1) -> TinyMlp:
    """2-2-1 with cross-entropy; the seeds differ in how well descent ends."""
    return TinyMlp((2, 2, 1), activation, "bce", seed)


def right_share(network: TinyMlp, inputs: Floats, targets: Floats) -> float:
    """The share of points on the right side of the boundary."""
    return float(((network.outputs(inputs) > 0) == (targets > 0.5)).mean())


def collapsed(network: TinyMlp) -> tuple[Floats, float]:
    """Of two layers without activation: the one layer that says the same, weights (2,) and bias."""
    weight = (network.weights[0] @ network.weights[1])[:, 0]
    return weight, float((network.biases[0] @ network.weights[1] + network.biases[1])[0])


def _steps(x: Floats) -> Floats:
    return np.sign(np.sin(2 * np.pi * x)) * 0.5 + 0.5


CURVES: Mapping[str, Callable[[Floats], Floats]] = {
    "parabola": lambda x: x**2,
    "wave": lambda x: 0.5 + 0.5 * np.sin(3 * np.pi * x),
    "steps": _steps,
}
"""Functions on −1…1 with values of 0…1."""


def curve_samples(name: str, count: int = 81) -> tuple[Floats, Floats]:
    """Inputs (n, 1) from −1 to 1 and the curve's values (n, 1)."""
    x = np.linspace(-1, 1, count)[:, None]
    return x, CURVES[name](x)


def curve_network(neurons: int, activation: str, seed: int = 0) -> TinyMlp:
    """1-n-1 for curves; the first layer is steep and spread out, so that every neuron has a place to bend at."""
    network = TinyMlp((1, neurons, 1), activation, "mse", seed)
    rng = np.random.default_rng(seed)
    steep = rng.choice([-1.0, 1.0], neurons) * rng.uniform(2, 4, neurons)
    network.weights[0][:] = steep
    network.biases[0][:] = -steep * np.linspace(-0.9, 0.9, neurons)
    return network


def best_line_cost(name: str) -> float:
    """The smallest mean squared error that a straight line reaches."""
    x, y = curve_samples(name)
    fit = np.polynomial.Polynomial.fit(x[:, 0], y[:, 0], 1)
    return float(((fit(x[:, 0]) - y[:, 0]) ** 2).mean())
