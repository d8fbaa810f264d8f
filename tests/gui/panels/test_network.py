"""The network panel over a real session: drawing, cards, edits with undo, and live maps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.nn.building import chain, layer
from core.nn.layer import LAYERS
from core.project.document import Project
from core.project.preset import PRESETS
from gui.panels.network import NetworkPanel
from gui.session import Session
from gui.views.boundary import BoundaryView

WAIT_MS = 30_000


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(replace(Project(), data=Circle(count=60)))
    yield session
    session.close()


def shown(qtbot: QtBot, session: Session, width: int = 400, height: int = 800) -> NetworkPanel:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.attach(session)
    panel.resize(width, height)
    panel.show()
    return panel


def input_names(panel: NetworkPanel) -> list[str]:
    return list(panel.diagram.columns[0].names)


def test_it_opens_with_the_drawing_of_the_project(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    assert panel.diagram.isVisible()
    assert [column.units for column in panel.diagram.columns] == [2, 4, 2, 1]
    assert panel.cost.text().startswith("25 parameters")


def test_one_neuron_more_is_one_step_to_undo(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    before = session.project
    panel.diagram.units_wanted.emit(0, 5)
    assert session.project.network.shapes()[0] == (5,)
    assert panel.diagram.columns[1].units == 5
    session.undo_stack.undo()
    assert session.project == before
    assert panel.diagram.columns[1].units == 4


def test_a_layer_added_in_the_drawing_appears_among_the_cards(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    panel.diagram.layer_wanted.emit(4)
    assert len(panel.diagram.columns) == 5
    assert len(panel.cards.cards) == 7
    assert session.project.problem() is None


def test_the_switch_shows_the_cards(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    qtbot.keyClick(panel.switch, Qt.Key.Key_Right)
    assert panel.cards.isVisible()
    assert not panel.diagram.isVisible()


def test_a_chosen_column_is_the_open_card_and_the_tinted_row(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    panel.diagram.layer_chosen.emit(2)
    assert panel.cards.selected == 2
    assert panel.table.selectionModel().selectedRows()[0].row() == 2


def test_the_table_of_layers_needs_a_high_panel(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    assert panel.table.isVisible()
    panel.resize(400, 600)
    assert not panel.table.isVisible()


def test_a_convolutional_network_is_drawn_too_and_counted_below(qtbot: QtBot):
    session = Session(PRESETS["digits_cnn"].project())
    panel = shown(qtbot, session, 216)
    assert panel.switch.isVisible()
    assert panel.diagram.goes_down()
    assert not panel.cards.isVisible()
    assert panel.figures.chain.text() == "28 → 24 → 12 → 8 → 4 → 320 → 10"
    session.close()


def test_the_layer_menu_offers_every_layer(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    menu = panel.layer_menu()
    names = [action.text() for action in menu.actions()]
    assert {spec.name for key, spec in LAYERS.items() if key != "features"} <= set(names)
    next(action for action in menu.actions() if action.text() == "Dropout").trigger()
    assert "dropout" in [spec.key for spec in session.project.network.layers]


def test_inputs_are_chosen_from_a_menu_and_one_always_stays(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    next(action for action in panel.input_menu().actions() if action.text() == "sin x₁").trigger()
    assert input_names(panel) == ["x₁", "x₂", "sin x₁"]
    for name in ("x₁", "x₂"):
        next(action for action in panel.input_menu().actions() if action.text() == name).trigger()
    assert input_names(panel) == ["sin x₁"]
    last = next(action for action in panel.input_menu().actions() if action.text() == "sin x₁")
    assert not last.isEnabled()


def test_a_network_to_start_from_replaces_the_present_one(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    next(action for action in panel.preset_menu().actions() if action.text() == "2-8-8-1").trigger()
    assert [column.units for column in panel.diagram.columns] == [2, 8, 8, 1]
    assert session.project.problem() is None


def test_a_misfit_is_mended_with_one_click(qtbot: QtBot):
    project = PRESETS["digits_cnn"].project()
    misfit = chain((1, 28, 28), layer("conv2d"), layer("linear", units=10))
    session = Session(replace(project, network=misfit))
    panel = shown(qtbot, session, 216)
    assert panel.trouble.fix.text() == "Add Flatten"
    qtbot.mouseClick(panel.trouble.fix, Qt.MouseButton.LeftButton)
    assert session.project.network.problem() is None
    assert not panel.trouble.isVisible()
    session.undo_stack.undo()
    assert session.project.network == misfit
    qtbot.keyClick(panel.switch, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: panel.cards.cards[1].fix.height() > 10)
    qtbot.mouseClick(panel.cards.cards[1].fix, Qt.MouseButton.LeftButton)
    assert session.project.network.problem() is None
    session.close()


def test_the_drawing_is_alive_once_the_data_are_there(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: len(panel.diagram._maps) == 4, timeout=WAIT_MS)
    assert panel.diagram._weights.keys() == {1, 2, 3}
    with qtbot.waitSignal(panel.neuron_shown, check_params_cb=lambda values, _: values is not None, timeout=WAIT_MS):
        qtbot.mouseMove(panel.diagram, panel.diagram.tile_rect((1, 1)).center().toPoint())


def test_panel_and_view_of_one_session_share_what_the_person_points_at(qtbot: QtBot, session: Session):
    window = QWidget()
    qtbot.addWidget(window)
    panel, view, row = NetworkPanel(), BoundaryView(), QHBoxLayout(window)
    for part in (panel, view):
        part.attach(session)
        row.addWidget(part, 1)
    window.resize(1000, 760)
    window.show()
    session.load()
    qtbot.waitUntil(lambda: len(panel.diagram._maps) == 4, timeout=WAIT_MS)
    qtbot.mouseMove(panel.diagram, panel.diagram.tile_rect((1, 1)).center().toPoint())
    qtbot.waitUntil(lambda: view.field.caption.startswith("Neuron"), timeout=WAIT_MS)
    qtbot.mouseMove(panel.diagram, QPoint(1, 1))
    qtbot.waitUntil(lambda: view.field.caption == "", timeout=WAIT_MS)
    view.field.cursor_moved.emit((1.0, 2.0))
    qtbot.waitUntil(lambda: len(panel.diagram._outputs) == 4, timeout=WAIT_MS)


def test_the_card_of_a_neuron_reads_the_cross_hair_of_the_result(qtbot: QtBot, session: Session):
    panel = shown(qtbot, session)
    session.load()
    panel.show_cursor((1.0, -1.0))
    qtbot.waitUntil(lambda: len(panel.diagram._maps) == 4, timeout=WAIT_MS)
    panel.show_cursor((1.0, -2.0))
    qtbot.waitUntil(lambda: len(panel.diagram._outputs) == 4, timeout=WAIT_MS)
    panel.show_cursor(None)
    assert panel.diagram._outputs == {}


def test_a_long_name_of_an_input_loses_its_unit_before_its_end(qtbot: QtBot):
    session = Session(PRESETS["iris"].project())
    panel = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: session.dataset is not None, timeout=WAIT_MS)
    assert input_names(panel) == ["sepal length", "sepal width", "petal length", "petal width"]
    session.close()
