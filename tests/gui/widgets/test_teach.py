"""The grid of own drawings and the card of the lesson."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.widgets.teach_card import Result, TeachCard
from gui.widgets.teach_grid import DrawingsGrid


@pytest.fixture
def grid(qtbot: QtBot) -> DrawingsGrid:
    made = DrawingsGrid()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.set_drawings(np.full((8, 28, 28), 90, dtype=np.uint8), [1, 2, 3, 4, 5, 6, 7, 8])
    return made


@pytest.fixture
def card(qtbot: QtBot) -> TeachCard:
    made = TeachCard()
    qtbot.addWidget(made)
    made.set_networks([("ready", "Ready-trained"), ("own", "MLP")])
    made.show()
    return made


def test_a_click_chooses_and_with_ctrl_one_more(grid: DrawingsGrid, qtbot: QtBot):
    first, second = (grid.cell(index).center().toPoint() for index in (7, 2))
    with qtbot.waitSignal(grid.chosen_changed):
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, second)
    assert grid.chosen == {7, 2}
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=first)
    assert grid.chosen == {7}
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=first)
    assert grid.chosen == set()


def test_the_newest_comes_first_and_arrows_go_through_all(grid: DrawingsGrid, qtbot: QtBot):
    assert grid.cell(7).topLeft().toPoint().isNull()
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.chosen == {5}
    with qtbot.waitSignal(grid.removed):
        qtbot.keyClick(grid, Qt.Key.Key_Delete)


def test_the_grid_is_as_high_as_its_rows(grid: DrawingsGrid):
    before = grid.height()
    grid.set_drawings(np.zeros((60, 28, 28), dtype=np.uint8), [0] * 60)
    assert grid.height() > before
    assert grid.cell(0).bottom() <= grid.height()


def test_a_misread_drawing_says_as_what_it_is_read(grid: DrawingsGrid):
    grid.set_readings([1, 2, 3, 4, 5, 6, 1, 8])
    assert grid._words(6) == "Your 7, read as 1"
    assert grid._words(5) == "Your 6"
    assert not grid.grab().isNull()
    grid.set_readings([1])
    assert grid._words(6) == "Your 7"


def test_nothing_can_be_taught_without_drawings(card: TeachCard):
    assert not card.learn.isEnabled()
    card.set_drawings(3, 2)
    assert card.learn.isEnabled()
    assert card.words.text() == "It reads 2 of your 3 drawings right."


def test_a_lesson_under_way_can_only_be_left(card: TeachCard, qtbot: QtBot):
    card.set_drawings(3, 2)
    card.set_progress(50, 200)
    assert card.words.text().startswith("Step 50 of 200")
    assert not card.learn.isVisible()
    assert not card.network.isEnabled()
    with qtbot.waitSignal(card.cancel_wanted):
        card.stop.click()
    card.set_idle()
    assert card.learn.isVisible()


def test_the_result_shows_what_was_won_and_what_was_forgotten(card: TeachCard, qtbot: QtBot):
    card.set_result(Result((0.7, 1.0), (0.99, 0.985), 10, True, "MLP, my hand"))
    assert card.own.accessibleName() == "Your drawings (10 unseen): 70.0% → 100.0%"
    assert card.old.accessibleName() == "MNIST, not forgotten: 99.0% → 98.5%"
    assert "MLP, my hand" in card.note.text()
    with qtbot.waitSignal(card.undo_wanted):
        card.undo.click()


def test_a_lesson_that_did_not_help_is_only_kept_on_demand(card: TeachCard, qtbot: QtBot):
    card.set_result(Result((0.9, 0.8), (0.99, 0.9), 4, False, ""))
    assert card.own.accessibleName().startswith("Your 4 drawings, learned")
    assert "did not help" in card.note.text()
    with qtbot.waitSignal(card.keep_wanted):
        card.undo.click()


def test_the_chosen_network_stays_when_others_join(card: TeachCard):
    card.network.set_key("own")
    card.set_networks([("ready", "Ready-trained"), ("own", "MLP"), ("CNN", "CNN")])
    assert card.network.key == "own"
    card.set_networks([("ready", "Ready-trained")])
    assert card.network.key == "ready"
