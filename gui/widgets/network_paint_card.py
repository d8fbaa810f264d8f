"""The card of the network drawing: what stands beside the neuron, weight or bias that is pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from gui import theme
from gui.widgets.painting import box, colour

KERNEL = 30


@dataclass(frozen=True)
class Card:
    """What the card beside a tile or an edge says: title, note beside it, rows of (name, figure, tone), hint below."""

    title: str
    note: str
    rows: tuple[tuple[str, str, str], ...]
    hint: str = ""
    pictures: Sequence[QImage] = ()
    """Small pictures in a row below: the kernels of a feature map."""


def paint_card(painter: QPainter, card: Card, beside: QRectF, room: QRectF, tiles: Sequence[QRectF]) -> None:
    """A small card in free space beside `beside`, within `room`."""
    strong, plain = theme.metrics("label", 600), theme.metrics("label")
    pad, line = theme.px(11), theme.px(18)
    wide = strong.horizontalAdvance(card.title) + theme.px(24) + plain.horizontalAdvance(card.note)
    for name, figure, _ in card.rows:
        wide = max(wide, plain.horizontalAdvance(name) + theme.px(24) + plain.horizontalAdvance(figure))
    wide = max(wide, theme.metrics("caption").horizontalAdvance(card.hint) + 1)
    side = min(theme.px(KERNEL), int((room.width() - 2 * pad) / max(1, len(card.pictures))) - 2)
    wide = max(wide, theme.px(130), len(card.pictures) * (side + 2))
    wide = min(wide, room.width() - 2 * pad)
    apart = strong.horizontalAdvance(card.title) + theme.px(8) + plain.horizontalAdvance(card.note) > wide
    hint = _hint_height(card.hint, wide)
    lines = 1 + (apart and bool(card.note)) + len(card.rows)
    wide, tall = wide + 2 * pad, line * lines + hint + 2 * theme.px(9) + bool(card.pictures) * (side + pad)
    place = _card_place(beside, room, wide, tall, tiles)
    for spread, alpha in ((6, 0.015), (4, 0.02), (2, 0.03)):
        box(painter, place.adjusted(-spread / 2, 1, spread / 2, spread + 1), 9, colour("text", alpha))
    box(painter, place, 8, "paper", "control")
    inner = QRectF(place.left() + pad, place.top() + theme.px(9), place.width() - 2 * pad, line)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font("label", 600))
    painter.setPen(theme.token("text"))
    painter.drawText(inner, left, strong.elidedText(card.title, Qt.TextElideMode.ElideMiddle, inner.width()))
    painter.setFont(theme.font("label"))
    painter.setPen(theme.token("text2"))
    if apart and card.note:
        inner.translate(0, line)
    note = plain.elidedText(card.note, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, left if apart else right, note)
    for name, figure, tone in card.rows:
        inner.translate(0, line)
        painter.setPen(theme.token("text2"))
        painter.drawText(inner, left, name)
        painter.setPen(theme.token(tone))
        painter.drawText(inner, right, figure)
    if card.pictures:
        _paint_pictures(painter, card.pictures, inner.translated(0, line + theme.px(4)), side)
        inner.translate(0, side + pad)
    if card.hint:
        inner.translate(0, line)
        inner.setHeight(hint)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        painter.drawText(inner, left | Qt.TextFlag.TextWordWrap, card.hint)


def _hint_height(hint: str, wide: float) -> float:
    """How high the hint stands in so much width: on one line of the card, or on as many as it takes."""
    if not hint:
        return 0.0
    room = QRectF(0, 0, wide, 1000)
    return max(theme.px(18), theme.metrics("caption").boundingRect(room, Qt.TextFlag.TextWordWrap, hint).height())


def _paint_pictures(painter: QPainter, pictures: Sequence[QImage], start: QRectF, side: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, picture in enumerate(pictures):
        place = QRectF(round(start.left() + index * (side + 2)), round(start.top()), side, side)
        if place.right() <= start.right() + 1:
            painter.drawImage(place, picture)
            painter.setPen(QPen(theme.token("hair"), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))


def _card_place(beside: QRectF, room: QRectF, wide: float, tall: float, tiles: Sequence[QRectF]) -> QRectF:
    """The place around `beside` where the card hides the fewest tiles, and never its own."""
    gap = theme.px(6)
    right, left, middle = beside.right() + gap, beside.left() - gap - wide, beside.center().x() - wide / 2
    above, below = beside.top() - gap - tall, beside.bottom() + gap
    level, high = beside.top() - theme.px(4), beside.bottom() + theme.px(4) - tall
    corners = [(right, level), (right, high), (right, below), (left, level), (left, high), (left, below)]
    corners += [(middle, below), (middle, above), (right, above), (left, above)]
    own = beside.adjusted(-2, -2, 2, 2)

    def hidden(place: QRectF) -> int:
        return sum(place.intersects(tile) for tile in tiles) + 1000 * place.intersects(own)

    places = []
    for x, y in corners:
        x = min(max(room.left(), x), max(room.left(), room.right() - wide))
        y = min(max(room.top(), y), max(room.top(), room.bottom() - tall))
        places.append(QRectF(round(x) + 0.0, round(y) + 0.0, wide, tall))
    return min(places, key=hidden)
