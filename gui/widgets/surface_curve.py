"""The loss over one weight, with the ball, its tangent, the places it has come by and its next step."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from core.inspection.landscape import Landscape
from gui import theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.painting import disc
from gui.widgets.plot import round_bounds
from gui.widgets.surface_contour import paint_arrow


class LossCurve(Graph):
    """`show_landscape` over one axis; places of the way lie on the curve of now, whose other weights have moved on."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Landscape | None = None
        self._next = 0.0

    def show_landscape(self, found: Landscape, following: float) -> None:
        self._found, self._next = found, following
        fine = found.losses[np.isfinite(found.losses)]
        low, high = (float(fine.min()), float(fine.max())) if len(fine) else (0.0, 1.0)
        self.set_ranges(
            (float(found.axes[0][0]), float(found.axes[0][-1])), round_bounds(low - (high - low) * 0.05, high)
        )

    def paint(self, painter: QPainter) -> None:
        found = self._found
        if found is None:
            return
        xs = found.axes[0]
        self.draw_curve(painter, xs, found.losses, "text2", 2.0)
        for x in found.path[-40:, 0]:
            disc(painter, self._on_curve(float(x)), theme.px(3.2), "accent", "paper", 1.0)
        at = float(found.ball[0])
        ball, landing = self.point(at, found.loss), self._on_curve(self._next)
        reach = (self.x_range[1] - self.x_range[0]) * 0.1
        around = np.array([at - reach, at + reach])
        self.draw_curve(painter, around, found.loss - float(found.downhill[0]) * (around - at), "warnline", 2.0)
        beneath = QPointF(landing.x(), ball.y())
        if abs(beneath.x()) < 1e5:
            painter.setPen(QPen(theme.token("text3"), 1.2, Qt.PenStyle.DotLine))
            painter.drawLine(beneath, landing)
            if abs(beneath.x() - ball.x()) > theme.px(12):
                paint_arrow(painter, ball, beneath)
            disc(painter, landing, theme.px(6), "paper", "accent", 1.6)
        disc(painter, ball, theme.px(9), "paper")
        disc(painter, ball, theme.px(7.4), "accent")

    def _on_curve(self, x: float) -> QPointF:
        assert self._found is not None
        return self.point(x, float(np.interp(x, self._found.axes[0], self._found.losses)))
