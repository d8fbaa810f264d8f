"""Every lesson of the course in the window, as it opens."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.lesson import LESSONS
from gui.gallery import GALLERY, Scene
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings

SETTLE_S = 0.8
CLOSING_S = 10.0
STILL = ("ready", "blocked", "finished", "paused", "failed")


class LessonScene(Scene):
    """One lesson beside its project; nothing is trained."""

    order = 200
    size = (1280, 720)

    def __init__(self, lesson: str) -> None:
        self.key, self._lesson = f"course-{lesson}", lesson
        self._still_since = 0.0

    def build(self) -> QWidget:
        self._folder = tempfile.TemporaryDirectory()
        home = Path(self._folder.name)
        window = MainWindow(Session(), Settings(home / "settings.ini"), home)
        window.open_lesson(self._lesson)
        if window.session.dataset is None:
            window.session.load()
        return window

    def ready(self, widget: QWidget) -> bool:
        assert isinstance(widget, MainWindow)
        if widget.session.state not in STILL:
            self._still_since = 0.0
            return False
        self._still_since = self._still_since or time.monotonic()
        return time.monotonic() - self._still_since > SETTLE_S

    def close(self, widget: QWidget) -> None:
        assert isinstance(widget, MainWindow)
        self._still_since = 0.0
        widget.end()
        widget.close()
        deadline = time.monotonic() + CLOSING_S
        while widget.isVisible() and time.monotonic() < deadline:
            QCoreApplication.processEvents()
        self._folder.cleanup()


for _key in LESSONS:
    GALLERY.register(LessonScene(_key))
