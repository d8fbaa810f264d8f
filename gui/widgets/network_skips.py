"""How the network drawing shows connections that skip layers: curves past the columns between, without weights."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from gui import theme
from gui.widgets.network_diagram_columns import Column
from gui.widgets.network_diagram_layout import DiagramLayout
from gui.widgets.network_diagram_paint import paint_lines

LANE, AIR = 5, 12
"""Between two curves that run side by side, and between them and what they pass."""
MOST_LANES = 6
"""More curves run in one lane each of the last ones."""
STRENGTH, STRONG = 0.55, 0.95


def paint_skips(
    painter: QPainter,
    layout: DiagramLayout,
    columns: Sequence[Column],
    selected: int | None,
    hovered: tuple[int, int] | None,
) -> None:
    """All skips; those into the chosen layer, or into what is pointed at, stand out."""
    for index, column in enumerate(columns):
        if column.takes is None:
            continue
        chosen = (selected is not None and column.layer == selected) or (hovered is not None and hovered[0] == index)
        paths = skip_paths(layout, columns, index)
        paint_lines(painter, paths, STRONG if chosen else STRENGTH, "accent" if chosen else "strong")


def paint_handed_on(painter: QPainter, layout: DiagramLayout, index: int) -> None:
    """What arrives at a join goes straight on, each number to its place."""
    pairs = zip(layout.columns[index - 1].tiles, layout.columns[index].tiles)
    paint_lines(painter, [layout.edge_path(start, end) for start, end in pairs], STRENGTH)


def skip_paths(layout: DiagramLayout, columns: Sequence[Column], index: int) -> list[QPainterPath]:
    """The curves into a join: one for each number or map that is drawn at both ends, else one for all."""
    column = columns[index]
    assert column.takes is not None
    starts, ends = layout.columns[column.takes].tiles, layout.columns[index].tiles
    first = 0 if column.adds else columns[index - 1].units
    if layout.down:
        return [_beside(layout, starts[-1], ends[-1], _turn(columns, index))]
    pairs = [(start, ends[first + unit]) for unit, start in enumerate(starts) if first + unit < len(ends)]
    pairs = pairs or [(starts[-1], ends[-1])]  # where only the first of many are drawn
    floor = _floor(layout, column.takes, index) + _turn(columns, index) * theme.px(AIR)
    last = len(pairs) - 1
    room = layout.columns[column.takes + 1].tiles[0].left() - starts[0].right()  # between two columns
    return [
        _below(start, end, room, min(layout.height - 2, floor + min(last - place, MOST_LANES) * theme.px(LANE)))
        for place, (start, end) in enumerate(pairs)
    ]


def _turn(columns: Sequence[Column], index: int) -> int:
    """How many joins before this one pass columns that it passes as well."""
    takes = columns[index].takes or 0
    spans = [(column.takes, place) for place, column in enumerate(columns[:index]) if column.takes is not None]
    return sum(start < index and takes < end for start, end in spans)


def _floor(layout: DiagramLayout, start: int, end: int) -> float:
    """Below all that stands between two columns."""
    between = [tile.bottom() for place in layout.columns[start + 1 : end] for tile in place.tiles]
    return max(between, default=0.0) + theme.px(AIR)


def _below(start: QRectF, end: QRectF, room: float, floor: float) -> QPainterPath:
    """From the right of a tile down to the floor, along it, and up to another tile."""
    a, b = QPointF(start.right(), start.center().y()), QPointF(end.left(), end.center().y())
    path = QPainterPath(a)
    reach = min(room, (b.x() - a.x()) / 2, theme.px(64))
    low, high = QPointF(a.x() + reach, floor), QPointF(b.x() - reach, floor)
    path.cubicTo(QPointF(a.x() + reach * 0.62, a.y()), QPointF(low.x() - reach * 0.62, floor), low)
    path.lineTo(high)
    path.cubicTo(QPointF(high.x() + reach * 0.62, floor), QPointF(b.x() - reach * 0.62, b.y()), b)
    return path


def _beside(layout: DiagramLayout, start: QRectF, end: QRectF, turn: int) -> QPainterPath:
    """Where the drawing flows down: out at the right of one row, down the margin, and in at the right of another."""
    a, b = QPointF(start.right(), start.center().y()), QPointF(end.right(), end.center().y())
    margin = min(max(a.x(), b.x()) + theme.px(12 + LANE * turn), layout.width - theme.px(3))
    path = QPainterPath(a)
    bend = min(theme.px(22), (b.y() - a.y()) / 2)
    path.cubicTo(QPointF(margin, a.y()), QPointF(margin, a.y()), QPointF(margin, a.y() + bend))
    path.lineTo(QPointF(margin, b.y() - bend))
    path.cubicTo(QPointF(margin, b.y()), QPointF(margin, b.y()), b)
    return path
