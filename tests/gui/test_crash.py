"""Unexpected errors: logged, shown once, and the program goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from gui import crash, paths, theme


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[crash.Reporter]:
    theme.install(qapp, paths.FONTS, "light")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(crash, "_reporters", [])
    made = crash.install(qapp, tmp_path / "日志" / "gradus.log")
    yield made
    if made.dialog is not None:
        made.dialog.close()
        made.dialog.deleteLater()


def failure() -> Exception:
    try:
        raise KeyError("wieght")
    except KeyError as error:
        return error


def test_an_error_is_logged_and_shown(qtbot, reporter: crash.Reporter):
    sys.excepthook(KeyError, failure(), None)
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    assert "KeyError: 'wieght'" in reporter.dialog.report.toPlainText()
    assert "KeyError: 'wieght'" in reporter.log.read_text(encoding="utf-8")


def test_a_second_error_joins_the_open_dialog(qtbot, reporter: crash.Reporter):
    crash.report(failure())
    crash.report(ValueError("second"))
    qtbot.waitUntil(lambda: reporter.dialog is not None and "second" in reporter.dialog.report.toPlainText())
    assert len([widget for widget in QApplication.topLevelWidgets() if isinstance(widget, crash.CrashDialog)]) == 1


def test_an_error_in_a_thread_arrives_too(qtbot, reporter: crash.Reporter):
    def work() -> None:
        raise RuntimeError("deep below")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    assert "deep below" in reporter.dialog.report.toPlainText()


def test_the_report_can_be_copied(qtbot, reporter: crash.Reporter):
    crash.report(failure())
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    copy = next(button for button in reporter.dialog.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert "KeyError" in QGuiApplication.clipboard().text()


def test_the_users_folder_is_not_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    assert str(Path(__file__).parent) not in crash.describe(failure())


def test_a_long_log_starts_anew(tmp_path: Path):
    log = tmp_path / "gradus.log"
    log.write_text("x" * (crash.KEEP_BYTES + 1), encoding="utf-8")
    crash.write(log, "new")
    assert log.stat().st_size < 100


def test_a_log_that_cannot_be_written_is_no_second_error(tmp_path: Path, capsys):
    blocked = tmp_path / "file"
    blocked.touch()
    crash.write(blocked / "gradus.log", "the report")
    assert "the report" in capsys.readouterr().err
