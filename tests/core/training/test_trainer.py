from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pytest

from core.data.catalog.circle import Circle
from core.nn.layer import NeedsFlatError, ShapeError
from core.nn.layers.dropout import Dropout
from core.nn.layers.linear import Linear
from core.nn.layers.tanh import Tanh
from core.nn.loss import LossTaskError, OutputCountError
from core.nn.losses.cross_entropy import CrossEntropy
from core.nn.losses.mse import MeanSquaredError
from core.nn.network import NetworkSpec
from core.texts import N_, Text
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.events import EpochDone, Reason, RunFinished, Snapshot, StepsDone
from core.training.optimisers.adam import Adam
from core.training.optimisers.sgd import Sgd
from core.training.stopping import RunSoFar, StopRule
from core.training.trainer import Trainer

WITH_DROPOUT = NetworkSpec((2,), (Linear(units=8), Tanh(), Dropout(share=0.5), Linear(units=1)))


def losses(events):
    return np.concatenate([event.losses for event in events if isinstance(event, StepsDone)])


def same_weights(one, other):
    return one.keys() == other.keys() and all(np.array_equal(one[name], other[name]) for name in one)


def epochs(events):
    return [event for event in events if isinstance(event, EpochDone)]


def test_a_run_reports_every_step_every_epoch_and_its_end(make_trainer):
    events = list(make_trainer().fit())
    assert len(losses(events)) == 3 * 5
    assert [(event.epoch, event.step) for event in epochs(events)] == [(0, 0), (1, 5), (2, 10), (3, 15)]
    last = events[-1]
    assert isinstance(last, RunFinished)
    assert (last.reason, last.epoch, last.step) == ("done", 3, 15)


def test_learning_lowers_the_loss(make_trainer):
    measured = epochs(make_trainer(epochs=40, optimiser=Adam(), learning_rate=0.05).fit())
    assert measured[-1].train.loss < measured[0].train.loss / 2


def test_a_smaller_last_batch_is_counted_as_it_is(make_trainer):
    events = [event for event in make_trainer(batch_size=20, epochs=1).fit() if isinstance(event, StepsDone)]
    assert sum(event.samples for event in events) == 45


@pytest.mark.parametrize("optimiser", [Sgd(), Sgd(momentum=0.9), Adam()])
def test_a_run_that_was_stepped_paused_and_resumed_equals_one_that_was_not(make_trainer, optimiser):
    straight = list(make_trainer(optimiser=optimiser).fit())
    control = RunControl(paused=True)
    control.step(2)
    trainer = make_trainer(control, optimiser=optimiser)
    events = []
    for event in trainer.fit():
        events.append(event)
        match trainer.step:
            case 2:
                control.step(1)
            case 3:
                control.run_epoch()
            case 5 if isinstance(event, EpochDone):
                control.want_snapshot()
                control.resume()
    assert np.array_equal(losses(straight), losses(events))
    assert epochs(straight) == epochs(events)
    assert same_weights(straight[-1].weights, events[-1].weights)


def test_random_layers_draw_the_same_in_a_run_that_was_stepped(make_trainer):
    straight = list(make_trainer(network=WITH_DROPOUT).fit())
    control = RunControl(paused=True)
    control.step(1)
    trainer = make_trainer(control, network=WITH_DROPOUT)
    events = []
    for event in trainer.fit():
        events.append(event)
        if isinstance(event, StepsDone):
            control.step(1)
    assert same_weights(straight[-1].weights, events[-1].weights)


def test_the_same_seed_gives_the_same_run_and_another_seed_another(make_trainer):
    first, again, other = (list(make_trainer(seed=seed, network=WITH_DROPOUT).fit()) for seed in (1, 1, 2))
    assert same_weights(first[-1].weights, again[-1].weights)
    assert not same_weights(first[-1].weights, other[-1].weights)


def test_fitting_twice_goes_on_where_it_stopped(make_trainer):
    whole = make_trainer(epochs=4)
    list(whole.fit())
    twice = make_trainer(epochs=2)
    list(twice.fit())
    second = list(twice.fit())
    assert second[-1].epoch == 4
    assert [event.epoch for event in epochs(second)] == [3, 4], "the start is measured once"
    assert same_weights(whole.weights(), twice.weights())


def test_stopping_within_an_epoch_and_fitting_again_loses_no_batch(make_trainer):
    control = RunControl(paused=True)
    control.step(7)
    trainer = make_trainer(control)
    stopped = []
    for event in trainer.fit():
        stopped.append(event)
        if isinstance(event, StepsDone) and event.step == 7:
            control.stop()
    assert stopped[-1].reason == "stopped"
    control.resume()
    list(trainer.fit(2))
    straight = make_trainer()
    list(straight.fit())
    assert same_weights(straight.weights(), trainer.weights())


def test_a_consumer_that_walks_away_after_the_last_step_of_an_epoch_leaves_a_trainer_that_goes_on(make_trainer):
    trainer = make_trainer()
    for _ in trainer.fit():
        if trainer.step == 5:
            break
    assert list(trainer.fit(1))[-1].epoch == 2


def test_a_snapshot_while_paused_shows_the_weights_of_that_step(make_trainer):
    control = RunControl(paused=True)
    control.step(3)
    trainer = make_trainer(control)
    snapshot = None
    for event in trainer.fit():
        if isinstance(event, Snapshot):
            snapshot = event
            control.stop()
        elif trainer.step == 3:
            control.want_snapshot()
    assert snapshot is not None
    assert (snapshot.step, snapshot.epoch) == (3, 0)
    assert same_weights(snapshot.weights, trainer.weights())


def test_a_new_learning_rate_acts_at_the_next_step(make_trainer):
    control = RunControl(paused=True)
    control.step(1)
    trainer = make_trainer(control)
    rates, frozen = [], None
    for event in trainer.fit(1):
        if isinstance(event, StepsDone):
            rates.append(event.learning_rate)
            frozen = frozen or trainer.weights()
            control.set_learning_rate(0.0)
            control.step(1)
    assert rates == [0.1, 0.0, 0.0, 0.0, 0.0]
    assert same_weights(frozen, trainer.weights())


def test_a_run_that_is_no_longer_finite_stops_and_keeps_the_last_good_weights(make_trainer):
    trainer = make_trainer(loss=MeanSquaredError(reduction="sum"), learning_rate=50.0, epochs=50)
    last = list(trainer.fit())[-1]
    assert last.reason == "not_finite"
    assert all(np.isfinite(array).all() for array in last.weights.values())


def test_after_numbers_that_are_not_finite_a_smaller_rate_can_go_on(make_trainer):
    network = NetworkSpec((2,), (Linear(units=1),))
    trainer = make_trainer(
        network=network, loss=MeanSquaredError(reduction="sum"), learning_rate=50.0, epochs=50, optimiser=Sgd(0.9)
    )
    assert list(trainer.fit())[-1].reason == "not_finite"
    trainer.control.set_learning_rate(1e-4)
    assert list(trainer.fit(2))[-1].reason == "done"


@dataclass(frozen=True)
class AfterTwoEpochs(StopRule):
    key: ClassVar[str] = "after_two_epochs"
    name: ClassVar[Text] = N_("tests", "After two epochs")
    help: ClassVar[Text] = N_("tests", "Stops after two epochs.")

    def reason(self, run: RunSoFar) -> Reason | None:
        return "target" if len(run.column("test_loss")) == 3 and run.seconds > 0 else None


def test_a_stop_rule_ends_the_run_with_its_reason(make_trainer):
    last = list(make_trainer(stop=(AfterTwoEpochs(),), epochs=50).fit())[-1]
    assert (last.reason, last.epoch) == ("target", 2)


def test_events_cross_processes_and_their_arrays_cannot_be_changed(make_trainer):
    for event in make_trainer(epochs=1).fit():
        assert type(pickle.loads(pickle.dumps(event))) is type(event)
        if isinstance(event, StepsDone):
            assert not event.losses.flags.writeable
        if isinstance(event, RunFinished):
            assert not any(array.flags.writeable for array in event.weights.values())


def test_a_network_without_parameters_runs_and_stays_as_it_is(circle):
    trainer = Trainer(NetworkSpec((2,), (Tanh(),)), circle, TrainingConfig(loss=CrossEntropy(), epochs=2))
    assert isinstance(list(trainer.fit())[-1], RunFinished)


def test_a_network_that_does_not_fit_its_data_is_refused_with_the_next_move(circle):
    with pytest.raises(OutputCountError, match="needs 1"):
        Trainer(NetworkSpec((2,), (Linear(units=3),)), circle, TrainingConfig())
    with pytest.raises(LossTaskError):
        Trainer(NetworkSpec((2,), (Linear(units=1),)), regression(), TrainingConfig())
    with pytest.raises(ShapeError) as caught:
        Trainer(NetworkSpec((1, 2, 2), (Linear(units=1),)), circle, TrainingConfig())
    assert isinstance(caught.value, NeedsFlatError)


def regression():
    from dataclasses import replace

    from core.data.dataset import Split

    data = Circle(count=20).load()
    numbers = Split(data.train.inputs, data.train.targets.astype(np.float32))
    return replace(data, train=numbers, test=numbers, task="regression", class_names=())
