"""Why not degrees: two networks learn a needle's angle before one's eyes, and the needle is turned through the top."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.concepts.angles import STEPS
from gui.explorers.why_not_degrees import WhyNotDegrees
from gui.main_window import MainWindow
from gui.widgets.explorer_angles import AngleDial
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    yield window
    closed(window)


def test_at_the_top_the_network_on_degrees_swings_and_the_other_follows_the_needle(
    window: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, window, "start")
    click(qtbot, window, "start_explorers")
    click(qtbot, window, "open_why_not_degrees")
    explorer = find(window, WhyNotDegrees, "explorer_why_not_degrees")
    until(qtbot, lambda: explorer.lesson is not None and explorer.lesson.step == STEPS)
    dial = find(window, AngleDial, "angles_dial")
    middle = dial.rect().center()
    qtbot.mouseClick(dial, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert explorer.angle.value == 90.0
    at_side = [float(words[:-1]) for words in explorer.answers.figures()]
    assert abs(at_side[1] - 90.0) < 3.0
    qtbot.mouseClick(dial, Qt.MouseButton.LeftButton, pos=middle + QPoint(0, -60))
    at_top = [float(words[:-1]) for words in explorer.answers.figures()]
    assert 30.0 < at_top[0] < 330.0
    assert min(at_top[1], 360.0 - at_top[1]) < 5.0
    before = explorer.lesson
    click(qtbot, window, "angles_train")
    until(qtbot, lambda: explorer.lesson is not before)
    assert "off by" in explorer.stage.caption.text()
