"""Every layer: what it says about shapes and parameters is what PyTorch does."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from core.nn import modules
from core.nn.building import chain, layer
from core.nn.layer import LAYERS, ShapeError

SHAPES = [(2,), (7,), (1, 28, 28), (3, 9, 7), (5, 4)]
SETTINGS: dict[str, dict[str, Any]] = {
    "conv2d": {"channels": 3, "kernel": 3, "stride": 2, "padding": 1, "dilation": 2, "bias": False},
    "linear": {"units": 3, "bias": False},
    "features": {"names": ("x1", "x2", "x1^2", "x2^2", "x1x2", "sin x1", "sin x2")},
    "rnn": {"units": 3, "layers": 2, "output": "last"},
    "lstm": {"units": 3, "layers": 2},
    "gru": {"units": 3, "output": "last"},
    "residual": {"width": 3},
}
CASES = [
    pytest.param(spec, shape, id=f"{spec.key} {shape}")
    for key in LAYERS
    if not LAYERS[key].joins  # by itself such a layer does not know what it takes: see test_join.py
    for spec in dict.fromkeys([layer(key), layer(key, **SETTINGS.get(key, {}))])
    for shape in SHAPES
]


def fits(spec, shape):
    try:
        spec.output_shape(shape)
    except ShapeError:
        return False
    return True


@pytest.mark.parametrize(("spec", "shape"), [case for case in CASES if fits(*case.values)])
def test_a_layer_says_the_shape_and_the_parameters_that_pytorch_has(spec, shape):
    module = spec.build(shape)
    outputs = module(torch.randn(3, *shape))
    assert tuple(outputs.shape) == (3, *spec.output_shape(shape))
    assert sum(p.numel() for p in module.parameters()) == spec.parameter_count(shape)


@pytest.mark.parametrize(("spec", "shape"), [case for case in CASES if fits(*case.values)])
def test_the_source_of_a_layer_builds_the_same_module(spec, shape):
    names = {"nn": nn, "torch": torch} | ({spec.helper: getattr(modules, spec.helper)} if spec.helper else {})
    built = eval(spec.source(shape), names)
    assert repr(built) == repr(spec.build(shape))


@pytest.mark.parametrize(("spec", "shape"), [case for case in CASES if not fits(*case.values)])
def test_a_layer_that_does_not_fit_says_so_in_a_sentence_with_its_name(spec, shape):
    problem = chain(shape, spec).problem()
    assert problem is not None
    assert f"“{spec.name}”" in str(problem)


@pytest.mark.parametrize("key", [key for key in LAYERS if LAYERS[key].is_activation])
@settings(max_examples=20)
@given(z=st.floats(-4, 4).filter(lambda z: abs(z) > 1e-3))
def test_the_derivative_by_outputs_is_what_autograd_finds(key, z):
    spec = layer(key)
    inputs = torch.tensor([z], dtype=torch.float64, requires_grad=True)
    outputs = spec.build((1,))(inputs)
    derivative = spec.derivative(outputs.detach())
    if derivative is not None:
        outputs.backward()
        torch.testing.assert_close(derivative, inputs.grad)


@pytest.mark.parametrize("key", ["linear", "conv2d"])
@pytest.mark.parametrize("initialiser", ["default", "small", "xavier", "he", "zero"])
def test_the_source_of_an_initialiser_gives_the_same_weights(key, initialiser):
    from core.nn.initialiser import INITIALISERS

    spec, shape = layer(key, initialiser=initialiser), {"linear": (3,), "conv2d": (1, 8, 8)}[key]
    torch.manual_seed(5)
    ours = spec.build(shape)
    spec.initialise(ours)
    torch.manual_seed(5)
    model = eval(spec.source(shape), {"nn": nn})
    exec(INITIALISERS[initialiser]().source("model"), {"nn": nn, "model": model})
    for mine, theirs in zip(ours.parameters(), model.parameters()):
        torch.testing.assert_close(mine, theirs, rtol=0, atol=0)


def test_the_silly_network_of_the_warning_is_counted_and_not_built():
    network = chain((3, 600, 800), "flatten", *(layer("linear", units=n) for n in (512, 256, 128, 64, 10)))
    assert network.parameter_count() == 737_453_642
    assert network.memory().weights == 4 * 737_453_642
