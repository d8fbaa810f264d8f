"""The text after every epoch, one column each: right letters in the accent, others pale; a click goes back there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.painting import box, ends_its_painter, renew

LEAST, ROW, HEAD = 16, 19, 20


class EpochTexts(QWidget):
    """`picked(step)` when a column is clicked. Where there are more epochs than room, evenly spaced ones are shown."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[int, tuple[int, str]] = {}
        self._wanted = ""
        self._now = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_texts(self, texts: Mapping[int, tuple[int, str]], wanted: str, now: int) -> None:
        """Show (epoch, text) by step; the one of step `now` is tinted."""
        if len(wanted) != len(self._wanted):
            self.updateGeometry()
        self._texts, self._wanted, self._now = dict(sorted(texts.items())), wanted, now
        last = next(reversed(self._texts.values()), (0, ""))
        self.setAccessibleDescription(f"{last[0]}: {last[1]}")
        self.update()

    @property
    def columns(self) -> list[int]:
        """The steps that are shown, from left to right."""
        steps = list(self._texts)
        most = max(2, int(self.width() // theme.px(LEAST)))
        if len(steps) <= most:
            return steps
        return [steps[round(index * (len(steps) - 1) / (most - 1))] for index in range(most)]

    def rect_of(self, index: int) -> QRectF:
        """The band of a column."""
        wide = min(theme.px(28), self.width() / max(1, len(self.columns)))
        return QRectF(index * wide, 0, wide, self.height())

    def sizeHint(self) -> QSize:
        letters = min(max(len(self._wanted), 1), 8)
        return QSize(theme.px(480), theme.px(HEAD + ROW * letters + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self.sizeHint().height())

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        columns = self.columns
        last_label = -100.0
        for index, step in enumerate(columns):
            band = self.rect_of(index)
            epoch, text = self._texts[step]
            if step == self._now:
                box(painter, band.adjusted(0.5, 0, -0.5, 0), 5, "selected")
            if band.left() - last_label >= theme.px(26):
                last_label = band.left()
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.token("text3"))
                head = QRectF(band.center().x() - 30, 0, 60, theme.px(HEAD))
                painter.drawText(head, Qt.AlignmentFlag.AlignCenter, numbers.whole(epoch))
            for row, (letter, wanted) in enumerate(zip(text[:8], self._wanted)):
                right = letter == wanted
                painter.setFont(theme.font("body", 600 if right else 0))
                painter.setPen(theme.token("accenttext" if right else "text3"))
                cell = QRectF(band.left(), theme.px(HEAD + ROW * row), band.width(), theme.px(ROW))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, letter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._at(event.position())
        if step is not None:
            self.picked.emit(step)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _at(self, place: QPointF) -> int | None:
        columns = self.columns
        return next((step for index, step in enumerate(columns) if self.rect_of(index).contains(place)), None)
