"""A picture over two axes, drawn by QPainter: the base of what explorers draw."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.painting import colour, ends_its_painter, renew
from gui.widgets.plot import Array, Axis, paint_bottom_axis, paint_left_axis, polygon


class Graph(QWidget):
    """A picture over two axes: override `paint`, which draws with `self.across` and `self.up` inside `self.area`.

    `set_ranges` gives the numbers at the edges, `set_names` the words at the axes; `numbers_at` turns a place of the
    pointer into numbers, None outside.
    """

    def __init__(
        self,
        x_range: tuple[float, float] = (0.0, 1.0),
        y_range: tuple[float, float] = (0.0, 1.0),
        names: tuple[str, str] = ("", ""),
        square: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.x_range, self.y_range, self.names, self._square = x_range, y_range, names, square
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._measure()

    def set_ranges(self, x_range: tuple[float, float], y_range: tuple[float, float]) -> None:
        """Show these numbers from edge to edge."""
        self.x_range, self.y_range = x_range, y_range
        self._measure()
        self.update()

    def set_names(self, across: str, up: str) -> None:
        """The words at the end of the axes."""
        self.names = (across, up)
        self._measure()
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Draw over the grid; clipped to `self.area` and a little around it."""

    def point(self, x: float, y: float) -> QPointF:
        """Where the numbers (x, y) lie."""
        return QPointF(self.across.pixel(x), self.up.pixel(y))

    def numbers_at(self, place: QPointF) -> tuple[float, float] | None:
        """The numbers under a place of the widget, None outside the axes."""
        if not self.area.adjusted(-1, -1, 1, 1).contains(place):
            return None
        return self.across.value(place.x()), self.up.value(place.y())

    def draw_curve(
        self,
        painter: QPainter,
        xs: Array,
        ys: Array,
        tone: str | QColor = "accent",
        width: float = 2.0,
        dash: Sequence[float] = (),
    ) -> None:
        """A line through numbers; it is cut where one is not finite."""
        pen = QPen(colour(tone), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if not dash else Qt.PenCapStyle.FlatCap)
        if dash:
            pen.setDashPattern([length / width for length in dash])
        painter.setPen(pen)
        far = 1e4  # pixels beyond which nothing is seen; Qt draws longer lines slowly
        for line in polygon(self.across.pixels(np.asarray(xs)), np.clip(self.up.pixels(np.asarray(ys)), -far, far)):
            painter.drawPolyline(line)

    def draw_dots(self, painter: QPainter, xs: Array, ys: Array, tone: str | QColor, diameter: float) -> None:
        """Many round dots of one colour in one go; what is not finite is left out."""
        pen = QPen(colour(tone), diameter)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for dots in polygon(self.across.pixels(np.asarray(xs)), self.up.pixels(np.asarray(ys))):
            painter.drawPoints(dots)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(120))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.area.adjusted(-10, -10, 10, 10))
        self.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._measure()
        renew(self, event)

    def _measure(self) -> None:
        """Axes for the size, the ranges and the type as they are."""
        top, bottom = theme.px(24 if self.names[1] else 10), max(theme.px(60), self.height() - theme.px(26))
        up = Axis(*self.y_range, bottom, top)
        self._rows = up.ticks(max(2, int((bottom - top) / theme.px(52))))
        widest = max(
            (theme.metrics("caption").horizontalAdvance(numbers.compact(tick)) for tick in self._rows), default=0
        )
        left = round(widest) + theme.px(14)
        right = max(left + 40, self.width() - theme.px(16))
        if self._square:
            side = min(right - left, bottom - top)
            spare = (right - left - side) // 2
            left, right, top = left + spare, left + spare + side, bottom - side
        self.across, self.up = Axis(*self.x_range, left, right), Axis(*self.y_range, bottom, top)
        self.area = QRectF(QPointF(left, top), QPointF(right, bottom))
        self._columns = self.across.ticks(max(2, int((right - left) / theme.px(84))))

    def _paint_ground(self, painter: QPainter) -> None:
        across, up, area = self.across, self.up, self.area
        painter.setPen(QPen(theme.token("grid"), 1))
        for tick in self._rows:
            y = round(up.pixel(tick)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        measure = theme.metrics("caption", 600)
        words = [measure.horizontalAdvance(name) + 8 for name in self.names]
        columns = [
            tick for tick in self._columns if across.pixel(tick) < area.right() - words[0] - 14 or not self.names[0]
        ]
        paint_left_axis(painter, area, up, self._rows, [numbers.compact(tick) for tick in self._rows])
        paint_bottom_axis(painter, area, across, columns, [numbers.compact(tick) for tick in columns])
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.token("text2"))
        right = QRectF(area.right() - words[0], area.bottom() + theme.px(6), words[0] + theme.px(10), measure.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.names[0])
        above = QRectF(area.left(), 0, words[1], area.top() - theme.px(2))  # a subscript reaches below its line
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.names[1])
