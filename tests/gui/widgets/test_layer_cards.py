"""Layer cards: shapes on every card, the fix at the layer that does not fit, moving and removing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.nn.building import chain, layer, mlp
from core.nn.network import NetworkSpec
from gui.widgets.layer_card_figures import NetworkFigures, size_chain
from gui.widgets.layer_card_list import LayerCards
from gui.widgets.number_edit import NumberEdit

CNN = chain(
    (1, 28, 28),
    layer("conv2d", channels=10),
    "max_pool2d",
    "relu",
    layer("conv2d", channels=20),
    "max_pool2d",
    "relu",
    "flatten",
    layer("linear", units=10),
)
MISFIT = chain((1, 28, 28), layer("conv2d"), layer("linear", units=10), "relu")


def shown(qtbot: QtBot, network: NetworkSpec) -> LayerCards:
    """Cards that show what they ask for, as the panel does."""
    cards = LayerCards()
    qtbot.addWidget(cards)
    cards.edited.connect(lambda wanted, _text: cards.show_network(wanted, "grey picture"))
    cards.show_network(network, "grey picture")
    cards.resize(230, cards.sizeHint().height())
    cards.show()
    return cards


def keys(cards: LayerCards) -> list[str]:
    assert cards.network is not None
    return [spec.key for spec in cards.network.layers]


def test_the_shape_stands_on_every_card(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    assert [card._shape_text for card in cards.cards][:4] == ["10×24×24", "10×12×12", "10×12×12", "20×8×8"]
    assert cards.input_card._shape_text == "1×28×28"


def test_the_layer_that_does_not_fit_offers_its_fix_and_the_others_do_not(qtbot: QtBot):
    cards = shown(qtbot, MISFIT)
    assert [card.trouble.isVisible() for card in cards.cards] == [False, True, False]
    assert "needs flat input" in cards.cards[1].trouble.text()
    assert cards.cards[1].fix.text() == "Add Flatten"
    qtbot.mouseClick(cards.cards[1].fix, Qt.MouseButton.LeftButton)
    assert keys(cards) == ["conv2d", "flatten", "linear", "relu"]
    assert not any(card.trouble.isVisible() for card in cards.cards)


def test_a_click_opens_the_form_and_another_closes_it(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    with qtbot.waitSignal(cards.chosen) as chosen:
        qtbot.mouseClick(cards.cards[0], Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert chosen.args == [0]
    form = cards.cards[0].form
    assert form is not None
    assert "channels" in form.names()
    qtbot.mouseClick(cards.cards[0], Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    assert cards.cards[0].form is None


def test_an_edit_in_the_form_changes_the_shapes_below(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    cards.select(0)
    form = cards.cards[0].form
    assert form is not None
    form.changed.emit("kernel", 3)
    assert cards.cards[0]._shape_text == "10×26×26"
    assert cards.cards[0].form is form


def test_a_number_typed_and_entered_leaves_the_card_open_and_the_field_in_focus(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    cards.select(0)
    form = cards.cards[0].form
    assert form is not None
    edit = form.widget_of("kernel").findChild(NumberEdit)
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "3")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert cards.cards[0]._shape_text == "10×26×26"
    assert cards.cards[0].is_open
    assert cards.cards[0].focusWidget() is edit


def test_delete_removes_and_alt_arrows_move(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    qtbot.keyClick(cards.cards[2], Qt.Key.Key_Delete)
    assert keys(cards)[:3] == ["conv2d", "max_pool2d", "conv2d"]
    qtbot.keyClick(cards.cards[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys(cards)[:2] == ["max_pool2d", "conv2d"]
    qtbot.keyClick(cards.cards[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys(cards)[:2] == ["max_pool2d", "conv2d"]


def test_a_card_dragged_below_another_lands_there(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    start, end = cards.cards[2], cards.cards[4]
    qtbot.mousePress(start, Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    below = start.mapFrom(cards, end.geometry().center() + QPoint(0, 8))
    qtbot.mouseMove(start, below)
    start.dragged.emit(2, float(end.geometry().center().y() + 8))
    qtbot.mouseRelease(start, Qt.MouseButton.LeftButton, pos=below)
    assert keys(cards)[:5] == ["conv2d", "max_pool2d", "conv2d", "max_pool2d", "relu"]


def test_a_dragged_card_dropped_outside_stays(qtbot: QtBot):
    cards = shown(qtbot, CNN)
    before = keys(cards)
    cards.cards[2].dragged.emit(2, float("nan"))
    assert keys(cards) == before


def test_an_empty_network_shows_the_input_alone(qtbot: QtBot):
    cards = shown(qtbot, NetworkSpec((2,)))
    assert cards.cards == []
    assert cards.input_card.isVisible()


def test_the_chain_of_sizes_leaves_repeats_out():
    assert size_chain(CNN) == "28 → 24 → 12 → 8 → 4 → 320 → 10"
    assert size_chain(MISFIT) == "28 → 24 → ?"
    assert size_chain(mlp((1, 28, 28), 512, 10)) == "28×28 → 784 → 512 → 10"


def test_the_figures_count_parameters_and_operations(qtbot: QtBot):
    figures = NetworkFigures()
    qtbot.addWidget(figures)
    figures.show_network(CNN, 64)
    assert [label.text() for label in figures._figures][:2] == ["8,490", "467,200"]
    assert np.isclose(CNN.parameter_count(), 8490)
