"""Parts of the stage for a typed function: the line to type in, the rate with the edge of this place, the curve."""

from __future__ import annotations

import re

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.concepts.jets import Jet
from core.concepts.typed_function import READY, looked_at, read_function
from core.errors import InputError
from core.texts import N_
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.widgets.combo import ComboBox
from gui.widgets.explorer_descent_curve import SlidePicture
from gui.widgets.explorer_rate import CHOICES, WITHOUT_EDGE, RateRow
from gui.widgets.label import Label
from gui.widgets.plot import Array

PAUSE_MS = 350
"""What was typed is taken up when nothing was typed for so long."""
OWN = "own"
SPAN = 200.0
RULER = 38

EDGE_HERE = N_("explorers", "Critical here: 2/λ = {edge}")
EDGE_WITH_MOMENTUM = N_("explorers", "Critical here: 2(1 + β)/λ = {edge}")
NO_EDGE_HERE = N_("explorers", "No critical rate here: nothing bends upwards.")


def in_print(formula: str) -> str:
    """A typed formula in the signs of print: x^2 + 3*y^2 as x² + 3·y²."""
    short = re.sub(r"(?:\^|\*\*)\s*([23])(?![\d.*^])", lambda power: "²³"[int(power[1]) - 2], formula)
    return short.replace("**", "^").replace("*", "·").replace("-", numbers.MINUS)


class FunctionLine(QWidget):
    """Ready functions and a line to type one's own; the last one that could be read stays when another cannot.

    `chosen` names a ready one, `typed` carries a `TypedFunction` whose values were not checked yet.
    """

    chosen = Signal(str)
    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ready_label, self.label = Label("", "label", "text2"), Label("", "label", "text2")
        self.ready = ComboBox([(key, "") for key in (*READY, OWN)])
        self.ready.setObjectName("own_ready")
        self.edit = QLineEdit()
        self.edit.setObjectName("own_formula")
        self.edit.setFont(theme.font("code"))
        self.problem = Label("", "caption", "err", wrap=True)
        self.problem.setObjectName("own_problem")
        self.problem.hide()
        self._error: InputError | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.ready_label)
        column.addWidget(self.ready)
        column.addSpacing(6)
        for widget in (self.label, self.edit, self.problem):
            column.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.edit.textEdited.connect(lambda _: self._pause.start())
        self.edit.returnPressed.connect(self._read)
        self.ready.changed.connect(self._choose)

    def show_ready(self, key: str) -> None:
        """Write the ready function `key` into the line without a signal."""
        self._pause.stop()
        self.ready.set_key(key)
        self.edit.setText(READY[key].formula)
        self.edit.setCursorPosition(0)
        self.show_problem(None)

    def show_problem(self, error: InputError | None) -> None:
        """Say what cannot be read and where; None when all is well."""
        self._error = error
        self.problem.setText("" if error is None else sentence(error))
        self.problem.setVisible(error is not None)
        self.edit.setProperty("error", error is not None)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def retranslate(self) -> None:
        self.ready_label.setText(self.tr("Ready ones"))
        names = [(key, shown(READY[key].name)) for key in READY]
        self.ready.set_options([*names, (OWN, self.tr("Typed by you"))])
        self.ready.setAccessibleName(self.ready_label.text())
        self.label.setText(self.tr("f(x, y), or f(x) for a curve"))
        self.edit.setAccessibleName(self.label.text())
        self.edit.setToolTip(
            self.tr(
                "There are x and y, + − * / ^, brackets, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, min, max, "
                "hypot and atan2. Products need their *."
            )
        )
        self.show_problem(self._error)

    def _choose(self, key: str) -> None:
        if key == OWN:
            self.edit.setFocus()
            self.edit.selectAll()
        else:
            self.show_ready(key)
            self.chosen.emit(key)

    def _read(self) -> None:
        self._pause.stop()
        try:
            function = read_function(self.edit.text())
        except InputError as error:
            self.show_problem(error)
            return
        self.show_problem(None)
        same = next((key for key, ready in READY.items() if ready.formula == function.text), OWN)
        self.ready.set_key(same)
        self.typed.emit(function)


class LocalRateRow(RateRow):
    """The rate with the edge of the place where the ball lies: the zones move with it, the ruler's ends do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._known, self._momentum = WITHOUT_EDGE, 0.0
        super().__init__(parent)

    def begin(self, rate: float) -> None:
        """A ruler around `rate`, and that rate."""
        self._known = rate / CHOICES["good"][0]
        self.ruler.set_limits(rate / SPAN, rate * SPAN)
        self.set_value(rate)

    def show_edge(self, edge: float | None, momentum: float) -> None:
        """The critical rate of this place; None where there is none. The last one known serves the ready choices."""
        self._edge, self._momentum = edge, momentum
        self._known = edge or self._known
        self.ruler.setMinimumHeight(theme.px(RULER))  # as high without its words: nothing jumps while a ball rolls
        self.ruler.set_edge(edge)
        self._show_hint()

    def choice(self, key: str) -> float:
        return CHOICES[key][0] * self._known

    def retranslate(self) -> None:
        super().retranslate()
        self._show_hint()

    def _show_hint(self) -> None:
        if self._edge is None:
            self.hint.setText(shown(NO_EDGE_HERE))
        else:
            words = EDGE_WITH_MOMENTUM if self._momentum else EDGE_HERE
            self.hint.setText(shown(words, edge=numbers.number(self._edge)))


class OwnCurve(SlidePicture):
    """A curve with the ball, and dashed the parabola that has the curve's slope and bend where the ball lies."""

    def __init__(self) -> None:
        super().__init__()
        self._here = Jet(0.0)

    def show_bend(self, here: Jet) -> None:
        """The jet at the ball."""
        self._here = here
        self.update()

    def seen(self, heights: Array) -> tuple[float, float]:
        low, high = looked_at(heights)
        return (low, high) if high > low else (low - 1, high + 1)

    def paint(self, painter: QPainter) -> None:
        here, at = self._here, self._path[-1]
        if here.finite:
            xs = np.linspace(self._slide.low, self._slide.high, 200)
            bent = here.value + here.slopes[0] * (xs - at) + here.bends[0] / 2 * (xs - at) ** 2
            self.draw_curve(painter, xs, bent, "text3", 1.4, (5, 4))
        super().paint(painter)
