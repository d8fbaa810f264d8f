"""The value that is read from three metres: figure and unit, how it stands to its limits, and why there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.chip import Chip
from gui.widgets.label import Label
from gui.widgets.painting import box, colour, ends_its_painter, renew
from gui.widgets.plot import Axis, round_ticks, tick_text
from gui.widgets.sheet import Sheet

THICK, STROKE = 6, 16


class GaugeValue(Sheet):
    """`set_value("6.42", fresh=True)`, or `set_nothing(words)` before the first; `set_state`, `set_notes`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(10, parent=parent)
        self.name = Label("", "label", "text2")
        self.state = Chip("", dot=True)
        self.state.setObjectName("gauge_state")
        self.figure = Label("", "display")
        self.figure.setObjectName("gauge_value")
        self.unit = Label("", "headline", "text2")
        self.unit.setContentsMargins(0, 0, 0, theme.px(11))  # onto the figure's own base line
        self.nothing = Label("", "headline", "text3", wrap=True)
        self.band = GaugeBand()
        self.note = Label("", "label", "text2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._row = QWidget()
        self._row.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._row)
        column.addWidget(self.band)
        column.addWidget(self.note)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # a reason may take three lines: the figure is not squeezed for it
        self.setSizePolicy(policy)
        self._row.setFixedHeight(theme.px(78))
        self.set_nothing("")

    def set_value(self, text: str, fresh: bool) -> None:
        """Show a value; one that is no longer fresh is grey."""
        self.figure.setText(text)
        self.figure.set_tone("text" if fresh else "text3")
        self.figure.show()
        self.unit.setVisible(bool(self.unit.text()))
        self.nothing.hide()

    def set_nothing(self, words: str) -> None:
        """There was no value yet."""
        self.figure.hide()
        self.unit.hide()
        self.nothing.setText(words)
        self.nothing.show()

    def set_state(self, words: str, tone: str) -> None:
        """The chip at the upper right ("" hides it)."""
        self.state.set_state(words, tone)
        self.state.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._row.setFixedHeight(theme.px(78))


class GaugeBand(QWidget):
    """The scale as a line: what lies beyond the limits in red, the value as a stroke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = (0.0, 1.0)
        self._limits: tuple[float | None, float | None] = (None, None)
        self._value: float | None = None
        self._fresh = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scale(self, low: float, high: float) -> None:
        self._scale = (low, high)
        self.update()

    def set_limits(self, low: float | None, high: float | None) -> None:
        self._limits = (low, high)
        self.update()

    def set_value(self, value: float | None, fresh: bool = True) -> None:
        self._value, self._fresh = value, fresh
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(STROKE) + round(theme.metrics("caption").height()) + theme.px(4))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        low, high = self._scale
        top = theme.px(STROKE - THICK) / 2
        line = QRectF(0, top, self.width(), theme.px(THICK))
        axis = Axis(low, high, theme.px(3), self.width() - theme.px(3))
        box(painter, line, THICK, "pressed")
        for limit, below in zip(self._limits, (True, False), strict=True):
            if limit is not None:
                x = min(max(axis.pixel(limit), 0.0), float(self.width()))
                part = QRectF(0, top, x, line.height()) if below else QRectF(x, top, self.width() - x, line.height())
                box(painter, part, THICK, colour("err", 0.75))
        self._paint_numbers(painter, axis, low, high)
        if self._value is not None:
            x = axis.pixel(min(max(self._value, low), high))
            stroke = QRectF(x - 1.5, 0, 3, theme.px(STROKE))
            box(painter, stroke.adjusted(-2, 0, 2, 0), 3, "paper")
            box(painter, stroke, 1.5, "text" if self._fresh else "text3")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_numbers(self, painter: QPainter, axis: Axis, low: float, high: float) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        measure = theme.metrics("caption")
        for tick in round_ticks(low, high, 5):
            words = tick_text(tick)
            wide = measure.horizontalAdvance(words)
            left = min(max(axis.pixel(tick) - wide / 2, 0.0), self.width() - wide)
            painter.drawText(QPointF(left, theme.px(STROKE + 3) + measure.ascent()), words)
