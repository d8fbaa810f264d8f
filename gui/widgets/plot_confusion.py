"""The confusion matrix: rows are what a sample is, columns what it was read as; a cell can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import numbers, theme
from gui.i18n import filled
from gui.widgets.painting import ends_its_painter, keyboard_focus, mix, renew
from gui.widgets.plot import Array

LABEL, AXIS, GAP, GAP_BESIDE = 24, 20, 1, 7
MOST_LABEL = 0.3
Cell = tuple[int, int]


class ConfusionMatrix(QWidget):
    """Right answers from paper to accent, errors from paper to orange, each by its share of the largest of its kind."""

    chosen = Signal(int, int)
    """What the samples are, and what they were read as."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: Array = np.zeros((0, 0), np.int64)
        self.names: tuple[str, ...] = ()
        self.cell: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def show_counts(self, counts: Array, names: Sequence[str]) -> None:
        """Show `counts` (classes, classes) of samples by true class and by answer."""
        self.counts, self.names = counts, tuple(names)
        if self.cell is not None and max(self.cell) >= len(counts):
            self.cell = None
        self.update()

    def choose(self, cell: Cell) -> None:
        """Frame a cell and tell."""
        self.cell = cell
        self.chosen.emit(*cell)
        self.update()

    def let_go(self) -> None:
        """No cell is framed any more."""
        self.cell = None
        self.update()

    def worst(self) -> Cell | None:
        """The most frequent error; None where there is none."""
        errors = self.counts * (1 - np.eye(len(self.counts), dtype=np.int64))
        if not errors.size or errors.max() == 0:
            return None
        row, column = np.unravel_index(int(errors.argmax()), errors.shape)
        return int(row), int(column)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(200))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self.counts):
            return
        painter = QPainter(self)
        right = np.diag(self.counts)
        errors = self.counts - np.diag(right)
        best, worst = max(1, int(right.max())), max(1, int(errors.max()))
        for row in range(len(self.counts)):
            for column in range(len(self.counts)):
                count = int(self.counts[row, column])
                share = count / best if row == column else (count / worst) ** 0.6 * 0.8
                self._paint_cell(painter, row, column, count, share)
        self._paint_names(painter)
        self._paint_axes(painter)
        if self.cell is not None:
            painter.setPen(QPen(theme.token("accent" if keyboard_focus(self) else "text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.place(*self.cell).adjusted(1, 1, -1, -1), 3, 3)

    def place(self, row: int, column: int) -> QRectF:
        """Where a cell lies."""
        side, left = self._side(), self._left()
        return QRectF(left + column * side, row * side, side - GAP, side - GAP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._at(event.position())
        if cell is not None:
            self.choose(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cell = self._at(event.position())
        if cell is None:
            self.setToolTip("")
            return
        words = self.tr("{count} × {name} read as {answer}")
        count = numbers.whole(int(self.counts[cell]))
        self.setToolTip(filled(words, count=count, name=self.names[cell[0]], answer=self.names[cell[1]]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        move = moves.get(Qt.Key(event.key()))
        if move is None or not len(self.counts):
            super().keyPressEvent(event)
            return
        last = len(self.counts) - 1
        row, column = self.cell or (0, 0)
        self.choose((min(last, max(0, row + move[0])), min(last, max(0, column + move[1]))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_cell(self, painter: QPainter, row: int, column: int, count: int, share: float) -> None:
        place = self.place(row, column)
        ground = mix("paper", "accent" if row == column else "orange", share)
        painter.fillRect(place, ground if count else theme.token("window"))
        if count and self._side() >= theme.px(18):
            dark_ground = ground.lightnessF() < 0.55
            tone = theme.token("paper" if dark_ground != theme.is_dark() else "text")
            painter.setPen(tone)
            painter.setFont(theme.font("caption", 500 if row == column else 0))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _short(count, self._side()))

    def _paint_names(self, painter: QPainter) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        measure, side, left, axis = theme.metrics("caption"), self._side(), self._left(), theme.px(AXIS)
        below, elide = len(self.counts) * side, Qt.TextElideMode.ElideRight
        for index, name in enumerate(self.names):
            row = QRectF(axis, index * side, left - axis - theme.px(GAP_BESIDE), side)
            words = measure.elidedText(name, elide, row.width())
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            column = QRectF(left + index * side, below + theme.px(3), side, measure.height())
            words = measure.elidedText(name, elide, side - 2)
            painter.drawText(column, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)

    def _paint_axes(self, painter: QPainter) -> None:
        """What rows and columns mean: the class of a sample upwards, the network's answer across."""
        span, height = len(self.counts) * self._side(), theme.px(AXIS)
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.token("text3"))
        below = QRectF(self._left(), span + theme.px(LABEL) - theme.px(2), span, height)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("Read as"))
        painter.save()
        painter.translate(0, span)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, span, height), Qt.AlignmentFlag.AlignCenter, self.tr("It is"))
        painter.restore()

    def _left(self) -> float:
        """Where the cells begin: beside the names of the rows, which take no more than a part of the width."""
        measure = theme.metrics("caption")
        widest = max((measure.horizontalAdvance(name) for name in self.names), default=0.0) + theme.px(GAP_BESIDE) + 1
        return theme.px(AXIS) + max(theme.px(LABEL), min(widest, MOST_LABEL * self.width()))

    def _side(self) -> float:
        room = min(self.width() - self._left(), self.height() - theme.px(LABEL + AXIS))
        return max(4.0, room / max(1, len(self.counts)))

    def _at(self, point: QPointF) -> Cell | None:
        side = self._side()
        row, column = int(point.y() // side), int((point.x() - self._left()) // side)
        inside = 0 <= row < len(self.counts) and 0 <= column < len(self.counts) and point.x() >= self._left()
        return (row, column) if inside else None


def _short(count: int, side: float) -> str:
    """1.1k where four digits would not fit."""
    full = numbers.whole(count)
    if theme.metrics("caption", 500).horizontalAdvance(full) <= side - 4:
        return full
    return f"{count / 1000:.1f}k" if count < 10_000 else f"{round(count / 1000)}k"
