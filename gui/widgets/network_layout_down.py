"""The drawing that flows down: a row for each layer, its words at the left, its neurons, sheets or bar at the right."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from gui import theme
from gui.widgets.network_diagram_columns import Column
from gui.widgets.network_places import BUTTON, ColumnPlace

WORDS, LOW, HIGH, MARGIN = 88, 54, 96, 2
MOST_WORDS = 0.46
"""The names take no more of the width than this."""
TILE, SMALLEST, AIR, TIGHT = 30, 8, 4, 1
SKIPS = 20
"""Room at the right for the curves that skip layers."""
RISE = 8
"""How much lower the last of many sheets stands than the first."""
LEAST_SHIFT = 5
"""Sheets show at least so much of themselves; the others are counted."""
PIXELS = 28


def low_height(rows: int) -> int:
    """The least height of so many rows."""
    return rows * theme.px(LOW) + 2 * theme.px(MARGIN)


def place_down(
    columns: Sequence[Column], width: float, height: float
) -> tuple[tuple[ColumnPlace, ...], tuple[QRectF, ...]]:
    """The rows, and between them the places of the buttons that add a layer."""
    margin, words = theme.px(MARGIN), _words_width(columns, width)
    pitch = min(theme.px(HIGH), max(theme.px(LOW), (height - 2 * margin) / max(1, len(columns))))
    skips = theme.px(SKIPS) if any(column.takes is not None for column in columns) else 0
    room = QRectF(words + theme.px(8), margin, max(theme.px(40), width - words - theme.px(12) - skips), pitch)
    most = max((max(column.shape[1:]) for column in columns if column.shape and len(column.shape) == 3), default=PIXELS)
    places = [
        _row(column, room.translated(0, index * pitch), words, most, index == 0) for index, column in enumerate(columns)
    ]
    size = theme.px(BUTTON)
    gaps = [
        QRectF(words - size - theme.px(2), margin + index * pitch - size / 2, size, size)
        for index in range(1, len(columns))
    ]
    return tuple(places), tuple(gaps)


def _words_width(columns: Sequence[Column], width: float) -> float:
    """Room for the names of the layers and, beside those whose size may change, for the two buttons."""
    measure, buttons = theme.metrics("label", 600), theme.px(2 * BUTTON + 3)
    names = [measure.horizontalAdvance(f"{column.name} {index}") for index, column in enumerate(columns) if index]
    sized = [name + buttons for name, column in zip(names, columns[1:-1]) if column.size_field]
    return max(theme.px(WORDS), min(max([*names, *sized], default=0.0), MOST_WORDS * width))


def _row(column: Column, room: QRectF, words: float, most: int, first: bool) -> ColumnPlace:
    count = theme.metrics("label").horizontalAdvance(f"… {column.units:,}") + theme.px(6)
    if column.kind == "maps":
        tiles = _sheets(column, room, most, count)
    elif column.kind == "neurons":
        tiles = _neurons(column, room, count)
    else:
        tiles = (_bar(column, room),)
    hidden = 0 if column.parts == 1 else column.units - len(tiles)
    more = QRectF(tiles[-1].right() + theme.px(3), room.top(), count, room.height()) if hidden else None
    line = theme.metrics("label", 600).height()
    lines = 2 if first and not column.notes else 3
    top = room.center().y() - lines * line / 2
    heading = QRectF(0, top, words, lines * line)
    size = theme.px(BUTTON)
    fewer = QRectF(words - 2 * size - theme.px(1), top - theme.px(1), size, size)
    plus = QRectF(words - size, top - theme.px(1), size, size)
    return ColumnPlace(room.center().x(), heading, "left", tiles, more, hidden, fewer, plus)


def _sheets(column: Column, room: QRectF, most: int, beside: float) -> tuple[QRectF, ...]:
    """Maps behind each other, as large as their pixels compared with the largest of the network."""
    shape = column.shape or (column.units, PIXELS, PIXELS)
    tall = (room.height() - theme.px(14)) * (max(shape[1:]) / most) ** 0.6
    tall = max(theme.px(SMALLEST), min(tall, room.width() * 0.45))
    high, wide = tall * shape[1] / max(shape[1:]), tall * shape[2] / max(shape[1:])
    count = 1 if column.picture is not None else column.units
    free = room.width() - wide
    least = theme.px(LEAST_SHIFT)
    shown = count if (count - 1) * least <= free else max(1, int((free - beside) / least) + 1)
    free = free if shown == count else free - beside
    shift = min(wide + theme.px(AIR), free / max(1, shown - 1))
    left = room.center().x() - (wide + shift * (shown - 1) + (beside if shown < count else 0)) / 2
    rise = min(theme.px(RISE), 1.5 * (shown - 1))
    top, step = room.center().y() - (high + rise) / 2, rise / max(1, shown - 1)
    return tuple(
        QRectF(round(left + shift * unit), round(top + step * unit), round(wide), round(high)) for unit in range(shown)
    )


def _neurons(column: Column, room: QRectF, count: float) -> tuple[QRectF, ...]:
    units, air = column.units, theme.px(AIR)
    if (room.width() + air) / units - air < theme.px(SMALLEST):
        air = theme.px(TIGHT)
    side = min(theme.px(TILE), room.height() * 0.5, (room.width() + air) / units - air)
    shown, free = units, room.width()
    if side < theme.px(SMALLEST):
        side, air = min(theme.px(18), room.height() * 0.5), theme.px(AIR)
        free -= count
        shown = max(1, int((free + air) / (side + air)))
    side = round(side)
    step = min((free + air) / shown, side * 1.9)
    left = room.left() + (free - (step * (shown - 1) + side)) / 2
    top = round(room.center().y() - side / 2)
    return tuple(QRectF(round(left + step * unit), top, side, side) for unit in range(shown))


def _bar(column: Column, room: QRectF) -> QRectF:
    """One row of numbers: the more, the longer. A block is as high as its features and as long as its steps."""
    shape = column.shape or (1,)
    long = room.width() * min(1.0, 0.3 + 0.7 * math.log10(max(1, shape[0])) / 3.5)
    tall: float = theme.px(12)
    if column.kind == "block":
        tall = min(room.height() * 0.56, theme.px(10) + theme.px(2) * (shape[-1] if len(shape) > 1 else 1))
    return QRectF(round(room.center().x() - long / 2), round(room.center().y() - tall / 2), round(long), round(tall))
