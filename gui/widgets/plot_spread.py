"""How numbers are spread over the course of a run: bands that hold half, 80 % and 98 % of them, and their median."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.painting import colour, ends_its_painter, renew
from gui.widgets.plot import Array, Axis, paint_bottom_axis, paint_left_axis

HEIGHT, HEAD, FOOT, LEFT = 148, 40, 24, 44
STRENGTHS = (0.14, 0.22, 0.38)
"""How opaque the bands are, from the widest to the narrowest."""


class SpreadPlot(QWidget):
    """`show_spread(title, note, steps (n,), quantiles (n, 7))`: the quantiles rise, the fourth is the median."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note = "", ""
        self._steps: Array = np.zeros(0)
        self._quantiles: Array = np.zeros((0, 7))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_spread(self, title: str, note: str, steps: Array, quantiles: Array) -> None:
        """Show a history; a single column is drawn as a bar."""
        self._title, self._note = title, note
        if len(steps) == 1:
            steps, quantiles = np.array([steps[0], steps[0] + 1]), np.repeat(quantiles, 2, axis=0)
        self._steps, self._quantiles = steps, quantiles
        self.setAccessibleName(f"{title}. {note}")
        self.setToolTip(note)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(HEIGHT))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter)
        if not len(self._steps):
            return
        area = QRectF(
            theme.px(LEFT), theme.px(HEAD), self.width() - theme.px(LEFT + 12), self.height() - theme.px(HEAD + FOOT)
        )
        across = Axis(float(self._steps[0]), float(self._steps[-1]), area.left(), area.right())
        low, high = self._range()
        up = Axis(low, high, area.bottom(), area.top())
        self._paint_axes(painter, area, across, up)
        painter.setClipRect(area.adjusted(0, -1, 1, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = across.pixels(self._steps)
        rows = [up.pixels(self._quantiles[:, level]) for level in range(self._quantiles.shape[1])]
        painter.setPen(QPen(colour("accent", 0.0)))
        for depth, strength in enumerate(STRENGTHS):
            painter.setBrush(colour("accent", strength))
            painter.drawPolygon(_band(x, rows[depth], rows[-1 - depth]))
        painter.setPen(QPen(theme.token("accent"), 1.5))
        painter.drawPolyline(_line(x, rows[len(rows) // 2]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _range(self) -> tuple[float, float]:
        """From the lowest to the highest band with a little air; a few wild columns do not flatten the others."""
        lowest, highest = np.quantile(self._quantiles[:, 0], 0.03), np.quantile(self._quantiles[:, -1], 0.97)
        air = 0.06 * float(highest - lowest) or max(abs(float(highest)), 1e-6)
        return float(lowest) - air, float(highest) + air

    def _paint_axes(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        if up.low < 0 < up.high:
            painter.setPen(QPen(theme.token("strong"), 1))
            y = round(up.pixel(0.0)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        ticks = up.ticks(3)
        paint_left_axis(painter, area, up, ticks, [numbers.compact(tick, 2) for tick in ticks])
        steps = [tick for tick in across.ticks(4) if tick == round(tick)]
        paint_bottom_axis(painter, area, across, steps, [numbers.whole(round(tick)) for tick in steps])

    def _paint_head(self, painter: QPainter) -> None:
        measure, small = theme.metrics("label", 600), theme.metrics("caption")
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(QPointF(2, measure.ascent()), self._title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        note = small.elidedText(self._note, Qt.TextElideMode.ElideRight, self.width() - theme.px(8))
        painter.drawText(QPointF(2, measure.height() + small.ascent()), note)


def _line(x: Array, y: Array) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)])


def _band(x: Array, low: Array, high: Array) -> QPolygonF:
    return QPolygonF([*_line(x, low).toList(), *reversed(_line(x, high).toList())])
