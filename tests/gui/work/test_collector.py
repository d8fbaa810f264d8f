"""Garbage that Qt knows dies on the window's thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from gui.work.collector import Collector


class Knot:
    """Something that only the cyclic collector can free."""

    def __init__(self, died_on: list[str]) -> None:
        self.me = self
        self.died_on = died_on

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread().name)


@pytest.fixture
def collector(qapp) -> Iterator[Collector]:
    was_on = gc.isenabled()
    collector = Collector(modules={})
    collector.start()
    yield collector
    collector.stop()
    if not was_on:
        gc.disable()


def allocate(kept: list[list[int]]) -> None:
    """Enough lasting containers for Python to collect several times over, if it were allowed to."""
    kept.extend([] for _ in range(50_000))


def test_a_worker_that_allocates_collects_nothing(collector: Collector):
    died_on: list[str] = []
    Knot(died_on)
    kept: list[list[int]] = []
    worker = threading.Thread(target=allocate, args=(kept,), name="worker")
    worker.start()
    worker.join()
    assert not died_on
    collector.collect()
    assert died_on == ["MainThread"]


def test_the_timer_collects_by_itself(collector: Collector, qtbot):
    died_on: list[str] = []
    watched = weakref.ref(Knot(died_on))
    kept: list[list[int]] = []
    allocate(kept)
    qtbot.waitUntil(lambda: watched() is None, timeout=10_000)
    assert died_on == ["MainThread"]


def test_after_the_end_python_collects_again(qapp):
    was_on = gc.isenabled()
    collector = Collector(modules={})
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    if not was_on:
        gc.disable()
