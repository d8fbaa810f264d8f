"""A student works through a lesson and hands in a report; the teacher merges the reports of the class."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.reports.report import read_report
from gui.main_window import MainWindow
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, "zh_CN")
    yield window
    closed(window)


def answer_something(window: MainWindow, qtbot: QtBot) -> str:
    """Go to the first step that asks a question and answer it; its key."""
    lesson = window.lesson_panel.lesson
    assert lesson is not None
    for index, step in enumerate(lesson.steps, 1):
        window.lesson_panel.show_step(index)
        box = window.lesson_panel.answer
        if box.isVisible():
            qtbot.keyClicks(find(window, QPlainTextEdit, "lesson_answer"), "it is steeper")
            return step.key
    raise AssertionError("this lesson asks nothing")


def test_a_report_is_saved_as_a_page_and_as_a_pdf_and_merged(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_lesson("logistic")
    until(qtbot, lambda: window.session.state == "ready")
    step = answer_something(window, qtbot)
    click(qtbot, window, "epoch")
    until(qtbot, lambda: window.session.history.epoch == 1)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("王小明", True))
    for name in ("报告.html", "报告.pdf"):
        file = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, file=file: (str(file), ""))
        click(qtbot, window, "lab_report")
        until(qtbot, file.exists)
    report = read_report(tmp_path / "报告.html")
    assert (report.lesson, report.student) == ("logistic", "王小明")
    assert {one.step: one.answer for one in report.answers}[step] == "it is steeper"
    assert report.metrics["epochs"] == 1
    assert (tmp_path / "报告.pdf").read_bytes().startswith(b"%PDF")
    table = tmp_path / "班级.csv"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(table), ""))
    window.commands.named("class_table").trigger()
    until(qtbot, table.exists)
    assert "王小明" in table.read_text(encoding="utf-8-sig")
