"""The weights and biases of the drawing as things to point at: what lies under the pointer, what is locked or cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from core.nn.network import NetworkSpec
from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.network_diagram_columns import Column, joined
from gui.widgets.network_diagram_layout import DiagramLayout
from gui.widgets.painting import disc
from gui.widgets.plot import Array

BIAS = -1
REACH, SAMPLES = 5, 20
LOCK = 13


class Wire(NamedTuple):
    """The weight from part `source` of the column before to neuron `unit` of `column`; its bias for source −1."""

    column: int
    unit: int
    source: int


class WireMap:
    """Where the edges of one layout lie, so that the one under the pointer is found quickly."""

    def __init__(self, layout: DiagramLayout, columns: Sequence[Column]) -> None:
        self._layout = layout
        self.wires: list[Wire] = []
        curves = []
        for index in range(1, len(columns)):
            if joined(tuple(columns), index):
                for unit, end in enumerate(layout.columns[index].tiles):
                    for source, start in enumerate(layout.columns[index - 1].tiles):
                        self.wires.append(Wire(index, unit, source))
                        curves.append([(point.x(), point.y()) for point in layout.edge(start, end)])
        self._points = _along(np.array(curves)) if curves else np.zeros((0, SAMPLES, 2))

    def at(self, point: QPointF) -> Wire | None:
        """The edge within reach of `point`, the nearest of several; a bias dot goes before edges."""
        tile = self._layout.bias_at(point)
        if tile is not None:
            return Wire(*tile, BIAS)
        if not self.wires or self._layout.tile_at(point) is not None:
            return None
        distances = _distances(self._points, np.array([point.x(), point.y()]))
        nearest = int(distances.argmin())
        return self.wires[nearest] if distances[nearest] <= theme.px(REACH) else None

    def middle(self, wire: Wire) -> QPointF:
        """A point of the wire for its lock and its card."""
        end = self._layout.columns[wire.column].tiles[wire.unit]
        if wire.source == BIAS:
            return end.bottomLeft()
        start = self._layout.columns[wire.column - 1].tiles[wire.source]
        return self._layout.edge_path(start, end).pointAtPercent(0.42)

    def is_drawn(self, wire: Wire) -> bool:
        """Whether both ends of the wire are among the tiles that are drawn."""
        places = self._layout.columns
        if not 0 < wire.column < len(places) or wire.unit >= len(places[wire.column].tiles):
            return False
        return wire.source < len(places[wire.column - 1].tiles)


def locked_wires(network: NetworkSpec, columns: Sequence[Column]) -> frozenset[Wire]:
    """What is locked in `network`, as wires of the drawing."""
    return frozenset(_marked(network, columns, "locked"))


def cut_wires(network: NetworkSpec, columns: Sequence[Column]) -> dict[Wire, float]:
    """What is cut in `network`, as wires of the drawing with the weights that they had."""
    return _marked(network, columns, "cut")


def _marked(network: NetworkSpec, columns: Sequence[Column], field: str) -> dict[Wire, float]:
    return {
        Wire(index, unit, source): value
        for index, column in enumerate(columns)
        if column.layer is not None
        for unit, source, value in getattr(network.layers[column.layer], field, ())
    }


def paint_lock(painter: QPainter, centre: QPointF) -> None:
    """A small lock on a disc."""
    side = theme.px(LOCK)
    disc(painter, centre, side / 2, "paper", "text2", 1.0)
    inner = side * 0.66
    paint_icon(painter, "lock", QRectF(centre.x() - inner / 2, centre.y() - inner / 2, inner, inner), "text")


def paint_scissors(painter: QPainter, centre: QPointF) -> None:
    """Small scissors in the gap of a connection that is cut."""
    side = theme.px(LOCK)
    paint_icon(painter, "scissors", QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), "text2")


def paint_near(painter: QPainter, layout: DiagramLayout, wire: Wire, value: float | None) -> None:
    """The wire that is pointed at, over everything else."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    end = layout.columns[wire.column].tiles[wire.unit]
    tone = "text" if not value else "blue" if value > 0 else "orange"
    if wire.source == BIAS:
        disc(painter, end.bottomLeft(), theme.px(8), "paper", "accent", 2.0)
        disc(painter, end.bottomLeft(), theme.px(4.4), tone)
        return
    path = layout.edge_path(layout.columns[wire.column - 1].tiles[wire.source], end)
    for shade, width in ((QColor(theme.token("window")), 8.0), (QColor(theme.token(tone)), 4.2)):
        painter.setPen(QPen(shade, width))
        painter.drawPath(path)


def _along(curves: Array) -> Array:
    """Points along cubic curves: (n, 4, 2) → (n, SAMPLES, 2)."""
    t = np.linspace(0, 1, SAMPLES)[None, :, None]
    a, b, c, d = (curves[:, i, None, :] for i in range(4))
    points: Array = (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
    return points


def _distances(lines: Array, point: Array) -> Array:
    """From `point` to each of n polylines (n, k, 2)."""
    starts, steps = lines[:, :-1], np.diff(lines, axis=1)
    lengths = np.maximum((steps**2).sum(-1), 1e-9)
    share = np.clip(((point - starts) * steps).sum(-1) / lengths, 0, 1)
    away = starts + share[..., None] * steps - point
    nearest: Array = np.sqrt((away**2).sum(-1)).min(axis=1)
    return nearest
