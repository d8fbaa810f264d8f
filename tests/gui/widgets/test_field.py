"""The decision field: contours, the box around the data, the picture and the cross-hair."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import numbers, theme
from gui.widgets.field_contour import as_line, chains, zero_segments
from gui.widgets.field_maps import Box, box_around, grid
from gui.widgets.field_plot import FieldPlot
from gui.widgets.field_points import Points
from gui.widgets.field_samples import FieldSamples


def ring(side: int = 64) -> np.ndarray:
    """Positive inside a circle of radius 0.6 of the half side."""
    axis = np.linspace(-1, 1, side)
    return 0.6 - np.hypot(*np.meshgrid(axis, axis))


def shown(qtbot: QtBot) -> FieldPlot:
    plot = FieldPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 360)
    plot.show()
    return plot


def test_the_contour_of_a_circle_is_one_closed_line_at_its_radius():
    lines = chains(zero_segments(ring()))
    assert len(lines) == 1
    assert lines[0][0] == lines[0][-1]
    places = np.array(lines[0]) / 63 * 2 - 1
    assert np.hypot(*places.T) == pytest.approx(0.6, abs=0.002)


def test_a_saddle_gives_two_lines():
    field = np.array([[1.0, -1.0], [-1.0, 1.0]])
    assert len(zero_segments(field)) == 2


def test_lines_are_told_apart_by_a_gap():
    two = np.concatenate([ring(), ring()])
    line = as_line(zero_segments(two))
    gaps = np.isnan(line).all(axis=1)
    assert gaps.sum() == len(chains(zero_segments(two))) == 2
    assert np.isfinite(line[~gaps]).all()
    assert as_line(zero_segments(np.ones((8, 8)))).shape == (0, 2)


def test_a_field_without_a_change_of_sign_has_no_contour():
    assert len(zero_segments(np.ones((8, 8)))) == 0


def test_the_box_of_data_around_zero_is_square_around_zero():
    points = np.array([[-5.0, -4.0], [4.0, 5.0]])
    box = box_around(points)
    assert box.left == -box.right == box.bottom == -box.top
    assert box.right > 5


def test_the_box_of_other_data_follows_them():
    box = box_around(np.array([[100.0, 0.0], [300.0, 1.0]]))
    assert box.left < 100 < 300 < box.right
    assert box.bottom < 0 < 1 < box.top < 2


def test_the_grid_begins_in_the_upper_left_corner():
    cells = grid(Box(0, 4, 0, 4), 4)
    assert cells[0].tolist() == [0.5, 3.5]
    assert cells[-1].tolist() == [3.5, 0.5]


def test_blue_and_orange_sides_have_their_colours(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_signed(np.repeat(np.linspace(-1, 1, 32)[None], 32, axis=0))
    picture, area = plot.grab().toImage(), plot.field().toRect()
    left = picture.pixelColor(area.left() + 4, area.center().y())
    right = picture.pixelColor(area.right() - 4, area.center().y())
    assert left.red() > left.blue()
    assert right.blue() > right.red()


def test_samples_lie_where_their_numbers_say(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_box(Box(-6, 6, -6, 6))
    plot.show_points([Points(np.array([[3.0, 3.0]]), 0)])
    picture, area = plot.grab().toImage(), plot.field()
    x, y = area.left() + area.width() * 0.75, area.top() + area.height() * 0.25
    assert picture.pixelColor(round(x), round(y)) == theme.class_colour(0)


def test_the_pointer_reads_the_plane(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_box(Box(-6, 6, -6, 6))
    with qtbot.waitSignal(plot.cursor_moved) as moved:
        qtbot.mouseMove(plot.viewport(), plot.field().center().toPoint())
    assert moved.args[0] == pytest.approx((0, 0), abs=0.05)
    qtbot.mouseMove(plot.viewport(), QPoint(2, 2))
    assert plot.spot is None


def test_a_click_keeps_the_cross_hair_and_escape_lets_it_go(qtbot: QtBot):
    plot = shown(qtbot)
    middle = plot.field().center().toPoint()
    qtbot.mouseMove(plot.viewport(), middle)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    kept = plot.spot
    qtbot.mouseMove(plot.viewport(), middle + QPoint(40, 30))
    qtbot.mouseMove(plot.viewport(), QPoint(2, 2))
    assert plot.spot == kept is not None
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.spot is None


def test_arrow_keys_move_the_cross_hair_within_the_box(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_box(Box(-6, 6, -6, 6))
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.spot == pytest.approx((0.2, 0))
    for _ in range(40):
        qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.spot == pytest.approx((0.2, 6))


def test_a_change_of_theme_tints_the_field_anew(qtbot: QtBot, look: theme.Theme):
    plot = shown(qtbot)
    plot.show_signed(ring())
    middle = plot.field().center().toPoint()
    before = plot.grab().toImage().pixelColor(middle)
    look.set_mode("dark")
    assert plot.grab().toImage().pixelColor(middle) != before


def test_the_contour_crosses_the_field_where_its_sign_changes(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_box(Box(-6, 6, -6, 6))
    plot.show_signed(np.repeat(np.linspace(-1, 1, 32)[:, None], 32, axis=1))
    line = plot._line.path.boundingRect()
    assert (line.top(), line.bottom()) == pytest.approx((0, 0), abs=0.01)
    assert line.left() < -5 < 5 < line.right()
    plot.show_signed(np.repeat(np.linspace(-1, 1, 32)[:, None], 32, axis=1), line=np.zeros((0, 2)))
    assert plot._line.path.isEmpty()


def test_samples_are_painted_once_for_many_fields(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    painted: list[FieldSamples] = []
    paint = FieldSamples._painted

    def noted(self: FieldSamples, place: QRectF, room: QRect, ratio: float) -> QPixmap:
        painted.append(self)
        return paint(self, place, room, ratio)

    monkeypatch.setattr(FieldSamples, "_painted", noted)
    plot = shown(qtbot)
    plot.show_points([Points(np.array([[0.0, 0.0]]), 0)])
    plot.grab()
    painted.clear()
    for strength in (0.1, 0.5, 0.9):
        plot.show_signed(np.full((8, 8), strength))
        plot.grab()
    assert painted == []
    plot.show_points([Points(np.array([[1.0, 1.0]]), 0)])
    plot.grab()
    assert len(painted) == 1


def test_a_sample_lies_where_its_numbers_say(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_box(Box(-6, 6, -6, 6))
    plot.show_points([Points(np.array([[3.0, -3.0]]), 0)])
    area = plot.field()
    spot = QPointF(area.left() + 0.75 * area.width(), area.top() + 0.75 * area.height()).toPoint()
    assert plot.grab().toImage().pixelColor(spot) == theme.class_colour(0)


def test_samples_of_numbers_have_the_colours_of_their_values(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_box(Box(-6, 6, -6, 6))
    plot.show_points([Points(np.array([[-3.0, 0.0], [3.0, 0.0]]), 0, values=np.array([-1.0, 1.0]))])
    picture, area = plot.grab().toImage(), plot.field()
    row = round(area.center().y())
    low, high = (picture.pixelColor(round(area.left() + area.width() * share), row) for share in (0.25, 0.75))
    assert low.red() > low.blue()
    assert high.blue() > high.red()


def test_the_keyboards_focus_is_seen_at_the_edge(qtbot: QtBot):
    plot = shown(qtbot)
    corner = plot.field().topLeft().toPoint()
    assert plot.grab().toImage().pixelColor(corner) == theme.token("hair")
    plot.setProperty("show_focus", True)
    QApplication.sendEvent(plot, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert plot.grab().toImage().pixelColor(corner) == theme.token("accent")


def test_several_classes_share_the_field(qtbot: QtBot):
    plot = shown(qtbot)
    shares = np.zeros((30, 30, 3))
    for k in range(3):
        shares[:, k * 10 : k * 10 + 10, k] = 1
    plot.show_classes(shares)
    picture, area = plot.grab().toImage(), plot.field()
    row = round(area.center().y())
    colours = {picture.pixel(round(area.left() + area.width() * share), row) for share in (0.15, 0.5, 0.85)}
    assert len(colours) == 3


def contrast_at(plot: FieldPlot, x: float, y: float) -> int:
    """The largest difference from the paper within a sample's size around a place."""
    picture, paper, spot = plot.grab().toImage(), theme.token("paper"), plot.pixel(x, y).toPoint()
    seen = [picture.pixelColor(spot + QPoint(dx, dy)) for dx in range(-7, 8) for dy in range(-7, 8)]
    return max(abs(int(shade.lightness()) - int(paper.lightness())) for shade in seen)


@pytest.mark.parametrize("hollow", [False, True])
def test_a_sample_of_a_middling_number_is_seen_on_the_paper(qtbot: QtBot, hollow: bool):
    plot = shown(qtbot)
    plot.show_points([Points(np.zeros((1, 2)), 0, hollow, np.zeros(1))])
    assert contrast_at(plot, 0.0, 0.0) > 60


@pytest.mark.parametrize("wide", [230, 300, 400])
def test_the_numbers_and_the_name_of_the_colour_bar_end_within_a_narrow_field(qtbot: QtBot, wide: int):
    plot = shown(qtbot)
    plot.show_signed(ring())
    plot.resize(wide, 330)
    plot.set_bar("P(a long name)", ("1,234,000", "617,000", f"{numbers.MINUS}0.25"))
    picture = plot.grab().toImage()
    edge = {picture.pixelColor(wide - 1, y).name() for y in range(picture.height())}
    inked = {picture.pixelColor(wide - 4, y).name() for y in range(picture.height())}
    assert len(edge) == 1, "nothing is cut at the right edge"
    assert len(inked) > 1, "and the longest number reaches it"


def test_lent_numbers_of_the_colour_bar_move_nothing(qtbot: QtBot):
    plot = shown(qtbot)
    plot.show_signed(ring())
    plot.set_bar("y", ("1,234,000", "617,000", "0"))
    before = plot.margins()
    plot.lend_bar(("+", "0", numbers.MINUS))
    assert plot.bar_name == ""
    assert plot.margins() == before
    plot.set_bar("y", ("1.0", "0.5", "0.0"))
    assert plot.margins()[2] < before[2]


@pytest.mark.parametrize("name", ["x", "area", "a long name of a column"])
@pytest.mark.parametrize("wide", range(260, 420, 20))
def test_numbers_below_the_field_end_well_before_the_name_of_its_axis(qtbot: QtBot, name: str, wide: int):
    plot = shown(qtbot)
    plot.axis_names = (name, "y")
    plot.resize(wide, 330)
    plot.show_box(Box(30.0, 230.0, 0.0, 8.0))
    begins = plot.field().right() - plot._notes.name_width()
    measure = theme.metrics("caption")
    for tick, text in plot.bottom.shown:
        assert plot.pixel(tick, 0.0).x() + measure.horizontalAdvance(text) / 2 + theme.px(6) < begins
