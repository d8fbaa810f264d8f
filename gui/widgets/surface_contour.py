"""A loss over two numbers seen from above: shades, level lines, the path of a descent, the slope and the next step.

plot.set_surface(xs, ys, losses)      losses (len(ys), len(xs)), both axes rising
plot.set_path(points)                 (n, 2); the ball stands at the last
plot.set_slope((dx, dy)), .set_next((x, y)), .set_best((x, y))      None takes each away
plot.set_bests([(x, y), …])           more than one lowest place
plot.set_dots([(places, tone), …])    (n, 2) places that were tried
plot.picked                           (x, y) under the pressed pointer: where to begin, where to look
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPen, QPixmap, QPolygonF

from gui import theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.field_contour import as_line, zero_segments
from gui.widgets.painting import colour, disc, mix
from gui.widgets.plot import Array

LEVELS = 11
ARROW_PX = 54
Pair = tuple[float, float]


def relief(losses: Array) -> Array:
    """Losses as heights from 0 to 1: low ones apart as they are, high ones drawn together; not finite becomes 1."""
    fine = losses[np.isfinite(losses)]
    if not len(fine) or fine.max() <= fine.min():
        return np.zeros(losses.shape)
    above = np.where(np.isfinite(losses), losses - fine.min(), fine.max() - fine.min())
    scale = max(float(np.median(fine - fine.min())) / 2, 1e-300)
    heights: Array = np.log1p(above / scale) / math.log1p(float((fine.max() - fine.min()) / scale))
    return heights


class ContourPlot(Graph):
    """The contour picture; its own pointer only reports, whoever listens moves the ball."""

    picked = Signal(float, float)

    def __init__(self, names: tuple[str, str] = ("", ""), square: bool = False) -> None:
        self._image: QImage | None = None
        self._levels: list[Array] = []
        self._heights: Array | None = None
        self._kept: QPixmap | None = None
        super().__init__(names=names, square=square)
        self.path: Array = np.zeros((0, 2))
        self.slope: Pair | None = None
        self.following: Pair | None = None
        self.bests: list[Pair] = []
        self.dots: list[tuple[Array, QColor]] = []

    def set_surface(self, xs: Array, ys: Array, losses: Array) -> None:
        """Show another surface; level lines are computed here once, not at every paint."""
        self._heights = relief(losses)
        self._tint()
        step = np.array([(xs[-1] - xs[0]) / (len(xs) - 1), (ys[-1] - ys[0]) / (len(ys) - 1)])
        start = np.array([xs[0], ys[0]])
        lines = [as_line(zero_segments(self._heights - level)) for level in (np.arange(LEVELS) + 0.5) / LEVELS]
        self._levels = [line * step + start for line in lines if len(line)]
        self._kept = None
        self.set_ranges((float(xs[0]), float(xs[-1])), (float(ys[0]), float(ys[-1])))

    def set_path(self, path: Array) -> None:
        """Show where the descent has been."""
        self.path = np.asarray(path, dtype=float).reshape(-1, 2)
        self.update()

    def set_slope(self, slope: Pair | None) -> None:
        """The way downhill from the ball, in numbers per number; only its direction is drawn."""
        self.slope = slope
        self.update()

    def set_next(self, following: Pair | None) -> None:
        """Where the next step leads."""
        self.following = following
        self.update()

    def set_best(self, best: Pair | None) -> None:
        """The lowest place, where it is known."""
        self.set_bests([] if best is None else [best])

    def set_bests(self, bests: list[Pair]) -> None:
        """The lowest places, where there are more than one."""
        self.bests = bests
        self.update()

    def set_dots(self, dots: list[tuple[Array, QColor]]) -> None:
        """Places that were tried, with their colour."""
        self.dots = dots
        self.update()

    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._map())
        for places, tone in self.dots:
            self.draw_dots(painter, places[:, 0], places[:, 1], tone, theme.px(5))
        for best in self.bests:
            self._paint_best(painter, self.point(*best))
        if len(self.path):
            self._paint_path(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pick(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._kept = None
        self._tint()

    def _map(self) -> QPixmap:
        """Shades and level lines, kept until surface, size or look change."""
        ratio = self.devicePixelRatioF()
        wanted = (self.size() * ratio).expandedTo(QSize(1, 1))
        if self._kept is None or self._kept.size() != wanted:
            self._kept = QPixmap(wanted)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
            if self._image is not None:
                painter.drawImage(self.area, self._image)
            painter.setClipRect(self.area)
            for level in self._levels:
                self.draw_curve(painter, level[:, 0], level[:, 1], colour("text", 0.22), 1.0)
            painter.end()
        return self._kept

    def _measure(self) -> None:
        super()._measure()
        self._kept = None

    def _pick(self, event: QMouseEvent) -> None:
        found = self.numbers_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and found is not None:
            self.picked.emit(*found)

    def _tint(self) -> None:
        """The shades of the theme that is on: low places deep, high ones paper."""
        if self._heights is None:
            return
        low, high = mix("paper", "accent", 0.62), mix("paper", "info", 0.10)
        ends = np.array([[tone.red(), tone.green(), tone.blue(), 255] for tone in (low, high)], dtype=float)
        share = np.flipud(self._heights)[..., None] ** 0.7
        pixels = np.ascontiguousarray((ends[0] * (1 - share) + ends[1] * share).astype(np.uint8))
        height, width = pixels.shape[:2]
        self._image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()

    def _paint_best(self, painter: QPainter, centre: QPointF) -> None:
        arm = theme.px(6)
        painter.setPen(QPen(theme.token("text"), 1.4))
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
        painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))

    def _paint_path(self, painter: QPainter) -> None:
        self.draw_curve(painter, self.path[:, 0], self.path[:, 1], "paper", 4.0)
        self.draw_curve(painter, self.path[:, 0], self.path[:, 1], "text", 1.6)
        ball = self.point(*self.path[-1])
        if not _near(ball):
            return
        for x, y in self.path[-40:-1]:
            if _near(place := self.point(x, y)):
                disc(painter, place, theme.px(3), "text", "paper", 1.0)
        if self.following is not None and _near(place := self.point(*self.following)):
            painter.setPen(QPen(theme.token("text"), 1.2, Qt.PenStyle.DotLine))
            painter.drawLine(ball, place)
            disc(painter, place, theme.px(5), "paper", "text", 1.4)
        if self.slope is not None:
            self._paint_slope(painter, ball)
        disc(painter, ball, theme.px(8), "paper")
        disc(painter, ball, theme.px(6.4), "accent")

    def _paint_slope(self, painter: QPainter, ball: QPointF) -> None:
        """An arrow of one length along the slope as it looks on the screen."""
        assert self.slope is not None
        across = (self.across.end - self.across.start) / (self.across.high - self.across.low)
        up = (self.up.end - self.up.start) / (self.up.high - self.up.low)
        way = QPointF(self.slope[0] * across, self.slope[1] * up)
        length = math.hypot(way.x(), way.y())
        if not length or not math.isfinite(length):
            return
        paint_arrow(painter, ball, ball + way * (theme.px(ARROW_PX) / length))


def paint_arrow(painter: QPainter, start: QPointF, end: QPointF, tone: str = "warnline") -> None:
    """An arrow that stands out on shades."""
    along = end - start
    length = math.hypot(along.x(), along.y()) or 1.0
    unit = along / length
    across = QPointF(-unit.y(), unit.x())
    size = theme.px(7)
    neck = end - unit * size
    for shade, width in (("paper", 5.0), (tone, 2.4)):
        pen = QPen(theme.token(shade), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(start, neck)
    painter.setPen(QPen(theme.token("paper"), 1.2))
    painter.setBrush(theme.token(tone))
    painter.drawPolygon(QPolygonF([end, neck + across * (size * 0.62), neck - across * (size * 0.62)]))


def _near(place: QPointF) -> bool:
    """Whether a pixel is one that Qt can draw."""
    return math.isfinite(place.x()) and math.isfinite(place.y()) and abs(place.x()) + abs(place.y()) < 1e5
