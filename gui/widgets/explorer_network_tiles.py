"""The little pictures on the tiles of the explorers of networks; each fills the rectangle it is given."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from core.concepts.bent_space import grid_lines, xor_network
from core.concepts.convolution import PRESETS, convolve
from core.concepts.picture_numbers import grey, scene, shrink
from gui import theme
from gui.widgets.image import to_picture
from gui.widgets.painting import box, colour, disc
from gui.widgets.plot import Array, polygon

TILE_SIDE = 14


def curve_tile(painter: QPainter, rect: QRectF) -> None:
    """A tanh and its slope."""
    z = np.linspace(-4, 4, 80)
    x = rect.left() + rect.width() * (z + 4) / 8
    for values, tone, width in ((1 - np.tanh(z) ** 2, "run_d", 1.6), (np.tanh(z), "accent", 2.2)):
        _line(painter, x, rect.center().y() - values * rect.height() * 0.44, tone, width)


def shares_tile(painter: QPainter, rect: QRectF) -> None:
    """Three shares of one."""
    tall = rect.height() / 5
    for index, (share, tone) in enumerate(((0.66, "accent"), (0.24, "run_b"), (0.10, "run_d"))):
        top = rect.top() + rect.height() * (index + 0.5) / 3 - tall / 2
        box(painter, QRectF(rect.left(), top, rect.width(), tall), 3, "sunken")
        box(painter, QRectF(rect.left(), top, rect.width() * share, tall), 3, tone)


def network_tile(painter: QPainter, rect: QRectF) -> None:
    """Two, two and two neurons; the road of one weight is lit."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    places = [
        [QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y) for y in (0.25, 0.75)]
        for x in (0.12, 0.5, 0.88)
    ]
    painter.setPen(QPen(theme.token("control"), 1.2))
    for left, right in pairwise(places):
        for start in left:
            for end in right:
                painter.drawLine(start, end)
    painter.setPen(QPen(theme.token("run_d"), 2.6))
    painter.drawLine(places[1][0], places[2][0])
    tones = {(1, 0): "run_d", (2, 0): "run_c"}
    for column, nodes in enumerate(places):
        for row, node in enumerate(nodes):
            disc(painter, node, theme.px(11), "paper", tones.get((column, row), "strong"), 2)


def bent_tile(painter: QPainter, rect: QRectF) -> None:
    """A grid after a hidden layer."""
    network = xor_network("tanh")
    side = min(rect.width(), rect.height() * 1.6)
    for line in grid_lines(9, 25):
        bent = network.layers(line)[1]
        x, y = rect.center().x() + bent[:, 0] * side / 2, rect.center().y() - bent[:, 1] * rect.height() / 2
        _line(painter, x, y, "strong", 1)
    for across, up, tone in ((-0.55, 0.5, "orange"), (0.5, -0.6, "orange"), (-0.5, -0.2, "blue"), (0.6, 0.2, "blue")):
        disc(painter, rect.center() + QPointF(across * side / 2, up * rect.height() / 2), theme.px(5), tone, "paper", 1)


def pixels_tile(painter: QPainter, rect: QRectF) -> None:
    """A landscape of a few pixels, in its own grey."""
    values = shrink(grey(scene()), TILE_SIDE)
    picture = np.repeat(values[..., None], 3, axis=2).astype(np.uint8)
    painter.drawImage(_square(rect), to_picture(picture))


def window_tile(painter: QPainter, rect: QRectF) -> None:
    """A picture with a window on it, and its edges."""
    values = shrink(grey(scene()), TILE_SIDE) / 255
    edges = convolve(values, PRESETS["sobel_x"].array())
    left, right = QRectF(rect), QRectF(rect)
    left.setRight(rect.center().x() - 6)
    right.setLeft(rect.center().x() + 6)
    first = _square(left)
    painter.drawImage(first, to_picture(values, "text"))
    painter.drawImage(_square(right), to_picture(edges / np.abs(edges).max(), "signed"))
    cell = first.width() / TILE_SIDE
    painter.setPen(QPen(theme.token("run_d"), 2.4))
    painter.setBrush(colour("run_d", 0.2))
    painter.drawRect(QRectF(first.left() + 5 * cell, first.top() + 4 * cell, 3 * cell, 3 * cell))


def listing_tile(painter: QPainter, rect: QRectF) -> None:
    """Lines of code, one of them red."""
    step = rect.height() / 6
    for index, (indent, long) in enumerate(((0, 0.4), (1, 0.6), (1, 0.5), (0, 0.55), (1, 0.7), (0, 0.3))):
        line = QRectF(rect.left() + indent * rect.width() * 0.08, rect.top() + index * step + step * 0.3,
                      rect.width() * long, step * 0.4)  # fmt: skip
        box(painter, line, 3, "err" if index == 2 else "control")


def _square(rect: QRectF) -> QRectF:
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    return square


def _line(painter: QPainter, x: Array, y: Array, tone: str, width: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.token(tone), width))
    for line in polygon(x, y):
        painter.drawPolyline(line)
