"""The session's memory of its runs: those of the files that were opened, the one that lies there, and all between."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.project.document import Project
from core.project.runs import RunLog, RunRecord, record_of
from core.training.events import Snapshot
from core.training.history import History

if TYPE_CHECKING:
    from gui.run import Run


@dataclass
class Present:
    """The run on the desk, as it was when it was heard of last: a reset leaves nothing else to ask."""

    number: int
    begun: float
    history: History
    project: Project
    steps_per_epoch: int
    snapshot: Snapshot | None = None
    name: str = ""


class RunKeeper(QObject):
    """`records()` has every run of the session that has learned something, the present one last.

    Those since `begin` belong to the document on the desk and are saved with it.
    """

    changed = Signal()
    """A run has begun, was left, named or deleted. Figures of the present one move without it."""

    def __init__(self, session: Run) -> None:
        super().__init__(session)
        self._session = session
        self._log = RunLog()
        self._present: Present | None = None
        self._count = 0
        self._before = 0
        self.touched = False
        """Whether a run of this document was named or deleted since it was opened or saved."""
        session.events.connect(self._follow)
        session.snapshot_changed.connect(self._follow)
        session.run_reset.connect(self._leave)

    def records(self) -> tuple[RunRecord, ...]:
        present = self._record()
        return self._log.records if present is None else (*self._log.records, present)

    def begin(self, saved: Sequence[RunRecord]) -> None:
        """Another document lies on the desk, with the runs that its file held; those that are known already move."""
        again = {(record.begun, record.step) for record in saved}
        records = tuple(record for record in self._log.records if (record.begun, record.step) not in again)
        self._log, self._before, self.touched = RunLog(records), self._count, False
        for record in saved:
            self._count += 1
            self._log = self._log.with_run(replace(record, number=self._count))
        self.changed.emit()

    def of_document(self) -> tuple[RunRecord, ...]:
        """The runs of the document on the desk: what is saved with it."""
        return tuple(record for record in self.records() if record.number > self._before)

    @property
    def present(self) -> int | None:
        """The number of the run that lies on the desk."""
        return None if self._present is None else self._present.number

    def rename(self, number: int, name: str) -> None:
        if self._present is not None and self._present.number == number:
            self._present.name = name
        self._log, self.touched = self._log.renamed(number, name), True
        self.changed.emit()

    def delete(self, number: int) -> None:
        """Forget a run that was left; the one on the desk stays."""
        self._log, self.touched = self._log.without(number), True
        self.changed.emit()

    def put_back(self, record: RunRecord) -> None:
        """Undo of `delete`."""
        self._log = self._log.with_run(record)
        self.changed.emit()

    def _follow(self, _: object) -> None:
        """Remember the run as it is while it can be asked."""
        session = self._session
        if not session.history.step:
            return
        anew = self._present is None
        if self._present is None:
            self._count += 1
            per_epoch = session.steps_per_epoch
            self._present = Present(self._count, time.time(), session.history, session.project, per_epoch)
        if self._present.history is session.history:
            self._present.project, self._present.snapshot = session.project, session.latest
        if anew:
            self.changed.emit()

    def _leave(self) -> None:
        """Another run is on its way: what this one was goes into the log."""
        if self._present is not None and self._present.history is not self._session.history:
            record, self._present = self._record(), None
            assert record is not None
            self._log = self._log.with_run(record)
            self.changed.emit()

    def _record(self) -> RunRecord | None:
        run = self._present
        if run is None:
            return None
        record = record_of(run.number, run.begun, run.project, run.history, run.snapshot, run.steps_per_epoch)
        return replace(record, name=run.name)
