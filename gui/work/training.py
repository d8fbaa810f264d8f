"""The training worker: owns the trainer and its module on a QThread; everybody else sees only events."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal

from core.data.dataset import Dataset
from core.data.scaling import Scaling
from core.project.document import Project
from core.training.control import RunControl
from core.training.courtesy import Courtesy
from core.training.events import TrainingEvent, Weights
from core.training.recorder import Recorder, recorded
from gui.work.outbox import Outbox

if TYPE_CHECKING:
    from core.training.trainer import Trainer

NICENESS = 8
"""Of 19; measured by `bench draw`: it brings the 95th percentile from stroke to bars to less than half."""


@dataclass(frozen=True)
class Beginning:
    """Where a run begins: the initial weights unless some are given; `step` counts on from a branching point.

    `memory` is what the optimiser remembered there, where that is known.

    `recorder` is the one thing that is shared with the window: it is safe to read while the worker writes.
    """

    project: Project
    dataset: Dataset
    scaling: Scaling
    weights: Weights | None = None
    step: int = 0
    recorder: Recorder = field(default_factory=Recorder)
    memory: Weights | None = None


@dataclass(frozen=True)
class Job:
    """One run to begin, or (under the same number again) to go on with for more epochs."""

    number: int
    beginning: Beginning
    control: RunControl


@dataclass(frozen=True)
class Letter:
    """An event of a run, or the exception that ended it."""

    job: int
    event: TrainingEvent | Exception


class TrainingWorker(QObject):
    """Lives on its thread. A job blocks the thread until it finishes or is stopped; the control steers it meanwhile."""

    def __init__(self, outbox: Outbox[Letter]) -> None:
        super().__init__()
        self._outbox = outbox
        self._number = -1
        self._trainer: Trainer | None = None

    def begin(self, job: Job) -> None:
        """Train; called through a queued connection."""
        give_way()
        try:
            self._train(job)
        except Exception as error:
            self._trainer = None
            self._outbox.drop(Letter(job.number, error))

    def forget(self) -> None:
        """Let the trainer and its memory go."""
        self._trainer = None

    def _train(self, job: Job) -> None:
        from core.training.trainer import Trainer

        if self._trainer is None or self._number != job.number:
            begin = job.beginning
            self._trainer = Trainer(
                begin.project.network,
                begin.dataset,
                begin.project.training,
                job.control,
                scaling=begin.scaling,
                weights=begin.weights,
                step=begin.step,
                memory=begin.memory,
            )
            self._number = job.number
        for event in recorded(self._trainer, job.beginning.recorder):
            self._outbox.drop(Letter(job.number, event))


def give_way() -> None:
    """Let the window and its predictions go first where they share a core with this thread: an answer to the pen takes
    milliseconds, which training hardly misses. Linux knows no priorities of Qt's, but a niceness for each thread.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(NICENESS, os.getpriority(os.PRIO_PROCESS, thread)))


class TrainingThread(QObject):
    """The worker and its QThread, from outside: `begin` a run, steer it by `control`, read its `news`."""

    _begin = Signal(object)
    _forget = Signal()

    def __init__(self, courtesy: Courtesy | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courtesy = courtesy or Courtesy()
        self.control: RunControl | None = None
        """Steers the present run, also between its end and `go_on`; None while there is none."""
        self._number = 0
        self._job: Job | None = None
        self._steps_per_second: float | None = None
        self._outbox: Outbox[Letter] = Outbox()
        self._thread = QThread(self)
        self._thread.setObjectName("training")
        self._worker = TrainingWorker(self._outbox)
        self._worker.moveToThread(self._thread)
        self._begin.connect(self._worker.begin, Qt.ConnectionType.QueuedConnection)
        self._forget.connect(self._worker.forget, Qt.ConnectionType.QueuedConnection)
        self._thread.start(QThread.Priority.LowPriority)

    def begin(self, beginning: Beginning, *, paused: bool) -> None:
        """Begin a run; `paused` waits for a step to be asked for."""
        self._number += 1
        rate = beginning.project.training.learning_rate
        self.control = RunControl(rate, paused=paused, courtesy=self._courtesy)
        self.control.set_steps_per_second(self._steps_per_second)
        self._job = Job(self._number, beginning, self.control)
        self._begin.emit(self._job)

    def go_on(self, *, paused: bool) -> None:
        """Train the run that has finished for more epochs."""
        assert self.control is not None
        if paused:
            self.control.pause()
        self._begin.emit(self._job)

    def set_steps_per_second(self, limit: float | None) -> None:
        """Slow motion for this and later runs; None is flat out."""
        self._steps_per_second = limit
        if self.control is not None:
            self.control.set_steps_per_second(limit)

    def news(self) -> tuple[TrainingEvent | Exception, ...]:
        """What the present run has reported since the last look; letters of forgotten runs are thrown away."""
        return tuple(letter.event for letter in self._outbox.empty() if letter.job == self._number)

    def forget(self) -> None:
        """Stop what runs and let the trainer go."""
        self._number += 1
        if self.control is not None:
            self.control.stop()
        self.control = self._job = None
        self._forget.emit()

    def close(self) -> None:
        """Stop, end the thread and wait for it; no thread is ever killed."""
        self.forget()
        self._thread.quit()
        self._thread.wait()
