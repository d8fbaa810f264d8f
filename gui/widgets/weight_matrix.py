"""A weight matrix with its bias as cells: blue adds, orange subtracts; a click asks to hold a number in the hand.

matrix.show_numbers(weights, bias)     (rows, columns), and (rows,) or None: the bias is one more column
matrix.set_words(symbol, title, columns, rows)     "U" and what it stands for; words over the columns, names of the rows
matrix.show_held(cells)                numbers that no training moves; (row, column), column −1 is the bias
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.kernel_tiles import extent, paint_tile
from gui.widgets.number_cells import Cell, NumberCells
from gui.widgets.painting import disc, ends_its_painter, keyboard_focus
from gui.widgets.plot import Array

CELL, LEAST, TITLE, HEAD, EDGE, BIAS_GAP = 38, 9, 24, 18, 46, 6
BIAS = -1


class WeightMatrix(NumberCells):
    """`wanted(cell)` when a number is clicked, or chosen by the arrow keys and Return."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights: Array = np.zeros((1, 1))
        self.bias: Array | None = None
        self._symbol = self._title = ""
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_numbers(self, weights: Array, bias: Array | None) -> None:
        """Show these numbers."""
        if weights.shape != self.weights.shape:
            self.cell = None
        self.weights, self.bias = weights, bias
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_words(self, symbol: str, title: str, columns: tuple[str, ...], rows: tuple[str, ...]) -> None:
        """`rows` names equal shares of the rows (the gates of a cell), or nothing."""
        self._symbol, self._title, self._columns, self._rows = symbol, title, columns, rows
        self.setAccessibleName(title)
        self.setFixedSize(self.sizeHint())
        self.update()

    def value_at(self, cell: Cell) -> float:
        """The number itself."""
        if cell[1] == BIAS:
            assert self.bias is not None
            return float(self.bias[cell[0]])
        return float(self.weights[cell])

    @property
    def side(self) -> float:
        """The side of a cell: smaller where there are many rows."""
        return max(theme.px(LEAST), min(theme.px(CELL), theme.px(240) / len(self.weights)))

    def place_of(self, cell: Cell) -> QRectF:
        """Where a number is drawn."""
        side, (row, column) = self.side, cell
        left = self._left() + (column * side if column != BIAS else self.weights.shape[1] * side + theme.px(BIAS_GAP))
        return QRectF(left, theme.px(TITLE + HEAD) + row * side, side, side)

    def beside(self, cell: Cell) -> QRectF:
        """Where a card about a number belongs: below the whole matrix, so that the matrix stays in sight."""
        rows = len(self.weights)
        return self.place_of((0, cell[1])).united(self.place_of((rows - 1, cell[1])))

    def cell_at(self, point: QPointF) -> Cell | None:
        """The number under a place, None beside them all."""
        side, (rows, columns) = self.side, self.weights.shape
        row = int((point.y() - theme.px(TITLE + HEAD)) // side)
        if not 0 <= row < rows:
            return None
        column = int((point.x() - self._left()) // side)
        if 0 <= column < columns:
            return row, column
        return (row, BIAS) if self.bias is not None and self.place_of((row, BIAS)).contains(point) else None

    def cell_name(self, cell: Cell) -> str:
        """What a number is called, by row and column: U(3, 2), or the bias that is added with it."""
        row, column = cell
        if column == BIAS:
            return self.tr("{symbol}, bias {row}").format(symbol=self._symbol, row=row + 1)
        return f"{self._symbol}({row + 1}, {column + 1})"

    def sizeHint(self) -> QSize:
        rows, columns = self.weights.shape
        wide = self._left() + columns * self.side + (theme.px(BIAS_GAP) + self.side if self.bias is not None else 0)
        title = theme.metrics("label", 600).horizontalAdvance(self._title)
        return QSize(round(max(wide, title)) + 3, round(theme.px(TITLE + HEAD) + rows * self.side) + 3)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(QRectF(0, 0, self.width(), theme.px(TITLE)), Qt.AlignmentFlag.AlignVCenter, self._title)
        self._paint_names(painter)
        rows, columns = self.weights.shape
        largest = max(extent(self.weights)[0], 0.0 if self.bias is None else extent(self.bias)[0])
        whole = self.place_of((0, 0)).united(self.place_of((rows - 1, columns - 1)))
        paint_tile(painter, whole, self.weights, largest, signed=True, chosen=False)
        if self.bias is not None:
            strip = self.place_of((0, BIAS)).united(self.place_of((rows - 1, BIAS)))
            paint_tile(painter, strip, self.bias[:, None], largest, signed=True, chosen=False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for cell in self.held:
            disc(painter, self.place_of(cell).center(), theme.px(2.6), "text", "paper", 1)
        if self.cell is not None:
            painter.setPen(QPen(theme.token("accent"), 2.4 if keyboard_focus(self) else 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.place_of(self.cell))

    def first(self) -> Cell:
        return 0, 0

    def beyond(self, cell: Cell, down: int, right: int) -> Cell:
        """The next number; right of the last column stands the bias."""
        rows, columns = self.weights.shape
        row, column = cell[0] + down, (columns if cell[1] == BIAS else cell[1]) + right
        last = columns if self.bias is not None else columns - 1
        column = min(max(column, 0), last)
        return min(max(row, 0), rows - 1), BIAS if column == columns else column

    def _left(self) -> float:
        return theme.px(EDGE) if self._rows else 1.0

    def _paint_names(self, painter: QPainter) -> None:
        """Words over the columns where each fits, and beside the gates."""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        measure, side = theme.metrics("caption"), self.side
        names = [*enumerate(self._columns), *([(BIAS, "b")] if self.bias is not None else [])]
        for column, words in names:
            if measure.horizontalAdvance(words) <= side + 2:
                above = self.place_of((0, column)).translated(0, -theme.px(HEAD))
                above.setHeight(theme.px(HEAD))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, words)
        share = len(self.weights) * side / max(1, len(self._rows))
        for index, words in enumerate(self._rows):
            beside = QRectF(0, theme.px(TITLE + HEAD) + index * share, theme.px(EDGE - 6), share)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
