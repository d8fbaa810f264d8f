"""Ink: a smooth line through the recorded points, and the line that grows under the pen without being built anew."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from gui import theme


def smooth_path(pixels: Sequence[QPointF]) -> QPainterPath:
    """A curve through the middles of the pieces, with the recorded points as its handles; both ends are exact."""
    path = QPainterPath(pixels[0])
    for here, after in pairwise(pixels[1:]):
        path.quadTo(here, (here + after) / 2)
    if len(pixels) > 1:
        path.lineTo(pixels[-1])
    return path


class Ink:
    """The stroke under the pen, in pixels; a new point costs the same however long the line is."""

    def __init__(self, pixels: Sequence[QPointF], width: float) -> None:
        self.width = width
        self._settled = QPainterPath(pixels[0])
        self._points = list(pixels[:1])
        for pixel in pixels[1:]:
            self.add(pixel)

    def add(self, pixel: QPointF) -> None:
        """The pen moved on to `pixel`."""
        if len(self._points) > 1:
            last = self._points[-1]
            self._settled.quadTo(last, (last + pixel) / 2)
        self._points = [*self._points[-2:], pixel]

    def path(self) -> QPainterPath:
        """The whole line, as `smooth_path` would draw it."""
        if len(self._points) == 1:
            return self._settled
        path = QPainterPath(self._settled)
        path.lineTo(self._points[-1])
        return path

    def fresh(self) -> QRect:
        """The part of the sheet that the newest piece can touch."""
        margin = self.width / 2 + 2
        x, y = [point.x() for point in self._points], [point.y() for point in self._points]
        low, high = QPointF(min(x) - margin, min(y) - margin), QPointF(max(x) + margin, max(y) + margin)
        return QRectF(low, high).toAlignedRect()


def paint_ink(painter: QPainter, path: QPainterPath, width: float) -> None:
    """A line with a round pen; a path of one point is a dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.token("text"), max(1.0, width), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if path.elementCount() == 1:
        painter.drawPoint(path.currentPosition())
    else:
        painter.drawPath(path)


def paint_guides(painter: QPainter, sheet: QRectF) -> None:
    """A faint dotted cross through the middle of the sheet."""
    pen = QPen(theme.token("hair"), 1)
    pen.setDashPattern([2, 4])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(pen)
    inset = theme.px(10)
    x, y = round(sheet.center().x()), round(sheet.center().y())
    painter.drawLine(x, round(sheet.top()) + inset, x, round(sheet.bottom()) - inset)
    painter.drawLine(round(sheet.left()) + inset, y, round(sheet.right()) - inset, y)


def paint_cross(painter: QPainter, centre: QPointF) -> None:
    """The cross-hair that the arrow keys move."""
    arm = theme.px(9)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme.token("accent"), 2))
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))
