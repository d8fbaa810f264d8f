"""Scenes over the whole window: it is made over a project with settings of its own, and taken down without a trace."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.project.document import Project
from gui.gallery import Scene
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings

CLOSING_S = 10.0


class WindowScene(Scene):
    """A scene whose `build` returns what `open` makes."""

    size = (1280, 720)
    folder: tempfile.TemporaryDirectory[str]

    def open(self, project: Project | None = None) -> MainWindow:
        """The window over `project`; its session goes when the window does. Nothing is loaded yet."""
        self.folder = tempfile.TemporaryDirectory()
        home = Path(self.folder.name)
        window = MainWindow(Session(project), Settings(home / "settings.ini"), home)
        window.session.setParent(window)
        window.troubled.connect(_raise)  # a fault on a worker's thread is the scene's as well
        return window

    def close(self, widget: QWidget) -> None:
        window_of(widget).end()  # nobody is asked about changes: nobody sits there
        widget.close()
        deadline = time.monotonic() + CLOSING_S
        while widget.isVisible() and time.monotonic() < deadline:
            QCoreApplication.processEvents()
        self.folder.cleanup()


def window_of(widget: QWidget) -> MainWindow:
    """What `open` made."""
    assert isinstance(widget, MainWindow)
    return widget


def _raise(error: Exception) -> None:
    raise error
