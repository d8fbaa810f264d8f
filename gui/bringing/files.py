"""Files and folders as data: asked for, read away from the window, put on the desk as one undoable edit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.data.catalog.csv_table import CsvTable
from core.data.files import FileSpec
from core.project.fitting import for_data
from core.texts import N_
from gui.bringing.csv_wizard import CsvWizard
from gui.i18n import shown
from gui.session import Session
from gui.work.task import Task

CHOOSE_FILE = N_("bringing", "Choose a file")
CHOOSE_FOLDER = N_("bringing", "Choose a folder")
BRING = N_("bringing", "Choose data")
TABLES = N_("bringing", "Tables (*.csv *.tsv *.txt *.gz)")
ARRAYS = N_("bringing", "NumPy arrays (*.npz *.npy)")
ALL = N_("bringing", "All files (*)")


class BringFiles(QObject):
    """`ask` for a spec's file, or `take` one that was dropped; `settled` when the question has an answer, or none."""

    settled = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._task: Task | None = None

    def ask(self, spec: FileSpec) -> None:
        """Let the user choose the file, or the folder, of `spec`; for a table the dialog follows."""
        begin = spec.path or str(Path.home())
        if spec.kind == "pictures":
            name = QFileDialog.getExistingDirectory(self._window, shown(CHOOSE_FOLDER), begin)
        else:
            filters = f"{shown(TABLES if isinstance(spec, CsvTable) else ARRAYS)};;{shown(ALL)}"
            name, _ = QFileDialog.getOpenFileName(self._window, shown(CHOOSE_FILE), begin, filters)
        if name:
            self.take(replace(spec, path=name, known_shape=(), known_task="", known_outputs=0))
        self._free_keyboard()
        self.settled.emit()

    def _free_keyboard(self, _: int = 0) -> None:
        """The keyboard leaves the list of data sets, which would open at the space bar that starts a run."""
        self._window.window().setFocus()

    def take(self, spec: FileSpec) -> None:
        """Put the data of `spec` on the desk; a table shows its dialog first."""
        if isinstance(spec, CsvTable):
            self.wizard(spec)
        else:
            self._resolve(spec)

    def wizard(self, spec: CsvTable) -> None:
        """Open the table dialog over `spec`."""
        dialog = CsvWizard(replace(spec, known_shape=(), known_task="", known_outputs=0), self._window)
        dialog.chosen.connect(self._resolve)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._free_keyboard)
        dialog.open()

    def _resolve(self, spec: FileSpec) -> None:
        """Read the file once, for its shape and classes; whatever is wrong with it, the present data stay."""
        if self._task is not None:
            self._task.cancel()
        self._task = Task(lambda _: spec.resolved(), self)
        self._task.done.connect(self._put)
        self._task.failed.connect(self._session.failed)
        self._task.start()

    def _put(self, spec: FileSpec) -> None:
        self._session.edit(for_data(self._session.project, spec), shown(BRING))
