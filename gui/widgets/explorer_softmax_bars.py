"""Softmax as a table of bars: a row for every class, a column for every stage; what is no number is red."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.softmax_stages import Stages, slope
from gui import numbers, theme
from gui.widgets.painting import box, colour, ends_its_painter, renew

MOST_TALL = 128


@dataclass(frozen=True)
class Column:
    """A stage: its head, a value per class, signed bars or not; the bars' full length is `most`."""

    head: str
    values: tuple[float, ...]
    most: float
    signed: bool = False
    tone: str = "class3"


def columns(row: Stages, label: int, heads: tuple[str, ...]) -> list[Column]:
    """The stages as columns, under these five heads: logits, exponents, powers, shares and surprise, slope."""
    finite = [abs(float(value)) for value in (*row.logits, *row.exponents) if math.isfinite(value)]
    reach = max([1.0, *finite])
    powers = [float(value) for value in row.powers]
    tallest = max([value for value in powers if math.isfinite(value)] or [1.0])
    return [
        Column(heads[0], _floats(row.logits), reach, signed=True),
        Column(heads[1], _floats(row.exponents), reach, signed=True),
        Column(heads[2], tuple(powers), tallest or 1.0, tone="run_c"),
        Column(heads[3], _floats(row.shares), 1.0, tone="accent"),
        Column(heads[4], _floats(row.surprise), max([4.0, *_finite(row.surprise)]), tone="run_d"),
        Column(heads[5], _floats(slope(row, label)), 1.0, signed=True),
    ]


class SoftmaxBars(QWidget):
    """Click a row to make it the right class."""

    label_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._names: tuple[str, ...] = ()
        self._label = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_columns(self, shown: list[Column], names: tuple[str, ...], label: int) -> None:
        """Show these stages of the classes `names`; row `label` is the right one."""
        self._columns, self._names, self._label = shown, names, label
        self.setAccessibleName(". ".join(self.text(row) for row in range(len(names))))
        self.update()

    def text(self, row: int) -> str:
        """One row in words and numbers."""
        parts = [f"{column.head} {written(column.values[row])}" for column in self._columns]
        return f"{self._names[row]}: {', '.join(parts)}"

    def row_rect(self, row: int) -> QRectF:
        """The band of a row."""
        head = theme.px(34)
        tall = min(theme.px(MOST_TALL), (self.height() - head) / max(1, len(self._names)))
        return QRectF(0, head + row * tall, self.width(), tall)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(380), theme.px(34 + 34 * 5))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._names:
            return
        box(painter, self.row_rect(self._label).adjusted(0, 2, 0, -2), 6, colour("accent", 0.10))
        lead = theme.px(62)
        wide = (self.width() - lead) / len(self._columns)
        measure = theme.metrics("label", 600)
        for index, column in enumerate(self._columns):
            left = lead + index * wide
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("text2"))
            head = measure.elidedText(column.head, Qt.TextElideMode.ElideRight, int(wide))
            painter.drawText(QRectF(left, 0, wide, theme.px(28)), Qt.AlignmentFlag.AlignCenter, head)
            for row in range(len(self._names)):
                band = self.row_rect(row)
                self._paint_cell(painter, QRectF(left, band.top(), wide, band.height()), column, column.values[row])
        for row, name in enumerate(self._names):
            right = row == self._label
            painter.setFont(theme.font("label", 600 if right else 0))
            painter.setPen(theme.token("accenttext" if right else "text2"))
            band = self.row_rect(row)
            painter.drawText(QRectF(theme.px(8), band.top(), lead, band.height()), Qt.AlignmentFlag.AlignVCenter, name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for row in range(len(self._names)):
            if self.row_rect(row).contains(event.position()):
                self.label_picked.emit(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_cell(self, painter: QPainter, cell: QRectF, column: Column, value: float) -> None:
        inner = cell.adjusted(theme.px(6), 0, -theme.px(6), 0)
        bar = QRectF(
            inner.left(), cell.center().y() + theme.px(4), inner.width(), max(theme.px(9), cell.height() * 0.14)
        )
        box(painter, bar, 3, "sunken")
        fine = math.isfinite(value)
        if fine:
            share = min(1.0, abs(value) / column.most)
            filled = QRectF(bar)
            if column.signed:
                half = bar.width() / 2
                filled.setWidth(half * share)
                filled.moveLeft(bar.center().x() - (half * share if value < 0 else 0))
            else:
                filled.setWidth(bar.width() * share)
            tone = ("blue" if value > 0 else "orange") if column.signed else column.tone
            if filled.width() >= 1:
                box(painter, filled, 3, tone)
        else:
            box(painter, bar, 3, "errbg", "err")
        painter.setFont(theme.font("body", 600 if not fine else 500))
        painter.setPen(theme.token("text" if fine else "err"))
        words = QRectF(cell.left(), cell.center().y() - theme.px(18), cell.width(), theme.px(20))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, written(value))


def written(value: float) -> str:
    """A number of float32 as a program would print it: four digits, inf and NaN by name."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "inf" if value > 0 else f"{numbers.MINUS}inf"
    if value and abs(value) < 1e-3:
        return numbers.number(value, 2)
    return numbers.fixed(value, 3) if abs(value) < 1000 else numbers.number(value, 3)


def _floats(values: object) -> tuple[float, ...]:
    return tuple(float(value) for value in values)  # type: ignore[attr-defined]


def _finite(values: object) -> list[float]:
    return [value for value in _floats(values) if math.isfinite(value)]
