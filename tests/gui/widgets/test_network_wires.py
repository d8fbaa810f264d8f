"""Weights and biases of the drawing: pointed at, read, set, locked, by pointer and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.data.scaling import fit_scaling
from core.nn import edits
from core.nn.building import mlp
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.training.weights import read_weights
from gui.widgets import network_diagram_edits as drawn
from gui.widgets.network_diagram import NetworkDiagram
from gui.widgets.network_diagram_columns import columns_of
from gui.widgets.network_diagram_live import sample_answers, wire_slope
from gui.widgets.network_editors import WireEditor
from gui.widgets.network_paint_card import Card, paint_card
from gui.widgets.network_wires import BIAS, Wire
from gui.work.prediction import Model

TINY = mlp((2,), 4, 2, 1, activation="tanh")


def shown(qtbot: QtBot, network: NetworkSpec = TINY, width: int = 380) -> NetworkDiagram:
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.resize(width, 460)
    diagram.show_network(network, ("x₁", "x₂"), "logit")
    diagram.show_weights(read_weights(network.build(3)))
    diagram.show()
    return diagram


@pytest.mark.parametrize("width", [380, 190], ids=["across", "down"])
def test_the_edge_under_the_pointer_reads_its_weight(qtbot: QtBot, width: int):
    diagram = shown(qtbot, width=width)
    wire = Wire(2, 1, 3)
    with qtbot.waitSignal(diagram.wire_hovered) as hovered:
        qtbot.mouseMove(diagram, diagram.wire_rect(wire).center().toPoint())
    assert hovered.args == [wire]
    card = diagram._card()
    assert card is not None
    assert card.title == "Weight h₁,₄ → h₂,₂"
    value = float(TINY.build(3).state_dict()["2.weight"][1, 3])
    assert diagram.value_of(wire) == value
    weights = dict(read_weights(TINY.build(3)))
    weights["2.weight"] = weights["2.weight"] * 0 + 0.5
    diagram.show_weights(weights)
    card = diagram._card()
    assert card is not None
    assert card.rows[0] == ("Value", "+0.500", "bluetext")
    diagram.show_gradient(wire, -0.25)
    card = diagram._card()
    assert card is not None
    assert card.rows[1][:2] == ("Gradient", "−0.250")


def test_the_dot_of_a_bias_is_read_and_opened_like_a_weight(qtbot: QtBot):
    diagram = shown(qtbot)
    corner = diagram.tile_rect((1, 2)).bottomLeft().toPoint()
    with qtbot.waitSignal(diagram.wire_chosen) as chosen:
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=corner)
    assert chosen.args == [Wire(1, 2, BIAS)]
    assert diagram.wire_name(Wire(1, 2, BIAS)) == "Bias of h₁,₃"


def test_a_right_click_and_the_key_l_ask_for_the_lock(qtbot: QtBot):
    diagram = shown(qtbot)
    wire = Wire(1, 3, 0)
    with qtbot.waitSignal(diagram.lock_wanted) as wanted:
        qtbot.mouseClick(diagram, Qt.MouseButton.RightButton, pos=diagram.wire_rect(wire).center().toPoint())
    assert wanted.args == [wire]
    diagram._point_at((1, 3), None)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(diagram, key, Qt.KeyboardModifier.ShiftModifier)
    assert diagram.wire == wire
    with qtbot.waitSignal(diagram.lock_wanted) as wanted:
        qtbot.keyClick(diagram, Qt.Key.Key_L)
    assert wanted.args == [wire]
    with qtbot.waitSignal(diagram.wire_chosen):
        qtbot.keyClick(diagram, Qt.Key.Key_Return)
    qtbot.keyClick(diagram, Qt.Key.Key_Escape)
    chosen: object = diagram.wire
    assert chosen is None
    assert diagram.hovered == (1, 3)


def test_locks_are_seen(qtbot: QtBot):
    diagram = shown(qtbot)
    place = diagram.wire_rect(Wire(1, 0, 0)).toRect()
    free = diagram.grab(place).toImage()
    diagram.show_network(edits.with_lock(TINY, 0, 0, 0, 0.5), ("x₁", "x₂"), "logit")
    assert diagram.locks == {Wire(1, 0, 0)}
    assert diagram.grab(place).toImage() != free
    assert diagram._weights  # a lock throws nothing away


def test_nothing_is_pointed_at_between_edges(qtbot: QtBot):
    diagram = shown(qtbot)
    qtbot.mouseMove(diagram, QPoint(70, 455))
    assert diagram.wire is None


def test_the_slope_is_the_change_of_the_loss():
    import torch

    project = Project(network=TINY)
    dataset = project.data.load()
    module = TINY.build(1)
    model = Model(project, dataset, fit_scaling("none", dataset), module, 0, 0)
    columns, loss = columns_of(TINY), project.training.loss
    inputs = torch.from_numpy(np.array(dataset.train.inputs[:500]))
    targets = torch.from_numpy(np.array(loss.encode(dataset.train.targets[:500], "binary", 2)))

    def value() -> float:
        with torch.no_grad():
            return float(loss.build()(module(inputs).double(), targets.double()))

    for wire, name, place in ((Wire(1, 2, 1), "0.weight", (2, 1)), (Wire(3, 0, BIAS), "4.bias", (0,))):
        slope = wire_slope(model, columns, wire)
        number = module.get_parameter(name).data
        number[place] += 0.01
        above = value()
        number[place] -= 0.02
        below = value()
        number[place] += 0.01
        assert slope == pytest.approx((above - below) / 0.02, rel=0.02, abs=1e-4)


def test_one_sample_is_answered_by_every_column():
    project = Project(network=TINY)
    dataset = project.data.load()
    model = Model(project, dataset, fit_scaling("none", dataset), TINY.build(1).eval(), 0, 0)
    answers = sample_answers(model, columns_of(TINY), 3)
    assert [len(answers[index]) for index in range(4)] == [2, 4, 2, 1]
    assert np.allclose(answers[0], dataset.test.inputs[3])


def test_the_editor_sets_what_is_typed_and_follows_what_moves(qtbot: QtBot):
    diagram = shown(qtbot)
    diagram.resize(400, 500)
    editor = WireEditor(diagram, diagram)
    wire = Wire(1, 0, 1)
    editor.open_wire(wire, "Weight", 0.25, False, diagram.wire_rect(wire).toRect())
    editor.show_now(0.5, False)
    assert editor._figure.text() == "+0.500"
    editor.edit.setText("-1.5")
    with qtbot.waitSignal(editor.value_set) as sent:
        qtbot.keyClick(editor.edit, Qt.Key.Key_Return)
    assert sent.args == [wire, -1.5]
    assert editor.isVisible()
    with qtbot.waitSignal(editor.lock_set) as sent:
        editor.lock.click()
    assert sent.args == [wire, True]
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_escape_closes_the_editor_and_leaves_the_number_as_it_was(qtbot: QtBot):
    diagram = shown(qtbot)
    editor = WireEditor(diagram, diagram)
    wire = Wire(1, 0, 1)
    sent: list[float] = []
    editor.value_set.connect(lambda _, value: sent.append(value))
    for typed in ("7", "x"):
        editor.open_wire(wire, "Weight", 0.25, False, diagram.wire_rect(wire).toRect())
        qtbot.keyClicks(editor.edit, typed)
        qtbot.keyClick(editor.edit, Qt.Key.Key_Escape)
        assert not editor.isVisible()
        assert editor.edit.text() == "0.25"
    assert sent == []


def test_a_press_on_the_paper_around_closes_the_editor(qtbot: QtBot):
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(500, 700)
    diagram = shown(qtbot)
    diagram.setParent(room)
    diagram.setGeometry(20, 20, 400, 500)
    room.show()
    editor = WireEditor(diagram, room)
    diagram.blank_pressed.connect(editor.put_away)
    wire = Wire(1, 0, 1)
    inputs = diagram.tile_rect((0, 0)).center().toPoint()
    for widget, place in ((room, QPoint(250, 650)), (diagram, QPoint(3, 497)), (diagram, inputs)):
        editor.open_wire(wire, "Weight", 0.25, False, diagram.wire_rect(wire).toRect())
        editor.move(260, 300)
        qtbot.mouseClick(editor, Qt.MouseButton.LeftButton)
        assert editor.isVisible()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        assert not editor.isVisible()


def test_the_card_of_an_edge_shows_its_whole_hint_where_the_drawing_is_narrow(qtbot: QtBot):
    hint = "Click sets it, right click locks it, X cuts it"
    card = Card("Weight h₁,₃ → h₂,₄", "locked", (("Value", "+0.512", "bluetext"),), hint)
    heights = {}
    for width in (160, 600):
        image = QImage(width, 400, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_card(painter, card, QRectF(width / 2, 40, 4, 4), QRectF(0, 0, width, 400), [])
        painter.end()
        rows = [y for y in range(400) if any(image.pixelColor(x, y).lightness() < 200 for x in range(10, width - 10))]
        heights[width] = rows[-1] - rows[0]
        right = [image.pixelColor(x, y).lightness() for x in range(width - 5, width) for y in range(400)]
        assert width == 600 or min(right) > 150  # nothing is painted over the edge of the card
    assert heights[160] > heights[600] + 28  # the note and the rest of the hint stand on lines of their own


def test_the_initialiser_the_order_and_the_width_are_changed_in_the_drawing():
    columns = columns_of(TINY)
    zero = drawn.with_initialiser(TINY, 2, "zero")
    assert float(zero.build().state_dict()["2.weight"].abs().sum()) == 0
    moved = drawn.with_column_moved(TINY, columns, 1, 1)
    assert [getattr(spec, "units", spec.key) for spec in moved.layers] == [2, "tanh", 4, "tanh", 1]
    assert drawn.with_column_moved(TINY, columns, 2, 1) == TINY
    assert drawn.with_column_moved(TINY, columns, 1, -1) == TINY


def test_locks_follow_their_inputs_and_go_with_their_neurons():
    locked = edits.with_lock(edits.with_lock(TINY, 0, 3, 1, 0.5), 2, 1, 3, 1.0)
    grown = drawn.with_features(locked, ("x1", "x1^2", "x2"))
    assert edits.lock_of(grown, 1, 3, 1) == 0.5
    assert edits.lock_of(drawn.with_features(grown, ("x1^2", "x2")), 1, 3, 1) is None
    assert edits.lock_of(drawn.with_features(grown, ("x1^2", "x2")), 1, 3, 0) == 0.5
    narrower = edits.with_fitting_locks(drawn.with_units(locked, 0, 3))
    assert narrower == drawn.with_units(TINY, 0, 3)
