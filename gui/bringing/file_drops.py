"""Tables and arrays dropped on the window: they become data, a table through its dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from core.data.catalog.csv_table import CsvTable
from core.data.catalog.npz import Npz
from core.data.files import FileSpec
from gui.bringing.files import BringFiles
from gui.session import Session

TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz")
ARRAY_ENDINGS = (".npz", ".npy")


class FileDrops(QObject):
    """`takes(data)` says whether something dropped is meant for it, `take(data)` does it."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._bring = BringFiles(session, window)

    def takes(self, data: QMimeData) -> bool:
        return _dropped(data) is not None

    def take(self, data: QMimeData) -> None:
        """The first table or array of what was dropped: a project learns from one."""
        spec = _dropped(data)
        if spec is not None:
            self._bring.take(spec)


def _dropped(data: QMimeData) -> FileSpec | None:
    """The first file among these that holds a table or arrays, as a data set."""
    for url in data.urls():
        name = url.toLocalFile()
        if not url.isLocalFile() or not Path(name).is_file():
            continue
        if name.lower().endswith(TABLE_ENDINGS):
            return CsvTable(path=name)
        if name.lower().endswith(ARRAY_ENDINGS):
            return Npz(path=name)
    return None
