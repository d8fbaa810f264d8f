"""Where the parts of the boundary view lie: the field as large as the sheet allows, everything else around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from gui import theme
from gui.widgets.field_plot import FieldPlot

LOSS_PX, LOW_LOSS_PX, FIGURES_PX, BESIDE_PX, COLUMN_PX = 186, 178, 46, 340, 116
STRIP_PX, CARD_PX, CARD_HIGH_PX, GAP_PX = 28, 236, 230, 14
SMALLEST_FIELD_PX = 140


@dataclass(frozen=True)
class Places:
    """Rectangles in the view; `line` is None where no hairline is wanted, `card` where no card is shown."""

    strip: QRect
    field: QRect
    figures: tuple[QRect, ...]
    line: QRect | None
    loss: QRect
    card: QRect | None


def arrange(room: QRect, widths: Sequence[int], strip_height: Callable[[int], int], card: bool) -> Places:
    """Figures below or beside the field, loss below or (on a wide sheet) beside it.

    `widths` are those that the figures like; `strip_height` tells the height of the strip at a width.
    """
    px = theme.px
    left, top, right, below = FieldPlot.margins()
    extra_w, extra_h = left + right, top + below
    loss = px(LOSS_PX if room.height() > px(640) else LOW_LOSS_PX)
    strip, figures = _strip_high(strip_height, room.width()) + px(6), px(FIGURES_PX)
    sides = {
        "stacked": min(room.width() - extra_w, room.height() - extra_h - figures - loss - strip),
        "right": min(room.width() - extra_w - px(COLUMN_PX), room.height() - extra_h - loss),
        "beside": min(room.width() - extra_w - px(BESIDE_PX), room.height() - extra_h - figures - strip),
    }
    mode = max(sides, key=lambda key: sides[key])
    side = max(px(SMALLEST_FIELD_PX), sides[mode])
    place = {"stacked": _stacked, "right": _right, "beside": _beside}[mode]
    field = QRect(room.left(), room.top(), side + extra_w, side + extra_h)
    return place(room, field, widths, strip_height, card)


def _stacked(
    room: QRect, field: QRect, widths: Sequence[int], strip_height: Callable[[int], int], card: bool
) -> Places:
    strip = QRect(room.left(), room.top(), room.width(), _strip_high(strip_height, room.width()))
    field.moveTop(strip.bottom() + 1 + theme.px(6))
    x, y, figures = room.left() + FieldPlot.margins()[0], field.bottom() + 1, []
    for width in widths:
        wide = max(theme.px(112), width + theme.px(18))
        figures.append(QRect(x, y, wide, theme.px(FIGURES_PX) - theme.px(6)))
        x += wide
    return Places(strip, field, tuple(figures), *_below(room, y + theme.px(FIGURES_PX), card))


def _right(room: QRect, field: QRect, widths: Sequence[int], strip_height: Callable[[int], int], card: bool) -> Places:
    x, y = field.right() + theme.px(10), field.top() + theme.px(4)
    width = room.right() - x
    figures = [QRect(x, y + index * theme.px(48), width, theme.px(44)) for index in range(len(widths))]
    top = figures[-1].bottom() + theme.px(10)
    strip = QRect(x, top, width, min(strip_height(width), field.bottom() - top))
    return Places(strip, field, tuple(figures), *_below(room, field.bottom() + 1, card))


def _beside(room: QRect, field: QRect, widths: Sequence[int], strip_height: Callable[[int], int], card: bool) -> Places:
    strip = QRect(room.left(), room.top(), field.width(), _strip_high(strip_height, field.width()))
    field.moveTop(strip.bottom() + 1 + theme.px(6))
    x, figures = room.left() + FieldPlot.margins()[0], []
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


def _below(room: QRect, top: int, card: bool) -> tuple[QRect, QRect, QRect | None]:
    """A line across, and below it the loss with all that is left, beside a card if there is one."""
    line = QRect(room.left(), top, room.width(), 1)
    start = top + theme.px(10)
    loss = QRect(room.left(), start, room.width(), max(theme.px(90), room.bottom() - start))
    if not card:
        return line, loss, None
    wide = theme.px(CARD_PX)
    beside = QRect(room.right() - wide, start, wide, loss.height())
    loss.setWidth(loss.width() - wide - theme.px(GAP_PX))
    return line, loss, beside
