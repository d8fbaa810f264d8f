"""The plane as a hidden layer bends it: a coloured sheet with its grid, the boundary and the samples, at any stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.field_picture import class_picture, contours, signed_picture
from gui.widgets.painting import colour, ends_its_painter, renew
from gui.widgets.plot import Array
from gui.widgets.plot_markers import marker_pixmap

EVERY = 4
"""Every so many lines of the mesh are drawn as grid lines."""
MARGIN, FOOT = 28, 26


@dataclass(frozen=True)
class Sheet:
    """`flat` and `bent` (side, side, 2) hold the nodes of the mesh before and behind the layer, within −1…1.

    `values` is what the network answers at the nodes, (side, side) of −1…1 or (side, side, classes), rows going up.
    """

    flat: Array
    bent: Array
    values: Array
    contour: bool = True


@dataclass(frozen=True)
class Dots:
    """Samples of one class and part, before and behind the layer, each (n, 2) within −1…1."""

    flat: Array
    bent: Array
    slot: int
    hollow: bool = False


class SpacePlot(QWidget):
    """Shows a sheet at `stage` 0 (the input plane) to 1 (the hidden space)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._dots: Sequence[Dots] = ()
        self.stage = 1.0
        self.axis_names: tuple[tuple[str, str], tuple[str, str]] = (("x₁", "x₂"), ("", ""))
        self.limits: tuple[Array, Array] = (np.zeros((2, 2)), np.zeros((2, 2)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_space(self, sheet: Sheet | None, dots: Sequence[Dots]) -> None:
        """Show this sheet with its samples; None shows nothing."""
        self._sheet, self._dots = sheet, dots
        self.update()

    def set_stage(self, stage: float) -> None:
        """How far the sheet has been bent: 0 not at all, 1 as the layer bends it."""
        self.stage = stage
        self.update()

    def square(self) -> QRectF:
        """Where the plane lies in the widget."""
        foot, margin = theme.px(FOOT), theme.px(MARGIN)
        side = max(60, min(self.width() - 2 * margin, self.height() - foot - theme.px(8)))
        return QRectF(round((self.width() - side) / 2), theme.px(4), side, side)

    def places(self, flat: Array, bent: Array) -> Array:
        """Widget pixels (…, 2) of places between `flat` and `bent` at the present stage."""
        room = self.square()
        now = flat + (bent - flat) * self.stage
        x = room.center().x() + now[..., 0] * room.width() / 2
        y = room.center().y() - now[..., 1] * room.height() / 2
        placed: Array = np.stack([x, y], axis=-1)
        return placed

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(180))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.square()
        painter.fillRect(room, theme.token("neutral"))
        if self._sheet is not None:
            painter.save()
            painter.setClipRect(room)
            self._paint_sheet(painter, self._sheet)
            self._paint_dots(painter)
            painter.restore()
        painter.setPen(QPen(theme.token("hair"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room.adjusted(0, 0, -1, -1))
        self._paint_axes(painter, room)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        nodes = self.places(sheet.flat, sheet.bent)
        self._paint_cells(painter, nodes, _cell_colours(sheet.values))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = len(nodes) - 1
        for index in range(0, last + 1, EVERY):
            edge = index in (0, last)
            painter.setPen(QPen(colour("text", 0.5 if edge else 0.28), 1.2 if edge else 1.0))
            painter.drawPolyline(_polygon(nodes[index]))
            painter.drawPolyline(_polygon(nodes[:, index]))
        if sheet.contour:
            painter.setPen(QPen(theme.token("text"), 1.6))
            for line in _carried(contours(sheet.values), nodes):
                painter.drawPolyline(_polygon(line))

    def _paint_cells(self, painter: QPainter, nodes: Array, tints: Array) -> None:
        """The cells of the mesh; where the sheet lies over itself it shows through."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        points = [[QPointF(x, y) for x, y in row] for row in nodes.tolist()]
        shades = ((tints[..., :3] & 0xFC) | 2).astype(np.uint32)
        keys = (shades[..., 0] << 16) | (shades[..., 1] << 8) | shades[..., 2]
        for key in np.unique(keys).tolist():  # few brushes: changing one costs more than a cell
            painter.setBrush(QColor(key >> 16, (key >> 8) & 255, key & 255, 235))
            for row, column in np.argwhere(keys == key).tolist():
                low, high = points[row], points[row + 1]
                painter.drawConvexPolygon((low[column], low[column + 1], high[column + 1], high[column]))

    def _paint_dots(self, painter: QPainter) -> None:
        total = sum(len(group.flat) for group in self._dots)
        radius = theme.px(10) / 10 * (3.9 if total <= 400 else 3.1)
        for group in sorted(self._dots, key=lambda group: not group.hollow):
            picture = marker_pixmap(group.slot, radius, group.hollow, self.devicePixelRatioF())
            half = picture.deviceIndependentSize().width() / 2
            for x, y in (self.places(group.flat, group.bent) - half).tolist():
                painter.drawPixmap(QPointF(x, y), picture)

    def _paint_axes(self, painter: QPainter, room: QRectF) -> None:
        """The names of the axes that the present stage is nearer to, and their ends."""
        near = round(self.stage)
        across, up = self.axis_names[near]
        low, high = self.limits[near]
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        line = QRectF(room.left(), room.bottom() + theme.px(4), room.width(), theme.px(FOOT - 6))
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | top, numbers.compact(float(low[0]), 2))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | top, numbers.compact(float(high[0]), 2))
        painter.setPen(theme.token("text2"))
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | top, across)
        painter.translate(room.left() - theme.px(20), room.center().y())
        painter.rotate(-90)
        side = QRectF(-room.height() / 2, 0, room.height(), theme.px(18))
        painter.drawText(side, Qt.AlignmentFlag.AlignHCenter | top, up)
        painter.setPen(theme.token("text3"))
        painter.drawText(side, Qt.AlignmentFlag.AlignLeft | top, numbers.compact(float(low[1]), 2))
        painter.drawText(side, Qt.AlignmentFlag.AlignRight | top, numbers.compact(float(high[1]), 2))
        painter.resetTransform()


def _cell_colours(values: Array) -> Array:
    """The colour of each cell from the values at its corners, (side − 1, side − 1, 4)."""
    middle = (values[:-1, :-1] + values[1:, :-1] + values[:-1, 1:] + values[1:, 1:]) / 4
    return signed_picture(middle) if middle.ndim == 2 else class_picture(middle)


def _carried(line: Array, nodes: Array) -> list[Array]:
    """Lines in cells (x, y; NaN between two of them) as they lie on the bent mesh."""
    pieces, found = np.split(line, np.flatnonzero(np.isnan(line[:, 0]))), []
    for piece in pieces:
        inside = piece[~np.isnan(piece[:, 0])]
        if len(inside) > 1:
            found.append(_between(nodes, inside[:, 0], inside[:, 1]))
    return found


def _between(nodes: Array, x: Array, y: Array) -> Array:
    """Bilinear: places on the mesh at fractional columns `x` and rows `y`."""
    last = len(nodes) - 2
    column, row = np.clip(x.astype(int), 0, last), np.clip(y.astype(int), 0, last)
    right, up = (x - column)[:, None], (y - row)[:, None]
    low = nodes[row, column] * (1 - right) + nodes[row, column + 1] * right
    high = nodes[row + 1, column] * (1 - right) + nodes[row + 1, column + 1] * right
    placed: Array = low * (1 - up) + high * up
    return placed


def _polygon(points: Array) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])
