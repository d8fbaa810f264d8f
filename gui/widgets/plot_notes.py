"""What is written beside curves: name and last value at the right edge, the texts of marks at the top."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gui import theme
from gui.widgets.painting import disc


@dataclass(frozen=True)
class LastValue:
    """The end of a line: where it lies in pixels, and what is written beside it."""

    dot: QPointF
    name: str
    figure: str
    hollow: bool
    tint: QColor


class Notes(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """What lies beside the lines, in pixels: the ends of curves with name and figure, the texts of marks."""

    def __init__(self, parent: pg.PlotItem) -> None:
        super().__init__(parent)
        self._values: list[LastValue] = []
        self._marks: list[tuple[float, str]] = []
        self._area = QRectF()
        self._room = QRectF()
        self.setZValue(20)

    def show_notes(self, values: list[LastValue], marks: list[tuple[float, str]], area: QRectF, room: QRectF) -> None:
        """Write these around the `area` of the data, within `room`; marks are (x, text) from left to right."""
        if room != self._room:
            self.prepareGeometryChange()
        self._values, self._marks, self._area, self._room = values, marks, area, room
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._room)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        self._paint_marks(painter)
        for value in self._values:
            fill, edge = (QColor(theme.token("paper")), value.tint) if value.hollow else (value.tint, None)
            disc(painter, value.dot, theme.px(3.5 if value.hollow else 3), fill, edge, 1.5)
        self._paint_last_values(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        measure, gap = theme.metrics("caption"), theme.px(5)
        free_from = -math.inf
        for x, text in self._marks:
            width = measure.horizontalAdvance(text)
            left = x + gap if x + gap + width <= self._area.right() else x - gap - width
            if left >= free_from:
                painter.drawText(QPointF(left, self._area.top() + measure.ascent()), text)
                free_from = left + width + theme.px(8)

    def _paint_last_values(self, painter: QPainter) -> None:
        """Names and figures beside the dots, moved apart where they would overlap."""
        small, strong = theme.metrics("caption"), theme.metrics("label", 600)
        height = small.height() + strong.height() - 2
        rows = sorted(self._values, key=lambda value: (value.dot.y(), value.name))
        tops = _apart([row.dot.y() - height / 2 for row in rows], height + 2, 0, self._room.height() - theme.px(14))
        left = self._area.right() + theme.px(16)
        for top, row in zip(tops, rows, strict=True):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.token("text2"))
            painter.drawText(QPointF(left, top + small.ascent()), row.name)
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("text"))
            painter.drawText(QPointF(left, top + small.height() - 2 + strong.ascent()), row.figure)


def _apart(tops: list[float], height: float, low: float, high: float) -> list[float]:
    """Move rising `tops` so that boxes of `height` do not overlap and stay within `low`…`high`."""
    placed: list[float] = []
    for top in tops:
        placed.append(max(top, low if not placed else placed[-1] + height))
    limit = high
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit - height)
        limit = placed[index]
    return placed
