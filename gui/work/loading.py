"""Loading a project's data off the window's thread; the first data set brings PyTorch along."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.data.dataset import Dataset, DataSpec, Progress
from gui.work.task import Task

SPARE = 1
"""Processors that PyTorch leaves to the window. Of two, both took half of the samples per second that one alone takes:
the two wait for each other at every operation, and each of them for the window."""


class DataLoader(QObject):
    """Loads one data set at a time: a new wish cancels the one before, and only the last is answered."""

    loaded = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None

    def load(self, data: DataSpec) -> None:
        """Begin; `loaded` or `failed` follows."""
        self.cancel()

        def work(progress: Progress) -> Dataset:
            from core.training.threads import settle_threads

            settle_threads(SPARE)  # the first data set brings PyTorch along, behind the window
            return data.load(progress)

        self._task = Task(work, self)
        self._task.done.connect(self.loaded)
        self._task.failed.connect(self.failed)
        self._task.progressed.connect(self.progressed)
        self._task.start()

    def cancel(self) -> None:
        """Let go of what is being loaded; nothing more is heard of it."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
