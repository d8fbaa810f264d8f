"""Pictures and folders dropped on the window: a folder becomes data, photos go to the present network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from core.data.dataset import DATASETS
from core.data.files import FileSpec
from core.data.picture_files import ENDINGS
from core.errors import InputError
from core.fields import replace_fields
from core.project.share_card import is_card
from core.texts import N_
from gui.bringing.files import BringFiles
from gui.bringing.photos import PhotoDialog
from gui.session import Session

FOLDERS = "image_folder"


class NoPictureNetworkError(InputError):
    message = N_(
        "errors", "The present network does not take pictures. Open a picture project first, then drop “{file}” again."
    )


class PictureDrops(QObject):
    """`takes(data)` says whether something dropped is meant for it, `take(data)` does it."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._bring = BringFiles(session, window)

    def takes(self, data: QMimeData) -> bool:
        return any(path.is_dir() or path.suffix.lower() in ENDINGS for path in _paths(data))

    def reads(self, file: Path) -> bool:
        """Whether the present network can be asked about this file: a photo, and not a run card."""
        return file.suffix.lower() in ENDINGS and self._takes_pictures() and not is_card(file)

    def take(self, data: QMimeData) -> None:
        """Folders first: one that holds folders is a data set, several beside each other are its classes."""
        paths = _paths(data)
        folders = [path for path in paths if path.is_dir()]
        if folders:
            self.open_folder(folders)
        else:
            self.open_photos([path for path in paths if path.suffix.lower() in ENDINGS])

    def open_folder(self, folders: Sequence[Path]) -> None:
        """The data set around these folders, in the size and colours of the picture folder on the desk if it is one."""
        inside = [item for item in folders[0].iterdir() if item.is_dir()]
        root = folders[0] if len(folders) == 1 and inside else folders[0].parent
        present = self._session.project.data
        if isinstance(present, FileSpec) and present.key == FOLDERS:
            spec = replace(present, path=str(root), known_shape=(), known_task="", known_outputs=0)
        else:
            spec = replace_fields(DATASETS[FOLDERS](), path=str(root), side=64, colours="rgb")
        self._bring.take(spec)

    def open_photos(self, paths: Sequence[Path]) -> None:
        """Ask the present network about photos."""
        if not self._takes_pictures():
            self._session.failed.emit(NoPictureNetworkError(file=paths[0].name))
            return
        dialog = PhotoDialog(self._session, paths, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _takes_pictures(self) -> bool:
        project = self._session.project
        shape = project.network.input_shape
        return project.data.task in ("binary", "multiclass") and len(shape) == 3 and shape[0] in (1, 3)


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
