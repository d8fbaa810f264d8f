"""The training thread steps back for the window; it alone."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from gui.work.training import NICENESS, give_way


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a niceness for each thread")
def test_only_the_thread_that_trains_gives_way():
    found: list[int] = []

    def work() -> None:
        give_way()
        give_way()
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    here = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [max(NICENESS, here)]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == here
