"""A pyqtgraph plot in the look of the program: no frame, ticks outward, a grid on the value axis, re-tinted live."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.painting import RENEWING
from gui.widgets.plot import TICK

BEYOND = 15
"""So many pixels may the first and the last number reach beyond the axis."""


class QuietAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph carries no types
    """An axis without a line; with `gridded` every tick runs on as a grid line below the curves."""

    def __init__(self, orientation: str, gridded: bool = False) -> None:
        super().__init__(orientation, pen=pg.mkPen(None))
        self.setStyle(hideOverlappingLabels=False, tickAlpha=1.0)
        self.enableAutoSIPrefix(False)
        self.setGrid(255 if gridded else False)
        self.shown: list[tuple[float, str]] = []
        self.beyond = 0
        """So many pixels more may texts below a plot reach beyond its ends."""

    def show_ticks(self, ticks: list[tuple[float, str]]) -> None:
        """Put these ticks, each a place on the axis and its text."""
        if ticks != self.shown:
            self.shown = ticks
            self.setTicks([ticks])

    def retint(self) -> None:
        """Colours, font and lengths from the theme."""
        self.setTickPen(theme.token("strong"))
        self.setTextPen(theme.token("text3"))
        self.setTickFont(theme.font("caption"))
        gap = 2 if self.orientation == "bottom" else 4
        self.setStyle(tickLength=theme.px(TICK), tickTextOffset=theme.px(gap))

    def boundingRect(self) -> QRectF:
        around: QRectF = super().boundingRect()
        if self.grid is False:
            return around.adjusted(-self.beyond, 0, self.beyond, 0)
        return around.adjusted(0, -BEYOND, 0, BEYOND)

    def generateDrawSpecs(self, p: QPainter) -> Any:
        """What pyqtgraph is about to draw, with lines on whole pixels and the grid told from the ticks."""
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return None
        axis, ticks, texts = specs
        tick_pen, grid_pen = QPen(self.tickPen()), QPen(theme.token("grid"), 1)
        length = theme.px(TICK)
        lines = []
        for _, start, end in ticks:
            if self.orientation == "bottom":
                x = round(end.x()) + 0.5
                lines.append((tick_pen, QPointF(x, start.y()), QPointF(x, start.y() + length)))
                continue
            y, edge = round(end.y()) + 0.5, self.width()
            if self.grid is not False:
                lines.append((grid_pen, QPointF(edge, y), QPointF(start.x(), y)))
            lines.append((tick_pen, QPointF(edge - length, y), QPointF(edge, y)))
        return axis, lines, texts


class Graph(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph carries no types
    """Add items as in pyqtgraph; override `arrange` (the size changed) and `retint` (theme, type or language did)."""

    def __init__(self, parent: QWidget | None = None, gridded: bool = False) -> None:
        self._ready = False  # pyqtgraph resizes and changes its palette while it is being made
        self._margins = (0, 0, 0, 0)
        self.bottom, self.left = QuietAxis("bottom"), QuietAxis("left", gridded)
        super().__init__(parent, background=None, axisItems={"bottom": self.bottom, "left": self.left})
        self._ready = True
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # the sheet below shines through
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.disableAutoRange()
        for axis in (self.bottom, self.left):
            axis.setZValue(-1000)  # below the curves
            axis.retint()

    def area(self) -> QRectF:
        """Where the data lie, in pixels of the widget."""
        place: QRectF = self.getViewBox().geometry()
        return place

    def pixel(self, x: float, y: float) -> QPointF:
        """The pixel of a place in the view (on a logarithmic axis the place of v is log₁₀ v)."""
        box = self.getViewBox()
        placed: QPointF = box.mapToParent(box.mapFromView(QPointF(x, y)))
        return placed

    def place(self, left: int, top: int, right: int, below: int) -> None:
        """Leave so many pixels around the data for axes and texts."""
        if self._margins == (left, top, right, below):
            return
        self._margins = (left, top, right, below)
        layout = self.getPlotItem().layout
        layout.setContentsMargins(0, top, right, 0)
        self.left.setWidth(left)
        self.bottom.setHeight(below)
        layout.activate()

    def arrange(self) -> None:
        """Place what depends on the size."""

    def retint(self) -> None:
        """Renew pens, fonts and texts."""

    def close(self) -> bool:
        """Close like any other widget: pyqtgraph would take the plot apart, and it could not be shown again."""
        return QWidget.close(self)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._ready:
            self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._ready and event.type() in RENEWING:
            self.bottom.retint()
            self.left.retint()
            self.retint()
            self.arrange()
            self.updateGeometry()
