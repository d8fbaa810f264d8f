"""The big field: what the network decides all over the plane, the samples on it, a cross-hair that reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gui import numbers, theme
from gui.widgets.field_contour import as_path, zero_segments
from gui.widgets.field_maps import USUAL_BOX, Array, Box
from gui.widgets.painting import RENEWING, box, colour, keyboard_focus
from gui.widgets.plot import Axis, paint_bottom_axis, paint_left_axis
from gui.widgets.plot_markers import marker_pixmap, paint_marker, paint_ring

BAR, BAR_GAP = 8, 14


@dataclass(frozen=True)
class Points:
    """Samples of one class and part: `xy` (n, 2); hollow ones were not trained on.

    Samples of a number instead of a class carry `values` (n,) of −1…1 for their colours.
    """

    xy: Array
    slot: int
    hollow: bool = False
    values: Array | None = None


class FieldPlot(QWidget):
    """Paints a square field with axes and a colour bar. The pointer or the arrow keys move the cross-hair.

    A click keeps the cross-hair where it is, so that its reading can be watched; a click on the same place or Escape
    lets it go.
    """

    cursor_moved = Signal(object)
    """(x, y) in the data's units, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box: Box = USUAL_BOX
        self.spot: tuple[float, float] | None = None
        self._kept = False
        self._kept_at: QPointF | None = None
        self.axis_names = ("x₁", "x₂")
        self.bar_name = ""
        self.bar_texts = ("1.0", "0.5", "0.0")
        self.caption = ""
        self._values: Array | None = None
        self._contour = True
        self._contours: list[Array] = []
        self._image: QImage | None = None
        self._points: tuple[Points, ...] = ()
        self._points_picture: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # what it shows

    def show_box(self, plane: Box) -> None:
        """Show this rectangle of the plane."""
        self.box = plane
        self._forget()

    def show_signed(self, values: Array | None, contour: bool = True) -> None:
        """Show a field (side, side) of −1 (orange) … 1 (blue), the top row first, and its zero contour."""
        self._values, self._contour = values, contour
        self._contours = [zero_segments(_unsquashed(values))] if contour and values is not None else []
        self._image = None if values is None else _signed_image(values)
        self.update()

    def show_classes(self, shares: Array) -> None:
        """Show probabilities (side, side, classes): the leading class tints, the lead makes it stronger."""
        self._values = shares
        best = shares.argmax(axis=-1)
        rest = shares.copy()
        np.put_along_axis(rest, best[..., None], -1.0, axis=-1)
        self._contours = [zero_segments(shares[..., k] - _others(shares, k)) for k in range(shares.shape[-1])]
        self._image = _class_image(shares, best)
        self.update()

    def set_bar(self, name: str, texts: tuple[str, str, str]) -> None:
        """What the colour bar measures, and its numbers at the top, the middle and the bottom."""
        self.bar_name, self.bar_texts = name, texts
        self.update()

    def show_points(self, points: Sequence[Points]) -> None:
        """Draw these samples over the field."""
        self._points = tuple(points)
        self._points_picture = None
        self.update()

    def set_caption(self, caption: str) -> None:
        """A note in the upper left corner: whose field this is, when it is not the network's answer."""
        if caption != self.caption:
            self.caption = caption
            self.update()

    def set_cursor(self, cursor: tuple[float, float] | None) -> None:
        """Put the cross-hair at (x, y)."""
        self.spot = cursor
        self.update()

    # where it lies

    @staticmethod
    def margins() -> tuple[int, int, int, int]:
        """Pixels left, top, right and below the field that axes and colour bar need."""
        return theme.px(28), theme.px(3), theme.px(BAR_GAP + BAR + 28), theme.px(26)

    def field(self) -> QRectF:
        """The square of the field."""
        left, top, right, below = self.margins()
        side = max(40, min(self.width() - left - right, self.height() - top - below))
        return QRectF(left, top, side, side)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(540), theme.px(500))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(190))

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.field()
        across = Axis(self.box.left, self.box.right, area.left(), area.right())
        up = Axis(self.box.bottom, self.box.top, area.bottom(), area.top())
        self._paint_field(painter, area)
        self._paint_points(painter, area, across, up)
        self._paint_cursor(painter, area, across, up)
        self._paint_axes(painter, area, across, up)
        if self._values is not None and self._values.ndim == 2:
            self._paint_bar(painter, area)
        if self.caption:
            self._paint_caption(painter, area)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_cursor(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._kept = False
        self._move_cursor(event.position())
        self._kept = self.spot is not None and event.position() != self._kept_at
        self._kept_at = event.position() if self._kept else None

    def leaveEvent(self, event: QEvent) -> None:
        if not self._kept:
            self._let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.spot is not None:
            self._let_go()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.spot is not None:
            self._kept = True
            return
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        plane = self.box
        x, y = self.spot or ((plane.left + plane.right) / 2, (plane.bottom + plane.top) / 2)
        x += move[0] * (plane.right - plane.left) / 60
        y += move[1] * (plane.top - plane.bottom) / 60
        self.set_cursor((min(plane.right, max(plane.left, x)), min(plane.top, max(plane.bottom, y))))
        self.cursor_moved.emit(self.spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._points_picture = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RENEWING:
            if self._values is not None:
                flat = self._values.ndim == 2
                self.show_signed(self._values, self._contour) if flat else self.show_classes(self._values)
            self._forget()

    # how it is painted

    def _forget(self) -> None:
        self._points_picture = None
        self.update()

    def _let_go(self) -> None:
        self._kept, self._kept_at = False, None
        self.set_cursor(None)
        self.cursor_moved.emit(None)

    def _move_cursor(self, point: QPointF) -> None:
        if self._kept:
            return
        area = self.field()
        inside = area.contains(point)
        across = Axis(self.box.left, self.box.right, area.left(), area.right())
        up = Axis(self.box.bottom, self.box.top, area.bottom(), area.top())
        cursor = (across.value(point.x()), up.value(point.y())) if inside else None
        if cursor != self.spot:
            self.set_cursor(cursor)
            self.cursor_moved.emit(cursor)

    def _paint_field(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, theme.token("neutral"))
        if self._image is not None and self._values is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("text", 0.55), 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            side = self._values.shape[0]
            for segments in self._contours:
                painter.drawPath(as_path(segments, area, side))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.token("accent" if keyboard_focus(self) else "hair"), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1).translated(0.5, 0.5))

    def _paint_points(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        if self._points_picture is None:
            self._points_picture = self._drawn_points(area, across, up)
        painter.drawPixmap(area.topLeft(), self._points_picture)

    def _drawn_points(self, area: QRectF, across: Axis, up: Axis) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        total = sum(len(group.xy) for group in self._points)
        radius = theme.px(10) / 10 * min(5.2, max(3.5, area.width() / 480 * 3.9))
        radius *= 1.0 if total <= 600 else max(0.55, (600 / total) ** 0.25)
        for group in sorted(self._points, key=lambda group: not group.hollow):
            if group.values is not None:
                self._draw_values(painter, group, radius, across, up, area)
                continue
            mark = marker_pixmap(group.slot, round(radius, 1), group.hollow, ratio)
            half = mark.deviceIndependentSize().width() / 2
            x = across.pixels(group.xy[:, 0]) - area.left() - half
            y = up.pixels(group.xy[:, 1]) - area.top() - half
            for corner in zip(x.tolist(), y.tolist()):
                painter.drawPixmap(QPointF(*corner), mark)
        painter.end()
        return picture

    def _draw_values(
        self, painter: QPainter, group: Points, radius: float, across: Axis, up: Axis, area: QRectF
    ) -> None:
        assert group.values is not None
        table = theme.signed_table("full")
        shades = table[np.clip((group.values + 1) * 127.5, 0, 255).astype(int)].tolist()
        x, y = across.pixels(group.xy[:, 0]) - area.left(), up.pixels(group.xy[:, 1]) - area.top()
        for left, top, shade in zip(x.tolist(), y.tolist(), shades):
            paint_marker(painter, QPointF(left, top), group.slot, radius, group.hollow, QColor(*shade))

    def _paint_cursor(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        if self.spot is None:
            return
        x, y = across.pixel(self.spot[0]), up.pixel(self.spot[1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(colour("text", 0.6), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(round(x) + 0.5, area.top()), QPointF(round(x) + 0.5, area.bottom()))
        painter.drawLine(QPointF(area.left(), round(y) + 0.5), QPointF(area.right(), round(y) + 0.5))
        paint_ring(painter, QPointF(x, y), theme.px(5.5))

    def _paint_axes(self, painter: QPainter, area: QRectF, across: Axis, up: Axis) -> None:
        count = max(3, int(area.width() / theme.px(64)))
        named = theme.px(30)
        columns = [tick for tick in across.ticks(count) if across.pixel(tick) < area.right() - named]
        rows = [tick for tick in up.ticks(count) if up.pixel(tick) > area.top() + named]
        columns = [tick for tick in columns if across.pixel(tick) > area.left() + theme.px(8)]
        rows = [tick for tick in rows if up.pixel(tick) < area.bottom() - theme.px(6)]
        paint_bottom_axis(painter, area, across, columns, [numbers.compact(tick) for tick in columns])
        paint_left_axis(painter, area, up, rows, [numbers.compact(tick) for tick in rows])
        painter.setPen(theme.token("text2"))
        painter.setFont(theme.font("caption", 500))
        height = theme.metrics("caption", 500).height()
        below = QRectF(area.right() - 60, area.bottom() + theme.px(6), 60, height)
        beside = QRectF(0, area.top() + theme.px(2), area.left() - theme.px(8), height)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.axis_names[0])
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.axis_names[1])

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        bar = QRectF(area.right() + theme.px(BAR_GAP), area.top(), theme.px(BAR), area.height())
        table = theme.signed_table("field")
        shades = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        for share in np.linspace(0, 1, 17):
            red, green, blue, _ = table[round(share * 255)].tolist()
            shades.setColorAt(float(share), colour("paper").fromRgb(red, green, blue))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades)
        painter.drawRoundedRect(bar, 2, 2)
        measure = theme.metrics("caption")
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        spots = (bar.top() + measure.ascent(), bar.center().y() + measure.ascent() / 2 - 1, bar.bottom() - 1)
        for text, y in zip(self.bar_texts, spots):
            painter.drawText(QPointF(bar.right() + theme.px(7), y), text)
        name = QRectF(bar.left() - theme.px(8), area.bottom() + theme.px(6), theme.px(60), measure.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.bar_name)

    def _paint_caption(self, painter: QPainter, area: QRectF) -> None:
        measure = theme.metrics("label", 500)
        width = measure.horizontalAdvance(self.caption) + theme.px(16)
        place = QRectF(area.left() + theme.px(8), area.top() + theme.px(8), width, theme.px(24))
        box(painter, place, 12, colour("paper", 0.92), "control")
        painter.setFont(theme.font("label", 500))
        painter.setPen(theme.token("text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.caption)


def _others(shares: Array, k: int) -> Array:
    most: Array = np.delete(shares, k, axis=-1).max(axis=-1)
    return most


def _unsquashed(values: Array) -> Array:
    """2P − 1 as half the logit: nearly straight across the boundary, so the contour between two cells is true."""
    straight: Array = np.arctanh(np.clip(values, -0.99999, 0.99999))
    return straight


def _signed_image(values: Array) -> QImage:
    index = np.clip((np.nan_to_num(values) + 1) * 127.5 + 0.5, 0, 255).astype(np.uint8)
    return _image(theme.signed_table("field")[index])


def _class_image(shares: Array, best: Array) -> QImage:
    """The colour of the leading class over paper, as strong as its lead over an even guess."""
    classes = shares.shape[-1]
    tints = np.array([_rgb(theme.class_colour(k)) for k in range(classes)])
    ground = np.array(_rgb(theme.token("neutral")))
    lead = np.clip((shares.max(axis=-1) - 1 / classes) / (1 - 1 / classes), 0, 1)[..., None] ** 0.85
    strength = lead * (0.46 if theme.is_dark() else 0.42)
    mixed = ground * (1 - strength) + tints[best] * strength
    alpha = np.full((*best.shape, 1), 255.0)
    return _image(np.concatenate([mixed, alpha], axis=-1).round().astype(np.uint8))


def _rgb(shade: QColor) -> tuple[float, float, float]:
    return float(shade.red()), float(shade.green()), float(shade.blue())


def _image(pixels: Array) -> QImage:
    pixels = np.ascontiguousarray(pixels)
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
