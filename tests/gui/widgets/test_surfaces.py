"""Losses seen from above and as a landscape: heights, level lines, picking a place, turning."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.widgets.explorer_descent_curve import LossOverSteps
from gui.widgets.surface_contour import ContourPlot, relief
from gui.widgets.surface_shaded import ShadedSurface

XS, YS = np.linspace(-2, 4, 31), np.linspace(0, 10, 21)
BOWL = (XS[None, :] - 1) ** 2 + (YS[:, None] - 5) ** 2 / 4


def test_relief_keeps_the_order_of_losses_and_survives_those_that_are_not_finite():
    heights = relief(BOWL)
    order = np.argsort(BOWL.ravel(), kind="stable")
    assert (np.diff(heights.ravel()[order]) >= 0).all()
    assert (heights.min(), heights.max()) == (0.0, 1.0)
    broken = BOWL.copy()
    broken[0, 0], broken[3, 3] = np.inf, np.nan
    assert relief(broken)[0, 0] == relief(broken)[3, 3] == 1.0
    assert not relief(np.full((3, 3), 7.0)).any()


def test_a_start_without_a_value_paints_no_point(qtbot: QtBot):
    graph = LossOverSteps()
    qtbot.addWidget(graph)
    graph.resize(200, 100)
    graph.show_losses(np.array([np.nan]))
    graph.grab()  # Qt would warn of a circle at no place, and a warning fails a test of the window


def test_level_lines_run_through_places_of_one_loss(qtbot: QtBot):
    plot = ContourPlot(("a", "b"))
    qtbot.addWidget(plot)
    plot.set_surface(XS, YS, BOWL)
    assert len(plot._levels) >= 8
    for line in plot._levels:
        fine = line[np.isfinite(line).all(axis=1)]
        losses = (fine[:, 0] - 1) ** 2 + (fine[:, 1] - 5) ** 2 / 4
        assert np.ptp(losses) < 0.12 * BOWL.max()


def test_a_click_reports_the_numbers_under_it_and_none_outside(qtbot: QtBot):
    plot = ContourPlot(("a", "b"))
    qtbot.addWidget(plot)
    plot.resize(420, 320)
    plot.show()
    plot.set_surface(XS, YS, BOWL)
    found: list[tuple[float, float]] = []
    plot.picked.connect(lambda a, b: found.append((a, b)))
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.point(1.0, 5.0).toPoint())
    assert np.allclose(found, [(1.0, 5.0)], atol=0.05)
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert len(found) == 1


def test_the_ball_is_painted_where_it_is_and_far_paths_do_no_harm(qtbot: QtBot):
    plot = ContourPlot()
    qtbot.addWidget(plot)
    plot.resize(420, 320)
    plot.set_surface(XS, YS, BOWL)
    before = plot.grab().toImage()
    plot.set_path(np.array([[0.0, 2.0], [1.0, 5.0]]))
    plot.set_slope((1.0, 0.0))
    plot.set_next((2.0, 5.0))
    place = plot.point(1.0, 5.0).toPoint()
    assert plot.grab().toImage().pixelColor(place) != before.pixelColor(place)
    plot.set_path(np.array([[0.0, 0.0], [1e300, -1e300], [np.nan, 1.0]]))
    plot.grab()


def test_keys_turn_the_landscape_and_a_path_costs_no_new_facets(qtbot: QtBot):
    surface = ShadedSurface(("a", "b"))
    qtbot.addWidget(surface)
    surface.resize(320, 280)
    surface.set_surface(XS, YS, BOWL)
    one = surface.grab().toImage()
    kept = surface._kept
    surface.set_path(np.array([[0.0, 2.0], [1.0, 5.0]]))
    assert surface.grab().toImage() != one
    assert surface._kept is kept
    turned = surface.turn_deg
    qtbot.keyClick(surface, Qt.Key.Key_Right)
    assert surface.turn_deg == (turned + 8) % 360
    assert surface._kept is None
