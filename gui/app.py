"""The application: the only place that wires the parts together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui import crash, i18n, paths, theme
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
from gui.work.collector import Collector


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window, with a project file if one is given, and run until it is closed; returns the exit code."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Gradus")
    app.setOrganizationName("Gradus")
    crash.install(app)
    Collector(app).start()
    settings = Settings()
    prepare(app, settings)
    window = open_window(app, settings)
    app.aboutToQuit.connect(window.end)
    window.show()
    QTimer.singleShot(0, lambda: begin(window, app.arguments()[1:]))
    return app.exec()


def begin(window: MainWindow, arguments: Sequence[str]) -> None:
    """Once the window is up: what a crash left behind, the file that was double-clicked, or the first project."""
    window.files.offer_left_behind()
    files = [Path(argument) for argument in arguments if not argument.startswith("-")]
    if files:
        window.files.open(files[0])
    if window.session.dataset is None:
        window.session.load()


def prepare(app: QApplication, settings: Settings) -> None:
    """Look and language, before the first widget."""
    theme.install(app, fonts=paths.FONTS)
    look = theme.current()
    look.set_text_scale(settings.text_scale)
    look.set_mode(settings.theme)
    i18n.install(app, settings.language, paths.TRANSLATIONS)


def open_window(app: QApplication, settings: Settings) -> MainWindow:
    """A main window over a new session, with its settings applied and kept. Nothing is loaded yet."""
    window = MainWindow(Session(), settings, paths.user_folder() / "journal")
    for name in ("language", "theme"):
        window.commands.choose(name, getattr(settings, name))
    window.commands.choose("text_scale", str(settings.text_scale))

    def apply(name: str, key: str) -> None:
        if name == "language":
            settings.language = key
            i18n.install(app, key, paths.TRANSLATIONS)
        elif name == "theme":
            settings.theme = key
            theme.current().set_mode(key)
        else:
            settings.text_scale = int(key)
            theme.current().set_text_scale(int(key))
        window.commands.choose(name, key)

    window.setting_chosen.connect(apply)
    window.troubled.connect(crash.report)
    window.restoreGeometry(settings.geometry("main_window"))
    window.closed.connect(lambda: settings.set_geometry("main_window", window.saveGeometry()))
    return window
