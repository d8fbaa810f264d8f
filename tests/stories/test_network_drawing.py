"""The network in the hand: layers, neurons, weights and biases are changed where they are drawn, by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.nn.building import chain, layer
from core.project.preset import PRESETS
from gui.main_window import MainWindow
from gui.panels.network import NetworkPanel
from gui.views.feature_space import FeatureSpaceView
from gui.widgets.combo import ComboBox
from gui.widgets.field_plot import FieldPlot
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_editors import WireEditor
from gui.widgets.network_wires import BIAS, Wire
from gui.widgets.number_edit import NumberEdit
from gui.widgets.switch import Switch
from tests.stories.window import click, closed, find, opened, until

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    until(qtbot, lambda: len(find(window, NetworkDiagram, "network_diagram")._maps) == 4)
    yield window
    closed(window)


def drawing(window: MainWindow) -> NetworkDiagram:
    return find(window, NetworkDiagram, "network_diagram")


def middle(rect: QRectF) -> QPoint:
    return rect.center().toPoint()


def weights(window: MainWindow) -> dict[str, np.ndarray]:
    assert window.session.latest is not None
    return dict(window.session.latest.weights)


def chosen(qtbot: QtBot, words: list[str]) -> Callable[[], None]:
    """Walk through the menu that is open, and choose the last of `words` by keys."""

    def walk() -> None:
        for word in words:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            action = next(one for one in menu.actions() if one.text() == word)
            menu.setActiveAction(action)
            qtbot.keyClick(menu, Qt.Key.Key_Return)

    return walk


def test_a_hover_reads_a_weight_that_moves_while_it_trains(window: MainWindow, qtbot: QtBot) -> None:
    diagram, wire = drawing(window), Wire(1, 2, 1)
    qtbot.mouseMove(diagram, middle(diagram.wire_rect(wire)))
    assert diagram.wire == wire
    card = diagram._card()
    assert card is not None
    assert card.title == "Weight x₂ → h₁,₃"
    before = card.rows[0][1]
    qtbot.keyClick(window, Qt.Key.Key_Space)

    def moved() -> bool:
        card = diagram._card()
        return card is not None and card.rows[0][1] != before and len(card.rows) == 2

    until(qtbot, moved)  # the second row is the gradient


def test_a_click_sets_a_weight_before_the_first_run_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    diagram, wire = drawing(window), Wire(2, 1, 0)
    first = weights(window)["2.weight"][1, 0]
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.wire_rect(wire)))
    edit = find(window, NumberEdit, "wire_value")
    assert edit.hasFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "-2.5")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert weights(window)["2.weight"][1, 0] == -2.5
    assert diagram.value_of(wire) == -2.5
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    click(qtbot, window, "undo")
    assert weights(window)["2.weight"][1, 0] == first


def test_a_locked_bias_stays_while_it_trains_through_reset_and_a_new_seed(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram, wire = window.session, drawing(window), Wire(1, 0, BIAS)
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.wire_rect(wire)))
    edit = find(window, NumberEdit, "wire_value")
    edit.selectAll()
    qtbot.keyClicks(edit, "0.75")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    click(qtbot, window, "wire_lock")
    assert diagram.locks == {wire}
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    until(qtbot, lambda: session.history.epoch >= 3)
    for value in ("0.5", "1.25"):  # set again between two steps of the run
        qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.wire_rect(wire)))
        edit.selectAll()
        qtbot.keyClicks(edit, value)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        until(qtbot, lambda: weights(window)["0.bias"][0] == float(value))  # noqa: B023
    epoch = session.history.epoch
    until(qtbot, lambda: session.history.epoch > epoch + 3)
    assert weights(window)["0.bias"][0] == 1.25
    for button in ("reset", "reroll"):
        click(qtbot, window, button)
        until(qtbot, lambda: session.state == "ready" and session.latest is not None)
        assert weights(window)["0.bias"][0] == 1.25
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.wire_rect(wire)))
    assert diagram.locks == frozenset()
    session.run_epoch()
    until(qtbot, lambda: session.history.epoch == 1)
    session.request_snapshot()
    until(qtbot, lambda: weights(window)["0.bias"][0] != 1.25)


def test_the_switch_of_a_weight_follows_undo_and_escape_closes_it_all_the_same(
    window: MainWindow, qtbot: QtBot
) -> None:
    diagram = drawing(window)
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.wire_rect(Wire(1, 1, 0))))
    switch, editor = find(window, Switch, "wire_lock"), find(window, WireEditor, "wire_editor")
    click(qtbot, window, "wire_lock")
    until(qtbot, lambda: switch._slide.value == 1.0)
    click(qtbot, window, "undo")
    assert not switch.isChecked()
    until(qtbot, lambda: switch._slide.value == 0.0)
    click(qtbot, window, "wire_lock")
    assert editor.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_keys_alone_reach_and_lock_a_weight(window: MainWindow, qtbot: QtBot) -> None:
    diagram = drawing(window)
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    assert diagram.hovered == (1, 0) or diagram.hovered == (1, 1)
    qtbot.keyClick(diagram, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert diagram.wire is not None
    qtbot.keyClick(diagram, Qt.Key.Key_L)
    assert diagram.locks == {diagram.wire}
    qtbot.keyClick(diagram, Qt.Key.Key_L)
    assert diagram.locks == frozenset()


def test_a_neuron_chosen_by_key_fills_the_field(window: MainWindow, qtbot: QtBot) -> None:
    diagram, field = drawing(window), find(window, FieldPlot, "decision_field")
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    until(qtbot, lambda: field.caption.startswith("Neuron"))
    window.workbench.setFocus()
    until(qtbot, lambda: field.caption == "")


def test_all_zeros_never_learn_and_the_drawing_shows_it(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram = window.session, drawing(window)
    for column in (1, 2):
        qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.heading_rect(column)))
        until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        chosen(qtbot, ["Initial weights", "All zeros"])()
        until(qtbot, lambda: session.state == "ready" and session.latest is not None)
    assert not weights(window)["0.weight"].any()
    session.run_epoch()
    until(qtbot, lambda: session.history.epoch == 1)
    session.request_snapshot()
    until(qtbot, lambda: session.latest is not None and session.latest.step == 25)
    assert not weights(window)["0.weight"].any()
    assert not weights(window)["2.weight"].any()


def test_layers_and_neurons_come_and_go_in_the_drawing(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram = window.session, drawing(window)
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.gap_rect(1)))
    assert [column.units for column in diagram.columns] == [2, 4, 4, 2, 1]
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram._places().columns[2].more_button))
    assert [column.units for column in diagram.columns] == [2, 4, 5, 2, 1]
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.heading_rect(2)))
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    chosen(qtbot, ["Move later (Alt+→)"])()
    assert [column.units for column in diagram.columns] == [2, 4, 2, 5, 1]
    diagram.setFocus()
    diagram._point_at((3, 0), None)
    qtbot.keyClick(diagram, Qt.Key.Key_Delete)
    assert [column.units for column in diagram.columns] == [2, 4, 2, 1]
    for _ in range(4):
        click(qtbot, window, "undo")
    assert [column.units for column in diagram.columns] == [2, 4, 2, 1]
    assert session.project.problem() is None


def test_a_network_of_pictures_is_drawn_mended_and_edited_in_the_drawing(window: MainWindow, qtbot: QtBot) -> None:
    session, project = window.session, PRESETS["digits_cnn"].project()
    misfit = chain((1, 28, 28), layer("conv2d", channels=4), "relu", layer("linear", units=10))
    session.open(replace(project, network=misfit))
    until(qtbot, lambda: session.state == "blocked")
    click(qtbot, window, "network_fix")
    until(qtbot, lambda: session.state == "ready" and session.latest is not None)
    diagram = drawing(window)
    assert diagram.goes_down()
    until(qtbot, lambda: len(diagram._images.get(1, [])) == 4)  # a live picture on every sheet
    panel = find(window, NetworkPanel, "panel_network")
    panel.hand.open_layer(1)
    kernel = find(window, QWidget, "editor_kernel").findChild(NumberEdit)
    assert kernel is not None
    kernel.setFocus()
    kernel.selectAll()
    qtbot.keyClicks(kernel, "3")
    qtbot.keyClick(kernel, Qt.Key.Key_Return)
    assert diagram.columns[1].shape == (4, 26, 26)
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.gap_rect(1)))
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    chosen(qtbot, ["MaxPool2d"])()
    assert [column.name for column in diagram.columns] == ["", "Conv2d", "MaxPool2d", "Flatten", "Linear"]
    assert session.project.problem() is None


def test_the_hidden_layer_bends_the_grid(window: MainWindow, qtbot: QtBot) -> None:
    window.result.show_view("feature_space")
    view = find(window, FeatureSpaceView, "view_feature_space")
    until(qtbot, lambda: view.plot._sheet is not None)
    assert view.plot._sheet is not None
    before = view.plot._sheet.bent.copy()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    until(qtbot, lambda: view.plot._sheet is not None and not np.allclose(view.plot._sheet.bent, before, atol=0.05))
    slider = find(window, QWidget, "space_stage")
    qtbot.mouseClick(slider, LEFT, pos=QPoint(2, slider.height() // 2))
    assert view.plot.stage == 0
    assert find(window, ComboBox, "space_layer").currentText() == "Linear 2: 2 neurons"
