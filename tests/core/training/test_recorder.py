from __future__ import annotations

import numpy as np

from core.training.events import Metrics, Snapshot
from core.training.recorder import MOST_BYTES, MOST_MOMENTS, Recorder


def snapshot(step, parameters=4):
    return Snapshot(step, step // 10, {"0.weight": np.full(parameters, step, np.float32)})


def test_nothing_kept_has_no_moment_to_show():
    assert Recorder().at(5) is None
    assert Recorder().is_due(0)


def test_a_moment_is_found_by_any_step_until_the_next():
    recorder = Recorder()
    for step in (0, 10, 25):
        recorder.keep(snapshot(step), train=Metrics(0.5, None))
    found = [recorder.at(step) for step in (-1, 0, 9, 10, 24, 1000)]
    assert [moment.step for moment in found if moment] == [0, 0, 0, 10, 10, 25]
    assert found[0] is not None
    assert found[0].train == Metrics(0.5, None)


def test_a_full_recorder_thins_itself_and_still_covers_the_whole_run():
    recorder = Recorder(most_moments=100)
    for step in range(10_000):
        if recorder.is_due(step):
            recorder.keep(snapshot(step))
    steps = np.array([moment.step for moment in recorder.moments])
    assert 50 <= len(steps) <= 100
    assert steps[0] == 0
    assert steps[-1] > 10_000 - 2 * recorder.every
    assert (np.diff(steps) == recorder.every).all(), "evenly spread"


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
