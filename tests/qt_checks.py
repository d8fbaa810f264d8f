"""Checks around every test that opens widgets: no thread is left running, Qt has nothing to complain about."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread

GRACE_S = 5.0
WHOLE_EVERY = 20
"""After so many tests all garbage goes, in between only the young."""
_tests = count(1)
_started: weakref.WeakSet[QThread] = weakref.WeakSet()
_start = QThread.start


def _noted_start(thread: QThread, *arguments: object) -> None:
    _started.add(thread)
    _start(thread, *arguments)  # type: ignore[arg-type]


QThread.start = _noted_start  # type: ignore[method-assign,assignment]


def fail_on_warnings(items: list[pytest.Item], folder: Path) -> None:
    """Let a warning in Qt's log fail every test below `folder`."""
    for item in items:
        if folder in item.path.parents and item.get_closest_marker("qt_log_level_fail") is None:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))  # the offscreen one


def threads_left(before: set[threading.Thread]) -> list[str]:
    """Names of the Python and Qt threads that run now and did not run `before`."""
    python = [
        thread.name
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]
    return python + [thread.objectName() or repr(thread) for thread in tuple(_started) if _runs(thread)]


def _runs(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # its C++ half is gone: it ended
        return False


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test after which a thread still runs; threads that are about to end get a moment.

    Garbage is collected between the tests, on the main thread: a timer that died on a worker's would end Python.
    """
    gc.disable()
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + GRACE_S
    while (left := threads_left(before)) and time.monotonic() < deadline:
        if QCoreApplication.instance() is not None:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)
    gc.collect(1 if next(_tests) % WHOLE_EVERY else 2)
    assert not left, f"threads still run after the test: {', '.join(left)}"
