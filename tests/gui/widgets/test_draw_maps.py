"""Saliency, occlusion and robustness as pictures with numbers, and the ink that grows under the pen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from core.digits.why import Reasons
from core.inspection.changes import ANGLES_DEG, FACTORS, robustness_of
from core.inspection.covering import Occlusion
from core.inspection.probes.saliency import Saliency
from gui import theme
from gui.widgets.draw_ink import Ink, smooth_path
from gui.widgets.draw_robustness import RobustnessMap
from gui.widgets.draw_why import WhyMaps

DIGITS = tuple("0123456789")
PIXELS = np.zeros((28, 28), dtype=np.float32)
PIXELS[10:18, 12:15] = 1.0


@pytest.fixture
def why(qtbot: QtBot) -> WhyMaps:
    maps = WhyMaps()
    qtbot.addWidget(maps)
    maps.resize(900, 200)
    return maps


@pytest.fixture
def robust(qtbot: QtBot) -> RobustnessMap:
    made = RobustnessMap()
    qtbot.addWidget(made)
    made.resize(900, 260)
    return made


def reasons() -> Reasons:
    slopes = np.zeros((1, 28, 28), dtype=np.float32)
    slopes[0, 3, 4], slopes[0, 20, 20] = 2.0, -2.0
    drop = np.zeros((28, 28))
    drop[3, 4] = 0.25
    return Reasons(PIXELS, Saliency(7, slopes, np.abs(slopes[0])), Occlusion(7, 0.9, drop))


def moved_only_up_is_still_a_seven() -> np.ndarray:
    shares = np.zeros((225 + len(ANGLES_DEG) + len(FACTORS), 10))
    shares[:, 1] = 0.6
    upper = 15 * 8
    shares[:upper, 7], shares[:upper, 1] = 0.9, 0.05
    shares[225:, 7], shares[225:, 1] = 0.8, 0.1
    return shares


def test_without_a_drawing_the_maps_say_what_to_do(why: WhyMaps, robust: RobustnessMap):
    assert why.readout().startswith("Draw, ")
    assert robust.readout().startswith("Draw, ")
    assert not why.grab().isNull()
    assert not robust.grab().isNull()


def test_every_pixel_tells_its_slope_and_what_covering_it_costs(why: WhyMaps):
    why.show_reasons(reasons(), "7")
    frame = why._frame(1)
    why._over = why._pixel_at(QPointF(frame.left() + 4.5 / 28 * frame.width(), frame.top() + 3.5 / 28 * frame.height()))
    assert why.readout() == "Row 4, column 5: slope +2.00; covered, 7 loses 25.0%"


def test_what_speaks_for_the_class_is_blue_and_what_speaks_against_it_orange(why: WhyMaps):
    why.show_reasons(reasons(), "7")
    image = why.grab().toImage()
    frame = why._frame(1)

    def colour(row: int, column: int) -> tuple[int, int]:
        unit = frame.width() / 28
        pixel = image.pixelColor(round(frame.left() + (column + 0.5) * unit), round(frame.top() + (row + 0.5) * unit))
        return pixel.red(), pixel.blue()

    (red, blue), (warm, cold) = colour(3, 4), colour(20, 20)
    assert blue > red + 40
    assert warm > cold + 40


def test_the_maps_leave_room_for_their_words_in_a_wide_view(why: WhyMaps):
    for width in (700, 900, 1400):
        why.resize(width, 240)
        assert width - why._frame(2).right() > 200


def test_the_robustness_map_counts_where_the_answer_is_the_same(robust: RobustnessMap):
    robust.show_map(robustness_of(moved_only_up_is_still_a_seven()), PIXELS, DIGITS)
    assert robust.readout() == "Moved, it still reads 7 in 120 of 225 places."


def test_every_place_of_the_map_says_what_is_read_there(robust: RobustnessMap):
    robust.show_map(robustness_of(moved_only_up_is_still_a_seven()), PIXELS, DIGITS)
    robust._over = robust._place_at(robust._cell(("shift", 14, 8)).center())
    assert robust.readout() == "1 px right, 7 px down: reads 1; 7 has 0.0%"
    robust._over = robust._place_at(robust._cell(("turn", 0, 0)).center())
    assert robust.readout() == "Turned by −60°: reads 7; 7 has 80.0%"
    robust._over = robust._place_at(robust._cell(("size", 0, 0)).center())
    assert robust.readout() == "Scaled by 0.4: reads 7; 7 has 80.0%"
    assert robust._place_at(QPointF(robust.width() - 2, 4)) is None


def test_a_cell_that_reads_something_else_is_orange(robust: RobustnessMap):
    robust.show_map(robustness_of(moved_only_up_is_still_a_seven()), PIXELS, DIGITS)
    image = robust.grab().toImage()
    upper, lower = (robust._cell(("shift", row, 2)).topLeft() + QPointF(2, 2) for row in (0, 14))
    same, other = image.pixelColor(upper.toPoint()), image.pixelColor(lower.toPoint())
    assert other.red() > other.blue() + 60
    assert same.red() < same.green()
    assert theme.token("paper") not in (same, other)


def test_ink_that_grew_point_by_point_is_the_same_line():
    points = [QPointF(10, 10), QPointF(14, 12), QPointF(30, 40), QPointF(31, 60), QPointF(20, 70)]
    ink = Ink(points[:1], 8)
    for count in range(1, len(points) + 1):
        assert ink.path() == smooth_path(points[:count])
        assert ink.fresh().contains(points[count - 1].toPoint())
        if count < len(points):
            ink.add(points[count])
    assert Ink(points, 8).path() == smooth_path(points)
