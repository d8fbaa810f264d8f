"""One number from one number: the samples, and the line that the network draws through them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.data.own_points import Plane
from gui import numbers, theme
from gui.widgets.painting import colour, disc, ends_its_painter, renew
from gui.widgets.plot import Array, Axis, paint_bottom_axis, paint_left_axis, polygon, round_bounds
from gui.widgets.plot_markers import marker_pixmap
from gui.widgets.point_hand import Hand, Spot

Line = tuple[Array, Array]
MOST_RESIDUALS = 200
RIVAL = 1
"""Another method's line has the colour and the dashes of run B."""


class FitPlot(QWidget):
    """Paints samples and the fitted line; the pointer reads x and the line's value there."""

    cursor_moved = Signal(object)
    """(x, ŷ), or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis_names = ("x", "y")
        self._train: Line = (np.zeros(0), np.zeros(0))
        self._held_out: Line = (np.zeros(0), np.zeros(0))
        self._line: Line = (np.zeros(0), np.zeros(0))
        self._ranges = ((0.0, 1.0), (0.0, 1.0))
        self._rival: Line = (np.zeros(0), np.zeros(0))
        self._rings: tuple[Line, Line] = (self._rival, self._rival)
        self._at: float | None = None
        self.hand: Hand | None = None
        """Whoever works on the samples with the pointer; without one the pointer only reads."""
        self.setMouseTracking(True)

    def show_samples(self, train: Line, held_out: Line, plane: Plane | None = None) -> None:
        """Show samples as (x, y): those that are learned from, and those that are only measured.

        `plane` is the part that is shown; without it there is room for all samples.
        """
        self._train, self._held_out = train, held_out
        xs, ys = (np.concatenate([train[axis], held_out[axis]]) for axis in (0, 1))
        if plane is not None:
            self._ranges = (plane[:2], plane[2:])
        elif len(xs):
            self._ranges = (_padded(xs), _padded(ys))
        self.update()

    def show_rival(self, xs: Array, ys: Array) -> None:
        """Show what another method answers, beside the network's line."""
        self._rival = (xs, ys)
        self.update()

    def show_batch(self, learned: Line, coming: Line) -> None:
        """Ring the samples of the batch just learned from, thinly those of the next one."""
        self._rings = (learned, coming)
        self.update()

    def set_hand(self, hand: Hand | None) -> None:
        """Let `hand` work on the samples; None gives the pointer back to reading."""
        self.hand = hand
        self.setCursor(Qt.CursorShape.ArrowCursor if hand is None else Qt.CursorShape.CrossCursor)

    @property
    def plane(self) -> Plane:
        """Left, right, bottom, top of what is shown."""
        return (*self._ranges[0], *self._ranges[1])

    def show_line(self, xs: Array, ys: Array) -> None:
        """Show the network's answers `ys` at rising `xs`."""
        self._line = (xs, ys)
        self.update()

    def inputs(self, count: int = 240) -> Array:
        """Where the line is wanted: `count` numbers across the plot, (count, 1)."""
        low, high = self._ranges[0]
        return np.linspace(low, high, count, dtype=np.float32)[:, None]

    def sizeHint(self) -> QSize:
        return QSize(theme.px(540), theme.px(460))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(160))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        across, up = self._axes()
        area = QRectF(QPointF(across.start, up.end), QPointF(across.end, up.start))
        self._paint_axes(painter, area, across, up)
        painter.setClipRect(area.adjusted(-4, -4, 4, 4))
        self._paint_residuals(painter, across, up)
        for (xs, ys), hollow in ((self._held_out, True), (self._train, False)):
            mark = marker_pixmap(0, 3.6 if len(xs) <= 400 else 2.6, hollow, self.devicePixelRatioF())
            half = mark.deviceIndependentSize().width() / 2
            for x, y in zip((across.pixels(xs) - half).tolist(), (up.pixels(ys) - half).tolist()):
                painter.drawPixmap(QPointF(x, y), mark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.token("accent"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for line in polygon(across.pixels(self._line[0]), up.pixels(self._line[1])):
            painter.drawPolyline(line)
        rival = QPen(theme.run_colour(RIVAL), 2)
        rival.setDashPattern([3.5, 2])
        painter.setPen(rival)
        for line in polygon(across.pixels(self._rival[0]), up.pixels(self._rival[1])):
            painter.drawPolyline(line)
        self._paint_rings(painter, across, up)
        self._paint_cursor(painter, area, across, up)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        across, _ = self._axes()
        x = across.value(event.position().x())
        self._at = x if across.low <= x <= across.high and self.hand is None else None
        if self.hand is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.hand.drag(self._spot_at(event.position()), self._reach(self.hand.reach_px))
        self.report()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.hand is not None and event.button() == Qt.MouseButton.LeftButton:
            self.hand.press(self._spot_at(event.position()), self._reach(self.hand.reach_px))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.hand is not None and event.button() == Qt.MouseButton.LeftButton:
            self.hand.release()

    def leaveEvent(self, event: QEvent) -> None:
        self._at = None
        self.report()

    def report(self) -> None:
        """Say again what the line reads under the pointer; it changes while the network learns."""
        xs, ys = self._line
        read = None if self._at is None or not len(xs) else (self._at, float(np.interp(self._at, xs, ys)))
        self.cursor_moved.emit(read)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _axes(self) -> tuple[Axis, Axis]:
        (left, right), (low, high) = self._ranges
        up = Axis(low, high, self.height() - theme.px(24), theme.px(8))
        texts = [numbers.compact(tick) for tick in up.ticks(self._rows(up))]
        margin = max((theme.metrics("caption").horizontalAdvance(text) for text in texts), default=20.0)
        start = margin + theme.px(12)
        return Axis(left, right, round(start), max(self.width() - theme.px(14), start + 10)), up

    def _spot_at(self, point: QPointF) -> Spot:
        """The place under a pixel, on the edge where the pixel lies beyond."""
        across, up = self._axes()
        x, y = across.value(point.x()), up.value(point.y())
        return min(across.high, max(across.low, x)), min(up.high, max(up.low, y))

    def _reach(self, pixels: int) -> Spot:
        """So many pixels at 100 % as lengths along the two axes."""
        across, up = self._axes()
        length = theme.px(pixels)
        wide, high = abs(across.end - across.start), abs(up.end - up.start)
        return length * (across.high - across.low) / max(1.0, wide), length * (up.high - up.low) / max(1.0, high)

    def _rows(self, up: Axis) -> int:
        return max(2, int((up.start - up.end) / theme.px(56)))

    def _paint_axes(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        rows = up.ticks(self._rows(up))
        painter.setPen(QPen(theme.token("grid"), 1))
        for tick in rows:
            y = round(up.pixel(tick)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        named = [tick for tick in rows if up.pixel(tick) > area.top() + theme.px(22)]
        paint_left_axis(painter, area, up, named, [numbers.compact(tick) for tick in named])
        columns = across.ticks(max(3, int(area.width() / theme.px(90))))
        columns = [tick for tick in columns if across.pixel(tick) < area.right() - theme.px(36)]
        paint_bottom_axis(painter, area, across, columns, [numbers.compact(tick) for tick in columns])
        painter.setPen(theme.token("text2"))
        painter.setFont(theme.font("caption", 500))
        below = QRectF(area.right() - 90, area.bottom() + theme.px(6), 90, 20)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.axis_names[0])
        beside = QRectF(0, area.top(), area.left() - theme.px(8), 20)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.axis_names[1])

    def _paint_residuals(self, painter: QPainter, across: Axis, up: Axis) -> None:
        """How far each training sample lies from the line."""
        xs, ys = self._train
        if not 0 < len(xs) <= MOST_RESIDUALS or not len(self._line[0]):
            return
        said = np.interp(xs, *self._line)
        painter.setPen(QPen(colour("orange", 0.55), 1))
        for x, y, fitted in zip(across.pixels(xs), up.pixels(ys), up.pixels(said)):
            painter.drawLine(QPointF(x, y), QPointF(x, fitted))

    def _paint_rings(self, painter: QPainter, across: Axis, up: Axis) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (xs, ys), pen in zip(self._rings, (QPen(theme.token("text"), 2), QPen(theme.token("text2"), 1))):
            pen.setDashPattern([2, 2]) if pen.width() == 1 else pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            for x, y in zip(across.pixels(xs), up.pixels(ys)):
                painter.drawEllipse(QPointF(x, y), theme.px(7), theme.px(7))

    def _paint_cursor(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        if self._at is None or not len(self._line[0]):
            return
        x, y = across.pixel(self._at), up.pixel(float(np.interp(self._at, *self._line)))
        pen = QPen(colour("text", 0.6), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        disc(painter, QPointF(x, y), theme.px(4.5), "paper", "accent", 2)


def _padded(values: Array) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    air = (high - low or 1.0) * 0.06
    return round_bounds(low - air, high + air, 10)
