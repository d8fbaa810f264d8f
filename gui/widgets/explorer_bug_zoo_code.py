"""A listing whose lines can be clicked: find the one that does it; found it is marked, mended it is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.icon import paint_icon
from gui.widgets.painting import box, ends_its_painter, renew, tick

LINE, LEAST_LINE, GUTTER, PADDING = 24, 18, 52, 8


class Listing(QWidget):
    """`picked` carries the number of the line that was clicked, from 0; arrows and Return do the same."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._marks: dict[int, str] = {}
        self._over = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_lines(self, lines: Sequence[str], marks: dict[int, str]) -> None:
        """Show a listing; `marks` says of lines "wrong", "fine" (clicked in vain) or "mended"."""
        self._lines, self._marks = tuple(lines), dict(marks)
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    def line_rect(self, index: int) -> QRectF:
        """The band of a line."""
        return QRectF(0, theme.px(PADDING) + index * self._line, self.width(), self._line)

    @property
    def _line(self) -> float:
        """The height of a line: lower where there is little room."""
        room = self.height() - 2 * theme.px(PADDING)
        return min(float(theme.px(LINE)), room / max(1, len(self._lines)))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(LINE) * max(1, len(self._lines)) + 2 * theme.px(PADDING))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(LEAST_LINE) * max(1, len(self._lines)) + 2 * theme.px(PADDING))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), 8, "window", "accent" if self.hasFocus() else "hair")
        measure = theme.metrics("code")
        for index, line in enumerate(self._lines):
            band, mark = self.line_rect(index).adjusted(2, 1, -2, -1), self._marks.get(index, "")
            if mark in ("wrong", "mended"):
                box(painter, band, 4, "errbg" if mark == "wrong" else "selected")
            elif index == self._over and line:
                box(painter, band, 4, "hover")
            side = theme.px(14)
            place = QRectF(theme.px(10), band.center().y() - side / 2, side, side)
            if mark == "mended":
                tick(painter, place, "accenttext")
            elif mark:
                paint_icon(
                    painter, "error" if mark == "wrong" else "minus", place, "err" if mark == "wrong" else "text3"
                )
            painter.setFont(theme.font("code"))
            painter.setPen(theme.token("text3"))
            number = QRectF(theme.px(22), band.top(), theme.px(GUTTER - 32), band.height())
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index + 1))
            painter.setPen(theme.token("text3" if mark == "fine" else "text"))
            words = measure.elidedText(line, Qt.TextElideMode.ElideRight, self.width() - theme.px(GUTTER + 8))
            text = QRectF(theme.px(GUTTER), band.top(), self.width(), band.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().y())
        if over != self._over:
            self._over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().y())
        if at >= 0:
            self.picked.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._over = min(max(self._over + step, 0), len(self._lines) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._over < len(self._lines):
            self.picked.emit(self._over)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _at(self, y: float) -> int:
        index = int((y - theme.px(PADDING)) // self._line)
        return index if 0 <= index < len(self._lines) and self._lines[index] else -1
