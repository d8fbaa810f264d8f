"""The picture of a learning-rate range test: loss against rate, both by factors, with the rates that matter."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.training.range_test import RangeTest
from gui import theme
from gui.widgets.painting import colour, disc, ends_its_painter, renew
from gui.widgets.plot import Axis, log_bounds, paint_bottom_axis, paint_left_axis, polygon, tick_text

MARGINS_PX = (56, 30, 20, 28)


class RateTestPlot(QWidget):
    """`set_test` shows a test, `set_rate` marks the rate that the project has now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rate_test_plot")
        self._test: RangeTest | None = None
        self._rate = 0.0
        self._names = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_test(self, test: RangeTest | None) -> None:
        self._test = test
        self.update()

    def set_rate(self, rate: float) -> None:
        self._rate = rate
        self.update()

    def set_names(self, across: str, now: str, suggested: str) -> None:
        """The words at the axis and at the two marks."""
        self._names = (across, now, suggested)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(160))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        test = self._test
        if test is None or len(test.rates) < 2:
            return
        painter = QPainter(self)
        left, top, right, below = (theme.px(length) for length in MARGINS_PX)
        area = QRectF(left, top, self.width() - left - right, self.height() - top - below)
        across = Axis(float(test.rates[0]), float(test.rates[-1]), area.left(), area.right(), log=True)
        positive = test.smoothed[test.smoothed > 0]
        low, high = log_bounds(float(positive.min()), float(np.quantile(positive, 0.98)) * 1.5)
        up = Axis(low, high, area.bottom(), area.top(), log=True)
        self._paint_axes(painter, area, across, up)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area.adjusted(-4, -theme.px(24), 4, 4))
        self._paint_line(painter, across, up, test.losses, QPen(theme.token("strong"), 1))
        self._paint_line(painter, across, up, test.smoothed, QPen(colour("accent"), 2))
        if test.suggested is not None:
            height = float(np.interp(np.log(test.suggested), np.log(test.rates), test.smoothed))
            place = QPointF(across.pixel(test.suggested), up.pixel(height))
            self._paint_mark(painter, area, place.x(), self._names[2], "accenttext", row=0)
            disc(painter, place, theme.px(5), "accent")
        if test.rates[0] <= self._rate <= test.rates[-1]:
            self._paint_mark(painter, area, across.pixel(self._rate), self._names[1], "text2", row=1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_axes(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        rows = up.ticks(max(2, int(area.height() / theme.px(56))))
        painter.setPen(QPen(theme.token("grid"), 1))
        for tick in rows:
            y = round(up.pixel(tick)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        paint_left_axis(painter, area, up, rows, [tick_text(tick) for tick in rows])
        columns = across.ticks(max(2, int(area.width() / theme.px(90))))
        paint_bottom_axis(painter, area, across, columns, [tick_text(tick) for tick in columns])

    def _paint_line(self, painter: QPainter, across: Axis, up: Axis, values: np.ndarray, pen: QPen) -> None:
        assert self._test is not None
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        heights = np.clip(up.pixels(np.maximum(values, 1e-30)), -1e4, 1e4)
        for line in polygon(across.pixels(self._test.rates), heights):
            painter.drawPolyline(line)

    def _paint_mark(self, painter: QPainter, area: QRectF, x: float, words: str, tone: str, row: int) -> None:
        """A dashed line over the whole height with its words on top, kept inside the picture."""
        pen = QPen(colour(tone), 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setFont(theme.font("caption", 600))
        painter.setPen(colour(tone))
        measure = theme.metrics("caption", 600)
        width = measure.horizontalAdvance(words) + 2
        start = min(max(x - width / 2, area.left()), area.right() - width)
        top = area.top() - theme.px(24) + row * (measure.height() - 2)
        painter.drawText(QRectF(start, top, width, measure.height()), Qt.AlignmentFlag.AlignCenter, words)
