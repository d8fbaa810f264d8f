"""One-off work away from the window: load a data set, write a file, measure something."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal


class Cancelled(Exception):  # noqa: N818 - it is not an error
    """Raised inside a task, at its next progress report, once nobody wants its result."""


class Task(QObject):
    """Runs `work(progress)` on a pool thread; its signals arrive on the thread that made the task.

    `failed` carries the exception: an expected `GradusError` or anything else. A cancelled task reports nothing more.

    The pool's thread may let go of a task last, and what lies in it (this QObject, `work` and what that holds) must not
    die there. So `work` is dropped when its result has been delivered here, and a task that has begun holds itself:
    only the collector frees it, which runs on the window's thread.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    _done = Signal(object)
    _failed = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, work: Callable[[Callable[[int, int], None]], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Callable[[Callable[[int, int], None]], Any] = work
        self._cancelled = False
        self._done.connect(self._deliver_done, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._deliver_failed, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._deliver_progress, Qt.ConnectionType.QueuedConnection)

    def start(self) -> Task:
        """Begin; from now on the task outlives its parent, whose end cancels it: its thread may still speak to it."""
        _LIVING.add(self)
        self._itself = self
        parent = self.parent()
        if parent is not None:
            parent.destroyed.connect(self.cancel)
            self.setParent(None)
        QThreadPool.globalInstance().start(QRunnable.create(self._run))
        return self

    def cancel(self) -> None:
        self._cancelled = True

    def _run(self) -> None:
        try:
            result = self._work(self._report)
        except Cancelled:
            self._failed.emit(None)
        except Exception as error:
            self._failed.emit(error)
        else:
            self._done.emit(result)

    def _report(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled
        self._progressed.emit(done, total)

    def _deliver_done(self, result: object) -> None:
        self._end()
        if not self._cancelled:
            self.done.emit(result)

    def _deliver_failed(self, error: object) -> None:
        self._end()
        if not self._cancelled and error is not None:
            self.failed.emit(error)

    def _end(self) -> None:
        _LIVING.discard(self)
        self._work = _nothing_left

    def _deliver_progress(self, done: int, total: int) -> None:
        if not self._cancelled:
            self.progressed.emit(done, total)


def _nothing_left(_report: Callable[[int, int], None]) -> None:
    """The work of a task that has ended."""


_LIVING: set[Task] = set()
"""Started tasks stay alive until they have delivered, whoever else forgets them."""
