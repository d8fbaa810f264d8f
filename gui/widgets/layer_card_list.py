"""The layers as cards from input to output: reordered by drag or keys, one open at a time, edited as a new network."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.errors import InputError
from core.nn import edits
from core.nn.network import NetworkSpec
from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.join_form import form_of
from gui.widgets.layer_card import LayerCard
from gui.widgets.network_trouble import fix_words
from gui.widgets.painting import ends_its_painter

GAP = 14


class LayerCards(QWidget):
    """Shows a network and tells the network that the person wants instead, with a name for the undo list."""

    edited = Signal(object, str)
    chosen = Signal(object)
    """The index of the open layer, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network: NetworkSpec | None = None
        self.selected: int | None = None
        self._input_detail = ""
        self._drop: int | None = None
        self.input_card = LayerCard()
        self.input_card.setObjectName("layer_input")
        self.cards: list[LayerCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.input_card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_network(self, network: NetworkSpec, input_detail: str) -> None:
        """Show `network`; `input_detail` says what a sample is."""
        self.network, self._input_detail = network, input_detail
        self._match_cards(len(network.layers))
        self.input_card.show_input(network.input_shape, input_detail)
        for index, (card, report) in enumerate(zip(self.cards, network.report(), strict=True)):
            card.show_layer(index, report, *fix_words(network, report), form_of(network, index))
        if self.selected is not None and self.selected >= len(self.cards):
            self.selected = None
        for index, card in enumerate(self.cards):
            card.set_open(index == self.selected)

    def select(self, index: int | None) -> None:
        """Open one card and close the others."""
        self.selected = index
        for place, card in enumerate(self.cards):
            card.set_open(place == index)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(12)
        for card in (self.input_card, *self.cards[:-1]):
            below = card.geometry().bottom() + 1
            place = QRectF(card.geometry().center().x() - side / 2, below + (theme.px(GAP) - side) / 2, side, side)
            painter.save()
            painter.translate(place.center())
            painter.rotate(90)
            paint_icon(painter, "arrow", QRectF(-side / 2, -side / 2, side, side), "text3")
            painter.restore()
        if self._drop is not None:
            y = self._gap_y(self._drop)
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.drawLine(QPointF(2, y), QPointF(self.width() - 2, y))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.network is not None:
            self.show_network(self.network, self._input_detail)

    # what the person did

    def _edit_field(self, index: int, name: str, value: object) -> None:
        assert self.network is not None
        words = self.tr("Change {layer}").format(layer=self.network.layers[index].name)
        self.edited.emit(edits.with_field(self.network, index, name, value), words)

    def _remove(self, index: int) -> None:
        assert self.network is not None
        words = self.tr("Remove {layer}").format(layer=self.network.layers[index].name)
        self.select(None)
        focus = min(index, len(self.cards) - 2)
        self.edited.emit(edits.remove_layer(self.network, index), words)
        if 0 <= focus < len(self.cards):
            self.cards[focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_by(self, index: int, places: int) -> None:
        self._move(index, index + places)

    def _move(self, index: int, to: int) -> None:
        assert self.network is not None
        if not 0 <= to < len(self.network.layers) or to == index:
            return
        words = self.tr("Move {layer}").format(layer=self.network.layers[index].name)
        if self.selected == index:
            self.selected = to
        self.edited.emit(edits.move_layer(self.network, index, to), words)
        if to < len(self.cards):
            self.cards[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _mend(self, index: int) -> None:
        assert self.network is not None
        try:
            mended = edits.suggest_fix(self.network, index)
        except InputError:
            mended = None
        if mended is not None:
            self.edited.emit(mended, fix_words(self.network, self.network.report()[index])[0])

    def _choose(self, index: int) -> None:
        self.select(None if self.selected == index else index)
        self.chosen.emit(self.selected)

    def _drag(self, index: int, y: float) -> None:
        if math.isnan(y):
            drop, self._drop = self._drop, None
            self.update()
            if drop is not None:
                self._move(index, drop - (drop > index))
            return
        middles = [card.geometry().center().y() for card in self.cards]
        self._drop = sum(y > middle for middle in middles)
        self.update()

    # parts

    def _match_cards(self, count: int) -> None:
        while len(self.cards) < count:
            card = LayerCard(len(self.cards))
            card.chosen.connect(self._choose)
            card.edited.connect(self._edit_field)
            card.removal_wanted.connect(self._remove)
            card.move_wanted.connect(self._move_by)
            card.fix_wanted.connect(self._mend)
            card.dragged.connect(self._drag)
            self._column.addWidget(_Gap(self))
            self._column.addWidget(card)
            self.cards.append(card)
        while len(self.cards) > count:
            card = self.cards.pop()
            for _ in range(2):
                item = self._column.takeAt(self._column.count() - 1)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self.update()

    def _gap_y(self, drop: int) -> float:
        above = self.input_card if drop == 0 else self.cards[drop - 1]
        return above.geometry().bottom() + 1 + theme.px(GAP) / 2


class _Gap(QWidget):
    """The gap between two cards, in which the list paints an arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(GAP))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
