"""The race worker: several runs in lock-step on one QThread, away from the session's own run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal

from core.data.dataset import Dataset
from core.data.scaling import fit_scaling
from core.project.document import Project
from core.training.control import RunControl
from core.training.events import Snapshot
from core.training.race import Race, RacerEvent
from gui.work.outbox import Outbox
from gui.work.prediction import Model

if TYPE_CHECKING:
    from core.training.trainer import Trainer

Look = Callable[[Model], Any]


@dataclass(frozen=True)
class RaceJob:
    """The projects that race; `look` is computed for each of them whenever snapshots are wanted."""

    number: int
    projects: tuple[Project, ...]
    dataset: Dataset
    control: RunControl
    look: Look | None = None


@dataclass(frozen=True)
class Looked:
    """What `look` found on a lane after `step`."""

    lane: int
    step: int
    found: Any


Note = RacerEvent | Looked | Exception


@dataclass(frozen=True)
class _Letter:
    job: int
    note: Note


class _Worker(QObject):
    """Lives on its thread; it owns the trainers and their modules while they race."""

    def __init__(self, outbox: Outbox[_Letter]) -> None:
        super().__init__()
        self._outbox = outbox

    def begin(self, job: RaceJob) -> None:
        try:
            self._race(job)
        except Exception as error:
            self._outbox.drop(_Letter(job.number, error))

    def _race(self, job: RaceJob) -> None:
        from core.training.trainer import Trainer

        scalings = [fit_scaling(project.scaling, job.dataset) for project in job.projects]
        trainers = [
            Trainer(project.network, job.dataset, project.training, scaling=scaling)
            for project, scaling in zip(job.projects, scalings, strict=True)
        ]
        for one in Race(trainers, job.control).fit(job.projects[0].training.epochs):
            self._outbox.drop(_Letter(job.number, one))
            if isinstance(one.event, Snapshot) and job.look is not None:
                found = job.look(_model(job, one.lane, trainers[one.lane]))
                self._outbox.drop(_Letter(job.number, Looked(one.lane, one.event.step, found)))


class RaceThread(QObject):
    """The race from outside: `begin`, steer by `control`, read the `news`. The thread starts with the first race."""

    _begin = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.control: RunControl | None = None
        self._number = 0
        self._end = _End()
        self._outbox: Outbox[_Letter] = Outbox()
        self._worker = _Worker(self._outbox)
        self.destroyed.connect(self._end.join)

    def begin(self, projects: Sequence[Project], dataset: Dataset, look: Look | None, *, paused: bool) -> None:
        """Let these projects race from their initial weights."""
        self.forget()
        if self._end.thread is None:
            self._end.thread = QThread()
            self._end.thread.setObjectName("race")
            self._worker.moveToThread(self._end.thread)
            self._begin.connect(self._worker.begin, Qt.ConnectionType.QueuedConnection)
            self._end.thread.start()
        self.control = self._end.control = RunControl(paused=paused)
        self._begin.emit(RaceJob(self._number, tuple(projects), dataset, self.control, look))

    def news(self) -> tuple[Note, ...]:
        """What the present race has reported since the last look."""
        return tuple(letter.note for letter in self._outbox.empty() if letter.job == self._number)

    def forget(self) -> None:
        """Stop what races; nothing more is heard of it."""
        self._number += 1
        if self.control is not None:
            self.control.stop()
            self.control = None

    def close(self) -> None:
        """Stop, end the thread and wait for it."""
        self.forget()
        self._end.join()


class _End:
    """What must be ended even when the view is destroyed without a word: its pane was closed."""

    def __init__(self) -> None:
        self.thread: QThread | None = None
        self.control: RunControl | None = None

    def join(self, _: object = None) -> None:
        """Stop what races and wait for the thread."""
        if self.control is not None:
            self.control.stop()
        if self.thread is not None:
            self.thread.quit()
            self.thread.wait()
            self.thread = None


def _model(job: RaceJob, lane: int, trainer: Trainer) -> Model:
    return Model(job.projects[lane], job.dataset, trainer.scaling, trainer.module, trainer.step, trainer.epoch)
