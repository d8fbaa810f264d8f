"""A pyqtgraph plot in the look of the program: paper ground, quiet axes, grid on the value axis, re-tinted live."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from gui import theme


class ThemedPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph carries no types
    """Add items as in pyqtgraph; override `retint` to renew pens when the palette changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._ready = False  # pyqtgraph changes its palette while it is being made
        super().__init__(parent)
        self._ready = True
        self.setFrameShape(self.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=True, y=False)
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.12)
        self.retint()

    def curve(self, pen: Any = None) -> pg.PlotDataItem:
        """A new line: one pixel wide, thinned to its peaks, clipped to the view; it stays fast at 100,000 points."""
        line = pg.PlotDataItem(pen=pen, antialias=False)
        line.setDownsampling(auto=True, method="peak")
        line.setClipToView(True)
        self.addItem(line)
        return line

    def retint(self) -> None:
        """Colours and fonts of ground and axes, from the theme."""
        self.setBackground(theme.token("paper"))
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setPen(pg.mkPen(None))
            axis.setTickPen(pg.mkPen(theme.token("strong"), width=1))
            axis.setTextPen(theme.token("text3"))
            axis.setTickFont(theme.font("caption"))
            axis.setStyle(tickLength=4, tickTextOffset=6)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._ready and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.retint()
