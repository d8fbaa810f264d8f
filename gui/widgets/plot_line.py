"""A line of a curve plot and its pen."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui import theme
from gui.widgets.plot import Array


class Stroke(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """A path in the units of the view, drawn with a cosmetic pen. A `PlotCurveItem` costs several times as much, and
    while a run goes on this is done a hundred times a second.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pen, self._seen = QPen(), QRectF()
        self.path = QPainterPath()

    def show_stroke(self, x: Array, y: Array, pen: QPen, seen: QRectF) -> None:
        """Draw lines through these places, with gaps where a number is not finite; all lies within `seen`."""
        if seen != self._seen:
            self.prepareGeometryChange()
            self._seen = QRectF(seen)
        self.path, self.pen = pg.arrayToQPath(x, y, connect="finite"), pen
        self.update()

    def boundingRect(self) -> QRectF:
        return self._seen

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.pen.widthF() > 1)
        painter.setPen(self.pen)
        painter.drawPath(self.path)


class Line(Stroke):
    """A line that is clipped to the view and thinned: "peak" keeps every spike, "subsample" is for smooth lines.

    The plot shows it anew whenever its view moves.
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        super().__init__()
        plot.addItem(self, ignoreBounds=True)

    def show_line(self, x: Array, y: Array, pen: QPen, log: bool, thinning: str = "peak") -> None:
        """Draw these values, or with `log` their logarithms; antialiased where the pen is wider than a pixel."""
        box = self.getViewBox()
        seen = box.viewRect()
        first = max(0, int(np.searchsorted(x, seen.left())) - 1)
        x, y = (values[first : int(np.searchsorted(x, seen.right(), side="right")) + 1] for values in (x, y))
        x, y = thinned(x, y, max(1, int(box.width())), thinning)
        if log:
            with np.errstate(divide="ignore", invalid="ignore"):
                y = np.where(y > 0, np.log10(y), np.nan)
        self.show_stroke(x, y, pen, seen)


def thinned(x: Array, y: Array, pixels: int, thinning: str) -> tuple[Array, Array]:
    """At most two points for each pixel ("peak": the lowest and the highest of those there), or one ("subsample")."""
    stride = len(x) // pixels
    if stride < 2:
        return x, y
    if thinning == "subsample":
        return np.append(x[:-1:stride], x[-1]), np.append(y[:-1:stride], y[-1])
    rows = len(x) // stride
    groups = y[: rows * stride].reshape(rows, stride)
    places = np.repeat(x[: rows * stride : stride], 2)
    peaks = np.stack([groups.max(axis=1), groups.min(axis=1)], axis=1).ravel()
    return np.concatenate([places, x[rows * stride :]]), np.concatenate([peaks, y[rows * stride :]])


def line_pen(tint: QColor, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """A pen that is `width` pixels wide at every zoom, with dashes in pixels."""
    width = theme.stroke(width)
    pen = QPen(tint, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen
