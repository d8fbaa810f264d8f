from __future__ import annotations

import copy
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.nn.layers.dropout import Dropout
from core.nn.layers.features import FEATURES, Features
from core.nn.layers.gelu import GELU
from core.nn.layers.linear import Linear
from core.nn.layers.relu import ReLU
from core.nn.layers.sigmoid import Sigmoid
from core.nn.layers.tanh import Tanh
from core.nn.losses.bce import BinaryCrossEntropy as Bce
from core.nn.losses.bce_with_logits import BceWithLogits
from core.nn.losses.cross_entropy import CrossEntropy
from core.nn.losses.huber import Huber
from core.nn.losses.l1 import MeanAbsoluteError
from core.nn.losses.mse import MeanSquaredError
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.dense import DenseStepper, dense_stepper
from core.training.dense_kernels import activation_kernel
from core.training.optimisers.adam import Adam
from core.training.optimisers.adamw import AdamW
from core.training.optimisers.sgd import Sgd
from core.training.stepper import AutogradStepper
from core.training.tensors import TensorSplit

EPOCHS = 5
LOSSES = [
    BceWithLogits(),
    CrossEntropy(),
    *(MeanSquaredError(way) for way in ("mean", "half_mean", "outputs_sum", "sum")),
    MeanAbsoluteError(),
    Huber(delta=0.3),
]


def flat(module):
    import torch

    return torch.cat([parameter.detach().flatten() for parameter in module.parameters()]).double()


def samples(config, inputs, outputs, count, seed):
    import torch

    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(count, inputs, generator=generator)
    if isinstance(config.loss, CrossEntropy):
        return TensorSplit(x, torch.randint(outputs, (count,), generator=generator), None)
    return TensorSplit(x, torch.rand(count, outputs, generator=generator).round(), None)


def learn(stepper, config, count):
    """Five epochs in order, in stretches of one epoch; all losses."""
    import torch

    batches = -(-count // config.batch_size)
    return [stepper.steps(torch.arange(count), [config.learning_rate] * batches) for _ in range(EPOCHS)]


def assert_equal_training(network, config, count=23):
    """The fast path and autograd agree: relative norm of the weight difference below 1e-6, and every loss."""
    import torch

    fast, plain = network.build(config.seed), network.build(config.seed)
    split = samples(config, network.input_shape[0], network.output_shape[0], count, config.seed)
    stepper = dense_stepper(fast, config, split)
    assert isinstance(stepper, DenseStepper)
    fast_losses = learn(stepper, config, count)
    plain_losses = learn(AutogradStepper(plain, config, split), config, count)
    assert float((flat(fast) - flat(plain)).norm() / flat(plain).norm()) < 1e-6
    assert torch.allclose(torch.cat(fast_losses), torch.cat(plain_losses), rtol=1e-4, atol=1e-6)


activations = st.sampled_from([None, Tanh(), ReLU(), Sigmoid()])
hidden = st.lists(st.tuples(st.integers(1, 7), activations, st.booleans()), max_size=3)
optimisers = st.sampled_from([Sgd(), Sgd(momentum=0.9), Sgd(momentum=0.5, nesterov=True), Adam(), AdamW()])


@settings(max_examples=25)
@given(
    inputs=st.integers(1, 5),
    layers=hidden,
    outputs=st.integers(1, 3),
    last=activations,
    loss=st.sampled_from(LOSSES),
    optimiser=optimisers,
    batch_size=st.integers(1, 12),
    weight_decay=st.sampled_from([0.0, 0.01]),
    l1=st.sampled_from([0.0, 0.003]),
    seed=st.integers(0, 99),
)
def test_the_fast_path_trains_as_autograd_does(
    inputs, layers, outputs, last, loss, optimiser, batch_size, weight_decay, l1, seed
):
    specs = [spec for units, activation, bias in layers for spec in (Linear(units=units, bias=bias), activation)]
    specs = [spec for spec in (*specs, Linear(units=outputs), last) if spec is not None]
    config = TrainingConfig(
        loss=loss,
        optimiser=optimiser,
        learning_rate=0.01,
        batch_size=batch_size,
        weight_decay=weight_decay,
        l1=l1,
        seed=seed,
    )
    assert_equal_training(NetworkSpec((inputs,), tuple(specs)), config)


def test_every_made_feature_is_learned_from_as_autograd_does():
    network = NetworkSpec((2,), (Features(names=tuple(FEATURES)), Linear(units=8), Tanh(), Linear(units=1)))
    assert_equal_training(network, TrainingConfig(learning_rate=0.02))


def test_probabilities_under_bce_are_learned_as_autograd_does():
    network = NetworkSpec((2,), (Linear(units=4), Tanh(), Linear(units=1), Sigmoid()))
    assert_equal_training(network, TrainingConfig(loss=Bce(), learning_rate=0.05))


def test_the_kernel_of_every_activation_is_its_derivative():
    import torch
    from torch import nn

    modules = [nn.LeakyReLU(0.1), nn.ELU(0.7), nn.Softplus(2.0), nn.GELU(), nn.GELU("tanh"), nn.SiLU(), nn.Identity()]
    for module in modules:
        kernel = activation_kernel(module)
        assert kernel is not None
        z = torch.linspace(-3, 3, 31)
        given = torch.randn(31, generator=torch.Generator().manual_seed(0))
        before = z.clone().requires_grad_(True)
        module(before).backward(given)
        lines = (f"    {line.format(z='z', h='h', d='d')}\n" for line in (kernel.forward, kernel.backward))
        run = torch.jit.CompilationUnit("def run(z: Tensor, h: Tensor, d: Tensor):\n" + "".join(lines)).run
        h, d = z.clone() if not kernel.keeps_input else torch.empty(31), given.clone()
        run(z, h, d)
        assert torch.allclose(h, module(z)), module
        assert before.grad is not None
        assert torch.allclose(d, before.grad, atol=1e-6), module


@pytest.mark.parametrize("optimiser", [Sgd(), Sgd(momentum=0.9), Adam()])
def test_a_stretch_in_pieces_gives_the_same_bits(optimiser):
    import torch

    network = NetworkSpec((2,), (Linear(units=5), Tanh(), Linear(units=3), ReLU(), Linear(units=1)))
    config = TrainingConfig(optimiser=optimiser)
    split, rows = samples(config, 2, 1, 47, 0), torch.randperm(47, generator=torch.Generator().manual_seed(1))
    whole, pieces = network.build(), network.build()
    at_once, in_pieces = dense_stepper(whole, config, split), dense_stepper(pieces, config, split)
    assert at_once is not None
    assert in_pieces is not None
    losses = at_once.steps(rows, [0.1] * 5)
    cuts = [in_pieces.steps(rows[a:b], [0.1] * n) for a, b, n in ((0, 10, 1), (10, 30, 2), (30, 47, 2))]
    assert torch.equal(flat(whole), flat(pieces))
    assert torch.equal(losses, torch.cat(cuts))


def test_each_step_takes_its_own_rate():
    import torch

    network, config = NetworkSpec((2,), (Linear(units=1),)), TrainingConfig()
    module = network.build()
    stepper = dense_stepper(module, config, samples(config, 2, 1, 20, 0))
    assert stepper is not None
    stepper.steps(torch.arange(10), [0.1])
    once = flat(module)
    stepper.steps(torch.arange(20), [0.0, 0.0])
    assert np.array_equal(once, flat(module))


def test_the_parameters_stay_the_module_s_own():
    import torch

    network, config = NetworkSpec((2,), (Linear(units=3), Tanh(), Linear(units=1))), TrainingConfig()
    module = network.build()
    parameters = list(module.parameters())
    start = copy.deepcopy(module.state_dict())
    stepper = dense_stepper(module, config, samples(config, 2, 1, 30, 0))
    assert stepper is not None
    assert all((start[name] == tensor).all() for name, tensor in module.state_dict().items())
    stepper.steps(torch.arange(30), [0.1] * 3)
    assert [id(parameter) for parameter in parameters] == [id(parameter) for parameter in module.parameters()]
    assert not any((start[name] == tensor).all() for name, tensor in module.state_dict().items())


def test_the_fast_path_answers_as_the_module_does():
    import torch

    layers = (Features(names=tuple(FEATURES)), Linear(units=5, bias=False), Tanh(), Linear(units=3), GELU())
    network, config = NetworkSpec((2,), (*layers, Linear(units=1))), TrainingConfig()
    module = network.build()
    split = samples(config, 2, 1, 30, 0)
    stepper = dense_stepper(module, config, split)
    assert stepper is not None
    for _ in range(2):
        stepper.steps(torch.arange(30), [0.1] * 3)
        assert torch.allclose(stepper.outputs(split.inputs), module(split.inputs), atol=1e-6)
    many = split.inputs.repeat(100, 1)
    assert torch.allclose(stepper.outputs(many), module(many), atol=1e-6)


@pytest.mark.parametrize(
    ("loss", "task"),
    [
        (loss, task)
        for loss in (*LOSSES, Bce())
        for task in ("binary", "multiclass", "regression")
        if task in loss.tasks
    ],
    ids=str,
)
@pytest.mark.parametrize("count", [0, 30, 2100])
def test_the_fast_path_measures_as_any_other_does(loss, task, count):
    import torch

    outputs = loss.outputs_for(task, {"binary": 2, "multiclass": 3, "regression": 2}[task])
    ending = (Sigmoid(),) if isinstance(loss, Bce) else ()
    network = NetworkSpec((2,), (Linear(units=5), Tanh(), Linear(units=outputs), *ending))
    config, rng = TrainingConfig(loss=loss), np.random.default_rng(3)
    regression = task == "regression"
    drawn = rng.normal(size=(count, outputs)) if regression else rng.integers(2 if task == "binary" else 3, size=count)
    targets = torch.from_numpy(loss.encode(drawn, task, outputs if regression or task == "multiclass" else 2))
    inputs = torch.from_numpy(rng.normal(size=(count, 2)).astype(np.float32))
    split = TensorSplit(inputs, targets, None if regression else torch.from_numpy(drawn))
    module = network.build()
    stepper = dense_stepper(module, config, split)
    assert stepper is not None
    measured, expected = stepper.measure(split, task), AutogradStepper(module, config, split).measure(split, task)
    if measured is None or expected is None:
        assert measured is expected
        return
    assert measured.loss == pytest.approx(expected.loss, rel=1e-5)
    assert measured.accuracy == expected.accuracy


def test_the_optimiser_s_state_is_pytorch_s_own():
    import torch

    network, config = NetworkSpec((2,), (Linear(units=3), Tanh(), Linear(units=1))), TrainingConfig(optimiser=Adam())
    fast, plain = network.build(), network.build()
    split = samples(config, 2, 1, 30, 0)
    steppers = dense_stepper(fast, config, split), AutogradStepper(plain, config, split)
    states = []
    for stepper in steppers:
        assert stepper is not None
        stepper.steps(torch.arange(30), [0.01] * 3)
        assert stepper.optimiser is not None
        states.append(stepper.optimiser.state_dict()["state"])
    for one, other in zip(*(state.values() for state in states), strict=True):
        assert one.keys() == other.keys()
        assert all(np.allclose(one[name], other[name], atol=1e-6) for name in one)


def test_what_is_no_chain_is_left_to_autograd():
    config = TrainingConfig()
    split = samples(config, 2, 1, 20, 0)
    refused = [(), (Linear(units=4), Dropout(), Linear(units=1)), (Linear(units=4), Tanh(), Tanh(), Linear(units=1))]
    for layers in refused:
        assert dense_stepper(NetworkSpec((2,), layers).build(), config, split) is None
    sgd = replace(config, optimiser=Sgd(momentum=0.5))
    assert dense_stepper(NetworkSpec((2,), (Linear(units=1),)).build(), sgd, split) is not None
