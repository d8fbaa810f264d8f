"""The gauge page's own widgets: marks that keep their order, gaps in the trend, limits, labels."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.imaging.dial_face import Scene
from core.vision.dial import Dial
from core.vision.virtual import dial_of
from gui.gauge.virtual import STYLE
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.widgets.gauge_dial_edits import centred, enlarged, with_added_mark
from gui.widgets.gauge_teach import FEWEST, GaugeTeach
from gui.widgets.gauge_trend import EVERY_S, TrendPlot
from gui.widgets.gauge_value import GaugeValue
from gui.widgets.gauge_watch import GaugeAlarms

DIAL = Dial((100.0, 80.0), 60.0, ((-135.0, 0.0), (0.0, 5.0), (135.0, 10.0)))


@pytest.fixture
def view(qtbot: QtBot) -> DialView:
    view = DialView()
    qtbot.addWidget(view)
    view.resize(400, 320)
    view.set_image(np.full((160, 200, 3), 90, np.uint8))
    view.set_dial(DIAL)
    view.show()
    return view


def test_an_added_mark_reads_what_the_scale_read_before() -> None:
    dial = with_added_mark(DIAL, 67.5)
    assert (67.5, 7.5) in dial.marks
    assert dial.value_at(30.0) == pytest.approx(DIAL.value_at(30.0))


def test_no_mark_is_added_where_another_has_its_value() -> None:
    assert with_added_mark(DIAL, 0.0) is DIAL


def test_a_slanted_dial_stays_slanted_when_it_is_moved_and_enlarged() -> None:
    slanted = dial_of(STYLE, Scene(tilt_deg=30.0))
    moved = enlarged(centred(slanted, (slanted.center[0] + 20, slanted.center[1] - 10)), 1.5)
    for angle in (0.0, 100.0, 220.0):
        before, after = slanted.on_image(angle), moved.on_image(angle, 1 / 1.5)
        assert after == pytest.approx((before[0] + 20, before[1] - 10), abs=1e-6)


def test_a_mark_cannot_be_dragged_past_its_neighbour(view: DialView, qtbot: QtBot) -> None:
    view.set_editable(True)
    start, beyond = (view._at(*DIAL.on_image(angle)).toPoint() for angle in (0.0, 150.0))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, beyond)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=beyond)
    assert view._dial is not None
    assert view._dial.marks == DIAL.marks


def test_a_label_follows_the_pointer(view: DialView, qtbot: QtBot) -> None:
    view.set_label(0.0)
    with qtbot.waitSignal(view.label_moved) as caught:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=view._at(*DIAL.on_image(90.0)).toPoint() + QPoint(0, 0))
    assert caught.args[0] == pytest.approx(90.0, abs=1.5)


def test_a_full_circle_gets_ten_marks_and_starts_again(qtbot: QtBot) -> None:
    calibration = GaugeCalibration()
    qtbot.addWidget(calibration)
    calibration.set_dial(DIAL)
    with qtbot.waitSignal(calibration.dial_changed) as caught:
        calibration.circle.click()
    dial: Dial = caught.args[0]
    assert dial.span == pytest.approx(10.0)
    assert dial.value_at(355.0) == pytest.approx(9.861, abs=0.01)


def test_a_mark_value_that_breaks_the_order_is_refused_with_a_sentence(qtbot: QtBot) -> None:
    calibration = GaugeCalibration()
    qtbot.addWidget(calibration)
    calibration.set_dial(DIAL)
    calibration.choose_mark(1)
    with qtbot.waitSignal(calibration.troubled), qtbot.assertNotEmitted(calibration.dial_changed):
        calibration.mark_value.changed.emit(12.0)
    assert calibration.mark_value.value == 5.0


def test_the_trend_keeps_the_newest_hour_and_says_where_nothing_was_read(qtbot: QtBot) -> None:
    trend = TrendPlot()
    qtbot.addWidget(trend)
    for index in range(50_000):
        trend.add(index * EVERY_S * 1.01, None if index % 5 == 0 else 1.0)
    values = trend.values()
    assert len(values) >= 36_000
    assert math.isnan(values[-5])
    assert values[-1] == 1.0


def test_a_limit_at_the_end_of_the_scale_is_none(qtbot: QtBot) -> None:
    alarms = GaugeAlarms()
    qtbot.addWidget(alarms)
    alarms.set_scale(0.0, 10.0)
    assert (alarms.low, alarms.high, alarms.fastest) == (None, None, None)
    alarms.high_edit.set_value(8.0)
    alarms.set_scale(0.0, 16.0)
    assert (alarms.low, alarms.high) == (None, 8.0)


def test_learning_needs_enough_labelled_frames(qtbot: QtBot) -> None:
    teach = GaugeTeach()
    qtbot.addWidget(teach)
    teach.set_frames(FEWEST - 1, labelling=False, virtual=False)
    assert not teach.learn.isEnabled()
    teach.set_frames(FEWEST, labelling=False, virtual=False)
    assert teach.learn.isEnabled()


def test_a_reason_of_three_lines_does_not_squeeze_the_figure(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card, trend = GaugeValue(), QWidget()
    trend.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addWidget(trend, 20)
    card.set_value("1.80", fresh=False)
    card.note.setText("The dial is not where it was calibrated: move the camera back, or calibrate again.")
    narrow = next(width for width in range(600, 150, -4) if card.heightForWidth(width) > card.sizeHint().height())
    host.resize(narrow, 500)  # here the reason takes a line more than it would like
    host.show()
    QCoreApplication.processEvents()
    assert not card._row.geometry().intersects(card.band.geometry())
    assert card.rect().contains(card.note.geometry())


def test_small_errors_of_a_lesson_are_told_apart(qtbot: QtBot) -> None:
    teach = GaugeTeach()
    qtbot.addWidget(teach)
    teach.set_result(0.043, 0.018)
    assert "before 0.04%, now 0.02%" in teach.result.text()
