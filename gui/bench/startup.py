"""How long from the double click to a window that answers, and to one that can train, beside a bare Qt window."""

from __future__ import annotations

import multiprocessing
import queue
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS, PATIENCE_S = 3, 120.0


def run() -> dict[str, Any]:
    """Median seconds over `ROUNDS` fresh processes: first picture, ready to train, and the bare window's picture.

    `ratio` is the program's first picture over the bare window's: what the program itself adds to Python and Qt.
    """
    marks = [(_timed(open_bare), _timed(open_program)) for _ in range(ROUNDS)]
    bare = statistics.median(one["shown"] for one, _ in marks)
    shown = statistics.median(one["shown"] for _, one in marks)
    ready = statistics.median(one["ready"] for _, one in marks)
    return {
        "bare_window_s": round(bare, 2),
        "window_s": round(shown, 2),
        "ready_s": round(ready, 2),
        "ratio": round(shown / bare, 2),
        "torch_before_the_window": any(one["torch"] for _, one in marks),
    }


def _timed(opens: Callable[[Any], None]) -> dict[str, float]:
    """Seconds from the start of a new process to what it reports."""
    context = multiprocessing.get_context("spawn")
    told: Any = context.Queue()
    started = time.time()
    process = context.Process(target=opens, args=(told,))
    process.start()
    marks: dict[str, float] = {}
    try:
        while (word := told.get(timeout=PATIENCE_S))[0] != "end":
            marks[word[0]] = word[1] - started if word[0] != "torch" else word[1]
    except queue.Empty:
        process.kill()
        raise
    finally:
        process.join()
    return marks


def open_bare(told: Any) -> None:
    """The baseline: an empty main window, in a process of its own."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()
    QTimer.singleShot(0, lambda: (told.put(("shown", time.time())), told.put(("end", 0.0)), app.quit()))
    app.exec()


def open_program(told: Any) -> None:
    """The program as a double click opens it, with settings of its own."""
    import sys

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gui.app import open_window, prepare
    from gui.settings import Settings

    app = QApplication(["gradus"])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        prepare(app, settings)
        window = open_window(app, settings)
        window.show()

        def shown() -> None:
            told.put(("shown", time.time()))
            told.put(("torch", float("torch" in sys.modules)))
            window.session.run_state_changed.connect(ready)
            window.session.load()

        def ready(state: str) -> None:
            if state == "ready":
                told.put(("ready", time.time()))
                window.end()
                told.put(("end", 0.0))
                QTimer.singleShot(0, app.quit)

        QTimer.singleShot(0, shown)
        app.exec()
