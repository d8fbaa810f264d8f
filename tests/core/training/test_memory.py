"""A run that is left and taken up again equals one that never stood still, bit for bit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.data.catalog.circle import Circle
from core.nn.layers.batch_norm import BatchNorm
from core.nn.layers.dropout import Dropout
from core.nn.layers.linear import Linear
from core.nn.layers.tanh import Tanh
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.project.storage import MEMORY, load, save
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.events import RunFinished, Snapshot, TrainingEvent, Weights
from core.training.optimiser import OPTIMISERS
from core.training.optimisers.adam import Adam
from core.training.optimisers.sgd import Sgd
from core.training.schedules.cosine import Cosine
from core.training.trainer import Trainer

PLAIN = NetworkSpec((2,), (Linear(units=6), Tanh(), Linear(units=1)))
DRAWING = NetworkSpec((2,), (Linear(units=8), BatchNorm(), Tanh(), Dropout(share=0.5), Linear(units=1)))
EVERY = [*(kind() for kind in OPTIMISERS.values()), Sgd(momentum=0.9), Sgd(momentum=0.9, nesterov=True)]


@pytest.fixture(scope="module")
def data():
    return Circle(count=60).load()


def _config(**settings: Any) -> TrainingConfig:
    return replace(TrainingConfig(learning_rate=0.01, batch_size=8, epochs=6, seed=3), **settings)


def _same(one: Weights, other: Weights) -> bool:
    return one.keys() == other.keys() and all(np.array_equal(one[name], other[name]) for name in one)


def _until(trainer: Trainer, step: int) -> Snapshot:
    """Train up to `step` and answer with what is needed to go on from there."""
    control = trainer.control
    control.pause()
    control.step(step)
    asked = False
    for event in trainer.fit():
        if isinstance(event, Snapshot):
            return event
        if trainer.step == step and not asked:
            asked = True
            control.want_memory()
    raise AssertionError("the run ended before it was asked")


def _end(events: Iterator[TrainingEvent]) -> RunFinished:
    last = list(events)[-1]
    assert isinstance(last, RunFinished)
    return last


@pytest.mark.parametrize("network", [PLAIN, DRAWING], ids=["dense", "autograd"])
@pytest.mark.parametrize("optimiser", EVERY, ids=lambda one: f"{one.key}-{getattr(one, 'momentum', '')}")
@pytest.mark.parametrize("step", [7, 18])
def test_a_run_that_is_taken_up_again_equals_one_that_never_stood_still(data, network, optimiser, step: int):
    config = _config(optimiser=optimiser, schedule=Cosine())
    whole = _end(Trainer(network, data, config).fit())
    left = _until(Trainer(network, data, config, RunControl()), step)
    resumed = Trainer(network, data, config, weights=left.weights, step=left.step, memory=left.memory)
    last = _end(resumed.fit())
    assert last.step == whole.step
    assert _same(last.weights, whole.weights)
    assert last.memory is not None
    assert whole.memory is not None
    assert _same(last.memory, whole.memory)


def test_without_the_memory_it_would_be_another_run(data):
    config = _config(optimiser=Adam())
    whole = _end(Trainer(PLAIN, data, config).fit())
    left = _until(Trainer(PLAIN, data, config, RunControl()), 18)
    bare = _end(Trainer(PLAIN, data, config, weights=left.weights, step=left.step).fit())
    assert not _same(bare.weights, whole.weights)


def test_a_file_keeps_the_memory_and_one_without_it_still_opens(data, tmp_path: Path):
    config = _config(optimiser=Adam())
    whole = _end(Trainer(PLAIN, data, config).fit())
    left = _until(Trainer(PLAIN, data, config, RunControl()), 11)
    project = Project(network=PLAIN, training=config)
    save(tmp_path / "new.gradus", project, left.weights, step=left.step, memory=left.memory)
    save(tmp_path / "old.gradus", project, left.weights, step=left.step)
    saved, old = load(tmp_path / "new.gradus"), load(tmp_path / "old.gradus")
    resumed = Trainer(PLAIN, data, config, weights=saved.weights, step=saved.step, memory=saved.memory)
    assert _same(_end(resumed.fit()).weights, whole.weights)
    assert old.memory is None
    assert old.step == 11
    assert MEMORY.encode() in (tmp_path / "new.gradus").read_bytes()
    assert MEMORY.encode() not in (tmp_path / "old.gradus").read_bytes()


def test_the_memory_of_another_network_or_optimiser_is_passed_over(data):
    config = _config(optimiser=Adam())
    adam = _until(Trainer(PLAIN, data, config, RunControl()), 11)
    fresh = _end(Trainer(PLAIN, data, _config(optimiser=Sgd(momentum=0.9)), weights=adam.weights).fit())
    other = Trainer(PLAIN, data, _config(optimiser=Sgd(momentum=0.9)), weights=adam.weights, memory=adam.memory)
    assert _same(_end(other.fit()).weights, fresh.weights)
    wider = NetworkSpec((2,), (Linear(units=9), Tanh(), Linear(units=1)))
    plain = _end(Trainer(wider, data, config).fit())
    assert _same(_end(Trainer(wider, data, config, memory=adam.memory).fit()).weights, plain.weights)
    assert adam.memory is not None
    broken = {name: np.full_like(array, np.nan) for name, array in adam.memory.items()}
    bare = _end(Trainer(PLAIN, data, config, weights=adam.weights).fit())
    assert _same(_end(Trainer(PLAIN, data, config, weights=adam.weights, memory=broken).fit()).weights, bare.weights)


def test_a_plain_snapshot_carries_no_memory(data):
    trainer = Trainer(PLAIN, data, _config(optimiser=Adam()), RunControl(paused=True))
    trainer.control.want_snapshot()
    first = next(event for event in trainer.fit() if isinstance(event, Snapshot))
    assert first.memory is None
