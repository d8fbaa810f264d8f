"""Every lesson of the course in the window, as it opens."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QWidget

from core.lesson import LESSONS
from gui.gallery import GALLERY
from gui.gallery_window import WindowScene, window_of

SETTLE_S = 0.8
STILL = ("ready", "blocked", "finished", "paused", "failed")


class LessonScene(WindowScene):
    """One lesson beside its project; nothing is trained."""

    order = 200

    def __init__(self, lesson: str) -> None:
        self.key, self._lesson = f"course-{lesson}", lesson
        self._still_since = 0.0

    def build(self) -> QWidget:
        window = self.open()
        window.open_lesson(self._lesson)
        if window.session.dataset is None:
            window.session.load()
        return window

    def ready(self, widget: QWidget) -> bool:
        if window_of(widget).session.state not in STILL:
            self._still_since = 0.0
            return False
        self._still_since = self._still_since or time.monotonic()
        return time.monotonic() - self._still_since > SETTLE_S

    def close(self, widget: QWidget) -> None:
        self._still_since = 0.0
        super().close(widget)


for _key in LESSONS:
    GALLERY.register(LessonScene(_key))
