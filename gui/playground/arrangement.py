"""Where the parts of the boundary view lie: the field as large as the sheet allows, everything else around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from gui import theme

LOSS_PX, LOW_LOSS_PX, FIGURES_PX, BESIDE_PX, COLUMN_PX = 186, 178, 46, 340, 116
STRIP_PX, CARD_PX, CARD_HIGH_PX, GAP_PX = 28, 236, 230, 14
ROW_PX = 48
SMALL_FIELD_PX, GAIN = 200, 1.25
SMALLEST_FIELD_PX, LEAST_LOSS_PX, NARROWEST_LOSS_PX = 140, 84, 200

Margins = tuple[int, int, int, int]
"""Left, top, right and below."""


@dataclass(frozen=True)
class Places:
    """Rectangles in the view; None where something is not shown: no line, no card, no room for the loss beside one."""

    strip: QRect
    field: QRect
    figures: tuple[QRect, ...]
    line: QRect | None
    loss: QRect | None
    card: QRect | None


def arrange(
    room: QRect, margins: Margins, widths: Sequence[int], strip_height: Callable[[int], int], card: bool
) -> Places:
    """Figures below or beside the field, loss below or (on a wide sheet) beside it.

    `margins` lie around the square of the field; `widths` are those that the figures like; `strip_height` tells the
    height of the strip at a width.
    """
    px = theme.px
    left, top, right, below = margins
    extra_w, extra_h = left + right, top + below
    loss = px(LOSS_PX if room.height() > px(640) else LOW_LOSS_PX)
    loss *= not theme.current().projected  # for a class the field is what counts; the loss has a view of its own
    strip, figures = _strip_high(strip_height, room.width()) + px(6), px(FIGURES_PX)
    sides = {
        "stacked": min(room.width() - extra_w, room.height() - extra_h - figures - loss - strip),
        "right": min(room.width() - extra_w - px(COLUMN_PX), room.height() - extra_h - loss),
        "beside": min(room.width() - extra_w - px(BESIDE_PX), room.height() - extra_h - figures - strip),
    }
    if sides["right"] + extra_h < _column_high(len(widths), strip_height):
        sides["right"] = 0
    mode = max(sides, key=lambda key: sides[key])
    side = sides[mode]
    if side < px(SMALL_FIELD_PX) and not card:
        low = _low(room, margins, widths, strip_height)
        beside = low.field.width() - extra_w
        above = min(room.width() - extra_w, room.height() - extra_h - figures - strip)
        if above > max(beside, GAIN * side):  # narrow: figures below the field, then the loss if there is room left
            field = QRect(room.left(), room.top(), above + extra_w, above + extra_h)
            return _stacked(room, field, left, widths, strip_height, card)
        if beside > GAIN * side:
            return low
    if side < px(SMALLEST_FIELD_PX):  # large type in a small window: the loss gives way
        mode, rest = "stacked", room.height() - extra_h - figures - strip - px(LEAST_LOSS_PX)
        side = max(px(LEAST_LOSS_PX), min(room.width() - extra_w, rest, px(SMALLEST_FIELD_PX)))
    place = {"stacked": _stacked, "right": _right, "beside": _beside}[mode]
    field = QRect(room.left(), room.top(), side + extra_w, side + extra_h)
    return place(room, field, left, widths, strip_height, card)


def _stacked(
    room: QRect, field: QRect, edge: int, widths: Sequence[int], strip_height: Callable[[int], int], card: bool
) -> Places:
    strip = QRect(room.left(), room.top(), room.width(), _strip_high(strip_height, room.width()))
    field.moveTop(strip.bottom() + 1 + theme.px(6))
    x, y, figures = room.left() + edge, field.bottom() + 1, []
    wides = [max(theme.px(112), width + theme.px(18)) for width in widths]
    if x + sum(wides) > room.right():  # large type: closer together
        x, wides = room.left(), [width + theme.px(4) for width in widths]
    for wide in wides:
        figures.append(QRect(x, y, wide, theme.px(FIGURES_PX) - theme.px(6)))
        x += wide
    return Places(strip, field, tuple(figures), *_below(room, y + theme.px(FIGURES_PX), card))


def _right(
    room: QRect, field: QRect, _edge: int, widths: Sequence[int], strip_height: Callable[[int], int], card: bool
) -> Places:
    x, y = field.right() + theme.px(10), field.top() + theme.px(4)
    width = room.right() - x
    figures = [QRect(x, y + index * theme.px(ROW_PX), width, theme.px(44)) for index in range(len(widths))]
    top = figures[-1].bottom() + theme.px(10)
    strip = QRect(x, top, width, min(strip_height(width), field.bottom() - top))
    return Places(strip, field, tuple(figures), *_below(room, field.bottom() + 1, card))


def _low(room: QRect, margins: Margins, widths: Sequence[int], strip_height: Callable[[int], int]) -> Places:
    """In a low room: the field over the whole height, the figures beside it, the strip where it fits, no loss."""
    left, top, right, below = margins
    column = max(theme.px(COLUMN_PX), *widths) + theme.px(10)
    side = min(room.width() - left - right - column, room.height() - top - below)
    high = len(widths) * theme.px(ROW_PX) + theme.px(10)
    above = 0
    if high + strip_height(column - theme.px(10)) > side + top + below:
        above = _strip_high(strip_height, room.width()) + theme.px(6)
        side = min(side, room.height() - top - below - above)
    side = max(1, side)
    field = QRect(room.left(), room.top() + above, side + left + right, side + top + below)
    x = field.right() + theme.px(10)
    width, start = room.right() - x, field.top() + theme.px(4)
    figures = [QRect(x, start + index * theme.px(ROW_PX), width, theme.px(44)) for index in range(len(widths))]
    strip = QRect(room.left(), room.top(), room.width(), _strip_high(strip_height, room.width()))
    if not above:
        strip = QRect(x, field.top() + high, width, min(strip_height(width), field.bottom() - field.top() - high))
    return Places(strip, field, tuple(figures), None, None, None)


def _beside(
    room: QRect, field: QRect, edge: int, widths: Sequence[int], strip_height: Callable[[int], int], card: bool
) -> Places:
    strip = QRect(room.left(), room.top(), field.width(), _strip_high(strip_height, field.width()))
    field.moveTop(strip.bottom() + 1 + theme.px(6))
    x, figures = room.left() + edge, []
    for width in widths:
        wide = max(theme.px(128), width + theme.px(18))
        figures.append(QRect(x, field.bottom() + theme.px(2), wide, theme.px(42)))
        x += wide
    left = field.right() + theme.px(12)
    loss = QRect(left, field.top(), room.right() - left, field.height() - theme.px(2))
    if not card:
        return Places(strip, field, tuple(figures), None, loss, None)
    high = theme.px(CARD_HIGH_PX)
    lower = QRect(left, loss.bottom() - high, loss.width(), high)
    loss.setBottom(lower.top() - theme.px(GAP_PX))
    return Places(strip, field, tuple(figures), None, loss, lower)


def _strip_high(strip_height: Callable[[int], int], width: int) -> int:
    """Tools are higher than chips; the field does not move when one takes the other's place."""
    return max(theme.px(STRIP_PX), strip_height(width))


def _column_high(figures: int, strip_height: Callable[[int], int]) -> int:
    """How high the column on the right is, with figures and strip."""
    return figures * theme.px(ROW_PX) + strip_height(theme.px(COLUMN_PX - 10)) + theme.px(10)


def _below(room: QRect, top: int, card: bool) -> tuple[QRect | None, QRect | None, QRect | None]:
    """A line across, and below it the loss with all that is left, beside a card if there is one."""
    line = QRect(room.left(), top, room.width(), 1)
    start = top + theme.px(10)
    loss = QRect(room.left(), start, room.width(), max(0, room.bottom() - start))
    wide = theme.px(CARD_PX)
    if not card:
        return (line, loss, None) if loss.height() >= theme.px(LEAST_LOSS_PX) / 2 else (None, None, None)
    if loss.width() - wide - theme.px(GAP_PX) < theme.px(NARROWEST_LOSS_PX):
        return line, None, loss
    beside = QRect(room.right() - wide, start, wide, loss.height())
    loss.setWidth(loss.width() - wide - theme.px(GAP_PX))
    return line, loss, beside
