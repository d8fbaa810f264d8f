"""Projector mode: large for a class, and back exactly as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.main_window import MainWindow
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    yield window
    closed(window)
    assert not theme.current().projected, "the next window begins as it should"


def look(window: MainWindow) -> tuple[set[str], list[int], int, float, float]:
    """What is visible, how wide the columns are, and how large and thick everything is."""
    named = (widget for widget in window.findChildren(QWidget) if widget.objectName() and widget.isVisible())
    seen = {widget.objectName() for widget in named}
    return (
        seen,
        window.columns.splitter.sizes(),
        theme.px(100),
        theme.font("body").pointSizeF(),
        theme.run_pen(0).widthF(),
    )


def test_projector_mode_enlarges_what_a_class_looks_at_and_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "start")
    click(qtbot, window, "lesson_hidden_layers")
    until(qtbot, lambda: window.session.state == "ready")
    before = look(window)

    qtbot.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    seen, sizes, length, points, line = look(window)
    assert (length, line) == (150, 2 * before[4])
    assert points == pytest.approx(1.5 * before[3])
    assert not {"status_bar", "rail_data", "rail_training", "panel_network", "speed", "fold_lesson"} & seen
    assert {"lesson_text", "lesson_next", "result", "run"} <= seen
    assert sizes[0] > before[1][0]
    assert sizes[-1] > before[1][-1]
    assert window.size().width() == 1280
    assert find(window, QWidget, "result").geometry().right() <= 1280, "nothing is pushed out of the window"

    qtbot.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    until(qtbot, lambda: look(window) == before)

    qtbot.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    until(qtbot, lambda: look(window) == before)


def test_text_on_a_projector_is_never_larger_than_twice_the_design(window: MainWindow) -> None:
    theme.current().set_text_scale(175)
    window.projector.toggle()
    assert theme.current().percent == 200
    window.projector.toggle()
    assert theme.current().percent == 175
    theme.current().set_text_scale(100)
