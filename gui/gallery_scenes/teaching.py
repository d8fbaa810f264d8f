"""What a teacher shows: a lesson in projector mode, the card of “What is this?”, the names of figures."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.gallery import GALLERY
from gui.gallery_window import WindowScene, window_of
from gui.main_window import MainWindow

SETTLE_S = 1.2


class Teaching(WindowScene):
    """The window after `act`."""

    order = 60

    def __init__(self, key: str, act: Callable[[MainWindow], object]) -> None:
        self.key, self._act = key, act

    def build(self) -> QWidget:
        self._ready_since = 0.0
        return self.open()

    def ready(self, widget: QWidget) -> bool:
        window = window_of(widget)
        if not self._ready_since:
            window.open_lesson("hidden_layers")
            self._act(window)
            self._ready_since = time.monotonic()
        return window.session.state == "ready" and time.monotonic() - self._ready_since > SETTLE_S

    def close(self, widget: QWidget) -> None:
        super().close(widget)
        theme.current().set_projected(False)


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
