"""A loss over two numbers as a shaded landscape, painted by QPainter; drag to turn it.

Facets are flat, lit from the upper left and painted from the back to the front (M. E. Newell, R. G. Newell and
T. L. Sancha 1972); the view is orthographic.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.painting import disc, ends_its_painter, keyboard_focus, mix, renew
from gui.widgets.plot import Array
from gui.widgets.surface_contour import relief

MOST_SIDE = 34
LIGHT = np.array([-0.45, -0.35, 0.82])
TALL = 0.62
TURN_KEYS = {Qt.Key.Key_Left: (-8.0, 0.0), Qt.Key.Key_Right: (8.0, 0.0), Qt.Key.Key_Up: (0.0, 5.0),
             Qt.Key.Key_Down: (0.0, -5.0)}  # fmt: skip


class ShadedSurface(QWidget):
    """`set_surface` and `set_path` as for the contour picture; arrow keys turn it as the pointer does."""

    def __init__(self, names: tuple[str, str] = ("", ""), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = names
        self.turn_deg, self.tilt_deg = -32.0, 34.0
        self._heights = np.zeros((2, 2))
        self._ranges = ((0.0, 1.0), (0.0, 1.0))
        self.path: Array = np.zeros((0, 2))
        self._kept: QPixmap | None = None
        self._grabbed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_surface(self, xs: Array, ys: Array, losses: Array) -> None:
        """Show another surface; more than `MOST_SIDE` values a side are thinned."""
        heights = relief(losses)
        rows, columns = (np.unique(np.linspace(0, n - 1, min(n, MOST_SIDE)).round().astype(int)) for n in heights.shape)
        self._heights = heights[np.ix_(rows, columns)]
        self._ranges = ((float(xs[0]), float(xs[-1])), (float(ys[0]), float(ys[-1])))
        self._kept = None
        self.update()

    def set_path(self, path: Array) -> None:
        """Show where the descent has been, on the surface."""
        self.path = np.asarray(path, dtype=float).reshape(-1, 2)
        self.update()

    def set_names(self, across: str, up: str) -> None:
        """The words at the two floor edges."""
        self.names = (across, up)
        self._kept = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(120))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._landscape())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_path(painter)
        if keyboard_focus(self):
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            moved, self._grabbed = event.position() - self._grabbed, event.position()
            self._turn(moved.x() * 0.5, moved.y() * 0.4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURN_KEYS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self._turn(*turn)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._kept = None
        renew(self, event)

    def _landscape(self) -> QPixmap:
        """Floor and facets, kept until surface, view or look change: a moving ball costs only its path."""
        ratio = self.devicePixelRatioF()
        wanted = (self.size() * ratio).expandedTo(QSize(1, 1))
        if self._kept is None or self._kept.size() != wanted:
            self._kept = QPixmap(wanted)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_floor(painter)
            self._paint_facets(painter)
            self._paint_names(painter)
            painter.end()
        return self._kept

    def _turn(self, turn_deg: float, tilt_deg: float) -> None:
        self.turn_deg = (self.turn_deg + turn_deg) % 360
        self.tilt_deg = min(80.0, max(12.0, self.tilt_deg + tilt_deg))
        self._kept = None
        self.update()

    def _projected(self, x: Array, y: Array, z: Array) -> tuple[Array, Array, Array]:
        """Pixels and depth of places in the box: x and y from −1 to 1, z from 0 to 1."""
        turn, tilt = math.radians(self.turn_deg), math.radians(self.tilt_deg)
        across = x * math.cos(turn) - y * math.sin(turn)
        away = x * math.sin(turn) + y * math.cos(turn)
        upward = z * TALL * math.cos(tilt) * 1.6 + away * math.sin(tilt)
        scale = min(self.width() / 2.95, self.height() / 2.75)
        lift = TALL * math.cos(tilt) * 0.8
        return self.width() / 2 + across * scale, self.height() / 2 - (upward - lift) * scale, away

    def _paint_facets(self, painter: QPainter) -> None:
        rows, columns = self._heights.shape
        x, y = np.meshgrid(np.linspace(-1, 1, columns), np.linspace(-1, 1, rows))
        z = self._heights
        across, down, away = self._projected(x, y, z)
        slope_y, slope_x = np.gradient(z * TALL * 1.6, 2 / (rows - 1), 2 / (columns - 1))
        normal = np.stack([-slope_x, -slope_y, np.ones_like(z)], axis=-1)
        normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
        lit = np.clip(normal @ (LIGHT / np.linalg.norm(LIGHT)), 0, 1)
        depth = (away[:-1, :-1] + away[1:, 1:] + away[:-1, 1:] + away[1:, :-1]).ravel()
        tints = self._tints(z, lit)
        for index in np.argsort(-depth):
            row, column = divmod(int(index), columns - 1)
            corners = ((row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column))
            tint = tints[row][column]
            painter.setPen(QPen(tint, 0.8))  # of its own colour: no light shines through between facets
            painter.setBrush(tint)
            painter.drawConvexPolygon(QPolygonF([QPointF(across[at], down[at]) for at in corners]))

    def _tints(self, z: Array, lit: Array) -> list[list[QColor]]:
        """The colour of each facet: deep in the valley, paper on the heights, darker where it looks away."""
        low, high = mix("paper", "accent", 0.75), mix("paper", "info", 0.22)
        shadow = QColor("black") if theme.is_dark() else theme.token("text")
        ends = [np.array([tone.red(), tone.green(), tone.blue()], float) for tone in (low, high, shadow)]
        share = ((z[:-1, :-1] + z[1:, 1:]) / 2)[..., None] ** 0.7
        shade = (0.42 * (1 - (lit[:-1, :-1] + lit[1:, 1:]) / 2))[..., None]
        mixed = (ends[0] * (1 - share) + ends[1] * share) * (1 - shade) + ends[2] * shade
        return [[QColor(*map(int, tint)) for tint in row] for row in mixed]

    def _paint_floor(self, painter: QPainter) -> None:
        corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)
        across, down, _ = self._projected(corners[:, 0], corners[:, 1], np.zeros(4))
        places = [QPointF(x, y) for x, y in zip(across, down, strict=True)]
        painter.setPen(QPen(theme.token("control"), 1))
        painter.setBrush(theme.token("window"))
        painter.drawPolygon(QPolygonF(places))

    def _paint_names(self, painter: QPainter) -> None:
        """The words at the two floor edges that are in front at first, over whatever hangs down there."""
        painter.setPen(theme.token("text2"))
        painter.setFont(theme.font("caption", 600))
        for name, (x, y) in zip(self.names, ((0.0, -1.2), (1.26, 0.0)), strict=True):
            px, py, _ = self._projected(np.array([x]), np.array([y]), np.zeros(1))
            place = QRectF(px[0] - 60, py[0] - 10, 120, 20)
            place.moveLeft(min(max(place.left(), -30), self.width() - 90))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_path(self, painter: QPainter) -> None:
        inside = self.path[np.isfinite(self.path).all(axis=1)]
        if not len(inside):
            return
        (left, right), (low, high) = self._ranges
        x, y = (inside[:, 0] - left) / (right - left) * 2 - 1, (inside[:, 1] - low) / (high - low) * 2 - 1
        seen = (np.abs(x) <= 1) & (np.abs(y) <= 1)
        if not seen.any():
            return
        across, down, _ = self._projected(x[seen], y[seen], self._height_at(x[seen], y[seen]) + 0.015)
        places = [QPointF(px, py) for px, py in zip(across, down, strict=True)]
        for tone, width in (("paper", 4.0), ("text", 1.8)):
            painter.setPen(QPen(theme.token(tone), width))
            painter.drawPolyline(QPolygonF(places))
        disc(painter, places[-1], theme.px(7.4), "paper")
        disc(painter, places[-1], theme.px(6), "accent")

    def _height_at(self, x: Array, y: Array) -> Array:
        """The height between the values by mixing the four around each place."""
        rows, columns = self._heights.shape
        across, down = (x + 1) / 2 * (columns - 1), (y + 1) / 2 * (rows - 1)
        column = np.clip(across.astype(int), 0, columns - 2)
        row = np.clip(down.astype(int), 0, rows - 2)
        s, t, z = across - column, down - row, self._heights
        mixed: Array = (z[row, column] * (1 - s) + z[row, column + 1] * s) * (1 - t) + (
            z[row + 1, column] * (1 - s) + z[row + 1, column + 1] * s
        ) * t
        return mixed
