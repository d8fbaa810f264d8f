"""Where the data come from: the chosen file, the way to another one, a download that was asked for, loading itself."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.data.catalog.csv_table import CsvTable
from core.data.dataset import DataSpec
from core.data.files import FileSpec
from core.fields import describe, replace_fields
from core.texts import N_
from gui import numbers
from gui.bringing.files import CHOOSE_FOLDER, BringFiles
from gui.i18n import shown
from gui.session import Session
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.message import MessageCard
from gui.widgets.progress import ProgressCard
from gui.work.task import Task

NO_FILE = N_("data source", "No file chosen yet.")
FILE = N_("data source", "Choose file…")
FOLDER = N_("data source", "Choose folder…")
COLUMNS = N_("data source", "Columns…")
COLUMNS_HELP = N_("data source", "How the file is read, which column is the answer, and what the rows look like")
ABSENT = N_("data source", "Not on this computer yet")
ABSENT_TEXT = N_("data source", "Download it once; it stays here. Nothing is sent.")
DOWNLOAD = N_("data source", "Download {size}")
DOWNLOADING = N_("data source", "Downloading")
LOADING = N_("data source", "Loading the data")
CHANGE = N_("data source", "Change data")
SLOW_S = 0.8
"""Loading that takes longer than this shows how far it is."""


class SourceCard(QWidget):
    """Follows the session; shows nothing where the data are made by the program itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_source")
        self._session: Session | None = None
        self._bring: BringFiles | None = None
        self._fetching: Task | None = None
        self._since = 0.0
        self.file = Label("", "label", "text2", wrap=True)
        self.choose, self.columns = Button("", "open", size="small"), Button("", size="small")
        self.choose.setObjectName("choose_data_file")
        self.columns.setObjectName("data_columns")
        self.absent, self.progress = MessageCard(), ProgressCard("")
        self.absent.setObjectName("data_absent")
        self.progress.setObjectName("data_progress")
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.choose, self.columns):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.file)
        column.addWidget(self.absent)
        column.addLayout(buttons)
        column.addWidget(self.progress)
        self.choose.clicked.connect(self._choose)
        self.columns.clicked.connect(self._show_columns)
        self.absent.acted.connect(self._download)
        self.progress.cancelled.connect(self._cancel)

    def attach(self, session: Session, bring: BringFiles) -> None:
        self._session, self._bring = session, bring
        for signal in (session.project_changed, session.dataset_changed, session.run_state_changed):
            signal.connect(self.renew)
        session.loading_progressed.connect(self._show_loading)
        self.renew()

    def renew(self, _: object = None) -> None:
        """Show the present data and what can be done about them."""
        session = self._session
        if session is None:
            return
        data = session.project.data
        missing = session.dataset is None and session.state == "blocked"
        absent = missing and data.download_bytes > 0 and self._fetching is None
        self.file.setVisible(isinstance(data, FileSpec))
        self.choose.setVisible(isinstance(data, FileSpec) or absent)
        self.columns.setVisible(isinstance(data, CsvTable) and bool(data.path))
        self.absent.setVisible(absent)
        if isinstance(data, FileSpec):
            self.file.setText(Path(data.path).name if data.path else shown(NO_FILE))
            self.file.setToolTip(data.path)
        self.choose.setText(shown(FILE if isinstance(data, FileSpec) and data.kind != "pictures" else FOLDER))
        self.columns.setText(shown(COLUMNS))
        self.columns.setToolTip(shown(COLUMNS_HELP))
        if absent:
            size = shown(DOWNLOAD, size=numbers.quantity(round(data.download_bytes / 1e6), "MB"))
            self.absent.set_message("info", shown(ABSENT), shown(ABSENT_TEXT), size)
        if session.state != "loading" and self._fetching is None:
            self.progress.hide()
            self._since = 0.0
        self.setVisible(any(not part.isHidden() for part in (self.file, self.choose, self.absent, self.progress)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()
        super().changeEvent(event)

    def _choose(self) -> None:
        assert self._session is not None
        assert self._bring is not None
        data = self._session.project.data
        if isinstance(data, FileSpec):
            self._bring.ask(data)
        elif any(info.name == "folder" for info in describe(type(data))):
            name = QFileDialog.getExistingDirectory(self.window(), shown(CHOOSE_FOLDER), str(Path.home()))
            if name:
                self._put(replace_fields(data, folder=name))

    def _put(self, data: DataSpec) -> None:
        assert self._session is not None
        self._session.edit(self._session.project.with_data(data), shown(CHANGE))

    def _show_columns(self) -> None:
        assert self._session is not None
        data = self._session.project.data
        if self._bring is not None and isinstance(data, CsvTable):
            self._bring.wizard(data)

    def _download(self) -> None:
        """Fetch what is missing, because the button says so; then load it."""
        assert self._session is not None
        session, data = self._session, self._session.project.data
        self._fetching = Task(data.fetch, self)
        self._fetching.progressed.connect(self._show_fetching)
        self._fetching.done.connect(lambda _: self._fetched())
        self._fetching.failed.connect(self._not_fetched)
        self._since = time.monotonic()
        self._fetching.start()
        self._show_fetching(0, data.download_bytes)
        session.run_state_changed.emit(session.state)

    def _fetched(self) -> None:
        assert self._session is not None
        self._fetching = None
        self._session.load()

    def _not_fetched(self, error: Exception) -> None:
        assert self._session is not None
        self._fetching = None
        self.renew()
        self._session.failed.emit(error)

    def _show_fetching(self, done: int, total: int) -> None:
        self._show_progress(shown(DOWNLOADING), round(done / 1e6), round(total / 1e6))

    def _show_loading(self, done: int, total: int) -> None:
        """Quick loading is not worth a card."""
        self._since = self._since or time.monotonic()
        if time.monotonic() - self._since > SLOW_S:
            self._show_progress(shown(LOADING), done, total)

    def _show_progress(self, title: str, done: int, total: int) -> None:
        passed = time.monotonic() - self._since
        left = passed * (total - done) / done if done else float("nan")
        self.progress.set_title(title)
        self.progress.set_progress(done, total, left)
        self.progress.show()
        self.show()

    def _cancel(self) -> None:
        """Leave off: nothing half done stays behind."""
        assert self._session is not None
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None
        else:
            self._session.cancel_loading()
        self.renew()
