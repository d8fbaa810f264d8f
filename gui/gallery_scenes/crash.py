"""The dialog after an unexpected error."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from gui.crash import CrashDialog
from gui.gallery import GALLERY, Scene

REPORT = """Gradus · Python 3.11.7 · PySide6 6.11.3 · Linux
Traceback (most recent call last):
  File "gui/session.py", line 247, in show_news
    letters = [letter for letter in self._training.outbox.empty()]
KeyError: 'weight'"""


@GALLERY.register
class Crash(Scene):
    """With a short report."""

    key = "crash"
    size: ClassVar[tuple[int, int]] = (620, 420)

    def build(self) -> QWidget:
        return CrashDialog(REPORT, Path("~/gradus.log"))
