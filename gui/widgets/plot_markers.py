"""Symbols of points: the shape carries the class, so that hue never carries it alone."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from gui import theme

RING = 0.9
HOLLOW = 1.3


def class_slot(index: int, classes: int) -> int:
    """The place of a class among colours and symbols: of two classes the second is blue, the first orange."""
    return 1 - index if classes == 2 else index


def marker_path(symbol: str, radius: float) -> QPainterPath:
    """The outline of a symbol around (0, 0); all symbols have about the area of the circle."""
    path = QPainterPath()
    corners = {"d": 4, "s": 4, "t1": 3, "t": 3, "p": 5, "h": 6}
    turns = {"s": 45.0, "t": 180.0}
    grow = {"d": 1.18, "s": 1.22, "t1": 1.3, "t": 1.3, "p": 1.12, "h": 1.05}
    if symbol in corners:
        return _polygon(corners[symbol], radius * grow[symbol], turns.get(symbol, 0.0))
    if symbol == "star":
        return _star(radius * 1.35)
    if symbol in ("x", "+"):
        return _cross(radius * 1.1, 45.0 if symbol == "x" else 0.0)
    path.addEllipse(QPointF(0, 0), radius, radius)
    return path


def paint_marker(painter: QPainter, centre: QPointF, slot: int, radius: float, hollow: bool = False) -> None:
    """A sample at `centre`: filled with a ring of paper, or hollow with an edge in the colour of its class."""
    _paint(painter, centre, slot, radius, hollow, *_class_colours(slot, hollow))


def marker_pixmap(
    slot: int, radius: float, hollow: bool, ratio: float, colours: tuple[QColor, QColor] | None = None
) -> QPixmap:
    """The symbol as a picture, for many points; its centre is the picture's.

    `colours` (inside, edge) take the place of those of the class.
    """
    fill, edge = colours or _class_colours(slot, hollow)
    return _pixmap(slot, radius, hollow, ratio, fill.name(), edge.name())


def _class_colours(slot: int, hollow: bool) -> tuple[QColor, QColor]:
    """Inside and edge."""
    shade, paper = theme.class_colour(slot), theme.token("paper")
    return (paper, shade) if hollow else (shade, paper)


def _paint(
    painter: QPainter, centre: QPointF, slot: int, radius: float, hollow: bool, fill: QColor, edge: QColor
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.setBrush(fill)
    painter.setPen(QPen(edge, theme.stroke(HOLLOW if hollow else RING)))
    painter.drawPath(marker_path(theme.class_symbol(slot), radius))
    painter.restore()


@lru_cache(maxsize=512)
def _pixmap(slot: int, radius: float, hollow: bool, ratio: float, fill: str, edge: str) -> QPixmap:
    side = math.ceil(radius * 1.5 + 2) * 2 + 1
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _paint(painter, QRectF(0, 0, side, side).center(), slot, radius, hollow, QColor(fill), QColor(edge))
    painter.end()
    return picture


def _polygon(corners: int, radius: float, turn: float) -> QPainterPath:
    path = QPainterPath()
    for corner in range(corners):
        angle = math.radians(turn - 90 + 360 * corner / corners)
        point = QPointF(radius * math.cos(angle), radius * math.sin(angle))
        path.lineTo(point) if corner else path.moveTo(point)
    path.closeSubpath()
    return path


def _star(radius: float) -> QPainterPath:
    path = QPainterPath()
    for corner in range(10):
        length = radius if corner % 2 == 0 else radius * 0.45
        angle = math.radians(36 * corner - 90)
        point = QPointF(length * math.cos(angle), length * math.sin(angle))
        path.lineTo(point) if corner else path.moveTo(point)
    path.closeSubpath()
    return path


def _cross(radius: float, turn: float) -> QPainterPath:
    arm = radius * 0.36
    outline = [(-arm, -radius), (arm, -radius), (arm, -arm), (radius, -arm), (radius, arm), (arm, arm)]
    outline += [(arm, radius), (-arm, radius), (-arm, arm), (-radius, arm), (-radius, -arm), (-arm, -arm)]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    path = QPainterPath()
    for index, (x, y) in enumerate(outline):
        point = QPointF(x * cos - y * sin, x * sin + y * cos)
        path.lineTo(point) if index else path.moveTo(point)
    path.closeSubpath()
    return path
