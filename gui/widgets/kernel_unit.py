"""One kernel at work: each map before it, times its slice, all summed to its own map, then activated."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.inspection.kernels import Kernels
from gui import numbers, theme
from gui.widgets.kernel_tiles import MOST, extent, paint_input, paint_tile
from gui.widgets.painting import ends_its_painter, renew
from gui.widgets.plot import Array

TILE, BIG, GAP, SIGN, TITLE, LINE = 56, 96, 8, 18, 26, 20


class KernelUnit(QWidget):
    """`show_unit(layer, unit)`; goes into a scroll column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: Kernels | None = None
        self._unit = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_unit(self, layer: Kernels | None, unit: int = 0) -> None:
        """Show how this kernel comes to its map; None shows nothing."""
        self._layer, self._unit = layer, unit
        self.setAccessibleName(self._title())
        self.setFixedHeight(round(self._slices_top() + self._slices() * theme.px(TILE + GAP)))
        self.update()

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self._title())
        renew(self, event)

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
        return float(theme.px(TITLE + LINE + BIG + GAP + LINE))

    def _slices(self) -> int:
        layer = self._layer
        return 0 if layer is None or layer.weights is None else min(MOST, layer.weights.shape[1])
