"""A sheet to draw the expected loss curve on: epochs across, loss upward on a logarithmic scale."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.concepts.expectation import drawn_curve
from gui import theme
from gui.widgets.painting import ends_its_painter, renew
from gui.widgets.plot import Axis, paint_bottom_axis, paint_left_axis, tick_text

LOWEST, HIGHEST = 0.001, 10.0
LEAST_PLACES = 4


class LossGuess(QWidget):
    """Paints axes and what is drawn; `drawn` carries (epochs, losses) when the button goes up."""

    drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("loss_guess")
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._epochs = 100.0
        self._stroke: list[tuple[float, float]] = []
        self._curve: tuple[np.ndarray, np.ndarray] | None = None
        self.retranslate()

    def begin(self, epochs: float) -> None:
        """An empty sheet for so many epochs."""
        self._epochs, self._stroke, self._curve = epochs, [], None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(190))

    def retranslate(self) -> None:
        """Renew the texts."""
        self.setAccessibleName(self.tr("The loss curve you expect"))
        self._hint = self.tr("Draw the loss you expect, from left to right. Then run.")
        self.update()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.token("paper"))
        across, up = self._axes()
        area = QRectF(QPointF(across.start, up.end), QPointF(across.end, up.start))
        rows = up.ticks(5)
        painter.setPen(QPen(theme.token("grid"), 1))
        for tick in rows:
            y = round(up.pixel(tick)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        paint_left_axis(painter, area, up, rows, [tick_text(tick) for tick in rows])
        columns = across.ticks(5)
        paint_bottom_axis(painter, area, across, columns, [tick_text(tick) for tick in columns])
        if len(self._stroke) < LEAST_PLACES:
            painter.setPen(theme.token("text2"))
            painter.setFont(theme.font("label"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.token("text"), 2)
        pen.setDashPattern([1, 1.5])
        painter.setPen(pen)
        places = [QPointF(across.pixel(x), up.pixel(y)) for x, y in self._places()]
        painter.drawPolyline(QPolygonF(places))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._stroke, self._curve = [], None
            self._add(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._add(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and len(self._stroke) >= LEAST_PLACES:
            self._curve = drawn_curve(np.array(self._stroke))
            self.drawn.emit(self._curve)
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        renew(self, event)

    def _places(self) -> list[tuple[float, float]]:
        return self._stroke if self._curve is None else list(zip(*(part.tolist() for part in self._curve)))

    def _add(self, point: QPointF) -> None:
        across, up = self._axes()
        x = min(self._epochs, max(0.0, across.value(point.x())))
        y = min(HIGHEST, max(LOWEST, up.value(point.y())))
        self._stroke.append((x, y))
        self.update()

    def _axes(self) -> tuple[Axis, Axis]:
        left = theme.metrics("caption").horizontalAdvance("0.001") + theme.px(12)
        up = Axis(LOWEST, HIGHEST, self.height() - theme.px(24), theme.px(8), log=True)
        return Axis(0.0, self._epochs, round(left), max(self.width() - theme.px(14), left + 10)), up
