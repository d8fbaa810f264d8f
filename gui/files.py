"""Project files: new, open, save, recent ones, dropped ones, and the journal that survives a crash."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.data.dataset import Progress
from core.errors import GradusError
from core.project.document import Project
from core.project.journal import Journal, LeftBehind, left_behind
from core.project.runs import RunRecord
from core.project.storage import SUFFIX, Saved, load, save
from core.texts import N_, Text
from core.training.events import Snapshot, Weights
from gui import paths
from gui.i18n import shown
from gui.project_names import project_name
from gui.session import Session
from gui.settings import Settings
from gui.widgets.toast import Toast
from gui.work.task import Task

JOURNAL_MS = 20_000
WORTH_KEEPING_S = 20.0
"""From how many seconds of training on a network without a file is worth a question."""
FILTER = N_("files", "Gradus projects (*.gradus)")
OPEN = N_("files", "Open a project")
SAVE = N_("files", "Save the project")
SAVED = N_("files", "Saved “{file}”.")
UNSAVED = N_("files", "“{name}” has changes that are not saved.")
UNSAVED_HINT = N_("files", "Save them before going on?")
DONT_SAVE = N_("files", "Don't save")
CANCEL = N_("files", "Cancel")
SAVE_NOW = N_("files", "Save")
LEFT = N_("files", "The last session ended without saving “{name}”.")
LEFT_HINT = N_("files", "Its last autosaved state is still there.")
RESTORE = N_("files", "Restore it")
DISCARD = N_("files", "Discard it")


class ProjectFiles(QObject):
    """Files for one session, read and written on a pool thread; `changed` follows the file and the recent list."""

    changed = Signal()
    dirty_changed = Signal(bool)

    def __init__(self, session: Session, settings: Settings, journals: Path, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self._journals = journals
        self._journal = Journal(journals)
        self._saved_step = 0
        self.file: Path | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(JOURNAL_MS)
        self._clock.timeout.connect(self._record)
        self._clock.start()
        self._earlier_s, self._running_since = 0.0, 0.0
        self._told_dirty = False
        session.run_state_changed.connect(self._time_run)
        session.run_reset.connect(self._begin_again)
        session.undo_stack.cleanChanged.connect(self._tell_dirty)
        session.events.connect(self._tell_dirty)
        session.runs.changed.connect(self._tell_dirty)

    @property
    def is_dirty(self) -> bool:
        """Whether something would be lost: an edit, what a network has learned since it was saved, a run's name.

        A network without a file counts from `WORTH_KEEPING_S` of training on, whatever its data: what took less is
        repeated by the same seed sooner than a question is answered. One that lies in a file always counts. The mark
        beside the title, the question and the journal all go by this.
        """
        worth_keeping = self.file is not None or self._trained_s() >= WORTH_KEEPING_S
        learned = worth_keeping and self._session.history.step != self._saved_step
        listed = self.file is not None and self._session.runs.touched
        return not self._session.undo_stack.isClean() or learned or listed

    def recent(self) -> list[Path]:
        return self._settings.recent()

    def new(self) -> None:
        self.when_safe(lambda: self._show(Saved(Project()), None))

    def open_project(self, project: Project) -> None:
        """Put a project without a file (a preset, a lesson) on the desk, once nothing would be lost by it."""
        self.when_safe(lambda: self._show(Saved(project), None))

    def put(self, project: Project, weights: Weights | None = None) -> None:
        """Put a project without a file on the desk at once; the caller has asked `when_safe`."""
        self._show(Saved(project, weights), None)

    def put_run(self, record: RunRecord) -> None:
        """As `put`, with what a listed run has learned, to go on from there; the list stays as it is."""
        self._lay(Saved(record.project, record.weights, step=record.weights_step, memory=record.memory), None)

    def choose(self) -> None:
        """Ask which project to open."""
        name, _ = QFileDialog.getOpenFileName(self._window, shown(OPEN), str(self._folder()), shown(FILTER))
        if name:
            self.open(Path(name))

    def open(self, file: Path) -> None:
        """Open `file`; whatever is wrong with it, the project on the desk stays."""

        def read(_: Progress) -> Saved:
            return load(file)

        def begin() -> None:
            task = Task(read, self)
            task.done.connect(lambda saved: self._show(saved, file))
            task.failed.connect(self._session.failed)
            task.start()

        self.when_safe(begin)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save under the present name, or ask for one; `then` follows once it is on the disk."""
        if self.file is None:
            self.save_as(then)
        else:
            self._write(self.file, then)

    def save_as(self, then: Callable[[], object] | None = None) -> None:
        project = self._session.project
        name = project_name(project)
        proposed = self.file or paths.proposed_file(name, SUFFIX, self._folder())
        chosen, _ = QFileDialog.getSaveFileName(self._window, shown(SAVE), str(proposed), shown(FILTER))
        if chosen:
            file = Path(chosen)
            self._write(file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX), then)

    def when_safe(self, act: Callable[[], object]) -> None:
        """Do `act` now if nothing would be lost, else after the question that lets the user save first."""
        if not self.is_dirty:
            act()
            return
        box = self._question(UNSAVED, UNSAVED_HINT)
        save_button = box.addButton(shown(SAVE_NOW), QMessageBox.ButtonRole.AcceptRole)
        dont_save = box.addButton(shown(DONT_SAVE), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(shown(CANCEL), QMessageBox.ButtonRole.RejectRole)
        save_button.setObjectName("save_first")
        dont_save.setObjectName("dont_save")
        cancel.setObjectName("cancel_question")
        box.setDefaultButton(save_button)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is save_button:
            self.save(act)
        elif box.clickedButton() is dont_save:
            act()

    def offer_left_behind(self) -> None:
        """After a crash: offer what the journal kept. Called once when the window is up."""
        found = left_behind(self._journals)
        if not found:
            return
        latest = max(found, key=lambda one: one.saved_at)
        project = latest.saved.project
        name = latest.origin.stem if latest.origin else project_name(project)
        box = self._question(LEFT, LEFT_HINT, name)
        restore = box.addButton(shown(RESTORE), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(shown(DISCARD), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is restore:
            self._restore(latest)
        for one in found:
            one.discard()

    def close(self) -> None:
        """An orderly end leaves no journal."""
        self._clock.stop()
        self._journal.close()

    def _trained_s(self) -> float:
        """Seconds of training in the run that lies there."""
        now = time.monotonic() - self._running_since if self._running_since else 0.0
        return self._earlier_s + now

    def _time_run(self, state: str) -> None:
        self._earlier_s, self._running_since = self._trained_s(), time.monotonic() if state == "running" else 0.0
        self._tell_dirty()

    def _begin_timing(self) -> None:
        self._earlier_s = 0.0
        self._running_since = time.monotonic() if self._session.state == "running" else 0.0
        self._tell_dirty()

    def _begin_again(self) -> None:
        """A run from the start; one that branches off an earlier moment keeps what went before."""
        if self._session.history.step == 0:
            self._begin_timing()
        self._tell_dirty()

    def _tell_dirty(self, _: object = None) -> None:
        if self.is_dirty != self._told_dirty:
            self._told_dirty = self.is_dirty
            self.dirty_changed.emit(self._told_dirty)

    def _restore(self, left: LeftBehind) -> None:
        self._show(left.saved, left.origin)
        self._session.undo_stack.resetClean()

    def _show(self, saved: Saved, file: Path | None) -> None:
        self._lay(saved, file)
        self._session.runs.begin(saved.runs)

    def _lay(self, saved: Saved, file: Path | None) -> None:
        self.file = file
        self._session.open(saved.project, saved.weights, saved.step, saved.memory)
        self._saved_step = 0
        self._begin_timing()
        self._journal.clear()
        if file is not None:
            self._settings.remember(file)
        self.changed.emit()

    def _write(self, file: Path, then: Callable[[], object] | None) -> None:
        """Save with the weights as they are now; a running network is asked for them first."""
        session = self._session

        def with_weights(snapshot: Snapshot | None) -> None:
            weights: Weights | None = None if snapshot is None else snapshot.weights
            project, scaling = session.project, session.scaling
            names = () if session.dataset is None else tuple(str(name) for name in session.dataset.class_names)
            step, memory = (0, None) if snapshot is None else (snapshot.step, snapshot.memory)
            runs = session.runs.of_document()

            def write(_: Progress) -> None:
                save(file, project, weights, scaling=scaling, class_names=names, step=step, memory=memory, runs=runs)

            task = Task(write, self)
            task.done.connect(lambda _: self._note_saved(file, snapshot, then))
            task.failed.connect(session.failed)
            task.start()

        session.with_checkpoint(with_weights)

    def _note_saved(self, file: Path, snapshot: Snapshot | None, then: Callable[[], object] | None) -> None:
        self.file = file
        self._saved_step = 0 if snapshot is None else min(snapshot.step, self._session.history.step)
        self._session.undo_stack.setClean()
        self._session.runs.touched = False
        self._journal.clear()
        self._settings.remember(file)
        self._tell_dirty()
        self.changed.emit()
        if then is None:
            Toast.show_in(self._window, shown(SAVED, file=file.name))
        else:
            then()

    def _record(self) -> None:
        """Autosave what is on the desk while there is something to lose."""
        if not self.is_dirty:
            return
        session, file = self._session, self.file
        project, latest = session.project, session.latest
        weights, step = (None, 0) if latest is None else (latest.weights, latest.step)
        runs = session.runs.of_document()
        task = Task(lambda _: self._journal.record(project, file, weights, step=step, runs=runs), self)
        task.failed.connect(self._stop_journal)
        task.start()

    def _stop_journal(self, error: Exception) -> None:
        """A full disk is said once, not every twenty seconds."""
        self._clock.stop()
        if isinstance(error, GradusError):
            self._session.failed.emit(error)

    def _question(self, text: Text, hint: Text, name: str = "") -> QMessageBox:
        project, file = self._session.project, self.file
        own = file.stem if file is not None else project_name(project)
        box = QMessageBox(self._window)
        box.setObjectName("question")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(shown(text, name=name or own))
        box.setInformativeText(shown(hint))
        return box

    def _folder(self) -> Path:
        recent = self.recent()
        return paths.folder_for_files(recent[0].parent if recent else None)
