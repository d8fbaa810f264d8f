"""The confusion matrix with its pictures, and the histograms of the weights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS
from gui import theme
from gui.session import Session
from gui.views.confusion import ConfusionView
from gui.views.weights import WeightsView
from gui.widgets.plot_confusion import AXIS, ConfusionMatrix
from gui.widgets.plot_histogram import HistogramPlot

WAIT_MS = 60_000


def matrix(qtbot: QtBot) -> ConfusionMatrix:
    made = ConfusionMatrix()
    qtbot.addWidget(made)
    made.resize(324, 324)
    made.show_counts(np.array([[50, 0, 1], [9, 40, 0], [0, 2, 45]]), ["a", "b", "c"])
    made.show()
    return made


def test_a_click_chooses_a_cell_and_arrow_keys_move_on(qtbot: QtBot):
    made = matrix(qtbot)
    with qtbot.waitSignal(made.chosen) as chosen:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.place(1, 0).center().toPoint())
    assert chosen.args == [1, 0]
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.cell == (1, 1)
    qtbot.keyClick(made, Qt.Key.Key_Up)
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert made.cell == (0, 1)


def test_the_names_of_the_rows_have_room_and_the_cells_still_fit(qtbot: QtBot):
    made = ConfusionMatrix()
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.show_counts(np.array([[5, 1], [2, 4]]), ["Orange", "Ankle boot"])
    room = made.place(0, 0).left() - theme.px(AXIS)
    assert room > theme.metrics("caption").horizontalAdvance("Ankle boot")
    assert made.rect().toRectF().contains(made.place(1, 1))


def test_the_worst_error_is_found_off_the_diagonal(qtbot: QtBot):
    assert matrix(qtbot).worst() == (1, 0)


def test_right_answers_and_errors_have_their_own_colours(qtbot: QtBot):
    made = matrix(qtbot)
    picture = made.grab().toImage()
    corner = made.place(0, 0).topLeft().toPoint()
    right = picture.pixelColor(corner.x() + 3, corner.y() + 3)
    corner = made.place(1, 0).topLeft().toPoint()
    error = picture.pixelColor(corner.x() + 3, corner.y() + 3)
    assert right.green() > right.red()
    assert error.red() > error.blue()


def test_the_view_opens_the_worst_cell_and_counts_all_test_samples(qtbot: QtBot):
    session = Session(replace(Project(), data=Circle(count=80)))
    view = ConfusionView()
    qtbot.addWidget(view)
    view.attach(session)
    session.snapshot_changed.connect(view.show_snapshot)
    view.resize(560, 500)
    view.show()
    assert view.empty.isVisible()
    session.load()
    qtbot.waitUntil(lambda: view.matrix.counts.sum() == 40, timeout=WAIT_MS)
    assert view.parts.isVisible()
    assert "read as" in view.cell_title.text()
    session.close()


def framed(view: ConfusionView) -> tuple[int, int] | None:
    return view.matrix.cell


def test_an_error_that_is_no_longer_made_is_let_go(qtbot: QtBot):
    session = Session(replace(Project(), data=Circle(count=80)))
    view = ConfusionView()
    qtbot.addWidget(view)
    view.attach(session)
    session.snapshot_changed.connect(view.show_snapshot)
    view.show()
    session.load()
    qtbot.waitUntil(lambda: view.matrix.cell is not None, timeout=WAIT_MS)
    answers = view._answers
    assert answers is not None
    right = replace(answers, decided=answers.labels)
    view._show_answers(right)
    assert framed(view) is None
    assert view.cell_title.text() == "Nothing is read wrongly."
    view.matrix.choose((0, 1))
    view._show_answers(right)
    assert framed(view) == (0, 1), "what a person has chosen stays"
    session.close()


def test_the_view_suits_classes_only():
    assert ConfusionView.suits(Project())
    assert not ConfusionView.suits(PRESETS["linear_regression"].project())


def test_histograms_show_weights_and_biases_of_every_layer(qtbot: QtBot):
    session = Session(replace(Project(), data=Circle(count=40)))
    view = WeightsView()
    qtbot.addWidget(view)
    view.attach(session)
    session.snapshot_changed.connect(view.show_snapshot)
    view.resize(560, 500)
    view.show()
    session.load()
    qtbot.waitUntil(lambda: len(view.plots) == 6, timeout=WAIT_MS)
    assert view.plots[0].accessibleName().startswith("Linear 1: weights. count 8")
    session.edit(replace(session.project, network=mlp((2,), 1)), "smaller")
    qtbot.waitUntil(lambda: len(view.plots) == 2, timeout=WAIT_MS)
    session.close()


@pytest.mark.parametrize("values", [np.zeros(0), np.zeros(3), np.array([1e-9]), np.linspace(-4, 4, 500)])
def test_any_set_of_numbers_can_be_drawn(qtbot: QtBot, values: np.ndarray):
    plot = HistogramPlot()
    qtbot.addWidget(plot)
    plot.resize(240, 152)
    plot.show_numbers("1 Linear: weights", "", values, float(np.abs(values).max()) if len(values) else 1.0)
    assert not plot.grab().isNull()
    assert plot._counts.sum() == len(values)
