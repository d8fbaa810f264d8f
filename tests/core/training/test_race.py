from __future__ import annotations

import numpy as np
import pytest

from core.nn.losses.mse import MeanSquaredError
from core.training.control import RunControl
from core.training.events import RunFinished, Snapshot, StepsDone
from core.training.race import Race, RacersError


def finished(events):
    return {one.lane: one.event for one in events if isinstance(one.event, RunFinished)}


def test_a_race_needs_two_to_six_runs(make_trainer):
    with pytest.raises(RacersError, match="not 1"):
        Race([make_trainer()])


def test_each_lane_trains_as_it_would_alone(make_trainer):
    rates = (0.05, 0.1)
    ends = finished(Race([make_trainer(learning_rate=rate) for rate in rates]).fit(3))
    for lane, rate in enumerate(rates):
        alone = list(make_trainer(learning_rate=rate).fit())[-1]
        assert isinstance(alone, RunFinished)
        for name, weights in ends[lane].weights.items():
            assert np.array_equal(weights, alone.weights[name])


def test_the_lanes_are_never_further_apart_than_one_turn(make_trainer):
    trainers = [make_trainer(learning_rate=0.05 * lane, epochs=3) for lane in range(1, 4)]
    last_lane = len(trainers) - 1
    for one in Race(trainers).fit(3):
        if one.lane == last_lane and isinstance(one.event, StepsDone):
            assert len({trainer.step for trainer in trainers}) == 1


def test_one_step_for_all_then_they_stand_still(make_trainer):
    control = RunControl(paused=True)
    control.step(2)
    race = Race([make_trainer(), make_trainer(seed=1)], control)
    snapshots = []
    for one in race.fit(3):
        if one.lane == 1 and isinstance(one.event, StepsDone) and one.event.step == 2:
            control.want_snapshot()
        if isinstance(one.event, Snapshot):
            snapshots.append((one.lane, one.event.step))
            control.stop() if len(snapshots) == 2 else None
    assert snapshots == [(0, 2), (1, 2)]


def test_a_lane_that_is_no_longer_finite_drops_out_and_the_others_arrive(make_trainer):
    wild = make_trainer(loss=MeanSquaredError("sum"), learning_rate=1e4)
    ends = finished(Race([make_trainer(), wild]).fit(30))
    assert ends[0].reason == "done"
    assert ends[1].reason == "not_finite"
