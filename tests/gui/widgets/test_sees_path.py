from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.imaging.drawing import strokes_of
from core.imaging.pen_digits import digit
from core.imaging.strokes import Steps, see
from gui import theme
from gui.widgets.sees_path import SeesPath, tinted


@pytest.fixture
def path(qtbot: QtBot) -> SeesPath:
    widget = SeesPath()
    qtbot.addWidget(widget)
    widget.resize(560, 110)
    return widget


def test_all_steps_are_taken_at_first(path: SeesPath):
    assert path.steps == Steps()


def test_a_click_skips_a_step_and_says_so(path: SeesPath, qtbot: QtBot):
    with qtbot.waitSignal(path.steps_changed) as changed:
        QTest.mouseClick(path.buttons["box"], Qt.MouseButton.LeftButton)
    assert changed.args == [Steps(box=False)]
    QTest.keyClick(path.buttons["normalise"], Qt.Key.Key_Space)
    assert path.steps == Steps(box=False, normalise=False)


def test_skipping_one_step_leaves_the_others_unstruck(path: SeesPath):
    path.buttons["box"].setChecked(False)
    path.grab()
    assert not theme.font("label").strikeOut()


def test_the_pictures_are_those_of_the_drawing(path: SeesPath):
    blank = path.buttons["box"].grab().toImage()
    lines = digit(4, np.random.default_rng(0))
    path.show_drawing(strokes_of(lines), see(lines))
    shown = {key: button.grab().toImage() for key, button in path.buttons.items()}
    assert all(image != blank for image in shown.values())
    path.show_drawing((), None)
    assert path.buttons["box"].grab().toImage() == blank


def test_every_step_explains_itself(path: SeesPath):
    assert all(button.text() and button.toolTip() and button.accessibleName() for button in path.buttons.values())


def test_numbers_become_colours_of_the_table():
    image = tinted(np.array([[0.0, 1.0]], dtype=np.float32), theme.sequential_table("text"))
    assert image.pixelColor(0, 0) == theme.token("paper")
    assert image.pixelColor(1, 0) == theme.token("text")


@pytest.mark.parametrize("wide", [700, 448, 330, 290])
def test_names_and_pictures_stay_whole_and_apart_in_a_narrow_row(qtbot: QtBot, wide: int):
    around = QWidget()
    row = QVBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    widget = SeesPath()
    row.addWidget(widget)
    qtbot.addWidget(around)
    around.resize(wide, 140)
    around.show()
    QApplication.processEvents()
    assert widget.width() == wide
    buttons = list(widget.buttons.values())
    ends = [button.geometry().right() for button in buttons]
    assert all(end < button.x() for end, button in zip(ends, buttons[1:], strict=False))
    assert ends[-1] < wide
    measure = theme.metrics("label")
    for button in buttons:
        words = max(button.text().split(), key=len) if button.height() > theme.px(72 + 4 + 18) else ""
        assert measure.horizontalAdvance(words) <= button.width()
        assert button.height() >= button.sizeHint().height()


def test_a_wide_row_keeps_each_name_on_its_line(qtbot: QtBot):
    widget = SeesPath()
    qtbot.addWidget(widget)
    widget.resize(560, 110)
    widget.show()
    QApplication.processEvents()
    measure = theme.metrics("label")
    assert all(measure.horizontalAdvance(button.text()) <= button.width() for button in widget.buttons.values())
