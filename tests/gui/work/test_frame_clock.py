"""The display clock gives way to training where frames are dear."""

from __future__ import annotations

import pytest

from core.training.courtesy import Courtesy
from gui.work.frame_clock import BETWEEN_MS, FRAME_MS, SHARE, SLOWEST_MS, FrameClock
from gui.work.turn import Turn


def settled_interval(qapp, cost_ms: float, generous: bool = False) -> int:
    """Milliseconds between ticks after a hundred frames that cost `cost_ms` of processor time each."""
    spent = iter(range(10_000))
    clock = FrameClock(Turn(Courtesy()), cpu_seconds=lambda: next(spent) * cost_ms / 1000)
    clock.set_generous(generous)
    clock.start()
    for _ in range(100):
        clock.tick()
    clock.stop()
    return clock.interval_ms()


def test_cheap_frames_come_25_times_a_second(qapp):
    assert settled_interval(qapp, 1.0) == FRAME_MS


@pytest.mark.parametrize("cost_ms", [6.0, 10.0, 20.0])
def test_dear_frames_take_their_share_and_no_more(qapp, cost_ms):
    assert cost_ms / settled_interval(qapp, cost_ms) == pytest.approx(SHARE, rel=0.03)


def test_toy_data_are_shown_at_least_twenty_times_a_second(qapp):
    assert settled_interval(qapp, 20.0, generous=True) <= 50


def test_no_frame_is_so_dear_that_the_picture_stands(qapp):
    assert settled_interval(qapp, 500.0) == SLOWEST_MS


def test_one_slow_frame_does_not_slow_the_rest(qapp):
    costs = iter([0.0, 0.001, 0.201, *(0.201 + step / 1000 for step in range(1, 60))])
    clock = FrameClock(Turn(Courtesy()), cpu_seconds=lambda: next(costs))
    clock.start()
    for _ in range(40):
        clock.tick()
    clock.stop()
    assert clock.interval_ms() == FRAME_MS


def test_a_wish_is_not_kept_waiting(qapp):
    spent = iter(range(100))
    clock = FrameClock(Turn(Courtesy()), cpu_seconds=lambda: next(spent) * 0.05)
    clock.start()
    for _ in range(20):
        clock.tick()
    assert clock.interval_ms() > 200
    clock.hurry()
    assert clock.interval_ms() == FRAME_MS
    clock.stop()


def test_every_tick_is_told(qapp, qtbot):
    clock = FrameClock(Turn(Courtesy()))
    clock.start()
    with qtbot.waitSignals([clock.ticked, clock.ticked], timeout=2000):
        pass
    clock.stop()


@pytest.mark.parametrize("generous", [True, False])
def test_the_network_follows_at_once_where_pictures_matter_else_a_moment_later(qtbot, generous):
    clock, order = FrameClock(Turn(Courtesy())), []
    clock.set_generous(generous)
    clock.ticked.connect(lambda: order.append("numbers"))
    clock.halfway.connect(lambda: order.append("network"))
    clock.start()
    clock.tick()
    assert order == ["numbers", "network"][: 1 + generous]
    qtbot.waitUntil(lambda: "network" in order)
    clock.stop()


def test_nothing_follows_a_clock_that_was_stopped(qtbot):
    clock, order = FrameClock(Turn(Courtesy())), []
    clock.halfway.connect(lambda: order.append("network"))
    clock.start()
    clock.tick()
    clock.stop()
    qtbot.wait(3 * BETWEEN_MS)
    assert not order
