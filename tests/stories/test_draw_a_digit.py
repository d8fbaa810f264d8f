"""From a click on MNIST to a digit that is read: the ready-trained network at once, the user's own after training."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.imaging.pen_digits import digit
from gui.main_window import MainWindow
from gui.views.draw import DrawView
from gui.widgets.combo import ComboBox
from tests.stories.pen_replay import Hand, replay
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def test_a_seven_is_read_at_once_and_by_the_network_that_was_just_trained(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    choice = find(window, ComboBox, "dataset")
    choice.setFocus()
    qtbot.keyClicks(choice, "MNIST")
    until(qtbot, lambda: session.project.data.key == "mnist" and session.state == "ready")
    view = find(window, DrawView, "view_draw")
    rng = np.random.default_rng(1)
    replay(view.pad, digit(7, rng, 0), Hand("off", "thin"), rng)
    until(qtbot, lambda: view.reading.figure.text() == "7")
    own = view.bars.runs()[0].name
    untrained = view.bars.probabilities(own)
    assert untrained is not None
    click(qtbot, window, "run")

    def read_by_the_own_network() -> bool:
        shares = view.bars.probabilities(own)
        return shares is not None and int(shares.argmax()) == 7 and float(shares.max()) > 0.8

    until(qtbot, read_by_the_own_network)
    assert session.state == "running"
    click(qtbot, window, "clear_drawing")
    until(qtbot, lambda: view.bars.probabilities(own) is None)
    view.pad.setFocus()
    qtbot.keyClick(view.pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: view.bars.probabilities(own) is not None)
    assert session.project.data.key == "mnist"
