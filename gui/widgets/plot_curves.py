"""Curves over training steps: raw pale, smoothed on top, name and last value at the right edge instead of a legend."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.painting import colour, disc, renew
from gui.widgets.plot import (
    Array,
    Axis,
    log_bounds,
    paint_bottom_axis,
    paint_left_axis,
    peaks,
    polygon,
    round_bounds,
    tick_text,
)

RAW_ALPHA = 0.25
SMOOTH_POINTS = 2000
"""So many visible points may be drawn 1.5 px wide and antialiased; beyond, lines are 1 px and plain."""


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


class CurvePlot(QWidget):
    """Paints curves; wheel and drag move along the steps, a double click shows everything, the cursor reads out."""

    cursor_moved = Signal(object)
    """The step under the cursor, or None."""

    MINIMUM: ClassVar[QSize] = QSize(200, 96)

    def __init__(self, log: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves: tuple[Curve, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self.per_epoch = 1.0
        self._until = 0.0
        self.log = log
        self.shares = False
        self.run_index = 0
        self.moment: float | None = None
        self._view: tuple[float, float] | None = None
        self._dragged_from: tuple[float, tuple[float, float]] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_curves(
        self, curves: Sequence[Curve], marks: Sequence[Mark] = (), per_epoch: float = 1.0, until: float = 0.0
    ) -> None:
        """Show these curves, at least up to step `until`; the axis counts in epochs of `per_epoch` steps."""
        self.curves, self.marks = tuple(curves), tuple(marks)
        self.per_epoch, self._until = max(per_epoch, 1e-9), until
        self.update()

    def set_log(self, log: bool) -> None:
        """Switch between a logarithmic and a linear value axis."""
        self.log = log
        self.update()

    def set_cursor(self, x: float | None) -> None:
        """Show the cursor at step `x`; another plot may pass its own on."""
        self.moment = x
        self.update()

    def show_all(self) -> None:
        """Forget zoom and shift."""
        self._view = None
        self.update()

    @property
    def is_empty(self) -> bool:
        return not any(len(curve.x) for curve in self.curves)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(190))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(self.MINIMUM.width()), theme.px(self.MINIMUM.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_empty:
            return
        painter = QPainter(self)
        across, up = self._axes()
        area = self._area(across, up)
        self._paint_axes(painter, area, across, up)
        painter.save()
        painter.setClipRect(area.adjusted(-1, -3, theme.px(5), 3))
        self._paint_marks(painter, area, across)
        for curve in reversed(self.curves):
            self._paint_curve(painter, curve, across, up)
        self._paint_cursor(painter, area, across, up)
        painter.restore()
        self._paint_last_values(painter, area, across, up)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_empty:
            return
        across, _ = self._axes()
        if self._dragged_from is not None:
            pressed, (low, high) = self._dragged_from
            shift = (event.position().x() - pressed) / max(1.0, across.end - across.start) * (high - low)
            self._look_at(low - shift, high - shift)
            return
        inside = across.start <= event.position().x() <= across.end
        self.moment = across.value(event.position().x()) if inside else None
        self.cursor_moved.emit(self.moment)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._view is not None:
            self._dragged_from = (event.position().x(), self._view)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.is_empty or not event.angleDelta().y():
            return
        across, _ = self._axes()
        middle = across.value(min(across.end, max(across.start, event.position().x())))
        factor = 0.8 if event.angleDelta().y() > 0 else 1.25
        self._look_at(middle - (middle - across.low) * factor, middle + (across.high - middle) * factor)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.moment = None
        self.cursor_moved.emit(None)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    # where things lie

    def _look_at(self, low: float, high: float) -> None:
        last = self._last_x()
        width = min(high - low, last)
        if width >= last * 0.999:
            self._view = None
        else:
            low = min(max(0.0, low), last - width)
            self._view = (low, low + max(width, 5.0))
        self.update()

    def _last_x(self) -> float:
        return max([self._until, *(float(curve.x[-1]) for curve in self.curves if len(curve.x))]) or 1.0

    def _axes(self) -> tuple[Axis, Axis]:
        low, high = self._view or (0.0, self._last_x())
        bottom, top, log = self._value_range(low, high)
        above = theme.px(8)
        below = self.height() - theme.px(24)
        measure = theme.metrics("caption")
        draft = Axis(bottom, top, below, above, log)
        texts = [self._tick_text(tick) for tick in draft.ticks(self._rows(below - above))]
        left = max((measure.horizontalAdvance(text) for text in texts), default=20.0) + theme.px(10)
        right = self.width() - self._edge_width() - theme.px(14)
        return Axis(low, high, round(left), max(right, left + 10)), draft

    def _area(self, across: Axis, up: Axis) -> QRectF:
        return QRectF(QPointF(across.start, up.end), QPointF(across.end, up.start))

    def _rows(self, height: float) -> int:
        return max(2, int(height / theme.px(28)))

    def _value_range(self, low: float, high: float) -> tuple[float, float, bool]:
        """Lowest and highest value to show between two steps, and whether the axis can be logarithmic."""
        if self.shares:
            return self._share_range(low, high)
        bottoms, tops = [], []
        for curve in self.curves:
            _, values = peaks(curve.x, curve.raw, low, high, 400)
            values = values[np.isfinite(values) & ((values > 0) | (not self.log))]
            if len(values):
                bottoms.append(float(values.min()))
                tops.append(float(values.max()))
        if not bottoms:
            return 0.1, 1.0, self.log
        if self.log:
            bottom, top = log_bounds(max(min(bottoms), max(tops) * 1e-9), max(tops))
            return bottom, top if top > bottom else bottom * 10, True
        bottom, top = round_bounds(min(0.0, min(bottoms)), max(tops))
        return bottom, top, False

    def _share_range(self, low: float, high: float) -> tuple[float, float, bool]:
        lines = [peaks(curve.x, curve.line, low, high, 400)[1] for curve in self.curves]
        values = np.concatenate([line[np.isfinite(line)] for line in lines]) if lines else np.zeros(0)
        bottom = math.floor(float(values.min()) * 10 - 0.2) / 10 if len(values) else 0.0
        return max(0.0, min(bottom, 0.9)), 1.0, False

    # what is painted

    def _paint_axes(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        rows = up.ticks(self._rows(area.height()))
        painter.setPen(QPen(theme.token("grid"), 1))
        for tick in rows:
            y = round(up.pixel(tick)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        paint_left_axis(painter, area, up, rows, [self._tick_text(tick) for tick in rows])
        epochs = Axis(across.low / self.per_epoch, across.high / self.per_epoch, across.start, across.end)
        columns = epochs.ticks(max(2, min(6, int(area.width() / theme.px(70)))))
        paint_bottom_axis(painter, area, epochs, columns, [tick_text(tick) for tick in columns])

    def _paint_curve(self, painter: QPainter, curve: Curve, across: Axis, up: Axis) -> None:
        columns = max(2, int(across.end - across.start))
        tint = theme.run_colour(self.run_index)
        if curve.smooth is not None:
            x, y = peaks(curve.x, curve.raw, across.low, across.high, columns)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(_pen(colour(tint, RAW_ALPHA), 1.0))
            _draw(painter, polygon(across.pixels(x), up.pixels(y)))
        x, y = peaks(curve.x, curve.line, across.low, across.high, columns)
        fine = len(x) <= SMOOTH_POINTS
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
        painter.setPen(_pen(tint, 1.5 if fine else 1.0, curve.dash))
        _draw(painter, polygon(across.pixels(x), up.pixels(y)))

    def _paint_marks(self, painter: QPainter, area: QRectF, across: Axis) -> None:
        painter.setFont(theme.font("caption"))
        measure = theme.metrics("caption")
        free_from = -math.inf
        for mark in self.marks:
            if not across.low <= mark.x <= across.high:
                continue
            x = round(across.pixel(mark.x)) + 0.5
            painter.setPen(QPen(theme.token("text3"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            width = measure.horizontalAdvance(mark.text)
            left = x + theme.px(5) if x + theme.px(5) + width <= area.right() else x - theme.px(5) - width
            if left >= free_from:
                painter.setPen(theme.token("text2"))
                painter.drawText(QPointF(left, area.top() + measure.ascent()), mark.text)
                free_from = left + width + theme.px(8)

    def _paint_cursor(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        if self.moment is None or not across.low <= self.moment <= across.high:
            return
        x = round(across.pixel(self.moment)) + 0.5
        painter.setPen(QPen(theme.token("strong"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        for curve in self.curves:
            value = curve.at(self.moment)
            if value is not None and math.isfinite(value) and (value > 0 or not up.log):
                disc(painter, QPointF(x, up.pixel(value)), theme.px(3), theme.run_colour(self.run_index))

    def _paint_last_values(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        """Dots at the ends of the lines; names and figures beside them, moved apart where they would overlap."""
        rows = []
        for curve in self.curves:
            index = int(np.searchsorted(curve.x, across.high * (1 + 1e-9), side="right")) - 1
            value = float(curve.line[index]) if index >= 0 else math.nan
            if not math.isfinite(value) or (up.log and value <= 0):
                continue
            dot = QPointF(across.pixel(float(curve.x[index])), up.pixel(value))
            hollow = bool(curve.dash)
            tint = theme.run_colour(self.run_index)
            disc(
                painter, dot, theme.px(3.5 if hollow else 3), "paper" if hollow else tint, tint if hollow else None, 1.5
            )
            last = curve.last if curve.last is not None and index == len(curve.x) - 1 else value
            rows.append((dot.y(), curve.name, self._figure(last)))
        small, strong = theme.metrics("caption"), theme.metrics("label", 600)
        height = small.height() + strong.height() - 2
        rows.sort()
        tops = _apart([y - height / 2 for y, _, _ in rows], height + 2, 0, self.height() - theme.px(14))
        left = area.right() + theme.px(16)
        for top, (_, name, figure) in zip(tops, rows):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.token("text2"))
            painter.drawText(QPointF(left, top + small.ascent()), name)
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("text"))
            painter.drawText(QPointF(left, top + small.height() - 2 + strong.ascent()), figure)

    def _edge_width(self) -> float:
        small, strong = theme.metrics("caption"), theme.metrics("label", 600)
        names = max((small.horizontalAdvance(curve.name) for curve in self.curves), default=0.0)
        return max(names, strong.horizontalAdvance("99.9%" if self.shares else "0.0000")) + theme.px(2)

    def _tick_text(self, value: float) -> str:
        return numbers.percent(value, 0) if self.shares else tick_text(value)

    def _figure(self, value: float) -> str:
        return numbers.percent(value) if self.shares else numbers.number(value)


def _pen(tint: QColor, width: float, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(tint, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def _draw(painter: QPainter, lines: list[QPolygonF]) -> None:
    for line in lines:
        painter.drawPolyline(line)


def _apart(tops: list[float], height: float, low: float, high: float) -> list[float]:
    """Move rising `tops` so that boxes of `height` do not overlap and stay within `low`…`high`."""
    placed: list[float] = []
    for top in tops:
        placed.append(max(top, low if not placed else placed[-1] + height))
    limit = high
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit - height)
        limit = placed[index]
    return placed
