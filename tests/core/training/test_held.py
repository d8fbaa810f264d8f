"""Numbers of kernels and recurrent cells held by hand: training leaves them exactly alone, and so does every start."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch

from core.nn import edits
from core.nn.building import chain, layer
from core.nn.held import with_number
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.edits import needs_new_run
from core.project.schema import from_plain, to_plain
from core.training.config import TrainingConfig
from core.training.locks import Entry, locked_entries
from core.training.optimisers.adam import Adam
from core.training.stepper import AutogradStepper
from core.training.tensors import TensorSplit

KERNELS = chain((2, 6, 6), layer("conv2d", channels=3, kernel=3), "relu", "flatten", layer("linear", units=1))
NUMBERS: dict[str, tuple[NetworkSpec, str, tuple[int, ...], str, tuple[int, ...]]] = {
    "conv2d": (KERNELS, "weight", (1, 0, 2, 1), "bias", (2,)),
    **{
        key: (
            chain((4, 3), layer(key, units=5, layers=2, output="last"), layer("linear", units=1)),
            "cell.weight_hh_l1",
            (4, 2),
            "cell.bias_ih_l0",
            (3,),
        )
        for key in ("rnn", "lstm", "gru")
    },
}


def _holding(network: NetworkSpec, weight: str, place: tuple[int, ...], bias: str, row: tuple[int, ...]) -> NetworkSpec:
    return edits.with_held(edits.with_held(network, 0, weight, place, 0.75), 0, bias, row, -0.5)


@pytest.mark.parametrize("key", NUMBERS)
def test_training_leaves_what_is_held_alone_and_moves_the_rest(key: str):
    network = _holding(*NUMBERS[key])
    module = network.build(3)
    torch.manual_seed(1)
    targets = torch.randn(12, 1)
    samples = TensorSplit(torch.randn(12, *network.input_shape), targets, targets[:, 0])
    config = TrainingConfig(loss=_mse(), optimiser=Adam(), learning_rate=0.05, batch_size=4)
    stepper = AutogradStepper(module, config, samples)
    stepper.lock(locked_entries(network))
    before = {name: value.clone() for name, value in module.state_dict().items()}
    stepper.steps(torch.arange(12), [0.05] * 3)
    after = module.state_dict()
    _, weight, place, bias, row = NUMBERS[key]
    assert float(after[f"0.{weight}"][place]) == 0.75
    assert float(after[f"0.{bias}"][row]) == -0.5
    moved = after[f"0.{weight}"] != before[f"0.{weight}"]
    assert int((~moved).sum()) == 1


def _mse() -> Any:
    from core.nn.losses.mse import MeanSquaredError

    return MeanSquaredError()


@pytest.mark.parametrize("key", NUMBERS)
def test_every_parameter_can_be_held_and_a_held_network_starts_with_it_whatever_the_seed(key: str):
    network, weight, place, bias, row = NUMBERS[key]
    shapes = network.layers[0].parameter_shapes(network.input_shape)
    built = network.build(0)[0]
    assert {name: tuple(value.shape) for name, value in built.named_parameters()} == shapes
    held = _holding(network, weight, place, bias, row)
    states = [held.build(seed).state_dict() for seed in range(3)]
    assert {(float(one[f"0.{weight}"][place]), float(one[f"0.{bias}"][row])) for one in states} == {(0.75, -0.5)}
    assert edits.held_at(held, 0, weight, place) == 0.75
    assert edits.held_at(held, 0, weight, tuple(0 for _ in place)) is None
    assert edits.without_locks(held) == network


@pytest.mark.parametrize("key", NUMBERS)
def test_what_is_held_is_saved_and_needs_no_new_run(key: str):
    network = NUMBERS[key][0]
    project = replace(Project(), network=network)
    held = replace(project, network=_holding(*NUMBERS[key]))
    assert from_plain(to_plain(held)) == held
    assert not needs_new_run(project, held)


def test_what_lies_beyond_a_layer_that_has_shrunk_is_let_go():
    held = edits.with_held(KERNELS, 0, "weight", (2, 1, 2, 2), 1.0)
    held = edits.with_held(held, 0, "bias", (0,), 0.25)
    smaller = edits.replace_layer(held, 0, replace(held.layers[0], kernel=2))  # type: ignore[call-arg]
    assert locked_entries(smaller) == (Entry("0.bias", (0,), 0.25),)
    smaller.build()
    fitting = edits.with_fitting_locks(smaller)
    assert getattr(fitting.layers[0], "held", None) == (("bias", (0,), 0.25),)
    without_bias = edits.replace_layer(fitting, 0, replace(fitting.layers[0], bias=False))  # type: ignore[call-arg]
    assert locked_entries(without_bias) == ()
    broken = NetworkSpec((4,), held.layers)
    assert locked_entries(broken) == ()
    assert edits.with_fitting_locks(broken).layers[0] == held.layers[0]


def test_a_number_is_held_once_and_freed():
    held = with_number((), "bias", (1,), 2.0)
    held = with_number(held, "bias", (1,), 3.0)
    assert held == (("bias", (1,), 3.0),)
    assert with_number(held, "bias", (1,), None) == ()
