"""Cut connections are exactly zero under every optimiser, on the fast path and by autograd, and come back whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from core.nn import edits
from core.nn.layers.dropout import Dropout
from core.nn.layers.linear import Linear
from core.nn.layers.tanh import Tanh
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.edits import needs_new_run
from core.project.schema import from_plain, to_plain
from core.project.share import from_short, to_short
from core.project.storage import load, save
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.dense import DenseStepper, dense_stepper
from core.training.events import Snapshot
from core.training.locks import Entry, cut_entries, held_entries, restored_entries
from core.training.optimiser import OPTIMISERS
from core.training.optimisers.sgd import Sgd
from core.training.stepper import AutogradStepper, Stepper
from core.training.tensors import TensorSplit

TINY = NetworkSpec((2,), (Linear(units=4), Tanh(), Linear(units=3, bias=False), Tanh(), Linear(units=1)))
CUT = {(0, 2, 1): 0.75, (0, 3, -1): -0.5, (2, 1, 0): 0.0, (4, 0, -1): 0.125}
NETWORK = edits.with_cuts(TINY, CUT)
ENTRIES = (
    Entry("0.weight", (2, 1), 0.0),
    Entry("0.bias", (3,), 0.0),
    Entry("2.weight", (1, 0), 0.0),
    Entry("4.bias", (0,), 0.0),
)


def values(module):
    state = module.state_dict()
    return [float(state[name][place]) for name, place, _ in ENTRIES]


@pytest.fixture
def split():
    import torch

    generator = torch.Generator().manual_seed(1)
    return TensorSplit(torch.randn(23, 2, generator=generator), torch.rand(23, 1, generator=generator).round(), None)


OPTIMISED = [(key, spec(), decay) for key, spec in OPTIMISERS.items() for decay in (0.0, 0.1)]
OPTIMISED.append(("nesterov", Sgd(momentum=0.9, nesterov=True), 0.1))


@pytest.mark.parametrize(
    ("key", "optimiser", "decay"), OPTIMISED, ids=[f"{key} {decay}" for key, _, decay in OPTIMISED]
)
def test_what_is_cut_stays_exactly_zero_under_every_optimiser_and_the_rest_learns(split, key, optimiser, decay):
    import torch

    config = TrainingConfig(learning_rate=0.05, optimiser=optimiser, weight_decay=decay, l1=decay / 10)
    fast, plain = NETWORK.build(), NETWORK.build()
    steppers: list[Stepper] = [AutogradStepper(plain, config, split)]
    quick = dense_stepper(fast, config, split)
    assert (quick is not None) == (key in ("sgd", "nesterov", "adam", "adamw"))
    for stepper in (*steppers, *([quick] if quick is not None else [])):
        stepper.lock(held_entries(NETWORK))
        for _ in range(5):
            stepper.steps(torch.arange(23), [0.05] * 3)
    assert values(plain) == [0.0] * 4
    assert not torch.equal(plain.state_dict()["0.weight"], NETWORK.build().state_dict()["0.weight"])
    if quick is not None:
        assert isinstance(quick, DenseStepper)
        assert values(fast) == [0.0] * 4
        for name, tensor in plain.state_dict().items():
            assert torch.allclose(fast.state_dict()[name], tensor, atol=5e-6), name


@pytest.mark.parametrize("extra", [(), (Dropout(share=0.2),)], ids=["fast path", "autograd"])
def test_a_run_takes_cuts_between_two_steps_and_gives_back_what_was_cut(make_trainer, extra):
    network = NetworkSpec((2,), (Linear(units=4), Tanh(), *extra, Linear(units=1)))
    control = RunControl(paused=True)
    trainer = make_trainer(control, network)
    events = trainer.fit()
    next(events)

    def advance(steps):
        goal = trainer.step + steps
        control.step(steps)
        while trainer.step < goal:
            next(events)

    advance(4)
    had = float(trainer.weights()["0.weight"][1, 0])
    cut = edits.with_cuts(network, {(0, 1, 0): had})
    control.lock(held_entries(cut))
    advance(6)
    assert trainer.weights()["0.weight"][1, 0] == 0
    control.lock(held_entries(network))
    control.set_entries(restored_entries(cut, network, 0))
    shown = next(event for event in events if isinstance(event, Snapshot))
    assert shown.weights["0.weight"][1, 0] == had
    advance(3)
    assert trainer.weights()["0.weight"][1, 0] != had


def test_a_run_that_begins_with_weights_and_memory_of_a_whole_network_holds_its_cuts(make_trainer):
    whole = make_trainer(network=TINY)
    list(whole.fit(1))
    trainer = make_trainer(network=NETWORK)
    resumed = type(trainer)(
        NETWORK, load_circle(), trainer.config, weights=whole.weights(), step=whole.step, memory=whole.memory()
    )
    list(resumed.fit(1))
    assert values(resumed.module) == [0.0] * 4


def load_circle():
    from core.data.catalog.circle import Circle

    return Circle(count=90, test_share=0.5).load()


def test_a_cut_goes_before_a_lock_and_the_lock_is_there_when_it_is_restored():
    both = edits.with_cuts(edits.with_lock(TINY, 0, 1, 1, 2.5), {(0, 1, 1): 2.5})
    assert held_entries(both) == (Entry("0.weight", (1, 1), 0.0),)
    assert held_entries(edits.without_cuts(both, [(0, 1, 1)])) == (Entry("0.weight", (1, 1), 2.5),)


def test_what_never_had_a_weight_comes_back_with_its_initial_one():
    back = restored_entries(NETWORK, TINY, seed=4)
    assert {entry.name: entry.value for entry in back if entry.name != "2.weight"} == {
        "0.weight": 0.75,
        "0.bias": -0.5,
        "4.bias": 0.125,
    }
    fresh = float(TINY.build(4).state_dict()["2.weight"][1, 0])
    assert next(entry.value for entry in back if entry.name == "2.weight") == fresh
    assert restored_entries(TINY, NETWORK, seed=4) == ()


def test_cuts_need_no_new_run_and_are_saved_and_shared(tmp_path):
    project = Project()
    cut = replace(project, network=edits.with_cuts(project.network, {(2, 1, 3): -0.5, (4, 0, -1): 0.0}))
    assert not needs_new_run(project, cut)
    assert from_plain(to_plain(cut)) == cut
    assert from_short(to_short(cut)) == cut
    save(tmp_path / "cut.gradus", cut)
    assert load(tmp_path / "cut.gradus").project == cut
    assert cut_entries(cut.network) == (Entry("2.weight", (1, 3), 0.0), Entry("4.bias", (0,), 0.0))


def test_a_file_says_the_oldest_format_that_knows_what_it_holds():
    """What an earlier Gradus can read it shall read; it must not train a cut network as if it were whole."""
    project = Project()
    plain = to_plain(project)
    assert plain["schema"] == 1
    assert "cut" not in json.dumps(plain)
    cut = to_plain(replace(project, network=edits.with_cuts(project.network, {(0, 0, 0): 1.0})))
    assert cut["schema"] == 2
    assert cut["network"]["layers"][0]["cut"] == [[0, 0, 1.0]]
    assert "cut" not in cut["network"]["layers"][2]
