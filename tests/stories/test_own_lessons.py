"""A teacher's own lesson in the window: opened, dropped, edited and read again, found on the start page."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.widgets.label import Label
from tests.stories.window import click, closed, find, opened, until

TEXT = "# Our points\n\nTwo groups that no line parts.\n\n## Look {#look}\n\nTrain.\n\n## Think {#think}\n\nWhy?\n"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    yield window
    closed(window)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "our points"
    made.mkdir()
    write(made)
    return made


def write(folder: Path, data: str = "xor", text: str = TEXT) -> None:
    record = {
        "number": 3,
        "start": {"data": data, "network": [{"key": "linear", "units": 1}]},
        "steps": [{"key": "look"}, {"key": "think"}],
    }
    for name, words in (("lesson.json", json.dumps(record)), ("en.md", text)):
        stamp = (folder / name).stat().st_mtime_ns if (folder / name).exists() else 0
        (folder / name).write_text(words, encoding="utf-8")
        os.utime(folder / name, ns=(0, stamp + 1_000_000_000))  # edits may follow each other faster than a clock ticks


def title(window: MainWindow) -> str:
    return find(window, Label, "lesson_title").text()


def told(window: MainWindow) -> str:
    """What the banner at the foot of the workbench says."""
    return " ".join(label.text() for label in find(window, QWidget, "banner").findChildren(Label))


def drop(window: MainWindow, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), copy, data, left, none))
    return enter.isAccepted()


def test_a_teacher_opens_a_folder_edits_it_and_reads_it_again(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(qtbot, window, "start")
    click(qtbot, window, "start_open_lesson")
    until(qtbot, lambda: window.session.project.data.key == "xor" and window.session.state == "ready")
    assert title(window) == "Our points"
    click(qtbot, window, "lesson_next")

    write(folder, text=TEXT.replace("Our points", "Better points").replace("Train.", "Train it well."))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    until(qtbot, lambda: title(window) == "Better points")
    assert window.lesson_panel.task.toPlainText() == "Train it well.", "the step stays in front"

    write(folder, data="spiral")
    click(qtbot, window, "read_again")
    until(qtbot, lambda: window.session.project.data.key == "spiral" and window.session.state == "ready")

    write(folder, text=TEXT.replace("{#think}", ""))
    click(qtbot, window, "read_again")
    assert "our points/en.md" in told(window)
    assert title(window) == "Our points", "the lesson that is open stays"


def test_a_dropped_folder_opens_and_is_found_on_the_start_page(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    assert drop(window, folder)
    until(qtbot, lambda: window.session.project.data.key == "xor" and window.session.state == "ready")
    for _ in range(3):
        click(qtbot, window, "lesson_next")
    assert not window.lesson_panel.isVisible()
    click(qtbot, window, "start")
    row = find(window, QWidget, "own_lesson_our points")
    assert row.share == 1  # type: ignore[attr-defined]
    click(qtbot, window, "own_lesson_our points")
    assert title(window) == "Our points"
    click(qtbot, window, "close_lesson")


def test_a_broken_folder_is_told_on_the_workbench(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    (folder / "lesson.json").write_text('{"number": 1', encoding="utf-8")
    click(qtbot, window, "start")
    assert drop(window, folder / "lesson.json")
    assert "our points/lesson.json" in told(window)
    assert not window.lesson_panel.isVisible()


def test_lessons_of_the_course_have_no_folder_to_read_again(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "start")
    click(qtbot, window, "lesson_perceptron")
    assert not window.lesson_panel.again_button.isVisible()
