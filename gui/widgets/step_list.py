"""The steps of a lesson: a numbered disc each, ticked when done, the current one tinted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.painting import box, disc, ends_its_painter, renew, tick

ROW, DISC = 32, 18


class StepList(QWidget):
    """`chosen(int)` when a step is clicked, or reached with the arrow keys."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._done: list[bool] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, titles: Sequence[str], done: Sequence[bool], current: int) -> None:
        self._titles, self._done, self._current = list(titles), list(done), current
        self.setAccessibleName(titles[current] if titles else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(ROW) * len(self._titles))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, title in enumerate(self._titles):
            self._paint_row(painter, index, title)

    def _paint_row(self, painter: QPainter, index: int, title: str) -> None:
        row = QRectF(0, index * theme.px(ROW), self.width(), theme.px(ROW))
        current, done = index == self._current, self._done[index]
        if current:
            box(painter, row.adjusted(0, 1, 0, -1), 7, "selected", "accent" if self.hasFocus() else None)
        mark = QRectF(8, row.center().y() - theme.px(DISC) / 2, theme.px(DISC), theme.px(DISC))
        if done:
            disc(painter, mark.center(), mark.width() / 2, "accent")
            tick(painter, mark.adjusted(4, 4, -4, -4), "onaccent", 1.6)
        else:
            disc(painter, mark.center(), mark.width() / 2, None, "accent" if current else "strong")
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.token("accenttext" if current else "text2"))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        painter.setFont(theme.font("strong" if current else "body"))
        painter.setPen(theme.token("text" if current else "text2"))
        words = row.adjusted(mark.right() + 10, 0, -8, 0)
        elided = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = int(event.position().y() // theme.px(ROW))
        if 0 <= index < len(self._titles):
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._current + step < len(self._titles):
            self.chosen.emit(self._current + step)
        elif not step:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
