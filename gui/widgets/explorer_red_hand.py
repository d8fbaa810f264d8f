"""The pictures of the red hand: the clock whose hand is turned, the mask, and the pixels with three lines."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.red_hand_lines import Fit, Reading
from gui import numbers, theme
from gui.widgets.explorer_graph import Graph
from gui.widgets.image import ImageView
from gui.widgets.painting import colour, disc, ends_its_painter, keyboard_focus, renew

MOST_DOTS, ROW = 700, 19
TURN_KEYS = {Qt.Key.Key_Left: -5.0, Qt.Key.Key_Right: 5.0}
STYLES = {"closed": ("run_b", ()), "descent": ("run_d", (8, 4)), "total": ("run_a", ())}
"""Colour and dash of each line."""


class ClockPicture(ImageView):
    """`turned` carries the angle, clockwise from upright, while the hand is dragged; arrow keys turn by 5°."""

    turned = Signal(float)

    def __init__(self) -> None:
        super().__init__(smooth=True)
        self.angle_deg = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(90), theme.px(90))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rect = self.picture_rect()
        reach = 0.8 * 0.46 * rect.width()
        way = math.radians(self.angle_deg)
        tip = rect.center() + QPointF(math.sin(way), -math.cos(way)) * reach
        disc(painter, tip, theme.px(8), None, "accent" if keyboard_focus(self) or self.underMouse() else "strong", 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = TURN_KEYS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit((self.angle_deg + turn) % 360)

    def _drag(self, event: QMouseEvent) -> None:
        away = event.position() - self.picture_rect().center()
        if math.hypot(away.x(), away.y()) > 4:
            self.turned.emit(round(math.degrees(math.atan2(away.x(), -away.y())) % 360))


class HandScatter(Graph):
    """The red pixels as points, and the lines through them with their error in degrees."""

    def __init__(self) -> None:
        super().__init__((0.0, 200.0), (0.0, 200.0), ("x", "y"), square=True)
        self._reading: Reading | None = None

    def show_reading(self, reading: Reading) -> None:
        """Show the pixels and the lines."""
        self._reading = reading
        side = float(reading.settings.size)
        self.set_ranges((0.0, side), (0.0, side))

    def paint(self, painter: QPainter) -> None:
        reading = self._reading
        if reading is None:
            return
        every = max(1, len(reading.x) // MOST_DOTS)
        self.draw_dots(painter, reading.x[::every], reading.y[::every], colour("err", 0.55), 3.6)
        painter.setClipRect(self.area)
        for key in STYLES:
            self._paint_line(painter, key, getattr(reading, key))

    def _paint_line(self, painter: QPainter, key: str, fit: Fit | None) -> None:
        """From edge to edge; a steep line from bottom to top, so that its ends are never far outside."""
        assert self._reading is not None
        if fit is None or (fit.line is not None and not math.isfinite(fit.line.a + fit.line.b)):
            return
        tone, dash = STYLES[key]
        xs, ys = np.array(self.x_range), np.array(self.y_range)
        if fit.line is None:
            xs = np.full(2, self._reading.x.mean())
        elif abs(fit.line.a) > 1:
            xs = (ys - fit.line.b) / fit.line.a
        else:
            ys = fit.line.a * xs + fit.line.b
        self.draw_curve(painter, xs, ys, tone, 2.2, dash)


class Legend(QWidget):
    """The lines with their names and errors, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """(key of the line, words) from the top."""
        self._lines = lines
        self.setAccessibleDescription("; ".join(words for _, words in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(ROW) * 3)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        row = theme.px(ROW)
        for index, (key, words) in enumerate(self._lines):
            tone, dash = STYLES[key]
            y = row * (index + 0.5)
            pen = QPen(theme.token(tone), 2.2)
            if dash:
                pen.setDashPattern([length / 2.2 for length in dash])
            painter.setPen(pen)
            painter.drawLine(QPointF(theme.px(8), y), QPointF(theme.px(34), y))
            painter.setPen(theme.token("text"))
            place = QRectF(theme.px(42), y - row / 2, self.width() - theme.px(42), row)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def degrees(value: float) -> str:
    """An angle or an error: 60.3°."""
    return f"{numbers.fixed(value, 1)}°"
