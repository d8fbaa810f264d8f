"""Projects last: saved with what they learned, opened again, never lost without a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.training.events import Snapshot, Weights
from core.training.optimiser import OPTIMISERS
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


def _an_epoch_after(window: MainWindow, before: int) -> bool:
    return window.session.history.step > before and window.session.history.step % 25 == 0


def test_a_reopened_run_goes_on_with_the_moments_of_its_optimiser(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session, file = window.session, tmp_path / "adam.gradus"
    training = replace(session.project.training, optimiser=OPTIMISERS["adam"](), learning_rate=0.01)
    window.files.put(replace(session.project, training=training))
    until(qtbot, lambda: session.state == "ready")

    def learn(epochs: int) -> Weights:
        for _ in range(epochs):
            before = session.history.step
            click(qtbot, window, "epoch")
            until(qtbot, partial(_an_epoch_after, window, before))
        found: list[Snapshot | None] = []
        session.with_fresh_weights(found.append)
        until(qtbot, lambda: bool(found))
        assert found[0] is not None
        return found[0].weights

    learn(3)
    window.files.file = file
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: file.exists() and not window.files.is_dirty)
    never_left = learn(2)
    answer(qtbot, "dont_save")
    window.files.open(file)
    until(qtbot, lambda: session.history.step == 0 and session.state == "ready" and session.latest is not None)
    taken_up = learn(2)
    assert session.history.step == 5 * 25
    assert all(np.array_equal(never_left[name], taken_up[name]) for name in never_left)


def test_an_edit_is_not_lost_without_a_question(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.edit(replace(session.project, name="mine"), "name")
    answer(qtbot, "cancel_question")
    window.files.new()
    assert session.project.name == "mine"
    answer(qtbot, "dont_save")
    window.files.new()
    until(qtbot, lambda: session.project.name == "")


def test_whoever_keeps_the_project_keeps_the_lesson_too(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("hidden_layers")
    until(qtbot, lambda: window.session.state == "ready" and window.lesson_panel.isVisible())
    window.session.edit(replace(window.session.project, name="mine"), "name")
    click(qtbot, window, "start")
    answer(qtbot, "cancel_question")
    click(qtbot, window, "preset_spiral")
    click(qtbot, window, "leave_start")
    assert window.lesson_panel.isVisible()
    click(qtbot, window, "start")
    answer(qtbot, "dont_save")
    click(qtbot, window, "preset_spiral")
    assert not window.lesson_panel.isVisible()
    assert window.session.project.data.key == "spiral"


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
