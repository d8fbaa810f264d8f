"""Pictures as cards, each with two short lines: what it is and what the network said; one of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.picture_grid import Pictures, picture_image

SMALLEST, LARGEST, GAP, PAD = 76, 150, 8, 6


@dataclass(frozen=True)
class Card:
    """`index` is the caller's own; `head` and `note` stand under the picture, `tip` explains them."""

    index: int
    head: str
    note: str
    tip: str


class PictureCards(QWidget):
    """As many columns as fit, fewer where all cards are seen at once. Goes into a scroll column.

    `chosen(int)` gives a card's `index`; arrow keys move.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._pictures: Pictures | None = None
        self._images: list[QImage] = []
        self._at = -1
        self._seen = 0
        self._across = 1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_cards(self, cards: Sequence[Card], pictures: Pictures, chosen: int | None = None) -> None:
        """Show these cards with their pictures; the card with the index `chosen` wears the frame."""
        self._cards, self._pictures = list(cards), pictures
        self._at = next((i for i, card in enumerate(self._cards) if card.index == chosen), -1)
        self._draw()
        self._fit_height()
        self.update()

    def use_room(self, height: int) -> None:
        """Let the cards be as large as a piece of `height` pixels shows them all."""
        self._seen = height
        self._fit_height()
        self.update()

    def place(self, position: int) -> QRectF:
        """Where the card at `position` lies."""
        width, height, gap = self._width(self._across), self._height(self._across), theme.px(GAP)
        row, column = divmod(position, self._across)
        return QRectF(column * (width + gap), row * (height + gap), width, height)

    def __len__(self) -> int:
        return len(self._cards)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SMALLEST) * 3, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for position, (card, image) in enumerate(zip(self._cards, self._images, strict=True)):
            place = self.place(position)
            if not place.intersects(QRectF(event.rect())):
                continue
            on = position == self._at
            box(painter, place, 8, "selected" if on else "paper", "accent" if on else "hair", 2 if on else 1)
            self._paint_card(painter, place.adjusted(PAD, PAD, -PAD, -PAD), card, image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._position(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._across
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self._choose(min(len(self._cards) - 1, max(0, self._at + move)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, 8)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, 8)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            position = self._position(event)
            QToolTip.showText(event.globalPos(), self._cards[position].tip if position >= 0 else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._draw()
        renew(self, event)
        super().changeEvent(event)

    def _paint_card(self, painter: QPainter, inside: QRectF, card: Card, image: QImage) -> None:
        side = inside.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.width() > side)
        painter.drawImage(QRectF(inside.left(), inside.top(), side, side), image)
        line = theme.metrics("caption").height()
        top = inside.top() + side + theme.px(3)
        for words, weight, tone in ((card.head, 600, "text"), (card.note, 0, "text2")):
            painter.setFont(theme.font("caption", weight))
            painter.setPen(theme.token(tone))
            short = theme.metrics("caption", weight).elidedText(words, Qt.TextElideMode.ElideRight, round(side))
            painter.drawText(QRectF(inside.left(), top, side, line), Qt.AlignmentFlag.AlignHCenter, short)
            top += line

    def _choose(self, position: int) -> None:
        if 0 <= position < len(self._cards):
            self._at = position
            self.update()
            self.chosen.emit(self._cards[position].index)

    def _position(self, event: QMouseEvent | QHelpEvent) -> int:
        point = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        return next((i for i in range(len(self._cards)) if self.place(i).contains(point)), -1)

    def _columns_of(self, card_px: int) -> int:
        return max(1, (self.width() + theme.px(GAP)) // (theme.px(card_px) + theme.px(GAP)))

    def _width(self, columns: int) -> int:
        return (self.width() - (columns - 1) * theme.px(GAP)) // columns

    def _height(self, columns: int) -> int:
        return round(self._width(columns) + theme.px(3) + 2 * theme.metrics("caption").height())

    def _tall(self, columns: int) -> int:
        """How high all cards stand in so many columns."""
        rows = -(-len(self._cards) // columns)
        return max(0, rows * (self._height(columns) + theme.px(GAP)) - theme.px(GAP))

    def _fit_height(self) -> None:
        most = self._columns_of(SMALLEST)
        tried = range(self._columns_of(LARGEST), most + 1)
        self._across = next((columns for columns in tried if self._tall(columns) <= self._seen), most)
        self.setFixedHeight(self._tall(self._across))

    def _draw(self) -> None:
        self._images = [] if self._pictures is None else [picture_image(picture) for picture in self._pictures]
