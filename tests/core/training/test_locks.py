"""Numbers set and locked by hand: training leaves them exactly alone, on the fast path and by autograd."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.nn import edits
from core.nn.layers.dropout import Dropout
from core.nn.layers.features import Features
from core.nn.layers.linear import Linear
from core.nn.layers.tanh import Tanh
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.edits import needs_new_run
from core.project.schema import from_plain, to_plain
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.dense import DenseStepper, dense_stepper
from core.training.events import Snapshot
from core.training.locks import Entry, entry_of, locked_entries, with_entries
from core.training.optimisers.adam import Adam
from core.training.optimisers.adamw import AdamW
from core.training.optimisers.sgd import Sgd
from core.training.stepper import AutogradStepper
from core.training.tensors import TensorSplit

TINY = NetworkSpec((2,), (Linear(units=4), Tanh(), Linear(units=3, bias=False), Tanh(), Linear(units=1)))
LOCKED = (
    Entry("0.weight", (2, 1), 0.75),
    Entry("0.bias", (3,), -0.5),
    Entry("2.weight", (1, 0), 0.0),
    Entry("4.bias", (0,), 0.125),
)


def values(module, entries=LOCKED):
    state = module.state_dict()
    return [float(state[name][place]) for name, place, _ in entries]


def advance(trainer, events, steps):
    goal = trainer.step + steps
    trainer.control.step(steps)
    while trainer.step < goal:
        next(events)


@pytest.fixture
def split():
    import torch

    generator = torch.Generator().manual_seed(1)
    return TensorSplit(torch.randn(23, 2, generator=generator), torch.rand(23, 1, generator=generator).round(), None)


@pytest.mark.parametrize(
    "config",
    [
        TrainingConfig(learning_rate=0.1),
        TrainingConfig(learning_rate=0.1, optimiser=Sgd(momentum=0.9, nesterov=True)),
        TrainingConfig(learning_rate=0.01, optimiser=Adam(), weight_decay=0.01, l1=0.003),
        TrainingConfig(learning_rate=0.01, optimiser=AdamW(), weight_decay=0.1),
    ],
    ids=["sgd", "momentum", "adam with penalties", "adamw"],
)
def test_both_steppers_leave_locked_numbers_alone_and_train_the_rest_alike(split, config):
    import torch

    network = TINY
    for layer, unit, source, value in ((0, 2, 1, 0.75), (0, 3, -1, -0.5), (2, 1, 0, 0.0), (4, 0, -1, 0.125)):
        network = edits.with_lock(network, layer, unit, source, value)
    fast, plain, free = network.build(), network.build(), network.build()
    steppers = dense_stepper(fast, config, split), AutogradStepper(plain, config, split)
    assert isinstance(steppers[0], DenseStepper)
    for stepper in steppers:
        assert stepper is not None
        stepper.lock(locked_entries(network))
        for _ in range(3):
            stepper.steps(torch.arange(23), [config.learning_rate] * 3)
    AutogradStepper(free, config, split).steps(torch.arange(23), [config.learning_rate] * 3)
    assert values(fast) == values(plain) == [entry.value for entry in LOCKED]
    assert values(free) != values(plain)
    assert not torch.equal(fast.state_dict()["0.weight"], network.build().state_dict()["0.weight"])
    for name, tensor in plain.state_dict().items():
        assert torch.allclose(fast.state_dict()[name], tensor, atol=2e-6), name


def test_what_is_unlocked_learns_again(split):
    import torch

    config = TrainingConfig(learning_rate=0.1)
    module = TINY.build()
    stepper = dense_stepper(module, config, split)
    assert stepper is not None
    before = values(module)
    stepper.lock(LOCKED)
    stepper.steps(torch.arange(23), [0.1] * 3)
    assert values(module) == before
    stepper.lock(())
    stepper.steps(torch.arange(23), [0.1] * 3)
    assert values(module) != before


def test_locks_behind_made_features_lie_where_their_names_say(split):
    import torch

    config = TrainingConfig(learning_rate=0.1)
    module = NetworkSpec((2,), (Features(), Linear(units=3), Tanh(), Linear(units=1))).build()
    stepper = dense_stepper(module, config, split)
    assert stepper is not None
    entries = (Entry("1.weight", (2, 1), 0.0), Entry("3.bias", (0,), 0.0))
    before = values(module, entries)
    stepper.lock(entries)
    stepper.steps(torch.arange(23), [0.1] * 3)
    assert values(module, entries) == before


def test_a_lock_beyond_the_network_is_passed_over(split):
    network = edits.with_lock(TINY, 0, 3, 1, 2.0)
    smaller = edits.replace_layer(network, 0, replace(network.layers[0], units=2))  # type: ignore[call-arg]
    assert locked_entries(network) == (Entry("0.weight", (3, 1), 2.0),)
    assert locked_entries(smaller) == ()
    smaller.build()
    stepper = dense_stepper(TINY.build(), TrainingConfig(), split)
    assert stepper is not None
    stepper.lock((Entry("2.bias", (0,), 1.0), Entry("9.weight", (0, 0), 1.0), Entry("0.weight", (9, 9), 1.0)))
    assert "held" not in stepper._memory.flat


@pytest.mark.parametrize("extra", [(), (Dropout(share=0.2),)], ids=["fast path", "autograd"])
def test_a_run_takes_numbers_and_locks_between_two_steps(make_trainer, extra):
    network = NetworkSpec((2,), (Linear(units=4), Tanh(), *extra, Linear(units=1)))
    control = RunControl(paused=True)
    trainer = make_trainer(control, network)
    events = trainer.fit()
    next(events)
    control.set_entries([Entry("0.weight", (1, 0), 3.5)])
    shown = next(events)
    assert isinstance(shown, Snapshot)
    assert shown.weights["0.weight"][1, 0] == 3.5
    control.lock((Entry("0.weight", (1, 0), 3.5),))
    advance(trainer, events, 7)
    assert trainer.weights()["0.weight"][1, 0] == 3.5
    control.set_entries([Entry("0.weight", (1, 0), -2.0)])  # a locked number can still be set
    advance(trainer, events, 3)
    assert trainer.weights()["0.weight"][1, 0] == -2.0
    control.lock(())
    advance(trainer, events, 3)
    assert trainer.weights()["0.weight"][1, 0] != -2.0


def test_a_locked_network_starts_with_its_locked_values_whatever_the_seed():
    network = edits.with_lock(TINY, 0, 2, -1, 1.25)
    assert {float(network.build(seed).state_dict()["0.bias"][2]) for seed in range(3)} == {1.25}
    assert edits.lock_of(network, 0, 2, -1) == 1.25
    assert edits.lock_of(network, 0, 2, 1) is None
    assert edits.with_lock(network, 0, 2, -1, None) == TINY
    assert edits.without_locks(network) == TINY


def test_locks_are_saved_and_need_no_new_run():
    project = Project()
    locked = replace(project, network=edits.with_lock(project.network, 2, 1, 3, -0.5))
    assert from_plain(to_plain(locked)) == locked
    assert not needs_new_run(project, locked)
    assert needs_new_run(project, replace(project, network=TINY))


def test_entries_are_put_into_copies_of_the_weights():
    weights = {"0.weight": np.zeros((2, 2)), "0.bias": np.zeros(2)}
    changed = with_entries(weights, [entry_of(0, 1, 0, 2.0), entry_of(0, 1, -1, 3.0), entry_of(7, 0, 0, 1.0)])
    assert changed["0.weight"].tolist() == [[0, 0], [2, 0]]
    assert changed["0.bias"].tolist() == [0, 3]
    assert weights["0.weight"].sum() == 0
