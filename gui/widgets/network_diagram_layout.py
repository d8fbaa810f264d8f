"""Where the parts of the network drawing lie: tiles, headings, edges, buttons; in widget pixels, painted elsewhere.

A flat network with room for its columns is laid out across; any other network flows down, one row for each column.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath

from gui import theme
from gui.widgets.network_diagram_columns import Column, is_flat
from gui.widgets.network_layout_down import low_height, place_down
from gui.widgets.network_places import BUTTON, NAME, PICTURE, ColumnPlace

TILE, PITCH, SMALLEST = 44, 68, 12
CROWDED, SPARSE = 21, 34
"""Tiles closer than the first are elided instead, and then stand as far apart as the second."""
HEAD = 62
COLUMN_PX = 58
"""With less room for each column the drawing flows down."""


@dataclass(frozen=True)
class DiagramLayout:
    """All places for a size of the widget; `down` says that it flows from top to bottom."""

    width: float
    height: float
    columns: tuple[ColumnPlace, ...]
    named: bool
    gaps: tuple[QRectF, ...] = ()
    down: bool = False

    def tile_at(self, point: QPointF) -> tuple[int, int] | None:
        """Column and unit of the tile under `point`; of tiles that overlap, the one that lies on top."""
        for column, place in enumerate(self.columns):
            for unit in range(len(place.tiles) - 1, -1, -1):
                if place.tiles[unit].adjusted(-3, -3, 3, 3).contains(point):
                    return column, unit
        return None

    def bias_at(self, point: QPointF) -> tuple[int, int] | None:
        """Column and unit of the tile whose bias dot lies under `point`."""
        reach = theme.px(7)
        for column, place in enumerate(self.columns):
            for unit, tile in enumerate(place.tiles):
                if (tile.bottomLeft() - point).manhattanLength() <= reach:
                    return column, unit
        return None

    def button_at(self, point: QPointF) -> tuple[int, int] | None:
        """Column and −1 or +1 of the neuron button under `point`."""
        for column, place in enumerate(self.columns):
            for step, rect in ((-1, place.fewer_button), (1, place.more_button)):
                if rect.adjusted(-2, -3, 2, 3).contains(point):
                    return column, step
        return None

    def gap_at(self, point: QPointF) -> int | None:
        """The gap before column `n + 1` whose plus lies under `point`."""
        return next((index for index, gap in enumerate(self.gaps) if gap.contains(point)), None)

    def column_at(self, point: QPointF) -> int | None:
        """The column whose heading lies under `point`."""
        return next((index for index, place in enumerate(self.columns) if place.heading.contains(point)), None)

    def edge(self, start: QRectF, end: QRectF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
        """The curve from one tile to another of the next column: its ends and, between them, its handles."""
        if self.down:
            a, b = QPointF(start.center().x(), start.bottom()), QPointF(end.center().x(), end.top())
            bend = QPointF(0, (b.y() - a.y()) * 0.5)
        else:
            a, b = QPointF(start.right(), start.center().y()), QPointF(end.left(), end.center().y())
            bend = QPointF((b.x() - a.x()) * 0.5, 0)
        return a, a + bend, b - bend, b

    @cached_property
    def live(self) -> QRect:
        """Where things change while the network learns: everything but names and buttons."""
        if self.down:
            left = math.ceil(max((place.heading.right() for place in self.columns), default=0.0))
            return QRect(left, 0, math.ceil(self.width) - left, math.ceil(self.height))
        heads = [rect.bottom() for place in self.columns for rect in (place.heading, place.more_button)]
        top = math.ceil(max(heads, default=0.0))
        return QRect(0, top, math.ceil(self.width), math.ceil(self.height) - top)

    def before(self, column: int) -> QRect:
        """The room of the edges into a column: from the middle of the one before to its own."""
        start, end = (self.columns[index].tiles[0].center().toPoint() for index in (column - 1, column))
        if self.down:
            return QRect(0, start.y(), math.ceil(self.width), end.y() - start.y())
        return QRect(start.x(), 0, end.x() - start.x(), math.ceil(self.height))

    @cached_property
    def strips(self) -> tuple[QRect, ...]:
        """For each column where its tiles lie, all across the flow; they hide what lies below them."""
        return tuple(self._strip(place) for place in self.columns)

    @cached_property
    def between(self) -> tuple[QRect, ...]:
        """For each column where the edges into it are seen: between its tiles and those of the one before."""
        wide, high = math.ceil(self.width), math.ceil(self.height)
        rooms = [QRect()]
        for one, two in pairwise(self.strips):
            if self.down:
                rooms.append(QRect(0, one.bottom(), wide, max(1, two.top() - one.bottom() + 1)))
            else:
                rooms.append(QRect(one.right(), 0, max(1, two.left() - one.right() + 1), high))
        return tuple(rooms)

    def _strip(self, place: ColumnPlace) -> QRect:
        xs = min(tile.left() for tile in place.tiles), max(tile.right() for tile in place.tiles)
        ys = min(tile.top() for tile in place.tiles), max(tile.bottom() for tile in place.tiles)
        xs, ys = ((0.0, self.width), ys) if self.down else (xs, (0.0, self.height))
        return QRectF(QPointF(xs[0], ys[0]), QPointF(xs[1], ys[1])).toAlignedRect()

    @cached_property
    def paths(self) -> tuple[tuple[QPainterPath, ...], ...]:
        """For each column the curves that lead into it: for each of its tiles one from every tile before."""
        into = tuple(
            tuple(self.edge_path(start, end) for end in two.tiles for start in one.tiles)
            for one, two in pairwise(self.columns)
        )
        return ((), *into)

    def edge_path(self, start: QRectF, end: QRectF) -> QPainterPath:
        """The same curve to be drawn."""
        a, first, second, b = self.edge(start, end)
        path = QPainterPath(a)
        path.cubicTo(first, second, b)
        return path


def goes_down(columns: Sequence[Column], width: float) -> bool:
    """Whether the drawing of these columns flows down in so much width."""
    if not columns:
        return False
    return not is_flat(tuple(columns)) or width < theme.px(COLUMN_PX) * max(4, len(columns)) - theme.px(32)


def least_height(columns: Sequence[Column], width: float) -> int:
    """The height that the drawing needs; with less it is scrolled."""
    return low_height(len(columns)) if goes_down(columns, width) else theme.px(200)


def lay_out(columns: Sequence[Column], width: float, height: float) -> DiagramLayout:
    """All places in a widget of this size."""
    if goes_down(columns, width):
        places, gaps = place_down(columns, width, height)
        return DiagramLayout(width, height, places, False, gaps, down=True)
    return _across(columns, width, height)


def _across(columns: Sequence[Column], width: float, height: float) -> DiagramLayout:
    """Spread the columns over the width; tiles shrink before units are hidden behind "+N"."""
    head, tall = theme.px(HEAD), max(theme.px(60), height - theme.px(HEAD) - theme.px(6))
    named = bool(columns) and bool(columns[0].names)
    most = max((column.parts for column in columns), default=1)
    pitch = min(theme.px(PITCH), tall / most)
    if pitch < theme.px(CROWDED):
        pitch = theme.px(SPARSE)
    room = max(2, int(tall / pitch))
    across = (width - theme.px(TILE)) / max(1, len(columns) - 1)
    air = theme.px(8 if not named or pitch < theme.px(34) else NAME + 3)
    side = min(theme.px(TILE), pitch - air, pitch * 0.66, across * 0.5)
    side = max(side, theme.px(SMALLEST))
    side = round(side)
    first = theme.px(PICTURE) if columns and columns[0].picture else side
    left, last = first / 2 + theme.px(4), width - side / 2 - theme.px(4)
    gap = (last - left) / max(1, len(columns) - 1)
    places = [
        _place(column, index, len(columns), left + gap * index, gap, side, pitch, room, head, tall)
        for index, column in enumerate(columns)
    ]
    size = theme.px(BUTTON)
    middles = [(one.x + two.x) / 2 for one, two in pairwise(places)]
    gaps = tuple(QRectF(x - size / 2, head - size - theme.px(4), size, size) for x in middles)
    return DiagramLayout(width, height, tuple(places), bool(places) and _has_names(columns[0], places[0]), gaps)


def _has_names(column: Column, place: ColumnPlace) -> bool:
    """Whether the names of the inputs fit below their tiles."""
    if not column.names or len(place.tiles) < 2:
        return bool(column.names)
    return place.tiles[1].top() - place.tiles[0].bottom() >= theme.px(NAME)


def _place(
    column: Column,
    index: int,
    count: int,
    x: float,
    gap: float,
    side: float,
    pitch: float,
    room: int,
    head: float,
    tall: float,
) -> ColumnPlace:
    units = column.parts
    named = side + theme.px(NAME + 4)
    if column.names and units * named <= tall:  # the few inputs keep room for their names
        pitch, room = max(pitch, named), units
    shown = units if units <= room else room - 1
    rows = shown + (1 if shown < units else 0)
    if column.picture:
        side = theme.px(PICTURE)
    top = head + (tall - rows * pitch) / 2 + pitch / 2
    tiles = tuple(QRectF(round(x - side / 2), round(top + row * pitch - side / 2), side, side) for row in range(shown))
    more = QRectF(x - gap / 2, top + shown * pitch - pitch / 2, gap, pitch) if shown < units else None
    alignment = "left" if index == 0 else "right" if index == count - 1 and count > 1 else "middle"
    wide = max(gap, theme.px(64)) if count > 1 else theme.px(200)
    start = {"left": x - side / 2, "right": x + side / 2 - wide, "middle": x - wide / 2}[alignment]
    heading = QRectF(start, 0, wide, theme.px(34))
    size = theme.px(BUTTON)
    line = head - size - theme.px(4)
    middle = {"left": start + size + 1, "right": start + wide - size - 1, "middle": x}[alignment]
    fewer = QRectF(middle - size - theme.px(1), line, size, size)
    more_button = QRectF(middle + theme.px(1), line, size, size)
    return ColumnPlace(x, heading, alignment, tiles, more, units - shown, fewer, more_button)
