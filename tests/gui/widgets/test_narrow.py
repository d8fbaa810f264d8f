"""What gives way in a narrow place, and that nothing lies on anything else there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.project.document import Project
from core.project.knobs import knobs
from gui.widgets.gauge_readers import ReaderRow, ReaderTable
from gui.widgets.gauge_sheet import GaugeSheet
from gui.widgets.race_lane import LaneCard
from gui.widgets.race_setup import RaceSetup


def place(widget: QWidget, within: QWidget) -> tuple[int, int, int, int]:
    corner = widget.mapTo(within, widget.rect().topLeft())
    return corner.x(), corner.y(), corner.x() + widget.width(), corner.y() + widget.height()


def apart(one: QWidget, other: QWidget, within: QWidget) -> bool:
    left, top, right, bottom = place(one, within)
    x, y, to_x, to_y = place(other, within)
    return right <= x or to_x <= left or bottom <= y or to_y <= top


def test_a_narrow_races_question_and_transport_stand_below_each_other(qtbot: QtBot):
    view = QWidget()  # inside a view: a window of its own could not be made so narrow
    qtbot.addWidget(view)
    setup = RaceSetup(view)
    setup.show_knobs(knobs(Project()))
    setup.show_state("empty")
    setup.resize(330, 300)
    view.resize(900, 300)
    view.show()
    qtbot.waitUntil(lambda: setup.one.width() > 0)
    for button in (setup.go, setup.one, setup.stop):
        assert apart(setup.choice, button, setup)
        assert place(button, setup)[2] <= 330
    setup.show_state("running")
    assert not setup.choice.isVisible()
    setup.resize(900, 300)
    assert setup.choice.isVisible()


def test_a_narrow_lane_sets_its_figures_below_each_other(qtbot: QtBot):
    lane = LaneCard(0)
    qtbot.addWidget(lane)
    lane.resize(300, 300)
    lane.show()
    lane.show_figures(["Loss 0.0442", "100.0%"])
    assert lane.figure.text() == "Loss 0.0442 · 100.0%"
    lane.resize(lane.minimumSizeHint().width() + 20, 300)
    assert lane.figure.text() == "Loss 0.0442\n100.0%"


def test_a_narrow_table_of_readers_keeps_names_and_values_and_drops_the_time_first(qtbot: QtBot):
    table = ReaderTable()
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show()
    table.set_readers({0: ReaderRow("Total least squares", "", 6.4, 37.8, 0.0, 1.0, 3.0)})
    assert not any(map(table.isColumnHidden, range(7)))
    table.resize(400, 200)
    assert not table.isColumnHidden(2)
    assert table.isColumnHidden(6)
    needed = table._room("Total least squares")
    assert table.columnWidth(1) >= needed
    table.resize(700, 200)
    assert not table.isColumnHidden(6)


def test_the_chips_over_a_narrow_picture_take_a_second_line(qtbot: QtBot):
    sheet = GaugeSheet()
    qtbot.addWidget(sheet)
    sheet.title.setText("Virtual gauge")
    sheet.resize(300, 500)
    sheet.show()
    qtbot.waitUntil(lambda: sheet.loupe_chip.y() > sheet.marks_chip.y())
    assert sheet.chips.height() >= sheet.loupe_chip.geometry().bottom()
