"""Own drawings as a grid: each with its label; those that a network reads otherwise say as what.

grid.set_drawings(pictures (n, 28, 28) uint8, labels); grid.set_readings(classes or None)
grid.chosen -> indices; chosen_changed(); removed() for Del on a choice
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.sees_path import tinted

CELL, INSET = 46, 2
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DrawingsGrid(QWidget):
    """A click chooses one drawing, with Ctrl one more; the newest comes first."""

    chosen_changed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: npt.NDArray[np.uint8] = np.zeros((0, 28, 28), dtype=np.uint8)
        self._labels: list[int] = []
        self._readings: list[int] | None = None
        self.chosen: set[int] = set()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("my_drawings")
        self._name()

    def set_drawings(self, pictures: npt.NDArray[np.uint8], labels: Sequence[int]) -> None:
        """Show these; what was chosen and read before is forgotten."""
        self._pictures, self._labels, self._readings = pictures, list(labels), None
        if self.chosen:
            self.chosen = set()
            self.chosen_changed.emit()
        self._fit()
        self.update()

    def set_readings(self, readings: Sequence[int] | None) -> None:
        """What a network reads in each of them."""
        self._readings = None if readings is None or len(readings) != len(self._labels) else list(readings)
        self.update()

    def count(self) -> int:
        return len(self._labels)

    def cell(self, index: int) -> QRectF:
        """Where the drawing at `index` lies."""
        row, column = divmod(len(self._labels) - 1 - index, self._columns())
        side = theme.px(CELL)
        return QRectF(column * side, row * side, side, side).adjusted(0, 0, -INSET, -INSET)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(5 * CELL), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if index is None:
            self._choose(set())
        elif more:
            self._choose(self.chosen ^ {index})
        else:
            self._choose(set() if self.chosen == {index} else {index})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.removed.emit()
        elif key in _STEPS and self._labels:
            last = len(self._labels) - 1
            self._choose({min(last, max(0, min(self.chosen, default=last + 1) - _STEPS[key]))})
        elif key == Qt.Key.Key_Escape and self.chosen:
            self._choose(set())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 6)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 6)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words(self._at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        renew(self, event)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        table = theme.sequential_table("text")
        for index in range(len(self._labels)):
            cell = self.cell(index)
            if not cell.intersects(QRectF(event.rect())):
                continue
            read = self._wrong(index)
            chosen = index in self.chosen
            box(painter, cell, 5, "selected" if chosen else "paper", "accent" if chosen else "hair", 2 if chosen else 1)
            side = theme.px(28)
            picture = QRectF(cell.left() + (cell.width() - side) / 2, cell.top() + theme.px(2), side, side)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(picture, tinted(self._pictures[index].astype(np.float32) / 255, table))
            foot = QRectF(
                cell.left() + theme.px(5), cell.bottom() - theme.px(15), cell.width() - theme.px(10), theme.px(14)
            )
            painter.setFont(theme.font("caption", 600))
            painter.setPen(theme.token("text2"))
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(self._labels[index]))
            if read is not None:
                painter.setPen(theme.token("orangetext"))
                painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"→{read}")

    def _wrong(self, index: int) -> int | None:
        """As what it is misread, if it is."""
        if self._readings is None or self._readings[index] == self._labels[index]:
            return None
        return self._readings[index]

    def _words(self, index: int | None) -> str:
        if index is None:
            return ""
        read = self._wrong(index)
        if read is None:
            return self.tr("Your {label}").format(label=self._labels[index])
        return self.tr("Your {label}, read as {read}").format(label=self._labels[index], read=read)

    def _choose(self, chosen: set[int]) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit()
            self.update()

    def _at(self, point: QPointF) -> int | None:
        return next((index for index in range(len(self._labels)) if self.cell(index).contains(point)), None)

    def _columns(self) -> int:
        return max(1, self.width() // theme.px(CELL))

    def _fit(self) -> None:
        rows = -(-len(self._labels) // self._columns())
        self.setFixedHeight(max(1, rows) * theme.px(CELL))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("My drawings"))
        self.setAccessibleDescription(self.tr("Arrow keys choose a drawing, Del deletes it."))
