"""Teachers' own lessons: a folder chosen or dropped, read again while its author edits it, remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import GradusError
from core.lesson import Lesson
from core.own_lesson import holds_lesson, read_own_lesson
from core.texts import N_
from gui.i18n import shown
from gui.settings import Settings

CHOOSE = N_("own lessons", "Choose the folder of a lesson")
KEPT, KEEP = "own_lessons", 6


class OwnLessons(QObject):
    """`opened` carries a lesson to begin, `renewed` the one that is open as its folder says it now.

    `failed` carries the error of a folder that is no whole lesson.
    """

    opened = Signal(object)
    renewed = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window

    def choose(self) -> None:
        """Ask for the folder of a lesson."""
        known = recent_lessons(self._settings)
        place = known[0].folder.parent if known else Path.home()
        name = QFileDialog.getExistingDirectory(self._window, shown(CHOOSE), str(place))
        if name:
            self.open(Path(name))

    def open(self, folder: Path) -> None:
        """Open the lesson in `folder`; whatever is wrong with it is told, and what is on the desk stays."""
        lesson = self._read(folder)
        if lesson is not None:
            _remember(self._settings, lesson.folder)
            self.opened.emit(lesson)

    def again(self, lesson: Lesson) -> None:
        """Read the folder of the lesson that is open once more."""
        found = self._read(lesson.folder)
        if found is not None:
            self.renewed.emit(found)

    def takes(self, data: QMimeData) -> bool:
        """Whether a folder with a lesson was dropped."""
        return _dropped(data) is not None

    def take(self, data: QMimeData) -> None:
        folder = _dropped(data)
        if folder is not None:
            self.open(folder)

    def _read(self, folder: Path) -> Lesson | None:
        try:
            return read_own_lesson(folder)
        except GradusError as error:
            self.failed.emit(error)
            return None


def recent_lessons(settings: Settings) -> list[Lesson]:
    """Teachers' lessons that were open lately and can still be read, the latest first."""
    found = []
    for name in filter(None, settings.text(KEPT).split("\n")):
        try:
            found.append(read_own_lesson(Path(name)))
        except GradusError:
            continue  # a folder that was moved or is being edited: it is told when it is opened
    return found


def _remember(settings: Settings, folder: Path) -> None:
    names = [str(folder), *(name for name in settings.text(KEPT).split("\n") if name and name != str(folder))]
    settings.set_text(KEPT, "\n".join(names[:KEEP]))


def _dropped(data: QMimeData) -> Path | None:
    """The one folder with a lesson among dropped things; its lesson.json alone stands for it."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) != 1:
        return None
    folder = paths[0].parent if paths[0].name == "lesson.json" else paths[0]
    return folder if holds_lesson(folder) else None
