"""What happens after an unexpected error: it is written to the log, a calm dialog offers the report, work goes on.

crash.install(app)             sys and threading hooks; `report(error)` is also a slot for `failed(error)` signals
"""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui import paths, theme

KEEP_BYTES = 1_000_000
_reporters: list[Reporter] = []


class Reporter(QObject):
    """Brings errors of any thread to the window's thread; shows one dialog at a time, writes each to the log."""

    happened = Signal(str)

    def __init__(self, log: Path) -> None:
        super().__init__()
        self.log = log
        self.dialog: CrashDialog | None = None
        self.happened.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def take(self, error: BaseException) -> None:
        """Write `error` to the log and ask for the dialog; safe to call from any thread."""
        text = describe(error)
        write(self.log, text)
        self.happened.emit(text)

    @Slot(str)
    def show(self, text: str) -> None:
        """Open the dialog, or add to the one that is open."""
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.add(text)
            return
        self.dialog = CrashDialog(text, self.log, QApplication.activeWindow())
        self.dialog.show()


class CrashDialog(QDialog):
    """What happened, what is safe, and the report to copy."""

    def __init__(self, text: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtWidgets import QLabel, QPushButton

        self.setWindowTitle(self.tr("Something unexpected happened"))
        self.resize(theme.px(620), theme.px(420))
        title, body, place = QLabel(), QLabel(), QLabel()
        title.setProperty("role", "title")
        title.setText(self.tr("Something unexpected happened"))
        body.setText(
            self.tr("This is a fault in Gradus, not in your work. The project is still open; save it, then go on.")
        )
        body.setWordWrap(True)
        place.setText(self.tr("The report is also kept in “{file}”.").format(file=log))
        place.setProperty("role", "label")
        place.setProperty("tone", "text2")
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setWordWrap(True)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setFont(theme.font("code"))
        self.report.setAccessibleName(self.tr("Report"))
        copy, go_on = QPushButton(self.tr("Copy the report")), QPushButton(self.tr("Go on"))
        go_on.setDefault(True)
        go_on.setFocus()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (title, body, self.report, place):
            column.addWidget(widget, 1 if widget is self.report else 0)
        column.addLayout(row)

    def add(self, text: str) -> None:
        """Another error while the dialog is open."""
        self.report.appendPlainText(f"\n{text}")


def install(app: QApplication, log: Path | None = None) -> Reporter:
    """From now on no unexpected error goes unnoticed, whichever thread it comes from, and none ends the program."""
    reporter = Reporter(log or paths.log_file())
    reporter.moveToThread(app.thread())
    _reporters[:] = [reporter]
    sys.excepthook = _hook
    threading.excepthook = lambda args: report(args.exc_value) if args.exc_value is not None else None
    return reporter


def report(error: BaseException) -> None:
    """Log and show an unexpected error; without `install` it goes to standard error."""
    if isinstance(error, KeyboardInterrupt):
        QApplication.quit()
    elif _reporters:
        _reporters[0].take(error)
    else:
        sys.__excepthook__(type(error), error, error.__traceback__)


def describe(error: BaseException) -> str:
    """The report: versions, system, and the traceback without the names of the user's folders."""
    from PySide6 import __version__ as pyside_version

    head = f"Gradus · Python {platform.python_version()} · PySide6 {pyside_version} · {platform.platform()}"
    trace = "".join(traceback.format_exception(error))
    return f"{head}\n{trace}".replace(str(Path.home()), "~").rstrip()


def write(log: Path, text: str) -> None:
    """Append to the log; a log that has grown too long starts anew. A disk that is full must not make things worse."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        fresh = not log.exists() or log.stat().st_size > KEEP_BYTES
        with log.open("w" if fresh else "a", encoding="utf-8") as file:
            file.write(f"{datetime.now().isoformat(timespec='seconds')}\n{text}\n\n")
    except OSError:
        print(text, file=sys.stderr)


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    report(error if error.__traceback__ is not None else error.with_traceback(trace))
