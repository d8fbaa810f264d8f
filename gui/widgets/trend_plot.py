"""A value over the last minutes, with its limits; gaps where there was no reading."""

from __future__ import annotations

from collections import deque

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.themed_plot import ThemedPlot

SPAN_S = 300.0


class TrendPlot(ThemedPlot):
    """`add(seconds, value | None)`; the newest moment is 0 on the axis, in seconds before now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._line: pg.PlotDataItem | None = None
        self._limits: list[pg.InfiniteLine] = []
        super().__init__(parent)
        self._moments: deque[tuple[float, float]] = deque()
        self._line = self.curve()
        self._line.opts["connect"] = "finite"
        self._limits = [pg.InfiniteLine(angle=0, movable=False) for _ in range(2)]
        for limit in self._limits:
            self.addItem(limit, ignoreBounds=True)
            limit.hide()
        self.setMouseEnabled(x=False, y=False)
        self.setXRange(-60, 0, padding=0.02)
        self.retint()

    def add(self, seconds: float, value: float | None) -> None:
        """Append one reading; older ones than `SPAN_S` are forgotten."""
        self._moments.append((seconds, np.nan if value is None else value))
        while seconds - self._moments[0][0] > SPAN_S:
            self._moments.popleft()
        times, values = np.array(self._moments).T
        assert self._line is not None
        self._line.setData(times - seconds, values)
        self.setXRange(-max(min(seconds - self._moments[0][0], SPAN_S), 10.0), 0, padding=0.02)

    def set_scale(self, low: float, high: float) -> None:
        """Show the whole scale of the dial."""
        self.setYRange(low, high, padding=0.05)

    def set_limits(self, low: float | None, high: float | None) -> None:
        for line, value in zip(self._limits, (low, high), strict=True):
            line.setVisible(value is not None)
            if value is not None:
                line.setValue(value)

    def clear_moments(self) -> None:
        self._moments.clear()
        assert self._line is not None
        self._line.setData([], [])

    def retint(self) -> None:
        super().retint()
        if self._line is not None:
            self._line.setPen(pg.mkPen(theme.token("accent"), width=1))
            for limit in self._limits:
                limit.setPen(pg.mkPen(theme.token("err"), width=1, style=Qt.PenStyle.DashLine))
