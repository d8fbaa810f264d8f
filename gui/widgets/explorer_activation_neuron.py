"""One neuron by hand: inputs on lines with their weights, the sum with the bias, the activation, the answer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.activation_curves import Activation, Neuron
from gui import numbers, theme
from gui.widgets.painting import box, colour, disc, ends_its_painter, renew

COLUMNS = (0.08, 0.42, 0.70, 0.93)


class NeuronDrawing(QWidget):
    """Inputs on the left, Σ in the middle, the activation with its little curve, the output on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs: tuple[float, ...] = ()
        self._weights: tuple[float, ...] = ()
        self._bias = 0.0
        self._neuron: Neuron | None = None
        self._activation: Activation | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_neuron(
        self, inputs: Sequence[float], weights: Sequence[float], bias: float, neuron: Neuron, activation: Activation
    ) -> None:
        """Draw these numbers."""
        self._inputs, self._weights, self._bias = tuple(inputs), tuple(weights), bias
        self._neuron, self._activation = neuron, activation
        self.setAccessibleName(f"z = {numbers.fixed(neuron.z, 3)}, {numbers.fixed(neuron.value, 3)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(116))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._neuron is None or self._activation is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        xs = [self.width() * share for share in COLUMNS]
        xs[0], xs[3] = max(xs[0], theme.px(26)), min(xs[3], self.width() - theme.px(38))
        middle = self.height() * 0.5
        radius = min(theme.px(22), self.height() * 0.145)
        sum_at = QPointF(xs[1], middle)
        rows = len(self._inputs) + 1
        for row in range(rows):
            y = self.height() * (row + 0.5) / rows
            self._paint_input(painter, row, QPointF(xs[0], y), sum_at, radius)
        curve = QRectF(xs[2] - theme.px(44), middle - theme.px(30), theme.px(88), theme.px(60))
        painter.setPen(QPen(theme.token("strong"), 1.4))
        painter.drawLine(sum_at, QPointF(curve.left(), middle))
        painter.drawLine(QPointF(curve.right(), middle), QPointF(xs[3], middle))
        self._paint_node(painter, sum_at, theme.px(36), "Σ", numbers.fixed(self._neuron.z, 3))
        self._paint_curve(painter, curve)
        self._paint_node(painter, QPointF(xs[3], middle), theme.px(34), "a", numbers.fixed(self._neuron.value, 3))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_input(self, painter: QPainter, row: int, at: QPointF, sum_at: QPointF, radius: float) -> None:
        assert self._neuron is not None
        bias = row == len(self._inputs)
        number = self._bias if bias else self._weights[row]
        product = number if bias else self._neuron.products[row]
        tone = "blue" if product > 0 else "orange" if product < 0 else "control"
        painter.setPen(QPen(colour(tone, 0.85), 1.0 + min(4.0, abs(product) * 1.2)))
        painter.drawLine(at, sum_at)
        disc(painter, at, radius, "sunken" if bias else "paper", "strong", 1.2)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        inside = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        words = "1" if bias else numbers.compact(self._inputs[row])
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, words)
        name = f"b = {numbers.compact(number)}" if bias else f"× {numbers.compact(number)} = {numbers.compact(product)}"
        wide = theme.metrics("label").horizontalAdvance(name) + theme.px(16)
        chip = QRectF(0, 0, wide, theme.px(22))
        chip.moveCenter(at + (sum_at - at) * 0.48)
        box(painter, chip, 11, "paper", "hair")
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_node(self, painter: QPainter, at: QPointF, radius: float, name: str, figure: str) -> None:
        disc(painter, at, radius, "paper", "accent", 2)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        frame = QRectF(at.x() - radius, at.y() - radius * 0.72, 2 * radius, radius * 0.7)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(frame.translated(0, radius * 0.68), Qt.AlignmentFlag.AlignCenter, figure)

    def _paint_curve(self, painter: QPainter, frame: QRectF) -> None:
        assert self._activation is not None
        box(painter, frame, 6, "paper", "strong")
        inner = frame.adjusted(8, 8, -8, -8)
        z = np.linspace(-4, 4, 41)
        values = self._activation.value(z)
        low, high = min(-1.0, float(values.min())), max(1.0, float(values.max()))
        painter.setPen(QPen(theme.token("accent"), 1.8))
        across, up = inner.width() / 8, inner.height() / (high - low)
        points = [QPointF(inner.left() + across * (x + 4), inner.bottom() - up * (y - low)) for x, y in zip(z, values)]
        painter.drawPolyline(points)
