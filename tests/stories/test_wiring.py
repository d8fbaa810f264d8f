"""Wiring by hand: connections are cut and restored where they are drawn, one by one and many at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.nn import edits
from core.nn.building import chain, layer
from core.nn.wiring import with_join
from core.project.preset import PRESETS
from core.project.storage import load, save
from gui.main_window import MainWindow
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.layer_card import LayerCard
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_wires import BIAS, Wire
from gui.widgets.number_edit import NumberEdit, NumberField
from gui.widgets.switch import Switch
from tests.stories.window import click, closed, find, opened, until

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    until(qtbot, lambda: len(drawing(window)._maps) == 4)
    yield window
    closed(window)


def drawing(window: MainWindow) -> NetworkDiagram:
    return find(window, NetworkDiagram, "network_diagram")


def middle(rect: QRectF) -> QPoint:
    return rect.center().toPoint()


def weights(window: MainWindow) -> dict[str, np.ndarray]:
    assert window.session.latest is not None
    return dict(window.session.latest.weights)


def trained(window: MainWindow, qtbot: QtBot) -> None:
    """One more epoch, and the weights after it."""
    session = window.session
    goal = session.history.epoch + 1
    session.run_epoch()
    until(qtbot, lambda: session.history.epoch == goal)
    session.request_snapshot()
    until(qtbot, lambda: session.latest is not None and session.latest.step == session.history.step)


def choose(qtbot: QtBot, words: str) -> None:
    """Choose from the menu that is open."""
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text().startswith(words))
    assert action.isEnabled()
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_a_connection_is_cut_on_its_card_and_is_not_there_whatever_happens(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram, wire = window.session, drawing(window), Wire(1, 2, 1)
    trained(window, qtbot)
    had = float(weights(window)["0.weight"][2, 1])
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.wire_rect(wire)))
    click(qtbot, window, "wire_cut")
    until(qtbot, lambda: weights(window)["0.weight"][2, 1] == 0)
    assert not find(window, NumberEdit, "wire_value").isEnabled()
    assert find(window, Label, "wire_now").text() == "cut"
    assert find(window, Label, "network_cost").text().startswith("24 parameters, 1 cut")
    trained(window, qtbot)
    assert weights(window)["0.weight"][2, 1] == 0
    assert weights(window)["0.weight"][2, 0] != 0
    whole = session.project.network
    click(qtbot, window, "reset")
    click(qtbot, window, "reroll")
    until(qtbot, lambda: session.state == "ready" and session.latest is not None and session.latest.step == 0)
    assert session.project.network == whole
    assert weights(window)["0.weight"][2, 1] == 0
    trained(window, qtbot)
    assert weights(window)["0.weight"][2, 1] == 0
    click(qtbot, window, "wire_cut")
    until(qtbot, lambda: abs(weights(window)["0.weight"][2, 1] - had) < 1e-6)
    assert session.project.network.cut_count() == 0
    assert not find(window, Switch, "wire_cut").isChecked()


def test_hovering_says_cut_and_x_restores_and_every_step_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram, wire, bias = window.session, drawing(window), Wire(2, 1, 0), Wire(1, 0, BIAS)
    before = float(weights(window)["2.weight"][1, 0])
    diagram.setFocus()
    for one in (wire, bias):
        qtbot.mouseMove(diagram, middle(diagram.wire_rect(one)))
        assert diagram.wire == one
        qtbot.keyClick(diagram, Qt.Key.Key_X)
    assert set(diagram.cuts) == {wire, bias}
    assert weights(window)["0.bias"][0] == 0
    qtbot.mouseMove(diagram, middle(diagram.wire_rect(wire)))
    card = diagram._card()
    assert card is not None
    assert (card.title, card.note, card.hint) == ("Weight h₁,₁ → h₂,₂", "cut", "X restores it")
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.wire_rect(wire)))  # there is nothing to lock
    assert not diagram.locks
    qtbot.keyClick(diagram, Qt.Key.Key_X)
    assert set(diagram.cuts) == {bias}
    assert weights(window)["2.weight"][1, 0] == pytest.approx(before)
    click(qtbot, window, "undo")
    assert weights(window)["2.weight"][1, 0] == 0
    for _ in range(2):
        click(qtbot, window, "undo")
    assert not diagram.cuts
    assert weights(window)["2.weight"][1, 0] == pytest.approx(before)
    assert session.project.network.cut_count() == 0


def test_all_connections_of_a_neuron_are_cut_and_restored_from_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram = window.session, drawing(window)
    first = {name: array.copy() for name, array in weights(window).items()}
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.tile_rect((1, 1))))
    choose(qtbot, "Cut all connections into it")
    assert set(diagram.cuts) == {Wire(1, 1, 0), Wire(1, 1, 1)}
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.tile_rect((1, 1))))
    choose(qtbot, "Cut all connections out of it")
    assert set(diagram.cuts) == {Wire(1, 1, 0), Wire(1, 1, 1), Wire(2, 0, 1), Wire(2, 1, 1)}
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.tile_rect((0, 0))))
    choose(qtbot, "Cut all connections out of it")
    assert len(diagram.cuts) == 7
    trained(window, qtbot)
    assert not weights(window)["0.weight"][1].any()
    assert not weights(window)["0.weight"][:, 0].any()
    assert not weights(window)["2.weight"][:, 1].any()
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.tile_rect((0, 0))))
    choose(qtbot, "Restore all connections (7 cut)")
    assert not diagram.cuts
    until(qtbot, lambda: bool(weights(window)["0.weight"][1].any()))
    np.testing.assert_allclose(weights(window)["0.weight"][1], first["0.weight"][1])
    click(qtbot, window, "undo")
    assert len(diagram.cuts) == 7
    for _ in range(3):
        click(qtbot, window, "undo")
    assert session.project.network == edits.without_locks(session.project.network)
    assert not diagram.cuts


def test_the_smallest_network_for_xor_is_wired_by_hand(window: MainWindow, qtbot: QtBot) -> None:
    """From the first project: one hidden neuron, the inputs past it, and a connection cut that is not needed."""
    session, diagram = window.session, drawing(window)
    session.open(PRESETS["xor_wired"].project())
    network = session.project.network
    session.edit(replace(session.project, network=edits.remove_layer(network, 2)), "Remove Join")
    until(qtbot, lambda: [column.units for column in diagram.columns] == [2, 1, 1])
    click(qtbot, window, "add_layer")
    choose(qtbot, "Join")
    choose(qtbot, "with Inputs")
    assert session.project.network == network
    assert [column.units for column in diagram.columns] == [2, 1, 3, 1]
    skipping = Wire(3, 0, 2)
    until(qtbot, lambda: session.state == "ready" and len(diagram._maps) == 4)
    until(qtbot, lambda: diagram.value_of(skipping) is not None)
    assert diagram.wire_name(skipping) == "Weight x₂ → y₁"
    qtbot.mouseMove(diagram, middle(diagram.tile_rect((2, 1))))
    assert diagram.tile_name((2, 1)) == "Input x₁"
    session.run()
    until(qtbot, lambda: (done := session.history.latest()) is not None and done.train.accuracy == 1.0)
    session.pause()
    qtbot.mouseClick(diagram, RIGHT, pos=middle(diagram.tile_rect((0, 0))))
    choose(qtbot, "Cut all connections out of it")
    assert set(diagram.cuts) == {Wire(1, 0, 0), Wire(3, 0, 1)}  # also the one that skips the hidden neuron
    click(qtbot, window, "undo")
    assert not diagram.cuts
    click(qtbot, window, "undo")
    assert session.project.network.problem() is None
    assert [column.units for column in diagram.columns] == [2, 1, 1]


def test_what_a_join_takes_is_chosen_in_its_form_and_follows_edits_above(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram = window.session, drawing(window)
    click(qtbot, window, "add_layer")
    choose(qtbot, "Join")
    choose(qtbot, "with Linear 1")
    assert [column.takes for column in diagram.columns] == [None, None, None, 1, None]
    assert diagram._heading(3)[1] == "with Linear 1"
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.gap_rect(0)))  # a hidden layer before all others
    assert diagram.columns[4].takes == 2
    assert session.project.network.problem() is None
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram._places().columns[2].more_button))
    assert diagram.columns[4].units == 7
    click(qtbot, window, "undo")
    qtbot.mouseClick(diagram, LEFT, pos=middle(diagram.heading_rect(4)))
    choose(qtbot, "Settings…")
    taken = find(window, QWidget, "editor_taken").findChild(ComboBox)
    assert taken is not None
    assert [taken.itemText(row) for row in range(taken.count())] == ["Inputs", "Linear 1", "Linear 2"]
    assert taken.currentText() == "Linear 2"
    taken.setFocus()
    qtbot.keyClick(taken, Qt.Key.Key_Home)
    assert diagram.columns[4].takes == 0
    assert not any(spec.tag for spec in session.project.network.layers)
    click(qtbot, window, "undo")
    assert diagram.columns[4].takes == 2


def test_a_join_whose_layer_is_gone_says_so_and_is_mended_by_one_click(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram = window.session, drawing(window)
    click(qtbot, window, "add_layer")
    choose(qtbot, "Join")
    choose(qtbot, "with Linear 1")
    diagram.setFocus()
    diagram._point_at((1, 0), None)
    qtbot.keyClick(diagram, Qt.Key.Key_Delete)
    assert session.state == "blocked"
    assert "does not come before it any more" in str(session.project.problem())
    click(qtbot, window, "network_fix")
    assert session.project.problem() is None
    assert [column.units for column in diagram.columns] == [2, 2, 1]
    for _ in range(2):
        click(qtbot, window, "undo")
    assert [column.units for column in diagram.columns] == [2, 4, 2, 6, 1]
    assert session.project.problem() is None


def test_a_joined_network_of_pictures_shows_its_maps_and_its_card_says_what_it_takes(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    maps = layer("conv2d", channels=3, kernel=3, padding=1)
    network = chain((1, 28, 28), maps, "relu", maps, "relu", "max_pool2d", "flatten", layer("linear", units=10))
    session.open(replace(PRESETS["digits_cnn"].project(), network=with_join(network, 4, 0)))
    until(qtbot, lambda: session.state == "ready" and session.latest is not None)
    diagram = drawing(window)
    until(qtbot, lambda: len(diagram._images.get(3, [])) == 6)
    assert diagram.columns[3].shape == (6, 28, 28)
    assert diagram.tile_name((3, 4)) == "Map 2 of Conv2d 1"
    click(qtbot, window, "add_layer")  # the next join would stand there too: further down the sizes differ
    choose(qtbot, "Join")
    choose(qtbot, "with Conv2d 1")
    assert [column.name for column in diagram.columns[2:6]] == ["Conv2d", "Join", "Join", "MaxPool2d"]
    assert session.project.network.shapes()[5] == (9, 28, 28)
    click(qtbot, window, "undo")
    switch = find(window, QWidget, "network_switch")
    qtbot.mouseClick(switch, LEFT, pos=QPoint(switch.width() - 8, switch.height() // 2))
    card = find(window, LayerCard, "layer_4")
    assert card._details == ("with Conv2d 1",)
    qtbot.mouseClick(card, LEFT, pos=QPoint(card.width() // 2, 12))
    how = find(window, QWidget, "layer_4_way").findChild(ComboBox)
    assert how is not None
    how.setFocus()
    qtbot.keyClick(how, Qt.Key.Key_End)
    assert session.project.network.shapes()[4] == (3, 28, 28)
    assert session.project.problem() is None


def test_a_branch_from_before_a_cut_holds_it_too(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram, wire = window.session, drawing(window), Wire(1, 0, 0)
    trained(window, qtbot)
    trained(window, qtbot)
    qtbot.mouseMove(diagram, middle(diagram.wire_rect(wire)))
    qtbot.keyClick(diagram, Qt.Key.Key_X)
    session.time.look_at(1)
    assert session.snapshot is not None
    assert session.snapshot.weights["0.weight"][0, 0] != 0, "the past is as it was"
    session.time.branch()
    until(qtbot, lambda: session.history.epoch >= 4)
    session.pause()
    fresh: list[object] = []
    session.with_fresh_weights(fresh.append)
    until(qtbot, lambda: bool(fresh))
    assert weights(window)["0.weight"][0, 0] == 0


def test_a_moment_from_before_a_cut_shows_the_connection_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    session, diagram, wire = window.session, drawing(window), Wire(1, 3, 1)
    trained(window, qtbot)
    trained(window, qtbot)
    qtbot.mouseMove(diagram, middle(diagram.wire_rect(wire)))
    qtbot.keyClick(diagram, Qt.Key.Key_X)
    trained(window, qtbot)
    remembered = dict(diagram.cuts)
    assert set(remembered) == {wire}
    session.time.look_at(1)
    assert not diagram.cuts
    assert diagram.wire_name(wire) == "Weight x₂ → h₁,₄"
    card = diagram._wire_card(wire)
    assert card is not None
    assert card.note == ""
    session.time.look_at(len(session.time.recorder) - 1)
    assert set(diagram.cuts) == {wire}
    session.time.look_at(1)
    before = session.undo_stack.count()
    diagram._point_at(None, wire)
    qtbot.keyClick(diagram, Qt.Key.Key_X)  # what is cut by now stays cut, with the weight that it had
    assert session.time.moment is None
    assert (dict(diagram.cuts), session.undo_stack.count()) == (remembered, before)
    qtbot.keyClick(diagram, Qt.Key.Key_X)
    assert not diagram.cuts


def test_a_cut_network_is_opened_as_it_was_saved(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session, diagram, wire = window.session, drawing(window), Wire(2, 1, 2)
    qtbot.mouseMove(diagram, middle(diagram.wire_rect(wire)))
    qtbot.keyClick(diagram, Qt.Key.Key_X)
    trained(window, qtbot)
    assert session.latest is not None
    save(tmp_path / "cut.gradus", session.project, session.latest.weights)
    session.open(PRESETS["xor"].project())
    assert not diagram.cuts
    saved = load(tmp_path / "cut.gradus")
    session.open(saved.project, saved.weights)
    until(qtbot, lambda: session.state == "ready" and session.latest is not None)
    assert set(diagram.cuts) == {wire}
    assert weights(window)["2.weight"][1, 2] == 0
    trained(window, qtbot)
    assert weights(window)["2.weight"][1, 2] == 0


def test_x_cuts_what_is_pointed_at_wherever_the_keyboard_is(window: MainWindow, qtbot: QtBot) -> None:
    diagram = drawing(window)
    run = find(window, QWidget, "run")
    run.setFocus()
    wire = Wire(1, 0, 1)
    qtbot.mouseMove(diagram, middle(diagram.wire_rect(wire)))
    until(qtbot, lambda: diagram.wire == wire)
    qtbot.keyClick(run, Qt.Key.Key_X)
    assert wire in diagram.cuts
    qtbot.keyClick(run, Qt.Key.Key_X)
    assert wire not in diagram.cuts
    click(qtbot, window, "network_diagram", middle(diagram.wire_rect(wire)))
    edit = find(window, NumberEdit, "wire_value")
    edit.selectAll()
    qtbot.keyClicks(edit, "x")
    assert edit.text() == "x"
    assert wire not in diagram.cuts, "a field keeps its letters"
    editor = find(window, QWidget, "wire_editor")
    low = editor.height()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert editor.height() > low, "what is wrong has room on the card"
    assert not edit.geometry().intersects(find(window, NumberField, "wire_field").sentence.geometry())


def test_space_runs_after_a_layer_was_added(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "add_layer")
    choose(qtbot, "Linear")
    until(qtbot, lambda: session.state == "ready" and QApplication.activePopupWidget() is None)
    focused = QApplication.focusWidget()
    qtbot.keyClick(window if focused is None else focused, Qt.Key.Key_Space)
    until(qtbot, lambda: session.state == "running")
    assert QApplication.activePopupWidget() is None
