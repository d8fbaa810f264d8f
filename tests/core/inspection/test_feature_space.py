"""The feature space: a layer carries the plane where its own outputs say, seen without flips."""

from __future__ import annotations

import numpy as np
import pytest

from core.inspection.probe import PROBES
from core.nn.building import mlp

BOX = (-3.0, -2.0, 3.0, 2.0)
SAMPLES = np.random.default_rng(0).uniform(-2, 2, (60, 2)).astype(np.float32)


def space(units, layer=1, **more):
    module = mlp((2,), units, 1, activation="tanh").build(2).eval()
    return module, PROBES["feature_space"].compute(module, SAMPLES, BOX, layer, side=9, **more)


def test_two_neurons_are_the_axes_themselves():
    import torch

    module, seen = space(2)
    with torch.no_grad():
        said = module[1](module[0](torch.tensor([[-3.0, -2.0], [3.0, -2.0], [3.0, 2.0]])))
    assert seen.mesh[0, 0] == pytest.approx(said[0].numpy(), abs=1e-6)
    assert seen.mesh[0, -1] == pytest.approx(said[1].numpy(), abs=1e-6)
    assert seen.mesh[-1, -1] == pytest.approx(said[2].numpy(), abs=1e-6)
    assert seen.share == pytest.approx(1)
    assert seen.outputs.shape == (9, 9, 1)


def test_many_neurons_are_seen_in_the_plane_that_holds_most_of_their_spread():
    _, seen = space(8)
    pairs = [space(8, axes=(i, j))[1].share for i in range(8) for j in range(i)]
    assert max(pairs) <= seen.share <= 1


def test_the_plane_lies_as_the_inputs_do_and_does_not_flip():
    import torch

    module, seen = space(6)
    with torch.no_grad():
        module[0].weight *= -1  # tanh is odd: the same space, mirrored through its middle
        module[0].bias *= -1
    mirrored = PROBES["feature_space"].compute(module, SAMPLES, BOX, 1, side=9)
    assert np.allclose(seen.mesh, mirrored.mesh, atol=1e-4)
    assert np.corrcoef(seen.mesh[..., 0].ravel(), np.tile(np.linspace(-3, 3, 9), 9))[0, 1] > 0.5


def test_one_neuron_puts_everything_on_a_line():
    _, seen = space(1)
    assert np.all(seen.mesh[..., 1] == 0)


def test_the_square_holds_the_mesh():
    _, seen = space(5)
    assert np.all(seen.mesh >= seen.limits[0])
    assert np.all(seen.mesh <= seen.limits[1])
    low, high = seen.limits
    assert high[0] - low[0] == pytest.approx(high[1] - low[1])
