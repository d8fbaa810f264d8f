"""What may lie over a field: a second boundary, a boundary drawn by hand, the points of a batch."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from gui import theme
from gui.widgets.field_maps import Array, Box

RIVAL = 1
"""The second boundary has the colour and the dashes of run B."""


class FieldOverlays:
    """Lines and rings over the samples of one plot; each is empty until it is shown."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.radius = 4.0
        self._rival = pg.PlotCurveItem(antialias=True, connect="finite")
        self._drawn = pg.PlotCurveItem(antialias=True, connect="finite")
        self._next, self._lit = pg.ScatterPlotItem(symbol="o", brush=None), pg.ScatterPlotItem(symbol="o", brush=None)
        for depth, item in ((-5, self._rival), (8, self._drawn), (6, self._next), (7, self._lit)):
            item.setZValue(depth)
            item.hide()  # what is hidden costs nothing in a frame
            plot.addItem(item)
        self.retint()

    def show_rival(self, line: Array, side: int, plane: Box) -> None:
        """Another boundary: a line (n, 2) in cells of a field of `side` × `side`, NaN between its pieces."""
        x, y = ((line + 0.5) / side).T
        self._rival.setData(plane.left + x * (plane.right - plane.left), plane.top - y * (plane.top - plane.bottom))
        self._rival.setVisible(bool(len(line)))

    def show_drawn(self, strokes: list[Array]) -> None:
        """Lines drawn by hand, each (n, 2) in the data's units."""
        gap = np.full((1, 2), np.nan)
        line = np.concatenate([part for stroke in strokes for part in (stroke, gap)]) if strokes else np.zeros((0, 2))
        self._drawn.setData(line[:, 0], line[:, 1])
        self._drawn.setVisible(bool(len(line)))

    def show_batch(self, learned: Array, coming: Array) -> None:
        """Ring the points (n, 2) of the batch just learned from, thinly those of the next one."""
        self._lit.setData(learned[:, 0], learned[:, 1], size=2 * self.radius + theme.px(7))
        self._next.setData(coming[:, 0], coming[:, 1], size=2 * self.radius + theme.px(6))
        self._lit.setVisible(bool(len(learned)))
        self._next.setVisible(bool(len(coming)))

    def retint(self) -> None:
        """Pens from the theme."""
        rival = pg.mkPen(theme.run_colour(RIVAL), width=2)
        rival.setDashPattern([3.5, 2])
        rival.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._rival.setPen(rival)
        drawn = pg.mkPen(theme.token("text"), width=2)
        drawn.setDashPattern([1, 1.5])
        drawn.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._drawn.setPen(drawn)
        self._lit.setPen(pg.mkPen(theme.token("text"), width=2))
        waiting = pg.mkPen(theme.token("text2"), width=1)
        waiting.setDashPattern([2, 2])
        self._next.setPen(waiting)
