"""A field for one number with quiet steppers; what is none, or out of range, stays there red with the sentence why.

NumberEdit(low=1e-5, high=10, value=0.06, log=True)      .value, .set_value(x); changed(float), problem(str)
NumberEdit(low=1, high=4096, value=10, whole=True)       Up / Down step, Page Up / Down ten times as far
NumberField(tr("Batch size"), edit)                      label above, the sentence below when there is one
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.icon import paint_icon
from gui.widgets.label import Label
from gui.widgets.painting import ends_its_painter, renew

LADDER = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0)
STEPPER = 20


class NumberEdit(QLineEdit):
    """`changed` carries each new value that is in range; `problem` the sentence for one that is not, "" when it is."""

    changed = Signal(float)
    problem = Signal(str)
    given_up = Signal()
    """Escape: what was being typed is gone, the number stands there again."""

    def __init__(
        self,
        low: float = -math.inf,
        high: float = math.inf,
        value: float = 0.0,
        step: float | None = None,
        log: bool = False,
        whole: bool = False,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.low, self.high, self.log, self.whole, self.unit = low, high, log, whole, unit
        self.step = step or (1.0 if whole else _fine_step(low, high))
        self._value = value
        self._help = self._problem = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(0, 0, theme.px(STEPPER - 6), 0)
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self._look_at)
        self.set_value(value)

    @property
    def value(self) -> float:
        """The last value that was in range (an int is exact when `whole`)."""
        return int(self._value) if self.whole else self._value

    def set_value(self, value: float) -> None:
        """Show `value` without a signal, and forget a problem."""
        self._value = value
        self.setText(self._shown(value))
        self.setCursorPosition(0)
        self._set_problem("")

    def set_limits(self, low: float, high: float) -> None:
        """Allow another range; what is shown is checked against it."""
        self.low, self.high = low, high
        self._set_problem("" if low <= self._value <= high else self._sentence())

    def commit(self) -> None:
        """Read what was typed: emit it, or say why it cannot be."""
        try:
            typed = numbers.parse(self.text().removesuffix(self.unit))
        except ValueError:
            self._set_problem(self._sentence())
            return
        fits = math.isfinite(typed) and self.low <= typed <= self.high and (not self.whole or typed == round(typed))
        if not fits:
            self._set_problem(self._sentence())
        elif self._is_typed():
            self._take(typed)

    def setToolTip(self, text: str) -> None:  # noqa: N802 - the name is Qt's
        """What the field is for; while something is wrong in it, the tip says that instead."""
        self._help = text
        super().setToolTip(self._problem or text)

    def step_by(self, steps: int) -> None:
        """Go `steps` up or down: by `step`, or along 1, 1.5, 2, 3, 5, 7 on a logarithmic field."""
        value = float(self._value)
        if self.log and value > 0:
            value = ladder(value, steps)
        elif self.log:
            value = self.low if self.low > 0 else 1e-4
        else:
            value = round((round(value / self.step) + steps) * self.step, 10)
        self._take(min(self.high, max(self.low, value)))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(86), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), theme.px(28))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isReadOnly():
            return
        painter = QPainter(self)
        tone = "text3" if self.isEnabled() else "disabled"
        side, x = theme.px(10), self.width() - theme.px(STEPPER) + theme.px(3)
        middle = self.height() / 2
        paint_icon(painter, "chevron_up", QRectF(x, middle - side, side, side), tone)
        paint_icon(painter, "chevron_down", QRectF(x, middle, side, side), tone)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._on_steppers(event.position()):
            super().mousePressEvent(event)
        elif not self.isReadOnly():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.step_by(1 if event.position().y() < self.height() / 2 else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._on_steppers(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        count = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # no number holds a space: the window's own use of the key goes through
        elif event.key() == Qt.Key.Key_Escape and self._is_typed():
            self.set_value(self._value)
            self.given_up.emit()
        elif count is None or self.isReadOnly():
            super().keyPressEvent(event)
        else:
            self.step_by(count)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and not self.isReadOnly() and event.angleDelta().y():
            self.step_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
        if event.type() == QEvent.Type.LanguageChange and self._problem:
            self._set_problem(self._sentence())

    def _look_at(self, typed: str) -> None:
        """Say at the keystroke that this will be no number; that a number is out of range is said when it is whole."""
        begun = numbers.may_become_number(typed.removesuffix(self.unit))
        self._set_problem("" if begun else self._sentence())

    def _take(self, value: float) -> None:
        changed = value != self._value
        self.set_value(round(value) if self.whole else value)
        if changed:
            self.changed.emit(float(self._value))

    def _shown(self, value: float) -> str:
        text = numbers.whole(int(value)) if self.whole else _typed(value)
        return f"{text}{numbers.NO_BREAK}{self.unit}" if self.unit else text

    def _is_typed(self) -> bool:
        """Whether something else stands there than the number."""
        return self.text() != self._shown(self._value) or bool(self._problem)

    def _on_steppers(self, point: QPointF) -> bool:
        return point.x() > self.width() - theme.px(STEPPER)

    def _sentence(self) -> str:
        low, high = self._shown(self.low), self._shown(self.high)
        if self.whole:
            return self.tr("Choose a whole number from {low} to {high}.").format(low=low, high=high)
        if math.isfinite(self.low) and math.isfinite(self.high):
            return self.tr("Choose a number from {low} to {high}.").format(low=low, high=high)
        return self.tr("Type a number.")

    def _set_problem(self, sentence: str) -> None:
        if bool(self.property("error")) != bool(sentence):
            self.setProperty("error", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        self._problem = sentence
        super().setToolTip(sentence or self._help)
        self.problem.emit(sentence)


class ProblemLine(Label):
    """The sentence that says what is wrong in `edit`, hidden while nothing is."""

    def __init__(self, edit: NumberEdit, parent: QWidget | None = None) -> None:
        super().__init__("", "caption", "err", wrap=True, parent=parent)
        self.hide()
        edit.problem.connect(self._say)

    def _say(self, sentence: str) -> None:
        self.setText(sentence)
        self.setVisible(bool(sentence))


class NumberField(QWidget):
    """A `NumberEdit` under its label; the sentence appears below while the number does not fit."""

    def __init__(self, text: str, edit: NumberEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = edit
        self.label = Label(text, "label", "text2")
        self.label.setBuddy(edit)
        self.sentence = ProblemLine(edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.label, edit, self.sentence):
            column.addWidget(widget)
        self.setFocusProxy(edit)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Rename (a new language)."""
        self.label.setText(text)
        self.edit.setAccessibleName(text)


def ladder(value: float, steps: int) -> float:
    """`value` moved by `steps` along 1, 1.5, 2, 3, 5, 7, 10, ... ; a value between two rungs goes to the next one."""
    exponent = math.floor(math.log10(value) + 1e-9)
    rungs = [rung * 10.0**power for power in range(exponent - 4, exponent + 5) for rung in LADDER]
    above = next(index for index, rung in enumerate(rungs) if rung >= value * (1 - 1e-9))
    exact = abs(rungs[above] - value) <= value * 1e-9
    start = above if exact or steps < 0 else above - 1
    return float(f"{rungs[start + steps]:.2g}")


def _fine_step(low: float, high: float) -> float:
    """A hundredth of the range, as a power of ten."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return 0.1
    return float(10.0 ** math.floor(math.log10((high - low) / 10)))


def _typed(value: float) -> str:
    """A number as it stands in a field: 0.06, 2 × 10⁻⁵, −3.5; typing 2e-5 means the same."""
    if not math.isfinite(value):
        return numbers.number(value)
    if abs(value) >= 1e-4 or value == 0:
        return f"{value:.6g}".replace("-", numbers.MINUS)
    return numbers.compact(value)
