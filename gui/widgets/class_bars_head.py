"""What stands over the columns of bars: the mark of each network, its name and its note.

A name that is too long for one line beside its mark goes below it, with its number in its place; then all of them do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from gui import theme
from gui.widgets.painting import box

HEAD, MARK, GAP, MORE, BELOW, MOST_LINES = 28, 10, 8, 18, 8, 3
"""The height of a head of one line; the side of the mark; the room of the three dots; what is free below the words."""
ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BarRun:
    """A network beside others: its name, a quiet note (accuracy, state), the run colour it wears; `kept` has a menu."""

    name: str
    note: str = ""
    colour: int = 0
    kept: bool = False


def lines_below(runs: Sequence[BarRun], width: float) -> int:
    """How many lines the names take below their marks in columns of this width; 0 where all stand beside them."""
    measure = theme.metrics("body", 600)
    if all(measure.horizontalAdvance(run.name) <= _beside(run, width) for run in runs):
        return 0
    return min(MOST_LINES, max(len(_wrapped(run.name, width)) for run in runs))


def head_height(lines: int) -> int:
    """The height of the heads with so many lines below the marks."""
    return int(theme.px(HEAD) + lines * theme.metrics("label", 600).lineSpacing())


def paint_head(painter: QPainter, run: BarRun, number: int, column: QRectF, lines: int) -> None:
    """Paint the head of one column, without its three dots."""
    side, height = theme.px(MARK), theme.px(HEAD - BELOW)
    mark = QRectF(column.left(), (height - side) / 2, side, side)
    box(painter, mark, 2, theme.run_colour(run.colour))
    left = mark.right() + theme.px(GAP)
    painter.setFont(theme.font("body", 600))
    painter.setPen(theme.token("text"))
    if lines:
        painter.drawText(QRectF(left, 0, column.right() - left, height), ALIGN_LEFT, str(number))
        _paint_below(painter, run.name, QRectF(column.left(), height, column.width(), 0), lines)
        return
    painter.drawText(QRectF(left, 0, column.right() - left, height), ALIGN_LEFT, run.name)
    left += theme.metrics("body", 600).horizontalAdvance(run.name) + theme.px(GAP)
    if run.note and left + theme.metrics("label").horizontalAdvance(run.note) <= column.left() + _end(run, column):
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text3"))
        painter.drawText(QRectF(left, 0, column.right() - left, height), ALIGN_LEFT, run.note)


def _paint_below(painter: QPainter, name: str, place: QRectF, lines: int) -> None:
    """The name in lines; what is longer than they are is cut at its end."""
    measure, parts = theme.metrics("label", 600), _wrapped(name, place.width())
    if len(parts) > lines:
        rest = "".join(parts[lines - 1 :])
        parts = [*parts[: lines - 1], measure.elidedText(rest, Qt.TextElideMode.ElideRight, place.width())]
    painter.setFont(theme.font("label", 600))
    for index, part in enumerate(parts):
        line = QRectF(place.left(), place.top() + index * measure.lineSpacing(), place.width(), measure.lineSpacing())
        painter.drawText(line, ALIGN_LEFT, part)


def _beside(run: BarRun, width: float) -> float:
    """The room of a name beside its mark."""
    return width - theme.px(MARK + GAP) - (theme.px(MORE) if run.kept else 0)


def _end(run: BarRun, column: QRectF) -> float:
    """Where words must end, from the left of the column."""
    return column.width() - (theme.px(MORE) if run.kept else 0)


def _wrapped(name: str, width: float) -> list[str]:
    """The lines of a name in a column, broken between words where that can be."""
    layout = QTextLayout(name, theme.font("label", 600))
    layout.setTextOption(_wrap())
    layout.beginLayout()
    parts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        parts.append(name[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return parts


def _wrap() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
