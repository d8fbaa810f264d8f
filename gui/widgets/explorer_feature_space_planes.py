"""Two planes side by side: the inputs with their boundary, the hidden space with the bent grid."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.concepts.bent_space import REACH, grid_lines, plane
from core.concepts.tiny_mlp import TinyMlp
from gui import theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.image import to_picture
from gui.widgets.painting import colour, disc
from gui.widgets.plot import Array, Axis

SIDE = 40


class Plane(Graph):
    """Points of two classes over a field, with lines."""

    def __init__(self, names: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__((-REACH, REACH), (-REACH, REACH), names, square=True, parent=parent)
        self._points: Array = np.zeros((0, 2))
        self._targets: Array = np.zeros(0)

    def show_points(self, points: Array, targets: Array) -> None:
        """Place the points (n, 2); targets above ½ are blue."""
        self._points, self._targets = points, targets.ravel()
        self.update()

    def _measure(self) -> None:
        """The square stands at the top, below its title."""
        super()._measure()
        spare = self.area.top() - theme.px(22)
        if spare > 0:
            self.area.translate(0, -spare)
            self.up = Axis(*self.y_range, self.area.bottom(), self.area.top())

    def paint_points(self, painter: QPainter) -> None:
        """Circles and diamonds with a paper ring."""
        radius = theme.px(4.4)
        for (x, y), target in zip(self._points, self._targets):
            at = self.point(float(x), float(y))
            if target > 0.5:
                disc(painter, at, radius, "blue", "paper", 1)
            else:
                painter.setPen(QPen(theme.token("paper"), 1))
                painter.setBrush(theme.token("orange"))
                reach = radius + 1
                painter.drawPolygon([
                    at + QPointF(0, -reach), at + QPointF(reach, 0), at + QPointF(0, reach), at + QPointF(-reach, 0),
                ])  # fmt: skip

    def line_where(self, painter: QPainter, weights: Array, bias: float, tone: str, width: float) -> None:
        """The line w·x + b = 0 across the plane."""
        size = float(np.hypot(*weights))
        if size < 1e-9:
            return
        foot = -bias * weights / size**2
        along = np.array([-weights[1], weights[0]]) / size * 20
        ends = np.stack([foot - along, foot + along])
        self.draw_curve(painter, ends[:, 0], ends[:, 1], tone, width, (6, 4) if width < 2 else ())


class InputPlane(Plane):
    """The network's answer over the inputs, the lines along which the hidden neurons are 0, the grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("x₁", "x₂"), parent)
        self._network: TinyMlp | None = None
        self._field: Array = np.zeros((SIDE, SIDE))

    def show_network(self, network: TinyMlp) -> None:
        """Show what `network` says of the plane."""
        self._network = network
        self._field = np.tanh(network.outputs(plane(SIDE)) / 2).reshape(SIDE, SIDE)
        self.update()

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.area, to_picture(self._field, "field"))
        for line in grid_lines(9, 2):
            self.draw_curve(painter, line[:, 0], line[:, 1], colour("strong", 0.35), 1)
        if self._network is not None:
            painter.save()
            painter.setClipRect(self.area)
            weights, biases = self._network.weights[0], self._network.biases[0]
            for k, tone in zip(range(weights.shape[1]), ("run_b", "run_d")):
                self.line_where(painter, weights[:, k], float(biases[k]), tone, 1.6)
            painter.restore()
        self.paint_points(painter)


class HiddenPlane(Plane):
    """Where the hidden layer takes the grid and the points; the output draws one straight line through it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("h₁", "h₂"), parent)
        self._lines: list[Array] = []
        self._out: tuple[Array, float] = (np.zeros(2), 0.0)

    def show_network(self, network: TinyMlp, inputs: Array, targets: Array) -> None:
        """Bend the grid and the points by the hidden layer of `network`."""
        self._lines = [network.layers(line)[1] for line in grid_lines()]
        self._out = (network.weights[1][:, 0], float(network.biases[1][0]))
        hidden = network.layers(inputs)[1]
        reach = max(1.15, float(np.abs(np.concatenate([hidden, *self._lines[::6]])).max()) * 1.05)
        low = -1.15 if network.activation == "tanh" else -reach if network.activation == "linear" else -0.1 * reach
        high = 1.15 if network.activation == "tanh" else reach
        self.set_ranges((low, high), (low, high))
        self.show_points(hidden, targets)

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(self.area), colour("sunken", 0.4))
        for line in self._lines:
            self.draw_curve(painter, line[:, 0], line[:, 1], colour("strong", 0.7), 1)
        painter.save()
        painter.setClipRect(self.area)
        self.line_where(painter, *self._out, "accent", 2.4)
        painter.restore()
        self.paint_points(painter)
