"""A histogram: how many numbers lie where, blue above zero and orange below."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.painting import ends_its_painter, renew
from gui.widgets.plot import Array, Axis, paint_bottom_axis


class HistogramPlot(QWidget):
    """Bars over a symmetric axis around zero, with its name and its spread above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note = "", ""
        self._counts: Array = np.zeros(0)
        self._limit = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_numbers(self, title: str, note: str, values: Array, limit: float) -> None:
        """Show how `values` are spread between −limit and limit."""
        self._title, self._note, self._limit = title, note, max(limit, 1e-9)
        bins = 41 if len(values) > 60 else 21
        self._counts = np.histogram(values, bins, (-self._limit, self._limit))[0]
        self.setAccessibleName(f"{title}. {note}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(152))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(152))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        head = theme.px(42)
        area = QRectF(theme.px(8), head, self.width() - theme.px(16), self.height() - head - theme.px(24))
        self._paint_head(painter)
        if not len(self._counts):
            return
        width, top = area.width() / len(self._counts), max(1, int(self._counts.max()))
        middle = (len(self._counts) - 1) / 2
        for index, count in enumerate(self._counts.tolist()):
            tall = round(area.height() * count / top)
            bar = QRectF(area.left() + index * width, area.bottom() - tall, max(1.0, width - 1), tall)
            tone = "strong" if index == middle else "blue" if index > middle else "orange"
            painter.fillRect(bar, theme.token(tone))
        painter.setPen(QPen(theme.token("hair"), 1))
        painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5))
        axis = Axis(-self._limit, self._limit, area.left(), area.right())
        inside = self._limit * (1 - theme.px(24) / area.width())
        ticks = [tick for tick in axis.ticks(4) if abs(tick) <= inside]
        paint_bottom_axis(painter, area, axis, ticks, [numbers.compact(tick, 2) for tick in ticks])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_head(self, painter: QPainter) -> None:
        measure, small = theme.metrics("label", 600), theme.metrics("caption")
        left = theme.px(8)
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(QPointF(left, measure.ascent()), self._title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        painter.drawText(QPointF(left, measure.height() + small.ascent()), self._note)
