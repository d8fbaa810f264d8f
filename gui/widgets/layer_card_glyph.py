"""A small picture of a shape: feature maps as stacked sheets, a row of numbers as a bar; the larger, the larger."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from core.nn.layer import Shape
from gui import theme

SIDE = 24
PIXELS = 28


def paint_glyph(painter: QPainter, room: QRectF, shape: Shape | None, accent: bool = False) -> None:
    """Draw `shape` centred in `room`; nothing where it is not known."""
    if shape is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.token("accent" if accent else "strong"), 1.1))
    painter.setBrush(theme.token("paper"))
    if len(shape) == 3:
        _paint_maps(painter, room, shape)
    else:
        tall = room.height() * (0.34 + 0.58 * min(1.0, math.log10(max(1, math.prod(shape))) / 3))
        bar = QRectF(0, 0, theme.px(6), tall)
        bar.moveCenter(room.center())
        painter.drawRoundedRect(bar, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_maps(painter: QPainter, room: QRectF, shape: Shape) -> None:
    channels, height, width = shape
    sheets = min(3, channels)
    shift = theme.px(2.5) * (sheets - 1)
    side = max(theme.px(6), (room.width() - shift) * min(1.0, (max(height, width) / PIXELS) ** 0.7))
    high, wide = side * height / max(height, width), side * width / max(height, width)
    left = room.center().x() - (wide + shift) / 2
    top = room.center().y() - (high + shift) / 2
    for sheet in range(sheets):
        offset = theme.px(2.5) * sheet
        painter.drawRoundedRect(QRectF(left + offset, top + offset, wide, high), 2, 2)
