"""Curves over training steps: raw pale, smoothed on top, name and last value at the right edge instead of a legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui import numbers, theme
from gui.widgets.graph import Graph
from gui.widgets.painting import colour
from gui.widgets.plot import Array, log_bounds, log_ticks, round_bounds, round_ticks, tick_text
from gui.widgets.plot_line import Line, line_pen
from gui.widgets.plot_notes import LastValue, Notes

RAW_ALPHA = 0.25
SMOOTH_POINTS = 2000
"""So many visible points may be drawn 1.5 px wide and antialiased; beyond, lines are 1 px and plain.

Of a smoothed line, which does not jump, only those count that are left after thinning.
"""


@dataclass(frozen=True)
class Curve:
    """One line: `x` (steps, not falling) with `raw` values, and `smooth` values where raw ones jump.

    The raw values are drawn pale under the smooth ones; without `smooth` they are the line. A curve with a `dash`
    (pixels on, off, …) ends in a hollow dot. `last` replaces the figure at its end.
    """

    name: str
    x: Array
    raw: Array
    smooth: Array | None = None
    dash: tuple[float, ...] = ()
    last: float | None = None
    faint: bool = False
    """Only there to compare with: pale, without a name and a figure."""
    run: int | None = None
    """The run whose colour it has where several are compared; None is the plot's own."""

    @property
    def line(self) -> Array:
        return self.raw if self.smooth is None else self.smooth

    def at(self, x: float) -> float | None:
        """The line's value at the last point not after `x`; None before its first point."""
        index = int(np.searchsorted(self.x, x, side="right")) - 1
        return float(self.line[index]) if index >= 0 else None


@dataclass(frozen=True)
class Mark:
    """A dotted vertical at `x` with a text: where the learning rate was changed."""

    x: float
    text: str


class CurvePlot(Graph):
    """Shows curves; wheel and drag move along the steps, a double click shows everything, the cursor reads out."""

    cursor_moved = Signal(object)
    """The step under the cursor, or None."""

    MINIMUM: ClassVar[QSize] = QSize(200, 96)

    def __init__(self, log: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent, gridded=True)
        self.curves: tuple[Curve, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self.per_epoch = 1.0
        self.log = log
        self.shares = False
        self.run_index = 0
        self.moment: float | None = None
        self.looked_at: float | None = None
        self._until = 0.0
        self._edge = 0.0
        self._whole = True
        self._arranging = False
        self._lines: list[tuple[Line, Line]] = []
        self._verticals: list[pg.InfiniteLine] = []
        self._cursor = pg.InfiniteLine(angle=90)
        self._look = pg.InfiniteLine(angle=90)
        self._look.addMarker("o", position=0.06, size=10.0)
        self._dots = pg.PlotDataItem(pen=None, symbol="o", symbolPen=None)
        self._notes = Notes(self.getPlotItem())
        self.setMouseEnabled(x=True, y=False)
        for item in (self._cursor, self._dots, self._look):
            item.setZValue(10)
            self.addItem(item)
        self._look.hide()
        self.getViewBox().sigXRangeChanged.connect(self._move_view)
        self.scene().sigMouseMoved.connect(self._point)
        self.retint()

    def show_curves(
        self, curves: Sequence[Curve], marks: Sequence[Mark] = (), per_epoch: float = 1.0, until: float = 0.0
    ) -> None:
        """Show these curves, at least up to step `until`; the axis counts in epochs of `per_epoch` steps."""
        self.curves, self.marks = tuple(curves), tuple(marks)
        if until < self._until:
            self._edge = 0.0
        self.per_epoch, self._until = max(per_epoch, 1e-9), until
        self.arrange()

    def set_log(self, log: bool) -> None:
        """Switch between a logarithmic and a linear value axis."""
        self.log = log
        self.arrange()

    def set_cursor(self, x: float | None) -> None:
        """Show the cursor at step `x`; another plot may pass its own on."""
        self.moment = x
        self._place_cursor()

    def show_look(self, x: float | None) -> None:
        """Mark the step at which the whole window looks back, or with None that it looks at now."""
        self.looked_at = x
        self._look.setVisible(x is not None)
        if x is not None:
            self._look.setPos(x)

    def show_all(self) -> None:
        """Forget zoom and shift."""
        self._whole = True
        self.arrange()

    @property
    def is_empty(self) -> bool:
        return not any(len(curve.x) for curve in self.curves)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(190))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(self.MINIMUM.width()), theme.px(self.MINIMUM.height()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.set_cursor(None)
        self.cursor_moved.emit(None)

    # where things lie

    def arrange(self) -> None:
        """Fit the view to the curves, then draw what it shows."""
        self.getPlotItem().setVisible(not self.is_empty)
        if self.is_empty:
            return
        last, whole = self._last_x(), self._whole
        self._arranging = True
        self.setLimits(xMin=0, xMax=last, minXRange=min(5.0, last))
        if whole:
            self.setXRange(0, last, padding=0)
        self._arranging = False
        self._draw()

    def retint(self) -> None:
        self._cursor.setPen(theme.token("strong"))
        self._look.setPen(theme.token("warnline"))
        self._dots.setSymbolSize(theme.px(6))
        self._dots.setSymbolBrush(theme.run_colour(self.run_index))
        for line in self._verticals:
            line.setPen(theme.token("text3"), style=Qt.PenStyle.DotLine)

    def _move_view(self) -> None:
        """Wheel or drag moved the view."""
        if self._arranging:
            return
        low, high = self._seen()
        self._whole = high - low >= 0.999 * self._last_x()
        self._draw()

    def _seen(self) -> tuple[float, float]:
        low, high = self.getViewBox().viewRange()[0]
        return low, high

    def _last_x(self) -> float:
        return max([self._until, *(float(curve.x[-1]) for curve in self.curves if len(curve.x))]) or 1.0

    def _edge_width(self) -> float:
        """Room for the names and figures beside the ends; in a run it only grows, so that the plot does not tremble."""
        small, strong = theme.metrics("caption"), theme.metrics("label", 600)
        names = [small.horizontalAdvance(curve.name) for curve in self._own()]
        usual = "100.0%" if self.shares else "0.0000"
        figures = [strong.horizontalAdvance(figure) for figure in (usual, *(figure for *_, figure in self._ends()))]
        self._edge = max(self._edge, max([*names, *figures]) + theme.px(4))
        return self._edge

    def _ends(self) -> list[tuple[Curve, int, str]]:
        """Of every curve that has a value where the view ends: the index of its last point there, and the figure."""
        _, high = self._seen()
        ends = []
        for curve in self._own():
            index = int(np.searchsorted(curve.x, high * (1 + 1e-9), side="right")) - 1
            value = float(curve.line[index]) if index >= 0 else math.nan
            if not math.isfinite(value) or not math.isfinite(self._height_of(value)):
                continue
            last = curve.last if curve.last is not None and index == len(curve.x) - 1 else value
            ends.append((curve, index, numbers.percent(last) if self.shares else numbers.number(last)))
        return ends

    def _value_range(self, low: float, high: float) -> tuple[float, float]:
        """Lowest and highest value to show between two steps."""
        if self.shares:
            return self._share_range(low, high)
        bottoms, tops = [], []
        for curve in self.curves:
            values = _between(curve.x, curve.raw, low, high)
            values = values[np.isfinite(values) & ((values > 0) | (not self.log))]
            if len(values):
                bottoms.append(float(values.min()))
                tops.append(float(values.max()))
        if not bottoms:
            return 0.1, 1.0
        if self.log:
            bottom, top = log_bounds(max(min(bottoms), max(tops) * 1e-9), max(tops))
            return bottom, top if top > bottom else bottom * 10
        return round_bounds(min(0.0, min(bottoms)), max(tops))

    def _share_range(self, low: float, high: float) -> tuple[float, float]:
        lines = [_between(curve.x, curve.line, low, high) for curve in self.curves]
        values = np.concatenate([line[np.isfinite(line)] for line in lines]) if lines else np.zeros(0)
        bottom = math.floor(float(values.min()) * 10 - 0.2) / 10 if len(values) else 0.0
        return max(0.0, min(bottom, 0.9)), 1.0

    # what is drawn

    @property
    def _is_log(self) -> bool:
        return self.log and not self.shares

    def _height_of(self, value: float) -> float:
        """Where a value lies in the view; NaN where a logarithmic axis has no place for it."""
        if not self._is_log:
            return value
        return math.log10(value) if value > 0 else math.nan

    def _draw(self) -> None:
        low, high = self._seen()
        bottom, top = self._value_range(low, high)
        self.setYRange(self._height_of(bottom), self._height_of(top), padding=0)
        self._place_axes(low, high, bottom, top)
        self._draw_lines()
        self._draw_marks()
        self._place_cursor()
        self._write_notes()

    def _place_axes(self, low: float, high: float, bottom: float, top: float) -> None:
        above, below = theme.px(8), theme.px(24)
        count = max(2, int((self.height() - above - below) / theme.px(28)))
        rows = log_ticks(bottom, top, count) if self._is_log else round_ticks(bottom, top, count)
        texts = [numbers.percent(tick, 0) if self.shares else tick_text(tick) for tick in rows]
        measure = theme.metrics("caption")
        left = round(max((measure.horizontalAdvance(text) for text in texts), default=20.0) + theme.px(10))
        right = round(self._edge_width() + theme.px(14))
        self.place(left, above, min(right, max(0, self.width() - left - 10)), below)
        self.bottom.beyond = min(right, left)  # "1,000" below the last step is wider than pyqtgraph thinks
        self.left.show_ticks([(self._height_of(tick), text) for tick, text in zip(rows, texts, strict=True)])
        count = max(2, min(6, int(self.area().width() / theme.px(70))))
        epochs = round_ticks(low / self.per_epoch, high / self.per_epoch, count)
        self.bottom.show_ticks([(tick * self.per_epoch, tick_text(tick)) for tick in epochs])

    def _draw_lines(self) -> None:
        while len(self._lines) < len(self.curves):
            self._lines.append((Line(self.getPlotItem()), Line(self.getPlotItem())))
        for index, (raw, line) in enumerate(self._lines):
            curve = self.curves[index] if index < len(self.curves) else None
            raw.setVisible(curve is not None and curve.smooth is not None)
            line.setVisible(curve is not None)
            if curve is None:
                continue
            tint = theme.token("text3") if curve.faint else self._tint(curve)
            raw.setZValue(-2 * index)
            line.setZValue(1 - 2 * index)
            if curve.smooth is not None:
                raw.show_line(curve.x, curve.raw, line_pen(colour(tint, RAW_ALPHA), 1.0), self._is_log)
            fine = self._drawn_points(curve) <= SMOOTH_POINTS
            pen = line_pen(tint, 1.5 if fine else 1.0, curve.dash)
            thinning = "peak" if curve.smooth is None else "subsample"
            line.show_line(curve.x, curve.line, pen, self._is_log, thinning)

    def _drawn_points(self, curve: Curve) -> int:
        seen = len(_between(curve.x, curve.x, *self._seen()))
        return seen if curve.smooth is None else min(seen, int(self.area().width()))

    def _draw_marks(self) -> None:
        while len(self._verticals) < len(self.marks):
            vertical = pg.InfiniteLine(angle=90)
            vertical.setZValue(-100)
            vertical.setPen(theme.token("text3"), style=Qt.PenStyle.DotLine)
            self._verticals.append(vertical)
            self.addItem(vertical)
        for index, vertical in enumerate(self._verticals):
            vertical.setVisible(index < len(self.marks))
            if index < len(self.marks):
                vertical.setPos(self.marks[index].x)

    def _place_cursor(self) -> None:
        low, high = self._seen()
        moment = self.moment if self.moment is not None and low <= self.moment <= high else None
        self._cursor.setVisible(moment is not None)
        self._dots.setVisible(moment is not None)
        if moment is None:
            return
        self._cursor.setPos(moment)
        values = [self._height_of(value) for curve in self._own() if (value := curve.at(moment)) is not None]
        values = [value for value in values if math.isfinite(value)]
        self._dots.setData([moment] * len(values), values)

    def _write_notes(self) -> None:
        low, high = self._seen()
        values = []
        for curve, index, figure in self._ends():
            dot = self.pixel(float(curve.x[index]), self._height_of(float(curve.line[index])))
            hollow = bool(curve.dash) and curve.run is None
            values.append(LastValue(dot, curve.name, figure, hollow, self._tint(curve)))
        marks = [(self.pixel(mark.x, 0.0).x(), mark.text) for mark in self.marks if low <= mark.x <= high]
        self._notes.show_notes(values, marks, self.area(), QRectF(self.rect()))

    def _tint(self, curve: Curve) -> QColor:
        return theme.run_colour(self.run_index if curve.run is None else curve.run)

    def _own(self) -> tuple[Curve, ...]:
        """The curves of the run itself."""
        return tuple(curve for curve in self.curves if not curve.faint)

    def _point(self, scene: QPointF) -> None:
        """The pointer moved."""
        if self.is_empty:
            return
        area = self.area()
        inside = area.left() <= scene.x() <= area.right()
        self.set_cursor(float(self.getViewBox().mapSceneToView(scene).x()) if inside else None)
        self.cursor_moved.emit(self.moment)


def _between(x: Array, y: Array, low: float, high: float) -> Array:
    """The part of `y` that lies between two steps, with one point beyond each end."""
    first = max(0, int(np.searchsorted(x, low)) - 1)
    return y[first : int(np.searchsorted(x, high, side="right")) + 1]
