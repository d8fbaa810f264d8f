"""All samples of a field as one picture, painted anew only when they change: a frame of a run just shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from gui import theme
from gui.widgets.field_maps import Array, Box
from gui.widgets.field_points import Points, markers


class FieldSamples(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """Lies in the view of a field, over the plane; the groups are painted in order."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Points, ...] = ()
        self._radius = 0.0
        self._plane = QRectF()
        self._look: tuple[float, bool] | None = None
        self._picture = QPixmap()

    def show_samples(self, groups: Sequence[Points], radius: float, plane: Box) -> None:
        """Show these samples, `radius` pixels large, where they lie on the plane."""
        whole = QRectF(plane.left, plane.bottom, plane.right - plane.left, plane.top - plane.bottom)
        look = (radius, theme.is_dark())
        if (whole, look) == (self._plane, self._look) and _same(groups, self._groups):
            return
        if whole != self._plane:
            self.prepareGeometryChange()
        self._groups, self._radius, self._plane, self._look = tuple(groups), radius, whole, look
        self._picture = QPixmap()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._plane

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        place = painter.transform().mapRect(self._plane)
        ratio = painter.device().devicePixelRatioF()
        room = place.toAlignedRect()
        if self._picture.size() != room.size() * ratio:
            self._picture = self._painted(place.translated(-QPointF(room.topLeft())), room, ratio)
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(room.topLeft(), self._picture)
        painter.restore()

    def _painted(self, place: QRectF, room: QRect, ratio: float) -> QPixmap:
        """The samples on nothing; the plane lies at `place` in a picture as large as `room`."""
        picture = QPixmap(room.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for group in self._groups:
            spots = self._spots(group.xy, place)
            for marker, rows in markers(group, self._radius, ratio):
                side = marker.deviceIndependentSize().width()
                for x, y in (spots[rows] - side / 2).tolist():
                    painter.drawPixmap(QPointF(x, y), marker)
        painter.end()
        return picture

    def _spots(self, xy: Array, place: QRectF) -> Array:
        """Pixels (n, 2) of places (n, 2) in the data's units."""
        plane = self._plane
        x = place.left() + (xy[:, 0] - plane.left()) / plane.width() * place.width()
        y = place.bottom() - (xy[:, 1] - plane.top()) / plane.height() * place.height()
        spots: Array = np.stack([x, y], axis=1)
        return spots


def _same(groups: Sequence[Points], others: Sequence[Points]) -> bool:
    return len(groups) == len(others) and all(one.same_as(other) for one, other in zip(groups, others))
