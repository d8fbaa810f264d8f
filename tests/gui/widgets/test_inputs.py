"""Sliders, numbers, segments and choices: what they say, and when."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.button import Button
from gui.widgets.chip import Chip
from gui.widgets.combo import ComboBox
from gui.widgets.focus_ring import FocusRing
from gui.widgets.number_edit import NumberEdit, NumberField, ladder
from gui.widgets.rate_ruler import RateRuler, _spread
from gui.widgets.segmented import Segmented
from gui.widgets.segmented_rows import SegmentedRows
from gui.widgets.slider import Slider, ValueSlider
from gui.widgets.switch import Switch


def listen(signal: Any) -> list[Any]:
    heard: list[Any] = []
    signal.connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))
    return heard


def test_a_linear_slider_keeps_to_its_steps(qtbot):
    slider = Slider(0, 0.5, 0.05)
    qtbot.addWidget(slider)
    slider.set_number(0.26)
    assert slider.number == pytest.approx(0.25)


@pytest.mark.parametrize("number", [1e-4, 0.01, 0.06, 1.0])
def test_a_logarithmic_slider_finds_its_number_again(qtbot, number):
    slider = Slider(1e-4, 1, log=True)
    qtbot.addWidget(slider)
    slider.set_number(number)
    assert slider.number == pytest.approx(number, rel=0.04)


def test_code_moves_a_slider_silently_and_a_key_does_not(qtbot):
    slider = Slider(0, 1, 0.1)
    qtbot.addWidget(slider)
    moved, done = listen(slider.changed), listen(slider.committed)
    slider.set_number(0.5)
    assert (moved, done) == ([], [])
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert moved == done == [pytest.approx(0.6)]


def test_a_drag_reports_along_the_way_and_commits_once(qtbot):
    slider = Slider(0, 1, 0.01)
    qtbot.addWidget(slider)
    slider.resize(200, 20)
    moved, done = listen(slider.changed), listen(slider.committed)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(50, 10))
    QTest.mouseMove(slider, QPoint(100, 10))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert len(moved) == 2
    assert done == [pytest.approx(0.5, abs=0.01)]


def test_a_slider_shows_its_value(qtbot):
    slider = ValueSlider("Training share", 0, 100, 5, shown=lambda value: f"{value:g} %")
    qtbot.addWidget(slider)
    slider.set_value(70)
    assert slider.figure.text() == "70 %"


def test_a_number_in_range_is_told_once(qtbot):
    edit = NumberEdit(1, 4096, 10, whole=True)
    qtbot.addWidget(edit)
    heard = listen(edit.changed)
    edit.setText("64")
    edit.commit()
    edit.commit()
    assert heard == [64]
    assert edit.value == 64
    assert isinstance(edit.value, int)


@pytest.mark.parametrize("typed", ["1.4", "-0.1", "abc", "", "nan"])
def test_a_number_outside_stays_red_and_untold(qtbot, typed):
    edit = NumberEdit(0, 0.9, 0.5)
    qtbot.addWidget(edit)
    heard, problems = listen(edit.changed), listen(edit.problem)
    edit.setText(typed)
    edit.commit()
    assert heard == []
    assert edit.text() == typed
    assert edit.property("error")
    assert problems[-1] == "Choose a number from 0 to 0.9."
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "0.5"
    assert not edit.property("error")


def test_a_letter_is_marked_at_the_keystroke_and_no_longer_when_it_is_gone(qtbot):
    edit = NumberEdit(0, 10, 0.5)
    edit.setToolTip("How far one step goes.")
    field = NumberField("Learning rate", edit)
    qtbot.addWidget(field)
    heard = listen(edit.changed)
    edit.clear()
    for key in "1e-3":
        QTest.keyClicks(edit, key)
        assert not edit.property("error"), edit.text()
    QTest.keyClicks(edit, "m")
    assert edit.property("error")
    assert field.sentence.text() == edit.toolTip() == "Choose a number from 0 to 10."
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert not edit.property("error")
    assert field.sentence.isHidden()
    assert edit.toolTip() == "How far one step goes."
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert heard == [1e-3]


def test_half_a_batch_is_refused(qtbot):
    edit = NumberEdit(1, 64, 10, whole=True)
    qtbot.addWidget(edit)
    edit.setText("2.5")
    edit.commit()
    assert edit.toolTip() == "Choose a whole number from 1 to 64."


def test_the_sentence_stands_below_the_field_while_it_is_needed(qtbot):
    edit = NumberEdit(0, 0.9, 0.5)
    field = NumberField("Momentum", edit)
    qtbot.addWidget(field)
    edit.setText("2")
    edit.commit()
    assert not field.sentence.isHidden()
    edit.setText("0.8")
    edit.commit()
    assert field.sentence.isHidden()


@pytest.mark.parametrize(
    ("start", "steps", "end"), [(0.06, 1, 0.07), (0.06, -1, 0.05), (0.1, 1, 0.15), (0.01, -1, 0.007), (1, 6, 10)]
)
def test_a_rate_climbs_a_ladder(start, steps, end):
    assert ladder(start, steps) == pytest.approx(end)


def test_arrow_keys_stop_at_the_limits(qtbot):
    edit = NumberEdit(0, 1, 0.9)
    qtbot.addWidget(edit)
    QTest.keyClick(edit, Qt.Key.Key_PageUp)
    assert edit.value == 1
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value == pytest.approx(0.9)


def test_the_stepper_can_be_clicked(qtbot):
    edit = NumberEdit(1, 64, 10, whole=True)
    qtbot.addWidget(edit)
    edit.resize(100, 28)
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=QPoint(92, 6))
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=QPoint(92, 22))
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=QPoint(92, 22))
    assert edit.value == 9


def test_segments_answer_to_mouse_and_arrows(qtbot):
    views = Segmented([("boundary", "Boundary"), ("loss", "Loss"), ("weights", "Weights")])
    qtbot.addWidget(views)
    views.resize(views.sizeHint())
    heard = listen(views.changed)
    QTest.mouseClick(views, Qt.MouseButton.LeftButton, pos=QPoint(views.width() - 10, 14))
    QTest.keyClick(views, Qt.Key.Key_Left)
    views.set_key("boundary")
    assert heard == ["weights", "loss"]
    assert views.key == "boundary"


def test_segments_keep_their_key_in_another_language(qtbot):
    views = Segmented([("loss", "Loss"), ("weights", "Weights")], "weights")
    qtbot.addWidget(views)
    views.set_options([("loss", "损失"), ("weights", "权重")])
    assert views.key == "weights"


def test_a_combo_box_speaks_in_keys(qtbot):
    combo = ComboBox([("sgd", "SGD"), ("adam", "Adam")], "adam")
    qtbot.addWidget(combo)
    heard = listen(combo.changed)
    combo.set_key("sgd")
    combo.set_options([("adam", "亚当"), ("sgd", "随机梯度下降")])
    assert combo.key == "sgd"
    assert heard == []
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert heard == ["adam"]


def test_a_cut_off_option_is_told_on_hover(qtbot):
    combo = ComboBox([("standard", "Standardise: mean 0, deviation 1"), ("sgd", "SGD")], "standard")
    qtbot.addWidget(combo)
    combo.resize(120, 28)
    combo.show()
    for key, told in (("standard", "Standardise: mean 0, deviation 1"), ("sgd", "")):
        combo.set_key(key)
        QApplication.sendEvent(
            combo, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), combo.mapToGlobal(QPoint(5, 5)))
        )
        assert (QToolTip.text() if QToolTip.isVisible() else "") == told  # a hidden tip keeps its text for a while
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_an_option_can_be_greyed_out_with_a_reason(qtbot):
    combo = ComboBox([("bce", "BCE"), ("mse", "MSE")])
    qtbot.addWidget(combo)
    combo.set_disabled("mse", True, "Needs numbers as targets.")
    index = combo.model().index(1, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Needs numbers as targets."
    combo.set_disabled("mse", False)
    assert combo.model().index(1, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_switch_and_a_chip_answer_to_space(qtbot):
    for widget in (Switch(), Chip("x₁", checkable=True)):
        qtbot.addWidget(widget)
        heard = listen(widget.toggled)
        QTest.keyClick(widget, Qt.Key.Key_Space)
        assert heard == [True]


def test_zones_of_the_rate_follow_the_curvature(qtbot):
    ruler = RateRuler(1e-4, 10)
    qtbot.addWidget(ruler)
    assert ruler.zone(0.06) == ""
    ruler.set_edge(0.2)
    assert [ruler.zone(rate) for rate in (0.02, 0.06, 0.15, 0.3)] == ["slow", "fast", "zigzag", "diverges"]


def test_a_ruler_without_limits_is_a_plain_slider(qtbot):
    ruler = RateRuler(1e-3, 1)
    qtbot.addWidget(ruler)
    plain = ruler.sizeHint().height()
    ruler.set_edge(0.2)
    assert ruler.sizeHint().height() > plain
    ruler.set_edge(None)
    assert ruler.sizeHint().height() == plain


def test_words_under_the_zones_never_touch():
    wanted = [(0.0, 30.0), (90.0, 40.0), (95.0, 40.0), (170.0, 30.0)]
    starts = _spread(wanted, 200, 4)
    ends = [start + width for start, (_, width) in zip(starts, wanted, strict=True)]
    assert all(end + 4 <= start + 1e-9 for end, start in zip(ends, starts[1:], strict=False))
    assert starts[0] >= 0
    assert ends[-1] <= 200


def test_the_ring_comes_with_the_keyboard_and_not_with_the_mouse(qtbot, look: theme.Theme):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    one, two = Button("One"), Button("Two")
    column.addWidget(one)
    column.addWidget(two)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow())
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert page.findChildren(FocusRing) == []
    QTest.keyClick(page, Qt.Key.Key_Tab)
    (ring,) = page.findChildren(FocusRing)
    focused = page.focusWidget()
    assert ring.geometry() == focused.geometry().adjusted(-4, -4, 4, 4)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert len(page.findChildren(FocusRing)) == 1


def test_a_segmented_control_with_too_many_words_goes_on_in_a_second_row(qtbot):
    words = ["On a curve", "On a surface", "Your own function", "In code"]
    tabs = SegmentedRows([(str(index), text) for index, text in enumerate(words)])
    around, row = QWidget(), QHBoxLayout()
    row.addWidget(tabs)
    row.addStretch(1)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(row)
    column.addStretch(1)
    qtbot.addWidget(around)
    around.resize(tabs.sizeHint().width() + 20, 100)
    around.show()
    QApplication.processEvents()
    assert tabs.height() == theme.px(28)
    around.resize(tabs.sizeHint().width() * 2 // 3, 100)
    QApplication.processEvents()
    assert tabs.height() == theme.px(56)
    measure = theme.metrics("label", 500)
    cells = [tabs._cell(index) for index in range(4)]
    assert all(measure.horizontalAdvance(text) < cell.width() for text, cell in zip(words, cells, strict=True))
    assert not any(one.intersects(two) for one, two in combinations(cells, 2))
    heard = listen(tabs.changed)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=cells[2].center().toPoint())
    assert heard == ["2"]
