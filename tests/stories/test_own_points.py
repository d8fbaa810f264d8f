"""The plane under the hand: own points, formulas, batches, classical answers, guesses before the run, planes to cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.data.catalog.csv_table import CsvTable
from core.data.catalog.my_points import MyPoints
from core.project.document import Project
from core.project.fitting import for_data
from core.project.preset import PRESETS
from core.project.storage import load, save
from core.training.order import batch_rows
from gui.main_window import MainWindow
from gui.panels.data import DataPanel
from gui.views.boundary import BoundaryView
from gui.views.fit import FitView
from gui.views.loss import LossView
from gui.widgets.combo import ComboBox
from gui.widgets.field_plot import FieldPlot
from gui.widgets.label import Label
from tests.stories.window import click, closed, find, opened, until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def view_of(window: MainWindow) -> BoundaryView:
    return find(window, BoundaryView, "view_boundary")


def places(window: MainWindow, spots: Iterable[tuple[float, float]]) -> list[QPoint]:
    field = find(window, FieldPlot, "decision_field")
    return [field.pixel(x, y).toPoint() for x, y in spots]


def stroke(widget: QWidget, points: list[QPoint]) -> None:
    """Press, move through all points with the button down, release."""
    for kind, point, held in [
        (QEvent.Type.MouseButtonPress, points[0], LEFT),
        *((QEvent.Type.MouseMove, point, LEFT) for point in points[1:]),
        (QEvent.Type.MouseButtonRelease, points[-1], Qt.MouseButton.NoButton),
    ]:
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        place = QPointF(widget.mapToGlobal(point))
        event = QMouseEvent(kind, QPointF(point), place, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


def draw(window: MainWindow, spots: Iterable[tuple[float, float]]) -> None:
    stroke(find(window, FieldPlot, "decision_field").viewport(), places(window, spots))


def ring(radius: float) -> list[tuple[float, float]]:
    return [(radius * float(np.cos(a)), radius * float(np.sin(a))) for a in np.linspace(0, 6.1, 50)]


def test_a_person_paints_points_trains_moves_one_and_takes_steps_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = window.session
    click(qtbot, window, "dataset_my_points")
    until(qtbot, lambda: view_of(window).empty.isVisible())
    assert not window.commands.named("run").isEnabled()
    click(qtbot, window, "tool_brush")
    draw(window, [(x, 3.0) for x in np.linspace(-3, 3, 15)])
    click(qtbot, window, "tint_1")
    draw(window, [(x, -3.0) for x in np.linspace(-3, 3, 15)])
    click(qtbot, window, "tool_point")
    draw(window, [(0.0, -1.0)])
    painted = len(session.project.data.points)  # type: ignore[attr-defined]
    assert painted > 60
    assert not view_of(window).empty.isVisible()
    assert session.undo_stack.count() == 4  # the blank plane, two strokes, one point

    click(qtbot, window, "run")
    until(qtbot, lambda: session.history.epoch > 30)
    click(qtbot, window, "run")
    until(qtbot, lambda: session.state == "paused" and session.snapshot is not None)
    learned = session.snapshot
    click(qtbot, window, "tool_move")
    draw(window, [(0.0, -1.0), (0.0, 0.0), (1.0, 4.0)])
    until(qtbot, lambda: session.state == "ready" and session.snapshot is not None)
    assert session.snapshot is not None
    assert learned is not None
    assert all(np.array_equal(session.snapshot.weights[name], learned.weights[name]) for name in learned.weights)
    assert view_of(window).field.caption.startswith("It goes on from what it has learned")
    assert session.project.data.points[-1][:2] == pytest.approx((1.0, 4.0), abs=0.1)  # type: ignore[attr-defined]

    click(qtbot, window, "tool_erase")
    draw(window, [(1.0, 4.0)])
    assert len(session.project.data.points) == painted - 1  # type: ignore[attr-defined]
    click(qtbot, window, "undo")
    click(qtbot, window, "undo")
    assert session.project.data.points[-1][:2] == pytest.approx((0.0, -1.0), abs=0.1)  # type: ignore[attr-defined]
    save(tmp_path / "mine.gradus", session.project)
    assert load(tmp_path / "mine.gradus").project.data == session.project.data
    click(qtbot, window, "tool_clear")
    until(qtbot, lambda: view_of(window).empty.isVisible())


def test_any_points_become_one_s_own_and_keep_their_parts(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    before = session.dataset
    assert before is not None
    click(qtbot, window, "chip_edit")
    until(qtbot, lambda: session.project.data.key == "my_points" and session.state == "ready")
    after = session.dataset
    assert after is not None
    assert (len(after.train), len(after.test)) == (len(before.train), len(before.test))
    draw(window, [(-5.0, 5.0)])
    assert session.dataset is not None
    assert len(session.dataset.train) + len(session.dataset.test) == len(before.train) + len(before.test) + 1
    click(qtbot, window, "undo")
    click(qtbot, window, "undo")
    until(qtbot, lambda: session.state == "ready")
    assert session.project.data.key == "circle"


def test_a_typed_formula_labels_the_plane_and_a_slip_is_named(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "dataset_formula")
    until(qtbot, lambda: session.state == "ready")
    edit = find(window, QLineEdit, "text_formula")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "x*x + y*y < 9")
    until(qtbot, lambda: getattr(session.project.data, "formula", "") == "x*x + y*y < 9" and session.state == "ready")
    assert session.dataset is not None
    radius = np.hypot(*session.dataset.train.inputs.T)
    assert np.array_equal(session.dataset.train.targets == 1, radius < 3)
    edit.selectAll()
    qtbot.keyClicks(edit, "y > sim(x)")
    problems = [label for label in window.findChildren(Label) if "“sim” at character 5" in label.text()]
    until(qtbot, lambda: any("“sim” at character 5" in label.text() for label in window.findChildren(Label)))
    assert not problems
    assert session.state == "ready"
    edit.selectAll()
    qtbot.keyClicks(edit, "y = sin(x)")
    until(qtbot, lambda: session.project.data.input_shape == (1,) and session.state == "ready")
    find(window, FitView, "view_fit")


def test_the_points_of_the_batch_light_up_step_by_step(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "chip_batch")
    lit = view_of(window).field.overlays
    assert session.dataset is not None
    inputs, config = session.dataset.train.inputs, session.project.training
    for step in (1, 2, 3):
        click(qtbot, window, "step")
        until(qtbot, lambda step=step: session.history.step == step)  # type: ignore[misc]
        until(qtbot, lambda step=step: f"step {step} " in view_of(window).field.caption)  # type: ignore[misc]
        x, y = lit._lit.getData()
        np.testing.assert_allclose(
            np.column_stack([x, y]), inputs[batch_rows(len(inputs), config, step - 1)], rtol=1e-5
        )


def test_a_classical_method_answers_beside_the_network(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "dataset_blobs")
    until(qtbot, lambda: window.session.state == "ready" and window.session.snapshot is not None)
    view = view_of(window)
    click(qtbot, window, "chip_classical")
    rival = view.field.overlays._rival
    until(qtbot, lambda: view.comparing.answer is not None and len(rival.getData()[0]) > 0)
    assert view.comparing.card.scores[1][1].text() == "100.0%"
    assert "x₁" in view.comparing.card.own_terms.text()
    until(qtbot, lambda: view.comparing.card.scores[0][0].text().endswith("%"))
    combo = find(window, ComboBox, "rival_method")
    combo.setCurrentIndex(combo.findData("knn"))
    combo.activated.emit(combo.currentIndex())
    until(qtbot, lambda: view.comparing.answer is not None and view.comparing.answer.method == "knn")
    assert not view.comparing.card.own_terms.isVisible()
    click(qtbot, window, "chip_classical")
    assert view.comparing.answer is None
    window.session.open(PRESETS["linear_regression"].project())
    until(qtbot, lambda: window.session.state == "ready")
    click(qtbot, window, "chip_classical")
    fit = find(window, FitView, "view_fit")
    until(qtbot, lambda: len(fit.plot._rival[0]) > 0)
    assert fit.card.own_terms.text().count("x") == 1


def test_a_boundary_and_a_curve_are_guessed_before_the_run(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "chip_guess")
    assert "Draw the boundary" in view_of(window).field.caption
    draw(window, ring(3.3))
    window.result.show_view("loss")
    click(qtbot, window, "chip_guess_curve")
    sheet = find(window, QWidget, "loss_guess")
    stroke(sheet, [QPoint(70 + 6 * i, 60 + i) for i in range(60)])
    assert find(window, Label, "guess_verdict").text().startswith("You expect ")
    click(qtbot, window, "run")
    until(qtbot, lambda: session.history.epoch > 20)
    until(qtbot, lambda: "; it reached 0." in find(window, Label, "guess_verdict").text())
    assert not sheet.isVisible()
    loss = find(window, LossView, "view_loss").loss.plot
    assert "Expected" in [curve.name for curve in loss.curves]
    window.result.show_view("boundary")
    until(qtbot, lambda: "agree on " in view_of(window).field.caption)
    click(qtbot, window, "run")


def test_two_columns_of_a_table_make_a_field_and_more_are_cut_by_a_plane(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    rng, session = np.random.default_rng(0), window.session
    rows = [(*values, "yes" if values[0] + values[2] > 0 else "no") for values in rng.normal(size=(60, 3)).tolist()]
    file = tmp_path / "table.csv"
    file.write_text("a,b,c,said\n" + "\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    table = CsvTable(path=str(file), target="said").resolved()
    session.open(for_data(Project(), replace(table, features=("a", "c")).resolved()))
    until(qtbot, lambda: session.state == "ready" and view_of(window).field._values is not None)
    assert view_of(window).field.axis_names == ("a", "c")
    session.open(for_data(Project(), table))
    until(qtbot, lambda: session.state == "ready" and view_of(window).field._values is not None)
    assert view_of(window).field.axis_names == ("a", "c")  # the two that tell most
    before = np.array(view_of(window).field._values)
    slider = find(window, QWidget, "plane_input_1").focusProxy()
    assert slider is not None
    for _ in range(8):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    until(qtbot, lambda: not np.array_equal(before, np.array(view_of(window).field._values)))
    switch = find(window, QWidget, "plane_kind")
    qtbot.mouseClick(switch, LEFT, pos=QPoint(switch.width() - 20, switch.height() // 2))
    until(qtbot, lambda: view_of(window).field.axis_names[0] == "1st component")


def test_points_of_numbers_bring_a_whole_slider_and_put_the_classes_away(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "dataset_my_points")
    until(qtbot, lambda: view_of(window).empty.isVisible())
    session.edit(replace(session.project, data=MyPoints(meaning="numbers")), "")
    until(qtbot, lambda: view_of(window).strip.number.isVisible())
    strip = view_of(window).strip
    assert strip.rect().contains(strip.number.geometry())
    assert not find(window, DataPanel, "panel_data").form.widget_of("classes").isVisible()
