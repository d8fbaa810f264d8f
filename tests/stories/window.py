"""The real window, driven as a user would."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.app import open_window, prepare
from gui.main_window import MainWindow
from gui.settings import Settings

W = TypeVar("W", bound=QWidget)
LONG_MS, POLL_MS = 120_000, 10


def opened(
    app: QApplication, qtbot: QtBot, folder: Path, language: str = "en", size: tuple[int, int] = (1440, 900)
) -> MainWindow:
    """A window over a new session, shown and loaded; the caller closes it."""
    settings = Settings(folder / "settings.ini")
    settings.language, settings.theme = language, "light"
    prepare(app, settings)
    window = open_window(app, settings)
    window.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    window.session.load()
    until(qtbot, lambda: window.session.state == "ready")
    return window


def closed(window: MainWindow) -> None:
    """Close the window without the question about changes, which a test would wait for in vain."""
    window._may_close = True
    window.close()
    window.session.deleteLater()
    window.deleteLater()  # windows that lived on would be styled and translated again by every later test
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def find(window: QWidget, kind: type[W], name: str) -> W:
    """The visible widget called `name`."""
    found = [widget for widget in window.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, f"{len(found)} visible widgets are called {name!r}"
    return found[0]


def click(qtbot: QtBot, window: QWidget, name: str, at: QPoint | None = None) -> None:
    """Press and release the left button on the widget called `name`."""
    widget = find(window, QWidget, name)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    """Wait for something that is bound to happen; generous, because machines are slow.

    One loop without cycles: what `qtbot.wait` leaves behind may be collected, with its timers, on a worker's thread.
    """
    deadline = time.monotonic() + LONG_MS / 1000
    while not true():
        assert time.monotonic() < deadline, f"still not so after {LONG_MS // 1000} s"
        loop = QEventLoop()
        QTimer.singleShot(POLL_MS, loop.quit)
        loop.exec()
