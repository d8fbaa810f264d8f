from __future__ import annotations

import threading
import time

from core.training.control import RunControl
from core.training.locks import Entry


def test_a_fresh_run_may_go_on_as_long_as_it_likes():
    control = RunControl()
    assert control.next_order() == "go"
    assert control.take_steps(25) == 25


def test_a_paused_run_stands_still():
    control = RunControl(paused=True)
    assert control.next_order() == "wait"
    assert control.take_steps(25) == 0


def test_steps_asked_for_are_given_once():
    control = RunControl(paused=True)
    control.step(3)
    assert [control.take_steps(2), control.take_steps(2), control.take_steps(2)] == [2, 1, 0]
    assert control.next_order() == "wait"


def test_an_epoch_asked_for_ends_with_the_epoch():
    control = RunControl(paused=True)
    control.run_epoch()
    assert control.take_steps(25) == 25
    assert control.next_order() == "go"
    control.epoch_ended()
    assert control.next_order() == "wait"


def test_pausing_forgets_the_steps_that_were_asked_for():
    control = RunControl()
    control.step(10)
    control.pause()
    assert control.take_steps(10) == 0


def test_a_snapshot_is_given_even_while_paused_and_only_once():
    control = RunControl(paused=True)
    control.want_snapshot()
    assert [control.next_order(), control.next_order()] == ["snapshot", "wait"]


def test_a_stop_comes_before_everything_and_is_used_up():
    control = RunControl()
    control.want_snapshot()
    control.stop()
    assert control.take_steps(5) == 0
    assert [control.next_order(), control.next_order(), control.next_order()] == ["stop", "snapshot", "go"]


def test_slow_motion_gives_one_step_at_a_time_whoever_asks_for_pictures():
    control = RunControl()
    control.set_steps_per_second(20)
    start = time.monotonic()
    for _ in range(3):
        while control.next_order() != "go":
            control.want_snapshot()
            control.next_order()
            control.wait()
        assert control.take_steps(25) == 1
    assert time.monotonic() - start >= 2 / 20


def test_leaving_slow_motion_does_not_wait_for_the_last_rest():
    control = RunControl()
    control.set_steps_per_second(0.001)
    control.take_steps(1)
    assert control.next_order() == "wait"
    control.set_steps_per_second(None)
    assert control.next_order() == "go"


def test_waiting_ends_when_somebody_resumes():
    control = RunControl(paused=True)
    waiting = threading.Thread(target=control.wait)
    waiting.start()
    control.resume()
    waiting.join(timeout=30)
    assert not waiting.is_alive()


def test_numbers_set_by_hand_come_before_the_snapshot_that_is_to_show_them():
    """They may be set at any moment, also between two looks of the trainer."""
    control = RunControl(paused=True)
    control.want_snapshot()
    control.set_entries([Entry("0.bias", (1,), -0.25)])
    assert control.next_order() == "set"
    assert control.take_entries() == ((Entry("0.bias", (1,), -0.25),), None)
    assert [control.next_order(), control.next_order()] == ["snapshot", "wait"]


def test_locks_come_before_the_snapshot_too():
    control = RunControl(paused=True)
    control.lock(())
    assert control.next_order() == "set"
    assert control.take_entries() == ((), ())
    assert [control.next_order(), control.next_order()] == ["snapshot", "wait"]
