"""Spreads: quantiles of weights, gradients and activations, layer by layer."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.data.dataset import Dataset, Split
from core.data.scaling import fit_scaling
from core.inspection.spreads import LEVELS, spreads
from core.nn.building import chain, layer
from core.nn.losses.cross_entropy import CrossEntropy

NETWORK = chain(
    (1, 6, 6),
    layer("conv2d", channels=2, kernel=3),
    "batch_norm",
    "relu",
    "flatten",
    layer("linear", units=3),
)


@pytest.fixture
def dataset() -> Dataset:
    inputs = np.random.default_rng(0).integers(0, 255, (30, 1, 6, 6), dtype=np.uint8)
    part = Split(inputs, np.arange(30) % 3)
    return Dataset(part, Split(inputs[:0], part.targets[:0]), part, ("a", "b", "c"), "multiclass")


def look(dataset, what):
    module = NETWORK.build(0).train()
    found = spreads(module, what, CrossEntropy(), dataset, fit_scaling("standard", dataset))
    assert module.training
    return module, found


def test_weights_are_those_of_the_layers_that_have_matrices_or_kernels(dataset):
    module, (first, last) = look(dataset, "weights")
    assert [(first.index, first.kind), (last.index, last.kind)] == [(0, "Conv2d"), (4, "Linear")]
    weights = module.get_parameter("4.weight").detach().numpy()
    assert last.quantiles == pytest.approx(np.quantile(weights, LEVELS))


def test_gradients_are_those_of_the_loss(dataset):
    module, (_, last) = look(dataset, "gradients")
    module.eval()
    scaled = fit_scaling("standard", dataset).apply(dataset.train.inputs)
    outputs = module(torch.from_numpy(scaled))
    torch.nn.functional.cross_entropy(outputs, torch.from_numpy(np.array(dataset.train.targets))).backward()
    slope = module.get_parameter("4.weight").grad
    assert slope is not None
    assert last.quantiles == pytest.approx(np.quantile(slope.numpy(), LEVELS), abs=1e-7)


def test_activations_are_those_of_every_layer_and_zeros_are_counted(dataset):
    _, found = look(dataset, "activations")
    assert [spread.kind for spread in found] == ["Conv2d", "BatchNorm2d", "ReLU", "Linear"]
    relu = found[2]
    assert 0.2 < relu.zeros < 0.8
    assert relu.quantiles[0] == 0


def test_numbers_that_are_not_finite_are_left_out(dataset):
    module = NETWORK.build(0)
    with torch.no_grad():
        module.get_parameter("4.weight")[0, 0] = float("nan")
    found = spreads(module, "weights", CrossEntropy(), dataset, fit_scaling("none", dataset))
    assert np.isfinite(found[1].quantiles).all()
