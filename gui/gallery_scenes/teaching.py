"""What a teacher shows: a lesson in projector mode, the card of “What is this?”, the names of figures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.gallery import GALLERY, Scene
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings

SETTLE_S, CLOSING_S = 1.2, 10.0


class Teaching(Scene):
    """The window after `act`."""

    order = 60
    size = (1280, 720)

    def __init__(self, key: str, act: Callable[[MainWindow], object]) -> None:
        self.key, self._act = key, act

    def build(self) -> QWidget:
        self._folder = tempfile.TemporaryDirectory()
        home = Path(self._folder.name)
        self._ready_since = 0.0
        return MainWindow(Session(), Settings(home / "settings.ini"), home)

    def ready(self, widget: QWidget) -> bool:
        window = _window(widget)
        if not self._ready_since:
            window.open_lesson("hidden_layers")
            self._act(window)
            self._ready_since = time.monotonic()
        return window.session.state == "ready" and time.monotonic() - self._ready_since > SETTLE_S

    def close(self, widget: QWidget) -> None:
        _window(widget).end()
        widget.close()
        deadline = time.monotonic() + CLOSING_S
        while widget.isVisible() and time.monotonic() < deadline:
            QCoreApplication.processEvents()
        theme.current().set_projected(False)
        self._folder.cleanup()


def _window(widget: QWidget) -> MainWindow:
    assert isinstance(widget, MainWindow)
    return widget


def _figures(window: MainWindow) -> None:
    window.open_lesson("backprop")
    window.result.show_view("figures")
    window.result.figures.start()


def _what(window: MainWindow) -> None:
    window.close_lesson()
    rate = window.findChild(QWidget, "learning_rate")
    assert rate is not None
    window.what.explain(rate, QPoint(20, 12))


GALLERY.register(Teaching("projector", lambda window: window.projector.toggle()))
GALLERY.register(Teaching("what-is-this", _what))
GALLERY.register(Teaching("lesson-figures", _figures))
