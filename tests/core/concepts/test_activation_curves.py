"""Activations by number: slopes, flat zones, a neuron by hand."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.activation_curves import ACTIVATIONS, neuron
from core.nn.layer import LAYERS


@pytest.mark.parametrize("key", list(ACTIVATIONS))
def test_every_slope_is_what_small_differences_give(key: str) -> None:
    activation = ACTIVATIONS[key]
    z = np.linspace(-5.03, 5.01, 60)
    nudged = (activation.value(z + 1e-6) - activation.value(z - 1e-6)) / 2e-6
    np.testing.assert_allclose(activation.slope(z), nudged, atol=1e-6)


def test_every_curve_agrees_with_the_layer_of_its_name() -> None:
    import torch

    z = np.linspace(-4, 4, 33)
    for key, activation in ACTIVATIONS.items():
        layer = LAYERS[key]().build((33,))
        np.testing.assert_allclose(activation.value(z), layer(torch.from_numpy(z)).numpy(), atol=1e-6, err_msg=key)


def test_a_neuron_by_hand() -> None:
    worked = neuron((2.0, 3.0), (0.5, -1.0), 1.0, ACTIVATIONS["sigmoid"])
    assert worked.products == (1.0, -3.0)
    assert worked.z == -1.0
    assert worked.value == pytest.approx(0.26894, abs=1e-5)
    assert worked.slope == pytest.approx(worked.value * (1 - worked.value))


def test_sigmoid_is_flat_on_both_sides_and_relu_below_nothing() -> None:
    left, right = ACTIVATIONS["sigmoid"].flat_zones()
    assert left[0] == -8
    assert left[1] == pytest.approx(-right[0])
    assert right[0] == pytest.approx(4.36, abs=0.02)
    assert ACTIVATIONS["relu"].flat_zones() == ((-8.0, 0.0),)
    assert ACTIVATIONS["relu"].flat_share(np.array([-1.0, -2.0, 3.0, 0.5])) == 0.5
    assert ACTIVATIONS["tanh"].flat_share(np.zeros(0)) == 0


def test_the_sums_before_an_activation_are_found() -> None:
    import torch

    from core.inspection.preactivations import preactivations

    torch.manual_seed(0)
    module = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1))
    inputs = torch.randn(5, 2)
    (found,) = preactivations(module, ("linear", "tanh", "linear"), inputs, {"tanh", "relu"})
    assert (found.index, found.key, found.neurons) == (1, "tanh", 3)
    np.testing.assert_allclose(found.sums, module[0](inputs).detach().numpy().ravel(), rtol=1e-6)
