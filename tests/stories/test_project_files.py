"""Projects last: saved with what they learned, opened again, never lost without a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def answer(qtbot: QtBot, name: str) -> None:
    """Press a button of the question that is about to be asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        button = box.findChild(QPushButton, name)
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(200, press)


def test_a_trained_project_comes_back_with_its_weights(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session, file = window.session, tmp_path / "我的 项目.gradus"
    click(qtbot, window, "dataset_xor")
    until(qtbot, lambda: session.state == "ready")
    click(qtbot, window, "epoch")
    until(qtbot, lambda: session.history.epoch == 1)
    window.files.file = file
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: file.exists() and not window.files.is_dirty)
    learned = session.snapshot
    assert learned is not None
    assert learned.step == 25
    window.files.new()
    until(qtbot, lambda: session.state == "ready" and session.project.data.key == "circle")
    assert window.files.recent() == [file]
    window.files.open(file)
    until(qtbot, lambda: session.project.data.key == "xor" and session.state == "ready")
    until(qtbot, lambda: session.snapshot is not None)
    opened_again = session.snapshot
    assert opened_again is not None
    assert all(np.array_equal(learned.weights[name], opened_again.weights[name]) for name in learned.weights)


def test_an_edit_is_not_lost_without_a_question(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.edit(replace(session.project, name="mine"), "name")
    answer(qtbot, "cancel_question")
    window.files.new()
    assert session.project.name == "mine"
    answer(qtbot, "dont_save")
    window.files.new()
    until(qtbot, lambda: session.project.name == "")


def test_a_broken_file_gets_a_sentence_and_changes_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = window.session.project
    file = tmp_path / "broken.gradus"
    file.write_bytes(b"PK\x03\x04 nonsense")
    window.files.open(file)
    until(qtbot, lambda: window.banner.isVisible())
    assert window.session.project is before
    assert find(window, QWidget, "banner").isVisible()


def test_closing_with_changes_asks_first(window: MainWindow, qtbot: QtBot) -> None:
    window.session.edit(replace(window.session.project, name="mine"), "name")
    answer(qtbot, "cancel_question")
    window.close()
    assert window.isVisible()
    answer(qtbot, "dont_save")
    window.close()
    until(qtbot, lambda: not window.isVisible())
