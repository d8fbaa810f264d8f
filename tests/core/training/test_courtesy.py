"""A training stands back for those who go first, and not for good."""

from __future__ import annotations

import threading
import time

from core.training.control import RunControl
from core.training.courtesy import PATIENCE_S, Courtesy


def seconds(courtesy: Courtesy, patience_s: float) -> float:
    started = time.perf_counter()
    courtesy.stand_back(patience_s)
    return time.perf_counter() - started


def test_nobody_waits_while_nobody_goes_first():
    assert seconds(Courtesy(), 30.0) < 10


def test_it_waits_until_the_last_of_them_is_done():
    courtesy, done = Courtesy(), []

    def work() -> None:
        courtesy.stand_back(30.0)
        done.append(True)

    with courtesy:
        with courtesy:
            thread = threading.Thread(target=work)
            thread.start()
        thread.join(0.2)
        assert courtesy.is_claimed
        assert not done
    thread.join(30)
    assert done
    assert not courtesy.is_claimed


def test_patience_ends():
    courtesy = Courtesy()
    with courtesy:
        assert seconds(courtesy, PATIENCE_S) >= PATIENCE_S


def test_a_failure_of_the_one_who_goes_first_lets_the_others_go_on():
    courtesy = Courtesy()
    try:
        with courtesy:
            raise ValueError
    except ValueError:
        assert not courtesy.is_claimed


def test_a_run_gets_its_order_when_the_frame_is_done():
    courtesy, orders = Courtesy(), []
    control = RunControl(courtesy=courtesy)
    with courtesy:
        thread = threading.Thread(target=lambda: orders.append((courtesy.is_claimed, control.next_order())))
        started = time.perf_counter()
        thread.start()
        thread.join()
        assert time.perf_counter() - started >= PATIENCE_S
    assert orders == [(True, "go")]
