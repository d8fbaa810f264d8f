"""A fully connected network in NumPy, small enough to learn between two pictures of an explorer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import numpy as np

from core.concepts.straight_line import Floats

Loss = Literal["mse", "bce", "cross_entropy"]
BETA1, BETA2, TINY = 0.9, 0.999, 1e-8


class TinyMlp:
    """Layers of `sizes` neurons; `activation` ("tanh", "relu", "linear") follows each layer but the last.

    `loss` is the mean over samples: "mse" (squared, summed over outputs), "bce" on one logit with targets 0 and 1
    (n, 1), "cross_entropy" on logits with one-hot targets (n, classes). Weights are Glorot-uniform, biases 0.
    """

    def __init__(self, sizes: Sequence[int], activation: str = "tanh", loss: Loss = "mse", seed: int = 0) -> None:
        rng = np.random.default_rng(seed)
        self.activation, self.loss = activation, loss
        limits = [np.sqrt(6 / (fan_in + fan_out)) for fan_in, fan_out in pairwise(sizes)]
        shapes = zip(limits, sizes, sizes[1:])
        self.weights: list[Floats] = [rng.uniform(-limit, limit, (a, b)) for limit, a, b in shapes]
        self.biases: list[Floats] = [np.zeros(size) for size in sizes[1:]]
        self._moments = [(np.zeros_like(p), np.zeros_like(p)) for p in (*self.weights, *self.biases)]
        self._steps = 0

    def layers(self, inputs: Floats) -> list[Floats]:
        """Outputs of every layer for (n, inputs), the inputs first; the last are the raw outputs (logits)."""
        values = [inputs]
        last = len(self.weights) - 1
        for index, (weight, bias) in enumerate(zip(self.weights, self.biases)):
            sums = values[-1] @ weight + bias
            values.append(sums if index == last else self._squashed(sums))
        return values

    def outputs(self, inputs: Floats) -> Floats:
        """Raw outputs (n, outputs)."""
        return self.layers(inputs)[-1]

    def cost(self, inputs: Floats, targets: Floats) -> float:
        """The loss over these samples."""
        return _cost(self.loss, self.outputs(inputs), targets)

    def slopes(self, inputs: Floats, targets: Floats) -> list[Floats]:
        """∂loss/∂parameter by back-propagation: all weights, then all biases."""
        values = self.layers(inputs)
        return self.backward(values, _output_slope(self.loss, values[-1], targets))

    def backward(self, values: list[Floats], delta: Floats) -> list[Floats]:
        """Slopes of all weights, then all biases, from the outputs of all layers and `delta`, ∂loss/∂outputs."""
        weights: list[Floats] = []
        biases: list[Floats] = []
        for index in range(len(self.weights) - 1, -1, -1):
            weights.insert(0, values[index].T @ delta)
            biases.insert(0, delta.sum(axis=0))
            if index:
                delta = (delta @ self.weights[index].T) * self._slope(values[index])
        return weights + biases

    def descend(self, inputs: Floats, targets: Floats, rate: float) -> None:
        """One plain step downhill."""
        for parameter, slope in zip((*self.weights, *self.biases), self.slopes(inputs, targets)):
            parameter -= rate * slope

    def adam(self, inputs: Floats, targets: Floats, rate: float) -> None:
        """One step of Adam (D. Kingma and J. Ba 2015)."""
        self._steps += 1
        parameters = (*self.weights, *self.biases)
        for parameter, slope, (mean, square) in zip(parameters, self.slopes(inputs, targets), self._moments):
            mean += (1 - BETA1) * (slope - mean)
            square += (1 - BETA2) * (slope**2 - square)
            fair = mean / (1 - BETA1**self._steps)
            parameter -= rate * fair / (np.sqrt(square / (1 - BETA2**self._steps)) + TINY)

    def _squashed(self, sums: Floats) -> Floats:
        if self.activation == "tanh":
            return np.tanh(sums)
        return np.maximum(sums, 0) if self.activation == "relu" else sums

    def _slope(self, outputs: Floats) -> Floats:
        """The slope of the activation, from its outputs."""
        if self.activation == "tanh":
            return 1 - outputs**2
        return (outputs > 0).astype(float) if self.activation == "relu" else np.ones_like(outputs)


def shares(logits: Floats) -> Floats:
    """Softmax along the last axis, shifted by the largest logit."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return result


def _cost(loss: Loss, outputs: Floats, targets: Floats) -> float:
    if loss == "mse":
        return float(((outputs - targets) ** 2).sum(axis=1).mean())
    if loss == "bce":
        return float((np.logaddexp(0, outputs) - targets * outputs).mean())
    top = outputs.max(axis=1, keepdims=True)
    log_sum = top[:, 0] + np.log(np.exp(outputs - top).sum(axis=1))
    return float((log_sum - (outputs * targets).sum(axis=1)).mean())


def _output_slope(loss: Loss, outputs: Floats, targets: Floats) -> Floats:
    count = len(outputs)
    if loss == "mse":
        return 2 * (outputs - targets) / count
    guess = 1 / (1 + np.exp(-np.clip(outputs, -500, 500))) if loss == "bce" else shares(outputs)
    slope: Floats = (guess - targets) / count
    return slope
