from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QImage,
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.widgets.draw_ink import smooth_path
from gui.widgets.drawing_pad import DrawingPad
from gui.widgets.pen_tools import PenTools

SIDE = 280


@pytest.fixture
def pad(qtbot: QtBot) -> DrawingPad:
    widget = DrawingPad()
    qtbot.addWidget(widget)
    widget.resize(SIDE, SIDE)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def stroke(pad: DrawingPad, *points: tuple[int, int]) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def darkness(pad: DrawingPad, x: int, y: int) -> int:
    return 255 - pad.grab().toImage().convertToFormat(QImage.Format.Format_RGB32).pixelColor(x, y).lightness()


def test_the_mouse_draws_a_stroke_in_the_unit_square(pad: DrawingPad, qtbot: QtBot):
    with qtbot.waitSignal(pad.strokes_changed):
        stroke(pad, (28, 28), (140, 28), (140, 252))
    (line,) = pad.arrays()
    assert line[0] == pytest.approx([0.1, 0.1])
    assert line[-1] == pytest.approx([0.5, 0.9])


def test_ink_is_seen_where_the_pen_is_before_it_is_lifted(pad: DrawingPad):
    paper = darkness(pad, 100, 100)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 100))
    QTest.mouseMove(pad, QPoint(160, 100))
    assert abs(darkness(pad, 100, 100) - paper) > 100
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(160, 100))
    assert abs(darkness(pad, 100, 100) - paper) > 100


def test_moving_without_a_button_draws_nothing(pad: DrawingPad):
    QTest.mouseMove(pad, QPoint(50, 50))
    QTest.mouseMove(pad, QPoint(150, 50))
    assert pad.arrays() == []


def test_a_click_leaves_a_dot(pad: DrawingPad):
    paper = darkness(pad, 120, 120)
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(120, 120))
    assert [len(line) for line in pad.arrays()] == [1]
    assert abs(darkness(pad, 120, 120) - paper) > 100


def test_drawing_beyond_the_edge_stays_on_the_paper(pad: DrawingPad):
    stroke(pad, (140, 140), (600, -90))
    assert pad.arrays()[0][-1] == pytest.approx([1.0, 0.0])


def test_keys_undo_redo_and_clear_while_the_canvas_has_the_focus(pad: DrawingPad):
    stroke(pad, (20, 20), (90, 90))
    stroke(pad, (90, 20), (20, 90))
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.arrays()) == 1
    QTest.keyClick(pad, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(pad.arrays()) == 2
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.arrays() == []


def test_the_keyboard_alone_can_draw(pad: DrawingPad):
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Return)
    for _ in range(4):
        QTest.keyClick(pad, Qt.Key.Key_Down)
    QTest.keyClick(pad, Qt.Key.Key_Return)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    (line,) = pad.arrays()
    assert line[0] == pytest.approx([0.5, 0.5])
    assert line[-1] == pytest.approx([0.5, 0.625])


def test_a_tablet_pen_draws(pad: DrawingPad):
    device = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    for kind, x in ((QEvent.Type.TabletPress, 28), (QEvent.Type.TabletMove, 140), (QEvent.Type.TabletRelease, 140)):
        spot = QPointF(x, 140)
        buttons = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
        event = QTabletEvent(
            kind,
            device,
            spot,
            spot,
            0.5,
            0,
            0,
            0,
            0,
            0,
            Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton,
            buttons,
        )
        QApplication.sendEvent(pad, event)
    (line,) = pad.arrays()
    assert line == pytest.approx(np.array([[0.1, 0.5], [0.5, 0.5]]))


def test_a_finger_draws(pad: DrawingPad, qtbot: QtBot):
    device = QTest.createTouchDevice()
    QTest.touchEvent(pad, device).press(0, QPoint(28, 28), pad).commit()
    QTest.touchEvent(pad, device).move(0, QPoint(140, 28), pad).commit()
    QTest.touchEvent(pad, device).release(0, QPoint(140, 28), pad).commit()
    (line,) = pad.arrays()
    assert line[-1] == pytest.approx([0.5, 0.1])


def test_the_eraser_takes_ink_away(pad: DrawingPad):
    stroke(pad, (28, 140), (252, 140))
    pad.set_tool("eraser")
    stroke(pad, (140, 100), (140, 140))
    assert len(pad.arrays()) == 2
    pad.undo()
    assert len(pad.arrays()) == 1


def test_the_tools_offer_only_what_can_be_done(pad: DrawingPad, qtbot: QtBot):
    tools = PenTools(pad)
    qtbot.addWidget(tools)
    assert not tools.undo.isEnabled()
    assert not tools.clear.isEnabled()
    stroke(pad, (28, 140), (252, 140))
    assert tools.undo.isEnabled()
    tools.undo.click()
    assert pad.arrays() == []
    assert tools.redo.isEnabled()
    tools.redo.click()
    tools.clear.click()
    assert pad.arrays() == []
    tools.line_width.setValue(tools.line_width.maximum())
    assert pad.pen_width == pytest.approx(0.16)
    tools.eraser.click()
    assert pad.tool == "eraser"


def test_the_drawing_survives_another_size_of_the_canvas(pad: DrawingPad):
    stroke(pad, (28, 28), (252, 252))
    before = pad.arrays()[0].copy()
    pad.resize(400, 300)
    assert np.array_equal(pad.arrays()[0], before)


def test_smoothing_keeps_both_ends_of_a_line():
    path = smooth_path([QPointF(0, 0), QPointF(10, 0), QPointF(10, 10), QPointF(30, 10)])
    assert path.elementAt(0).x == 0
    assert path.currentPosition() == QPointF(30, 10)


def test_the_canvas_has_a_name_for_screen_readers(pad: DrawingPad):
    assert pad.accessibleName()
    assert pad.accessibleDescription()


def test_over_the_canvas_no_movements_are_merged(pad: DrawingPad):
    merged = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents
    usual = QCoreApplication.testAttribute(merged)
    place = QPointF(20, 20)
    QApplication.sendEvent(pad, QEnterEvent(place, place, place))
    assert not QCoreApplication.testAttribute(merged), "a busy window would make a line of a curve"
    QApplication.sendEvent(pad, QEvent(QEvent.Type.Leave))
    assert QCoreApplication.testAttribute(merged) == usual
