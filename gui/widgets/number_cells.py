"""Numbers drawn as cells that can be taken in the hand: pointer, keys and tips are the same wherever they lie.

A click on a number asks to hold it in the hand; the arrow keys and Return do the same.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui import numbers
from gui.widgets.painting import renew

Cell = tuple[int, ...]
"""Where a number stands, in words of the widget that draws it."""
MOVES = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class NumberCells(QWidget):
    """`wanted(cell)` when a number is clicked, or chosen by the arrow keys and Return."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held: frozenset[Cell] = frozenset()
        self.cell: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def show_held(self, held: frozenset[Cell]) -> None:
        """Mark the numbers that no training moves."""
        self.held = held
        self.update()

    # what the widget says of its numbers

    def first(self) -> Cell | None:
        """Where the keys begin; None where there are no numbers."""
        raise NotImplementedError

    def beyond(self, cell: Cell, down: int, right: int) -> Cell:
        """The number one step from `cell`; at the edge the same."""
        raise NotImplementedError

    def cell_at(self, point: QPointF) -> Cell | None:
        """The number under a place, None beside them all."""
        raise NotImplementedError

    def cell_name(self, cell: Cell) -> str:
        """What a number is called."""
        raise NotImplementedError

    def value_at(self, cell: Cell) -> float:
        """The number itself."""
        raise NotImplementedError

    # pointer, keys, tips

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None:
            self._want(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.cell_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first, move = self.first(), MOVES.get(Qt.Key(event.key()))
        if first is not None and move is not None:
            self.cell = self.beyond(self.cell, *move) if self.cell else first
            self.update()
        elif first is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.cell or first)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if cell is None else self._explained(cell), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _explained(self, cell: Cell) -> str:
        words = self.tr("{name} = {value}. Click to set or lock it.")
        return words.format(name=self.cell_name(cell), value=numbers.signed(self.value_at(cell)))

    def _want(self, cell: Cell) -> None:
        self.cell = cell
        self.update()
        self.wanted.emit(cell)
