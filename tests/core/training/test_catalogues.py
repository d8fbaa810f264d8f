"""Optimisers, schedules and stop rules."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from core.training.events import EpochDone, Metrics
from core.training.optimiser import OPTIMISERS
from core.training.schedule import SCHEDULES
from core.training.stopping import STOP_RULES, RunSoFar, stop_reason

OPTIONS = [
    *(pytest.param(member(), id=key) for key, member in OPTIMISERS.items()),
    pytest.param(OPTIMISERS["sgd"](momentum=0.9, nesterov=True), id="nesterov"),  # type: ignore[call-arg]
    pytest.param(OPTIMISERS["sgd"](nesterov=True), id="nesterov without momentum"),  # type: ignore[call-arg]
    pytest.param(OPTIMISERS["rmsprop"](momentum=0.5), id="rmsprop with momentum"),  # type: ignore[call-arg]
]


def steps(model, optimiser, count=20):
    """Train a line on eight fixed points; returns the last loss."""
    x = torch.linspace(-1, 1, 8).reshape(-1, 1)
    for _ in range(count):
        optimiser.zero_grad()
        loss = (model(x) - 3 * x - 1).square().mean()
        loss.backward()
        optimiser.step()
    return loss.item()


def line():
    torch.manual_seed(1)
    return nn.Linear(1, 1)


@pytest.mark.parametrize("spec", OPTIONS)
def test_an_optimiser_lowers_the_loss(spec):
    model = line()
    before = steps(model, spec.build(model.parameters(), 0.0, 0.0), 1)
    assert steps(model, spec.build(model.parameters(), 0.05, 0.0)) < before


@pytest.mark.parametrize("decay", [0.0, 0.1])
@pytest.mark.parametrize("spec", OPTIONS)
def test_the_source_of_an_optimiser_makes_the_same_steps(spec, decay):
    ours, model = line(), line()
    steps(ours, spec.build(ours.parameters(), 0.0123456789, decay))
    steps(model, eval(spec.source(0.0123456789, decay), {"torch": torch, "model": model}))
    for mine, theirs in zip(ours.parameters(), model.parameters()):
        torch.testing.assert_close(mine, theirs)


@pytest.mark.parametrize("key", list(SCHEDULES))
@given(progress=st.floats(0, 1))
def test_a_schedule_never_goes_above_the_rate_nor_below_zero(key, progress):
    assert 0 <= SCHEDULES[key]().factor(progress) <= 1 + 1e-12


@pytest.mark.parametrize("key", list(SCHEDULES))
@given(progress=st.floats(0, 1))
def test_the_source_of_a_schedule_computes_the_same_factor(key, progress):
    spec = SCHEDULES[key]()
    assert eval(spec.source(), {"math": math, "progress": progress}) == pytest.approx(spec.factor(progress), abs=1e-12)


def test_schedules_have_the_shape_of_their_names():
    step, cosine = SCHEDULES["step"](drops=3, keep=0.5), SCHEDULES["cosine"]()  # type: ignore[call-arg]
    cycle, warm_up = SCHEDULES["one_cycle"](share=0.3), SCHEDULES["warm_up"](share=0.2)  # type: ignore[call-arg]
    assert [step.factor(p) for p in (0, 0.3, 0.6, 0.9, 1)] == [1, 0.5, 0.25, 0.125, 0.125]
    assert [round(cosine.factor(p), 6) for p in (0, 0.5, 1)] == [1, 0.5, 0]
    assert cycle.factor(0) == pytest.approx(0.04)
    assert cycle.factor(0.3) == pytest.approx(1)
    assert cycle.factor(1) < 1e-4
    assert warm_up.factor(0.1) == pytest.approx(0.5)
    assert warm_up.factor(0.7) == 1


def run(train=(), test=(), validation=(), accuracy=0.5, seconds=0.0):
    """A run with these losses after each epoch."""
    length = max(map(len, (train, test, validation)))

    def at(values, i):
        return Metrics(values[i], accuracy) if i < len(values) else None

    epochs = [
        EpochDone(i, i, at(train, i) or Metrics(9.0, accuracy), at(validation, i), at(test, i)) for i in range(length)
    ]
    return RunSoFar(epochs, seconds)


def test_a_target_stops_when_the_loss_is_low_or_the_accuracy_high_enough():
    low_loss = STOP_RULES["target"](metric="train_loss", value=0.1)  # type: ignore[call-arg]
    accuracy = STOP_RULES["target"](metric="test_accuracy", value=0.9)  # type: ignore[call-arg]
    assert low_loss.reason(run(train=[0.5, 0.2])) is None
    assert low_loss.reason(run(train=[0.5, 0.1])) == "target"
    assert accuracy.reason(run(test=[0.5], accuracy=0.89)) is None
    assert accuracy.reason(run(test=[0.5], accuracy=0.9)) == "target"


def test_a_target_on_samples_that_are_not_there_never_stops():
    assert STOP_RULES["target"](metric="validation_loss", value=9.0).reason(run(train=[0.1])) is None  # type: ignore[call-arg]


def test_early_stopping_watches_validation_before_test():
    rule = STOP_RULES["early_stopping"](patience=2)  # type: ignore[call-arg]
    assert rule.reason(run(validation=[3, 2, 2.1])) is None
    assert rule.reason(run(validation=[3, 2, 2.1, 2.2])) == "early_stop"
    assert rule.reason(run(validation=[3, 2, 1, 0.5], test=[1, 2, 3, 4])) is None
    assert rule.reason(run(test=[1, 2, 3])) == "early_stop"


def test_flat_needs_the_whole_window():
    rule = STOP_RULES["flat"](epochs=3, change=0.01)  # type: ignore[call-arg]
    assert rule.reason(run(train=[1.0, 1.0, 1.0])) is None
    assert rule.reason(run(train=[5.0, 1.0, 1.001, 1.0, 0.999])) == "flat"
    assert rule.reason(run(train=[1.0, 0.9, 0.8, 0.7])) is None


def test_the_first_rule_that_is_met_decides():
    rules = (STOP_RULES["target"](value=0.0), STOP_RULES["time_limit"](seconds=5.0))  # type: ignore[call-arg]
    assert stop_reason(rules, run(train=[1.0], seconds=4.0)) is None
    assert stop_reason(rules, run(train=[1.0], seconds=5.0)) == "time"
