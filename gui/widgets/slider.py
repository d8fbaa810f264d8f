"""Sliders over real numbers, linear or logarithmic, with and without a label and a value.

ValueSlider(tr("Noise"), 0, 0.5, step=0.01)      .value, .set_value(x), .set_text(label); changed(float) while it
ValueSlider(tr("Rate"), 1e-4, 1, log=True)        moves, committed(float) when the hand lets go
Slider(low, high, step, log)                      the bare groove and knob
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.label import Label
from gui.widgets.painting import box, disc, ends_its_painter, keyboard_focus, renew

KNOB, GROOVE = 14, 4
LOG_STEPS_PER_DECADE = 40
LINEAR_STEPS = 200


class Slider(QAbstractSlider):
    """A horizontal slider; keys, wheel (when focused) and screen readers work as on any slider."""

    changed = Signal(float)
    committed = Signal(float)

    def __init__(
        self, low: float, high: float, step: float | None = None, log: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.low, self.high, self.step, self.log = low, high, step, log
        self._quiet = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, self._positions())
        self.setPageStep(max(1, self.maximum() // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._report)
        self.sliderReleased.connect(lambda: self.committed.emit(self.number))

    @property
    def number(self) -> float:
        """The value in its own unit."""
        share = self.value() / max(1, self.maximum())
        if self.log:
            return float(f"{self.low * (self.high / self.low) ** share:.3g}")
        if self.step:
            return min(self.high, round(self.low + self.value() * self.step, 10))
        return self.low + (self.high - self.low) * share

    def set_number(self, number: float) -> None:
        """Move the knob to `number` (clamped) without a signal."""
        self._quiet = True
        self.setValue(round(self._share(number) * self.maximum()))
        self._quiet = False

    def set_limits(self, low: float, high: float, step: float | None = None) -> None:
        """Other ends; the number stays where it was as far as it fits, without a signal."""
        number = self.number
        self.low, self.high, self.step = low, high, step
        self._quiet = True
        self.setRange(0, self._positions())
        self._quiet = False
        self.set_number(min(high, max(low, number)))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(KNOB + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.px(KNOB + 6))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        groove = self.groove()
        x = self._knob_x()
        live = self.isEnabled()
        self.paint_groove(painter, groove, x)
        side = theme.px(KNOB) / 2
        if keyboard_focus(self):
            disc(painter, QPointF(x, groove.center().y()), side + 3, "window", "accent", 2)
        edge = "accent" if self.isSliderDown() else "strong"
        disc(painter, QPointF(x, groove.center().y()), side, "paper", edge if live else "control", 1.4)

    def paint_groove(self, painter: QPainter, groove: QRectF, x: float) -> None:
        """Draw what lies under the knob; `x` is the knob's centre."""
        box(painter, groove, GROOVE, "pressed")
        done = QRectF(groove)
        done.setRight(x)
        if self.value() > 0:
            box(painter, done, GROOVE, "accent" if self.isEnabled() else "control")

    def groove(self) -> QRectF:
        """The groove from edge to edge; the knob's centre stays half a knob inside."""
        height = theme.px(GROOVE)
        return QRectF(0, round(self.height() / 2 - height / 2), self.width(), height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._drag(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._drag(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self.committed.emit(self.number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():
            event.ignore()
            return
        super().wheelEvent(event)
        self.committed.emit(self.number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def x_of(self, number: float) -> float:
        """Where `number` lies along the groove, in widget pixels."""
        return self._x_at(self._share(number))

    def _share(self, number: float) -> float:
        clamped = min(self.high, max(self.low, number))
        if self.log:
            return math.log(clamped / self.low) / math.log(self.high / self.low)
        return (clamped - self.low) / (self.high - self.low) if self.high > self.low else 0.0

    def _knob_x(self) -> float:
        return self._x_at(self.value() / max(1, self.maximum()))

    def _x_at(self, share: float) -> float:
        margin = theme.px(KNOB) / 2 + 1
        return margin + share * (self.width() - 2 * margin)

    def _drag(self, x: float) -> None:
        left, right = self._x_at(0.0), self._x_at(1.0)
        share = (x - left) / max(1.0, right - left)
        self.setValue(round(min(1.0, max(0.0, share)) * self.maximum()))

    def _positions(self) -> int:
        if self.log:
            return max(1, round(math.log10(self.high / self.low) * LOG_STEPS_PER_DECADE))
        if self.step:
            return max(1, round((self.high - self.low) / self.step))
        return LINEAR_STEPS

    def _report(self) -> None:
        self.update()
        if not self._quiet:
            self.changed.emit(self.number)


class ValueSlider(QWidget):
    """A label on the left, the value on the right, the slider below. `shown` turns a number into its text."""

    changed = Signal(float)
    committed = Signal(float)

    def __init__(
        self,
        text: str,
        low: float,
        high: float,
        step: float | None = None,
        log: bool = False,
        shown: Callable[[float], str] = numbers.compact,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self.label = Label(text, "label", "text2")
        self.figure = Label("", "label")
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider = Slider(low, high, step, log)
        self.setFocusProxy(self.slider)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.slider)
        self.slider.changed.connect(self._moved)
        self.slider.committed.connect(self.committed)
        self.set_text(text)
        self.set_value(low)

    @property
    def value(self) -> float:
        return self.slider.number

    def set_value(self, value: float) -> None:
        """Show `value` without a signal."""
        self.slider.set_number(value)
        self.figure.setText(self._shown(value))

    def set_text(self, text: str) -> None:
        """Rename (a new language)."""
        self.label.setText(text)
        self.slider.setAccessibleName(text)
        self.figure.setText(self._shown(self.slider.number))

    def _moved(self, value: float) -> None:
        self.figure.setText(self._shown(value))
        self.changed.emit(value)
