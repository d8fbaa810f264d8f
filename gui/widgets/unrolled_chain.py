"""The network unrolled over a word: letters in as one-hot, hidden bars, the letter out with its probabilities."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.inspection.unrolled import Unrolled
from gui import numbers, theme
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.plot import Array

COLUMN, GAP = 84, 26
HEAD_PX = 52
"""For the letter that is said and the word below it, which is higher in Chinese."""
LEAST_COLUMN = 46


class UnrolledChain(QWidget):
    """A column for every time step, left to right; the memory goes along the arrows between the cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: tuple[str, ...] = ()
        self._wanted: tuple[int, ...] = ()
        self._unrolled: Unrolled | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_unrolled(self, unrolled: Unrolled | None, letters: tuple[str, ...], wanted: tuple[int, ...]) -> None:
        """Show every time step of `unrolled`; `wanted` are the letters it should say."""
        self._unrolled, self._letters, self._wanted = unrolled, letters, wanted
        self.setAccessibleDescription(self.text())
        self.update()

    def text(self) -> str:
        """What is read and what is said, in letters."""
        if self._unrolled is None:
            return ""
        read = "".join(self._letters[int(row.argmax())] for row in self._unrolled.inputs)
        return f"{read} → {''.join(self._letters[index] for index in self._unrolled.said)}"

    @property
    def shown_steps(self) -> int:
        """How many time steps there is room for."""
        if self._unrolled is None:
            return 0
        most = int(self.width() // theme.px(LEAST_COLUMN + GAP))
        return min(len(self._unrolled.inputs), max(1, most))

    def column(self, step: int) -> QRectF:
        """The band of a time step."""
        count = max(1, self.shown_steps)
        wide = min(theme.px(COLUMN + GAP) + 40, self.width() / count)
        left = (self.width() - wide * count) / 2
        return QRectF(left + step * wide, 0, wide, self.height())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(380))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(240))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._unrolled is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(self.shown_steps):
            self._paint_step(painter, step)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._unrolled is not None:
            step = next((k for k in range(self.shown_steps) if self.column(k).contains(event.pos().toPointF())), -1)
            QToolTip.showText(event.globalPos(), self._explained(step) if step >= 0 else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _explained(self, step: int) -> str:
        assert self._unrolled is not None
        shares = self._unrolled.shares[step]
        order = shares.argsort()[::-1][:3]
        likely = numbers.join([f"{self._letters[k]} {numbers.percent(float(shares[k]), 0)}" for k in order])
        words = self.tr("Time step {step}: reads {letter}, remembers {count} numbers, says {likely}. Wanted: {wanted}.")
        return words.format(
            step=step + 1, letter=self._letters[int(self._unrolled.inputs[step].argmax())],
            count=self._unrolled.hidden.shape[1], likely=likely, wanted=self._letters[self._wanted[step]],
        )  # fmt: skip

    def _paint_step(self, painter: QPainter, step: int) -> None:
        assert self._unrolled is not None
        band = self.column(step)
        wide = band.width() - theme.px(GAP)
        inner = QRectF(band.center().x() - wide / 2, 0, wide, self.height())
        tall = self.height()
        out = QRectF(inner.left(), theme.px(HEAD_PX), wide, tall * 0.34 - theme.px(HEAD_PX))
        cell = QRectF(inner.left(), tall * 0.44, wide, tall * 0.24)
        given = QRectF(inner.left(), tall * 0.78, wide, tall * 0.22 - theme.px(34))
        self._paint_letters(painter, step, inner)
        self._paint_bars(painter, out, self._unrolled.shares[step], self._letters, "accent")
        box(painter, cell, 8, "paper", "strong", 1.3)
        self._paint_memory(painter, cell.adjusted(6, 6, -6, -6), self._unrolled.hidden[step])
        self._paint_bars(painter, given, self._unrolled.inputs[step], self._letters, "run_b")
        centre = band.center().x()
        _arrow(painter, QPointF(centre, given.top() - 2), QPointF(centre, cell.bottom() + 2))
        _arrow(painter, QPointF(centre, cell.top() - 2), QPointF(centre, out.bottom() + theme.px(18)))
        if step + 1 < len(self._unrolled.inputs):
            end = (
                self.column(step + 1).left() + theme.px(GAP) / 2 if step + 1 < self.shown_steps else self.width() - 2.0
            )
            _arrow(painter, QPointF(cell.right() + 1, cell.center().y()), QPointF(end - 1, cell.center().y()))

    def _paint_letters(self, painter: QPainter, step: int, inner: QRectF) -> None:
        """What is said (ticked by colour and underlined when wrong), and what is read."""
        assert self._unrolled is not None
        said, wanted = self._unrolled.said[step], self._wanted[step]
        right = said == wanted
        painter.setFont(theme.font("headline"))
        painter.setPen(theme.token("accenttext" if right else "err"))
        top = QRectF(inner.left(), 0, inner.width(), theme.px(34))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, self._letters[said])
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        words = "✓" if right else self.tr("wanted {letter}").format(letter=self._letters[wanted])
        below = QRectF(inner.left(), theme.px(30), inner.width(), theme.px(HEAD_PX - 32))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(theme.font("title"))
        painter.setPen(theme.token("text"))
        read = self._letters[int(self._unrolled.inputs[step].argmax())]
        foot = QRectF(inner.left(), inner.bottom() - theme.px(24), inner.width(), theme.px(24))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, read)

    def _paint_bars(self, painter: QPainter, frame: QRectF, values: Array, names: tuple[str, ...], tone: str) -> None:
        """Upright bars of 0 to 1, with the letters under them where there is room."""
        count = len(values)
        wide = frame.width() / count
        named = wide >= theme.px(9)
        foot = theme.px(14) if named else 0
        room = frame.height() - foot
        painter.setFont(theme.font("caption"))
        for index, value in enumerate(values):
            left = frame.left() + index * wide
            ground = QRectF(left + 1, frame.top(), max(1.0, wide - 2), room)
            box(painter, ground, 2, "sunken")
            filled = QRectF(ground)
            filled.setTop(ground.bottom() - max(0.0, min(1.0, float(value))) * room)
            if filled.height() >= 0.5:
                box(painter, filled, 2, tone)
            if named:
                painter.setPen(theme.token("text3"))
                below = QRectF(left, frame.bottom() - foot, wide, foot)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, names[index])

    def _paint_memory(self, painter: QPainter, frame: QRectF, values: Array) -> None:
        """Bars from the middle: blue up, orange down, full at ±1."""
        if not len(values):
            return
        wide, middle = frame.width() / len(values), frame.center().y()
        for index, value in enumerate(values):
            size = max(-1.0, min(1.0, float(value))) * frame.height() / 2
            bar = QRectF(frame.left() + index * wide + 0.5, middle - max(size, 0.0), max(1.0, wide - 1), abs(size))
            painter.fillRect(bar, theme.token("blue" if size > 0 else "orange"))
        painter.setPen(QPen(theme.token("strong"), 1))
        painter.drawLine(QPointF(frame.left(), middle), QPointF(frame.right(), middle))


def _arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """A thin arrow, straight up or to the right."""
    painter.setPen(QPen(theme.token("strong"), 1.4))
    painter.drawLine(start, end)
    reach = theme.px(4)
    up = abs(end.y() - start.y()) > abs(end.x() - start.x())
    sides = (QPointF(-reach, reach), QPointF(reach, reach)) if up else (QPointF(-reach, -reach), QPointF(-reach, reach))
    painter.setBrush(theme.token("strong"))
    painter.drawPolygon(QPolygonF([end, end + sides[0], end + sides[1]]))
