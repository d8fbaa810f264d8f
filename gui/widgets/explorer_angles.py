"""What two networks make of a needle: the angles that they read over the true ones, their errors, and a dial."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.angles import TESTED, Lesson, apart
from gui import theme
from gui.widgets.explorer_kit import Graph
from gui.widgets.painting import colour, disc, ends_its_painter, renew
from gui.widgets.plot import Array

RUNS = (3, 0)
"""The lines of the network on degrees and of the one on sine and cosine, among the runs' colours."""
ORDER = np.argsort((TESTED + 180.0) % 360.0)
TRUE = ((TESTED + 180.0) % 360.0 - 180.0)[ORDER]
"""The tested angles from −180° to 180°, so that the seam lies in the middle."""


class AngleGraph(Graph):
    """The angles read (0°–360°) or, with `errors`, how far they are off (0°–180°), over the true angle."""

    def __init__(self, errors: bool, parent: QWidget | None = None) -> None:
        super().__init__((-180.0, 180.0), (0.0, 180.0 if errors else 360.0), parent=parent)
        self._errors = errors
        self._lesson: Lesson | None = None
        self._at = 0.0
        self._legend: tuple[str, ...] = ()

    def set_legend(self, names: tuple[str, ...]) -> None:
        """What the two lines are called, in the order of `RUNS`."""
        self._legend = names
        self.update()

    def show_lesson(self, lesson: Lesson | None, at_deg: float) -> None:
        """Both networks as they are, and the needle that is being looked at."""
        self._lesson, self._at = lesson, at_deg
        self.update()

    def paint(self, painter: QPainter) -> None:
        self.draw_curve(painter, np.array([0.0, 0.0]), np.array(self.y_range), colour("text", 0.25), 1.0, (2, 3))
        self.draw_curve(painter, np.array([self._at] * 2), np.array(self.y_range), colour("text", 0.6), 1.0)
        if not self._errors:
            self.draw_curve(painter, TRUE, _cut(TRUE % 360.0), colour("text", 0.35), 5.0)
        for line, (name, run) in enumerate(zip(self._legend, RUNS, strict=False)):
            self._paint_name(painter, name, run, self.area.top() + theme.px(16 + 20 * line))
        if self._lesson is None:
            return
        for which, run in enumerate(RUNS):
            read = self._lesson.read[which][ORDER]
            values = apart(read, TRUE) if self._errors else read if which == 0 else _cut(read)
            pen = theme.run_pen(run, 2.0)
            self.draw_curve(painter, TRUE, values, pen.color(), 2.0, [2.0 * dash for dash in pen.dashPattern()])

    def _paint_name(self, painter: QPainter, name: str, run: int, y: float) -> None:
        wide = theme.metrics("label").horizontalAdvance(name)
        left = self.area.right() - wide - theme.px(8)
        painter.setPen(theme.run_pen(run, 2.0))
        painter.drawLine(QPointF(left - theme.px(38), y), QPointF(left - theme.px(8), y))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text"))
        painter.drawText(QPointF(left, y + theme.metrics("label").capHeight() / 2), name)


class AngleDial(QWidget):
    """The needle as the networks see it, and where each takes it to point; `turned(degrees)` follows a drag."""

    turned = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0.0
        self._read: tuple[float, float] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_needle(self, at_deg: float, read: tuple[float, float] | None) -> None:
        self._at, self._read = at_deg, read
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(248), theme.px(220))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(self.width(), self.height()) / 2 - theme.px(6)
        centre = QRectF(self.rect()).center()
        disc(painter, centre, radius, "paper", "strong", 1.5)
        painter.setPen(QPen(theme.token("text3"), 1.2))
        for hour in range(12):
            painter.drawLine(_towards(centre, 30.0 * hour, 0.9 * radius), _towards(centre, 30.0 * hour, radius))
        ahead, side = _towards(centre, self._at, 0.86 * radius), self._at + 90.0
        blade = [ahead, _towards(centre, side, 0.08 * radius), _towards(centre, self._at + 180.0, 0.08 * radius)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text", 0.85))
        painter.drawPolygon(QPolygonF([*blade, _towards(centre, side + 180.0, 0.08 * radius)]))
        for angle, run in zip(self._read or (), RUNS, strict=False):
            painter.setPen(theme.run_pen(run, 3.0))
            painter.drawLine(centre, _towards(centre, angle, 0.97 * radius))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        away = event.position() - QRectF(self.rect()).center()
        self.turned.emit(math.degrees(math.atan2(away.x(), -away.y())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def _towards(centre: QPointF, angle_deg: float, length: float) -> QPointF:
    turn = math.radians(angle_deg)
    return centre + QPointF(math.sin(turn), -math.cos(turn)) * length


def _cut(angles: Array) -> Array:
    """Angles with a gap where they run from 360° on to 0°, so that no line is drawn across."""
    cut: Array = np.array(angles, dtype=float)
    cut[1:][np.abs(np.diff(angles)) > 180.0] = np.nan
    return cut
