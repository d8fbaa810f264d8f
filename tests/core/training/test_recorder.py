from __future__ import annotations

import numpy as np

from core.training.control import RunControl
from core.training.events import EpochDone, Metrics, RunFinished, Snapshot
from core.training.recorder import MOST_BYTES, MOST_MOMENTS, Recorder, recorded
from core.training.trainer import Trainer


def snapshot(step, parameters=4):
    return Snapshot(step, step // 10, {"0.weight": np.full(parameters, step, np.float32)})


def test_nothing_kept_has_no_moment_to_show():
    assert Recorder().at(5) is None
    assert Recorder().is_due(0)


def test_a_moment_is_found_by_any_step_until_the_next():
    recorder, measured = Recorder(), EpochDone(1, 10, Metrics(0.5, None), None, None)
    for step in (0, 10, 25):
        recorder.keep(snapshot(step), measured)
    found = [recorder.at(step) for step in (-1, 0, 9, 10, 24, 1000)]
    assert [moment.step for moment in found if moment] == [0, 0, 0, 10, 10, 25]
    assert found[0] is not None
    assert found[0].measured == measured
    assert [recorder.index(step) for step in (-1, 0, 9, 10, 24, 1000)] == [0, 0, 0, 1, 1, 2]
    assert [getattr(recorder.nth(index), "step", None) for index in (-3, 1, 99)] == [0, 10, 25]


def test_a_full_recorder_thins_itself_and_still_covers_the_whole_run():
    recorder = Recorder(most_moments=100)
    for step in range(10_000):
        if recorder.is_due(step):
            recorder.keep(snapshot(step))
    steps = np.array([moment.step for moment in recorder.moments])
    assert 50 <= len(steps) <= 100
    assert (steps[:10] == np.arange(10)).all(), "the beginning stays dense"
    assert steps[-1] > 10_000 - 2 * recorder.every
    assert np.ptp(np.diff(steps[10:])) <= recorder.every, "evenly spread from there"


def test_moments_that_come_far_apart_are_spread_evenly_too():
    recorder = Recorder(most_moments=100)
    for step in range(0, 250_000, 25):
        if recorder.is_due(step):
            recorder.keep(snapshot(step))
    gaps = np.diff([moment.step for moment in recorder.moments[10:]])
    assert gaps.max() <= 2 * gaps.min()


def test_two_thousand_moments_of_a_network_with_25_000_parameters_fit_into_the_limit():
    recorder, weights = Recorder(), {"0.weight": np.zeros(25_000, np.float32)}
    for step in range(MOST_MOMENTS):
        recorder.keep(Snapshot(step, 0, weights))
    assert len(recorder) == MOST_MOMENTS
    assert len(recorder) * weights["0.weight"].nbytes <= MOST_BYTES


def test_larger_networks_are_thinned_to_the_same_memory():
    recorder, size = Recorder(most_bytes=40_000), 1000
    for step in range(200):
        recorder.keep(snapshot(step, size))
    assert len(recorder) * size * 4 <= 40_000
    last = recorder.at(10_000)
    assert last is not None
    assert last.step >= 200 - recorder.every


def test_branching_off_at_an_earlier_step_drops_what_followed():
    recorder = Recorder()
    for step in (0, 10, 20, 30, 15):
        recorder.keep(snapshot(step))
    assert [moment.step for moment in recorder.moments] == [0, 10, 15]


def test_memory_stays_within_the_limit_however_large_the_network_is():
    for parameters in (10, 999, 4_000, 6_000, 20_000):
        recorder, most = Recorder(most_bytes=40_000), 0
        for step in range(300):
            if recorder.is_due(step):
                recorder.keep(snapshot(step, parameters))
            most = max(most, sum(moment.weights["0.weight"].nbytes for moment in recorder.moments))
        assert most <= 40_000
        assert bool(len(recorder)) == (parameters * 4 <= 20_000), "of a network that fits less than twice, nothing"


def test_a_branch_remembers_the_common_past_alone():
    recorder = Recorder()
    for step in (0, 10, 20, 30):
        recorder.keep(snapshot(step))
    branch = recorder.until(20)
    branch.keep(snapshot(25))
    assert [moment.step for moment in branch.moments] == [0, 10, 20, 25]
    assert [moment.step for moment in recorder.moments] == [0, 10, 20, 30]


def test_a_run_is_recorded_from_its_first_weights_with_what_was_measured(make_trainer):
    recorder, trainer = Recorder(), make_trainer()
    events = list(recorded(trainer, recorder))
    first, last = recorder.moments[0], recorder.moments[-1]
    assert (first.step, last.step) == (0, 15)
    assert [moment.measured.step for moment in recorder.moments if moment.step % 5 == 0 and moment.measured] == [
        0,
        5,
        10,
        15,
    ]
    end = events[-1]
    assert isinstance(end, RunFinished)
    assert all(np.array_equal(last.weights[name], end.weights[name]) for name in end.weights)


def test_weights_that_are_no_longer_finite_are_not_kept(make_trainer):
    from core.nn.losses.mse import MeanSquaredError

    recorder = Recorder()
    list(recorded(make_trainer(loss=MeanSquaredError("sum"), learning_rate=1e4, epochs=30), recorder))
    assert all(np.isfinite(array).all() for moment in recorder.moments for array in moment.weights.values())


def test_a_run_that_goes_on_from_a_moment_sees_the_same_samples_as_the_whole_run(make_trainer, circle):
    whole = make_trainer()
    recorder = Recorder()
    end = list(recorded(whole, recorder))[-1]
    assert isinstance(end, RunFinished)
    moment = recorder.at(7)
    assert moment is not None
    again = Trainer(whole.network, circle, whole.config, RunControl(), weights=moment.weights, step=moment.step)
    last = list(again.fit())[-1]
    assert isinstance(last, RunFinished)
    assert (last.step, last.epoch) == (end.step, end.epoch)
    for name, weights in last.weights.items():
        assert np.allclose(weights, end.weights[name], atol=1e-6)
