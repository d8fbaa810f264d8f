"""First light: the window opens on a project that trains at one key press; everything is undone, reset and stepped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.nn.layers.linear import Linear
from core.nn.losses.mse import MeanSquaredError
from core.project.document import Project
from gui.main_window import MainWindow
from gui.widgets.button import Button
from gui.widgets.label import Label
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def test_the_space_bar_trains_the_project_that_is_there(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Space)
    until(qtbot, lambda: window.session.history.epoch >= 20)
    before, after = window.session.history.first(), window.session.history.latest()
    assert before is not None
    assert after is not None
    assert after.train.loss < before.train.loss
    qtbot.keyClick(window, Qt.Key.Key_Space)
    until(qtbot, lambda: window.session.state == "paused")


def test_no_button_takes_the_space_bar_from_the_run(window: MainWindow, qtbot: QtBot) -> None:
    assert window.focusWidget() is window.workbench
    rate = find(window, QWidget, "learning_rate")
    rate.setFocus()
    qtbot.keyClick(rate, Qt.Key.Key_Space)
    until(qtbot, lambda: window.session.state == "running")


def test_run_pause_step_epoch_and_reset_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "step")
    until(qtbot, lambda: session.history.step == 1)
    click(qtbot, window, "epoch")
    until(qtbot, lambda: session.history.epoch == 1)
    assert session.history.step == 25
    click(qtbot, window, "run")
    until(qtbot, lambda: session.history.epoch > 5)
    click(qtbot, window, "run")
    until(qtbot, lambda: session.state == "paused")
    click(qtbot, window, "reset")
    until(qtbot, lambda: session.state == "ready" and session.snapshot is not None)
    assert session.history.step == 0
    assert find(window, QWidget, "step_counter").accessibleName() == "Step 0"


def test_reset_keeps_the_initial_weights_and_the_dice_draws_others(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    until(qtbot, lambda: session.snapshot is not None)
    first = session.snapshot
    click(qtbot, window, "step")
    until(qtbot, lambda: session.history.step == 1)
    click(qtbot, window, "reset")
    until(qtbot, lambda: session.snapshot is not None and session.snapshot is not first and session.state == "ready")
    again = session.snapshot
    assert first is not None
    assert again is not None
    assert all(np.array_equal(first.weights[name], again.weights[name]) for name in first.weights)
    click(qtbot, window, "reroll")
    until(qtbot, lambda: session.snapshot is not None and session.snapshot is not again)
    rolled = session.snapshot
    assert rolled is not None
    assert any(not np.array_equal(first.weights[name], rolled.weights[name]) for name in first.weights)
    click(qtbot, window, "undo")
    assert session.project.training.seed == 0


def test_other_data_are_one_click_away(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "dataset_spiral")
    until(qtbot, lambda: window.session.state == "ready")
    assert window.session.project.data.key == "spiral"
    assert find(window, Label, "project_title").text().startswith("Spiral")
    click(qtbot, window, "undo")
    until(qtbot, lambda: window.session.state == "ready")
    assert window.session.project.data.key == "circle"


def test_a_rate_far_too_large_stops_with_a_smaller_one_on_offer(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "dataset_blobs")
    until(qtbot, lambda: session.state == "ready")
    session.edit(_with_a_rate_that_explodes(window), "")
    until(qtbot, lambda: session.state == "ready")
    click(qtbot, window, "run")
    until(qtbot, lambda: session.state == "failed")
    assert session.snapshot is not None
    assert all(np.isfinite(array).all() for array in session.snapshot.weights.values())
    card = find(window, QWidget, "run_message")
    button = next(one for one in card.findChildren(Button) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: session.state == "ready")
    assert session.project.training.learning_rate < 100


def test_the_language_switches_while_it_trains(window: MainWindow, qtbot: QtBot) -> None:
    window.session.set_steps_per_second(2000)  # the run must not end meanwhile
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.history.epoch > 2)
    click(qtbot, window, "language")
    until(qtbot, lambda: find(window, QWidget, "run").accessibleName() == "暂停")
    epoch = window.session.history.epoch
    until(qtbot, lambda: window.session.history.epoch > epoch)
    click(qtbot, window, "language")
    until(qtbot, lambda: find(window, QWidget, "run").accessibleName() == "Pause")


def _with_a_rate_that_explodes(window: MainWindow) -> Project:
    project = window.session.project
    training = replace(project.training, learning_rate=100.0, loss=MeanSquaredError())
    network = replace(project.network, layers=(Linear(units=1),))
    return replace(project, training=training, network=network)
