"""One kernel at work: each map before it, times its slice, all summed to its own map, then activated.

A cell is (slice, row, column) of a weight; () is the bias. A click asks to hold it in the hand.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.inspection.kernels import Kernels
from gui import numbers, theme
from gui.widgets.kernel_tiles import MOST, extent, paint_input, paint_tile
from gui.widgets.number_cells import Cell, NumberCells
from gui.widgets.painting import disc, ends_its_painter, keyboard_focus
from gui.widgets.plot import Array

TILE, BIG, GAP, SIGN, TITLE, LINE = 56, 96, 8, 18, 26, 20


class KernelUnit(NumberCells):
    """`show_unit(layer, unit)`; goes into a scroll column. `wanted(cell)` when a number is clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: Kernels | None = None
        self._unit = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_unit(self, layer: Kernels | None, unit: int = 0) -> None:
        """Show how this kernel comes to its map; None shows nothing."""
        if unit != self._unit or layer is None or self._layer is None or layer.index != self._layer.index:
            self.cell = None
        self._layer, self._unit = layer, unit
        self.setAccessibleName(self._title())
        self.setFixedHeight(round(self._slices_top() + self._slices() * theme.px(TILE + GAP)))
        self.update()

    @property
    def unit(self) -> int:
        return self._unit

    def value_at(self, cell: Cell) -> float:
        """The number itself."""
        assert self._layer is not None
        assert self._layer.weights is not None
        if cell:
            return float(self._layer.weights[(self._unit, *cell)])
        assert self._layer.biases is not None
        return float(self._layer.biases[self._unit])

    def place_of(self, cell: Cell) -> QRectF:
        """Where a number is drawn."""
        if not cell:
            return QRectF(0, self._slices_top() - theme.px(2 * LINE), self.width(), theme.px(LINE))
        assert self._layer is not None
        assert self._layer.weights is not None
        rows, columns = self._layer.weights.shape[2:]
        side = theme.px(TILE)
        left, top = 2 + side + theme.px(SIGN), self._slices_top() + cell[0] * theme.px(TILE + GAP)
        return QRectF(left + cell[2] * side / columns, top + cell[1] * side / rows, side / columns, side / rows)

    def beside(self, cell: Cell) -> QRectF:
        """Where a card about a number belongs: below its whole slice, so that the slice stays in sight."""
        place = self.place_of(cell)
        if cell:
            place.setTop(self.place_of((cell[0], 0, 0)).top())
            place.setHeight(theme.px(TILE))
        return place

    def cell_at(self, point: QPointF) -> Cell | None:
        """The number under a place, None beside them all."""
        layer = self._layer
        if layer is None or layer.weights is None:
            return None
        if layer.biases is not None and self.place_of(()).contains(point):
            return ()
        rows, columns = layer.weights.shape[2:]
        for index in range(self._slices()):
            tile = self.place_of((index, 0, 0)).united(self.place_of((index, rows - 1, columns - 1)))
            if tile.contains(point):
                row = int((point.y() - tile.top()) / tile.height() * rows)
                return (
                    index,
                    min(row, rows - 1),
                    min(int((point.x() - tile.left()) / tile.width() * columns), columns - 1),
                )
        return None

    def cell_name(self, cell: Cell) -> str:
        """What a number is called, by row and column: w(2, 3) of slice 1, or the bias."""
        if not cell:
            return self.tr("Bias of kernel {unit}").format(unit=self._unit + 1)
        words = self.tr("w({row}, {column}), slice {slice}")
        index, row, column = cell
        return words.format(slice=index + 1, row=row + 1, column=column + 1)

    def first(self) -> Cell | None:
        return (0, 0, 0) if self._slices() else None

    def beyond(self, cell: Cell, down: int, right: int) -> Cell:
        """The next number; above and below a slice lies the next slice."""
        assert self._layer is not None
        assert self._layer.weights is not None
        rows, columns = self._layer.weights.shape[2:]
        index, row, column = cell
        line = min(max(index * rows + row + down, 0), self._slices() * rows - 1)
        return *divmod(line, rows), min(max(column + right, 0), columns - 1)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(2 * BIG + GAP), self.height())

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        layer = self._layer
        if layer is None:
            return
        painter = QPainter(self)
        self._words(painter, 0, self._title(), "body", 600, "text")
        top, side = float(theme.px(TITLE + LINE)), theme.px(BIG)
        for column, (words, values) in enumerate(self._results(layer)):
            left = column * (side + theme.px(GAP)) + 2
            largest, signed = extent(values)
            self._words(painter, theme.px(TITLE), words, "caption", 0, "text2", left, side)
            paint_tile(painter, QRectF(left, top, side, side), values, largest, signed=signed, chosen=False)
        if layer.weights is not None:
            self._paint_slices(painter, layer.inputs, layer.weights[self._unit], layer.index)
            self._paint_hand(painter, layer.biases)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self._title())
        super().changeEvent(event)

    def _paint_slices(self, painter: QPainter, inputs: Array, slices: Array, index: int) -> None:
        top, side, sign = self._slices_top(), theme.px(TILE), theme.px(SIGN)
        words = self.tr("The sum of each map slid over by its slice")
        self._words(painter, top - theme.px(LINE), words, "caption", 0, "text2")
        heaviest, (brightest, signed) = extent(slices)[0], extent(inputs)
        for row in range(self._slices()):
            place = QRectF(2, top + row * theme.px(TILE + GAP), side, side)
            if index == 0:
                paint_input(painter, place, inputs[row])
            else:
                paint_tile(painter, place, inputs[row], brightest, signed=signed, chosen=False)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.token("text2"))
            painter.drawText(QRectF(place.right(), place.top(), sign, side), Qt.AlignmentFlag.AlignCenter, "*")
            place.translate(side + sign, 0)
            paint_tile(painter, place, slices[row], heaviest, signed=True, chosen=False)
            self._paint_numbers(painter, place, slices[row])

    def _paint_hand(self, painter: QPainter, biases: Array | None) -> None:
        """The bias, the numbers that are held, and the frame around the one in the hand."""
        if biases is not None:
            words = self.tr("Bias {value}").format(value=numbers.signed(float(biases[self._unit])))
            place = self.place_of(())
            self._words(painter, place.top(), words, "caption", 0, "accenttext")
            if () in self.held:
                disc(painter, QPointF(place.right() - theme.px(8), place.center().y()), theme.px(3), "text", "paper", 1)
        for cell in self.held:
            if cell and cell[0] < self._slices():
                disc(painter, self.place_of(cell).center(), theme.px(2.4), "text", "paper", 1)
        if self.cell and self.cell[0] < self._slices():
            painter.setPen(QPen(theme.token("accent"), 2 if keyboard_focus(self) else 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.place_of(self.cell))

    def _paint_numbers(self, painter: QPainter, place: QRectF, weights: Array) -> None:
        """The range of a slice's numbers beside it."""
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        beside = QRectF(place.right() + theme.px(GAP), place.top(), self.width() - place.right(), place.height())
        low, high = (numbers.signed(float(value), 2) for value in (weights.min(), weights.max()))
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"{high}\n{low}")

    def _results(self, layer: Kernels) -> list[tuple[str, Array]]:
        """The map itself, and what normalisation and activation make of it where there are any."""
        maps, answers = layer.maps[self._unit], layer.answers[self._unit]
        if layer.answers is layer.maps:
            return [(self.tr("Its map"), maps)]
        return [(self.tr("Its map"), maps), (self.tr("After activation"), answers)]

    def _title(self) -> str:
        if self._layer is None:
            return ""
        return self.tr("{kind} {column}, kernel {unit}").format(
            kind=self._layer.kind, column=self._layer.column, unit=self._unit + 1
        )

    def _words(
        self,
        painter: QPainter,
        top: float,
        words: str,
        role: str,
        weight: int,
        tone: str,
        left: float = 0,
        width: float | None = None,
    ) -> None:
        painter.setFont(theme.font(role, weight))
        painter.setPen(theme.token(tone))
        room = self.width() - left if width is None else width
        short = theme.metrics(role, weight).elidedText(words, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(left, top, room, theme.px(LINE)), Qt.AlignmentFlag.AlignVCenter, short)

    def _slices_top(self) -> float:
        has_bias = self._layer is not None and self._layer.biases is not None
        return float(theme.px(TITLE + LINE + BIG + GAP + LINE + has_bias * LINE))

    def _slices(self) -> int:
        layer = self._layer
        return 0 if layer is None or layer.weights is None else min(MOST, layer.weights.shape[1])
