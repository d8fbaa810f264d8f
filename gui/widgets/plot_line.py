"""A line of a curve plot and its pen."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui import theme
from gui.widgets.plot import Array


class Line(pg.PlotDataItem):  # type: ignore[misc]  # pyqtgraph carries no types
    """A line that is clipped to the view and thinned: "peak" keeps every spike, "subsample" is for smooth lines."""

    def __init__(self, plot: pg.PlotItem) -> None:
        super().__init__(autoDownsampleFactor=1.0, dynamicRangeLimit=None)
        plot.addItem(self)  # sets the plot's own way of thinning, so ours comes after
        self.setDownsampling(auto=True)
        self.setClipToView(True)

    def show_line(self, x: Array, y: Array, pen: QPen, log: bool, thinning: str = "peak") -> None:
        """Draw these values, or with `log` their logarithms; antialiased where the pen is wider than a pixel."""
        self.setLogMode(False, log)
        self.setDownsampling(method=thinning)
        self.setData(x, y, pen=pen, antialias=pen.widthF() > 1)

    def viewRangeChanged(self, *_: Any) -> None:
        """Do nothing: the plot sets the data anew whenever its view moves."""


def line_pen(tint: QColor, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """A pen that is `width` pixels wide at every zoom, with dashes in pixels."""
    width = theme.stroke(width)
    pen = QPen(tint, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen
