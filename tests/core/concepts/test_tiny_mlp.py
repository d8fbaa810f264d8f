"""The small network in NumPy: its slopes are true, and it learns."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.tiny_mlp import Loss, TinyMlp

RNG = np.random.default_rng(1)
INPUTS = RNG.normal(size=(7, 3))


@pytest.mark.parametrize("activation", ["tanh", "linear"])
@pytest.mark.parametrize("loss", ["mse", "bce", "cross_entropy"])
def test_slopes_are_what_small_differences_give(activation: str, loss: Loss) -> None:
    outputs = 1 if loss == "bce" else 2
    targets = np.eye(2)[RNG.integers(0, 2, 7)][:, :outputs]
    network = TinyMlp((3, 4, outputs), activation, loss, seed=2)
    for parameter, slope in zip((*network.weights, *network.biases), network.slopes(INPUTS, targets)):
        place = tuple(0 for _ in parameter.shape)
        costs = []
        for nudge in (1e-6, -2e-6):
            parameter[place] += nudge
            costs.append(network.cost(INPUTS, targets))
        parameter[place] += 1e-6
        assert slope[place] == pytest.approx((costs[0] - costs[1]) / 2e-6, abs=1e-6)


def test_relu_slopes_stop_at_zero() -> None:
    network = TinyMlp((1, 1, 1), "relu")
    network.weights[0][:], network.weights[1][:] = 1.0, 1.0
    slopes = network.slopes(np.array([[-2.0]]), np.array([[1.0]]))
    assert slopes[0][0, 0] == 0


def test_plain_descent_and_adam_learn_xor() -> None:
    inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)
    targets = np.array([[0], [1], [1], [0]], float)
    for rate, step in ((0.5, TinyMlp.descend), (0.05, TinyMlp.adam)):
        network = TinyMlp((2, 6, 1), "tanh", "bce", seed=1)
        for _ in range(1500):
            step(network, inputs, targets, rate)
        assert ((network.outputs(inputs) > 0) == targets).all()
