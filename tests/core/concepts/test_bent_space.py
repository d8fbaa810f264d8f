"""A hidden layer parts XOR and draws curves; without activation it does neither."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.bent_space import (
    best_line_cost,
    collapsed,
    curve_network,
    curve_samples,
    grid_lines,
    plane,
    right_share,
    xor_network,
    xor_points,
)

INPUTS, TARGETS = xor_points()


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_two_hidden_neurons_part_xor(activation: str) -> None:
    network = xor_network(activation)
    assert right_share(network, INPUTS, TARGETS) < 1
    for _ in range(400):
        network.adam(INPUTS, TARGETS, 0.05)
    assert right_share(network, INPUTS, TARGETS) == 1


def test_without_activation_two_layers_are_one_and_fail() -> None:
    network = xor_network("linear")
    for _ in range(300):
        network.adam(INPUTS, TARGETS, 0.05)
    assert right_share(network, INPUTS, TARGETS) < 0.8
    weight, bias = collapsed(network)
    np.testing.assert_allclose(network.outputs(INPUTS)[:, 0], INPUTS @ weight + bias)
    hidden = network.layers(grid_lines()[0])[1]
    np.testing.assert_allclose(np.diff(hidden, n=2, axis=0), 0, atol=1e-12)


def test_more_neurons_follow_a_curve_more_closely() -> None:
    x, y = curve_samples("wave")
    costs = []
    for neurons in (2, 8, 32):
        network = curve_network(neurons, "tanh")
        for _ in range(700):
            network.adam(x, y, 0.02)
        costs.append(network.cost(x, y))
    assert costs[0] > 3 * costs[1] > 3 * costs[2]
    assert costs[2] < 0.1 * best_line_cost("wave")


def test_no_straight_line_is_better_than_the_best_one() -> None:
    x, y = curve_samples("parabola")
    network = curve_network(8, "linear")
    for _ in range(700):
        network.adam(x, y, 0.02)
    assert network.cost(x, y) == pytest.approx(best_line_cost("parabola"), rel=0.01)


def test_the_plane_is_listed_row_by_row_from_the_top() -> None:
    cells = plane(4)
    assert cells.shape == (16, 2)
    assert cells[0, 1] == cells[3, 1] > cells[4, 1]
    assert cells[0, 0] == cells[4, 0] < cells[1, 0]
