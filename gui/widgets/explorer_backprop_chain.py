"""The chain rule in three colours: the formula with its numbers, and a card for every factor."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.chain_walk import Factor, Stop
from gui import numbers, theme
from gui.widgets.explorer_backprop_net import FACTORS, worked
from gui.widgets.painting import box, ends_its_painter, renew

ROW, CARD = 52, 78
STACKED_PX, STACKED_ROW = 560, 46
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChainFormula(QWidget):
    """∂E/∂w = ∂E/∂o · ∂o/∂net · ∂net/∂w = numbers = result, in one row; forward stops are one line of working."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stop: Stop | None = None
        self._numbers: Mapping[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stop(self, stop: Stop, values: Mapping[str, float]) -> None:
        """Show what `stop` works out."""
        self._stop, self._numbers = stop, values
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """The whole line as plain text."""
        if self._stop is None:
            return ""
        stop = self._stop
        result = numbers.number(stop.value, 4) if stop.factors else numbers.fixed(stop.value, 4)
        if not stop.factors:
            return f"{stop.symbol} = {worked(stop.working, self._numbers)} = {result}"
        product = f" {numbers.TIMES} ".join(numbers.fixed(factor.value, 4) for factor in stop.factors)
        return f"{stop.symbol} = {product} = {result}"

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(ROW))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stop is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._stop.factors:
            self._paint_line(painter)
            return
        if self._paint_chain(painter, small=False).x > self.width():
            painter.fillRect(self.rect(), theme.token("paper"))
            self._paint_chain(painter, small=True)

    def _paint_line(self, painter: QPainter) -> None:
        words = self.text()
        role = next((role for role in ("reading", "body", "label", "caption")
                     if theme.metrics(role).horizontalAdvance(words) <= self.width()), "caption")  # fmt: skip
        painter.setFont(theme.font(role))
        painter.setPen(theme.token("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(self.rect()), flags | Qt.TextFlag.TextWordWrap, words)

    def _paint_chain(self, painter: QPainter, *, small: bool) -> _Pen:
        """Draw the chain; where there is little room only its numbers."""
        assert self._stop is not None
        stop, pen = self._stop, _Pen(painter, self.height() / 2)
        pen.fraction("E", stop.symbol.split("∂")[-1], theme.token("text"))
        pen.word(" = ")
        if not small:
            for index, (tone, factor) in enumerate(zip(FACTORS, stop.factors)):
                pen.word(" · " if index else "")
                pen.fraction(factor.top, factor.bottom, theme.token(tone))
            pen.word(" = ")
        for index, (tone, factor) in enumerate(zip(FACTORS, stop.factors)):
            pen.word(f" {numbers.TIMES} " if index else "")
            pen.word(numbers.fixed(factor.value, 4), theme.token(tone), 600)
        pen.word(" = ")
        pen.word(numbers.number(stop.value, 4), theme.token("text"), 600, "title")
        return pen

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class FactorCards(QWidget):
    """Three cards side by side: the factor, its value, how it comes about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factors: tuple[Factor, ...] = ()
        self._numbers: Mapping[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_factors(self, factors: tuple[Factor, ...], values: Mapping[str, float]) -> None:
        """Show these factors with their numbers."""
        self._factors, self._numbers = factors, values
        self.setAccessibleName(". ".join(worked(factor.working, values) for factor in factors))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(CARD))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(CARD))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, (tone, factor) in enumerate(zip(FACTORS, self._factors)):
            if self._stacked:
                self._paint_row(painter, index, tone, factor)
            else:
                self._paint_card(painter, index, tone, factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(theme.px(3 * STACKED_ROW if self._stacked else CARD))

    @property
    def _stacked(self) -> bool:
        """In a narrow place the factors stand one under the other."""
        return self.width() < theme.px(STACKED_PX)

    def _paint_card(self, painter: QPainter, index: int, tone: str, factor: Factor) -> None:
        gap = theme.px(12)
        wide = (self.width() - 2 * gap) / 3
        frame = QRectF(index * (wide + gap), 0, wide, self.height())
        box(painter, frame, 8, "paper", "hair")
        box(painter, QRectF(frame.left(), 0, wide, theme.px(3)), 2, tone)
        pen = _Pen(painter, theme.px(30), frame.left() + theme.px(12))
        pen.fraction(factor.top, factor.bottom, theme.token(tone))
        painter.setFont(theme.font("title"))
        painter.setPen(theme.token("text"))
        upper = QRectF(frame.left(), theme.px(16), wide - theme.px(12), theme.px(28))
        painter.drawText(upper, RIGHT, numbers.fixed(factor.value, 4))
        lower = QRectF(frame.left() + theme.px(12), theme.px(52), wide - theme.px(20), theme.px(22))
        self._paint_working(painter, lower, factor)

    def _paint_row(self, painter: QPainter, index: int, tone: str, factor: Factor) -> None:
        frame = QRectF(0, index * theme.px(STACKED_ROW), self.width(), theme.px(STACKED_ROW - 4))
        box(painter, frame, 8, "paper", "hair")
        box(painter, QRectF(0, frame.top(), theme.px(3), frame.height()), 2, tone)
        pen = _Pen(painter, frame.center().y(), theme.px(12))
        pen.fraction(factor.top, factor.bottom, theme.token(tone))
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        value = frame.adjusted(0, 0, -theme.px(10), 0)
        painter.drawText(value, RIGHT, numbers.fixed(factor.value, 4))
        left = theme.px(84)
        room = QRectF(left, frame.top(), self.width() - left - theme.px(70), frame.height())
        self._paint_working(painter, room, factor)

    def _paint_working(self, painter: QPainter, room: QRectF, factor: Factor) -> None:
        words = worked(factor.working, self._numbers)
        role = "label" if theme.metrics("label").horizontalAdvance(words) <= room.width() else "caption"
        painter.setFont(_fitting(role, words, room.width()))
        painter.setPen(theme.token("text2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class _Pen:
    """Writes words and fractions from left to right on one middle line."""

    def __init__(self, painter: QPainter, middle: float, x: float = 0.0) -> None:
        self._painter, self._middle, self.x = painter, middle, x

    def word(self, text: str, tone: QColor | None = None, weight: int = 0, role: str = "reading") -> None:
        """Write `text` and move on."""
        wide = theme.metrics(role, weight).horizontalAdvance(text)
        self._painter.setFont(theme.font(role, weight))
        self._painter.setPen(tone or theme.token("text2"))
        place = QRectF(self.x, self._middle - 20, wide + 2, 40)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        self.x += wide

    def fraction(self, top: str, bottom: str, tone: QColor) -> None:
        """∂top over ∂bottom."""
        font = QFont(theme.font("formula"))
        font.setPointSizeF(theme.font("title").pointSizeF() * 1.12)
        words = (f"∂{top}", f"∂{bottom}")
        self._painter.setFont(font)
        measure = self._painter.fontMetrics()
        wide = max(measure.horizontalAdvance(word) for word in words) + 6
        tall = measure.height()
        self._painter.setPen(QPen(tone, 1.2))
        for word, y in zip(words, (self._middle - tall - 1, self._middle + 1)):
            self._painter.drawText(QRectF(self.x, y, wide, tall), Qt.AlignmentFlag.AlignCenter, word)
        self._painter.drawLine(QPointF(self.x + 1, self._middle), QPointF(self.x + wide - 1, self._middle))
        self.x += wide


def _fitting(role: str, words: str, room: float) -> QFont:
    """The font of `role`, narrowed where `words` would be longer than `room`."""
    wide = theme.metrics(role).horizontalAdvance(words)
    font = QFont(theme.font(role))
    if wide > room:
        font.setStretch(max(62, round(100 * room / wide)))
    return font
