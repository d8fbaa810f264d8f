"""An activation with its slope, the flat zones shaded, the neuron's own place, and where a network's sums lie."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.concepts.activation_curves import REACH, Activation
from gui import numbers, theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.painting import box, colour, disc
from gui.widgets.plot import Array

BINS = 64


class ActivationGraph(Graph):
    """Drag along it to move the neuron's sum z; bars at the foot show the sums of the user's own network."""

    z_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((-REACH, REACH), (-1.2, 2.2), ("z", ""), parent=parent)
        self._activation: Activation | None = None
        self._z = 0.0
        self._counts: Array = np.zeros(0)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def show_activation(self, activation: Activation, z: float) -> None:
        """Draw this activation with the neuron at `z`."""
        if activation is not self._activation:
            top = 4.0 if activation.value(np.array([4.0]))[0] > 2 else 1.25
            self.set_ranges((-REACH, REACH), (-1.25, top))
        self._activation, self._z = activation, z
        self.setAccessibleName(f"{activation.name}, z = {numbers.fixed(z, 3)}")
        self.update()

    def show_sums(self, sums: Array | None) -> None:
        """Bars for where the sums of a layer lie; None for none."""
        self._counts = np.zeros(0) if sums is None else np.histogram(sums, BINS, (-REACH, REACH))[0]
        self.update()

    @property
    def has_sums(self) -> bool:
        """Whether there are bars."""
        return bool(self._counts.size)

    def paint(self, painter: QPainter) -> None:
        if self._activation is None:
            return
        area = self.area
        for low, high in self._activation.flat_zones():
            left, right = self.across.pixel(low), self.across.pixel(high)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), colour("warnline", 0.10))
        self._paint_sums(painter)
        painter.setPen(QPen(theme.token("strong"), 1))
        painter.drawLine(self.point(-REACH, 0), self.point(REACH, 0))
        z = np.linspace(-REACH, REACH, 801)
        self.draw_curve(painter, z, self._activation.slope(z), "run_d", 1.6, (6, 4))
        self.draw_curve(painter, z, self._activation.value(z), "accent", 2.4)
        self._paint_place(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())

    def _drag(self, place: QPointF) -> None:
        self.z_wanted.emit(min(REACH, max(-REACH, self.across.value(place.x()))))

    def _paint_sums(self, painter: QPainter) -> None:
        if not self._counts.size:
            return
        area, most = self.area, max(1, int(self._counts.max()))
        wide = area.width() / len(self._counts)
        for index, count in enumerate(self._counts.tolist()):
            tall = area.height() * 0.42 * count / most
            bar = QRectF(area.left() + index * wide, area.bottom() - tall, max(1.0, wide - 1), tall)
            painter.fillRect(bar, colour("run_b", 0.30))

    def _paint_place(self, painter: QPainter) -> None:
        assert self._activation is not None
        at = np.array([self._z])
        value, slope = float(self._activation.value(at)[0]), float(self._activation.slope(at)[0])
        x = self.across.pixel(min(REACH, max(-REACH, self._z)))
        painter.setPen(QPen(theme.token("text3"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.bottom()))
        reach = 1.2
        painter.setPen(QPen(theme.token("run_d"), 1.6))
        painter.drawLine(
            self.point(self._z - reach, value - reach * slope), self.point(self._z + reach, value + reach * slope)
        )
        disc(painter, QPointF(x, self.up.pixel(value)), theme.px(6), "accent", "paper", 1.5)
        words = f"a = {numbers.fixed(value, 3)}   a′ = {numbers.fixed(slope, 3)}"
        wide = theme.metrics("label", 600).horizontalAdvance(words) + theme.px(16)
        chip = QRectF(x + theme.px(10), self.area.top() + 2, wide, theme.px(22))
        if chip.right() > self.area.right():
            chip.moveRight(x - theme.px(10))
        box(painter, chip, 6, "paper", "hair")
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
