"""The learning rate of an explorer: name, value, the ruler with its zones, and three ready choices."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.texts import N_
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.rate_ruler import RateRuler

RATE = N_("explorers", "Learning rate")
EDGE = N_("explorers", "Settles below 2/λ = {edge}")
RATE_HELP = N_("explorers", "How far each step goes: the slope times this. Beyond the mark every step makes it worse.")
NO_EDGE = N_("explorers", "No edge: the curve has a kink, steps never shrink.")
CHOICES = {
    "small": (0.02, N_("explorers", "Too small")),
    "good": (0.4, N_("explorers", "Good")),
    "large": (1.04, N_("explorers", "Too large")),
}
"""Shares of the edge, with their words."""
WITHOUT_EDGE = 0.2
BELOW, ABOVE = 200.0, 5.0
"""How far the ruler reaches below and above the edge."""


class RateRow(QWidget):
    """`value` is the rate; `changed` while it moves. `set_edge` colours the zones and gives the choices their rates."""

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge: float | None = None
        self._value = WITHOUT_EDGE
        self.label, self.figure = Label("", "label", "text2"), Label("", "label")
        self.ruler = RateRuler(WITHOUT_EDGE / BELOW, WITHOUT_EDGE * ABOVE)
        self.ruler.setObjectName("explorer_rate")
        self.hint = Label("", "caption", "text3", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.figure)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        self.buttons = {key: Button("", size="small") for key in CHOICES}
        for key, button in self.buttons.items():
            button.setObjectName(f"rate_{key}")
            button.clicked.connect(lambda _, key=key: self._choose(key))
            choices.addWidget(button)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.ruler)
        column.addWidget(self.hint)
        column.addSpacing(theme.px(4))
        column.addLayout(choices)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.ruler.changed.connect(self._moved)
        self.set_value(self._value)
        self.retranslate()

    @property
    def value(self) -> float:
        return self._value

    @property
    def zone(self) -> str:
        """ "slow", "fast", "zigzag" or "diverges"; "" without an edge."""
        return self.ruler.zone(self._value)

    def set_value(self, rate: float) -> None:
        """Use `rate` without a signal; it is kept exactly, also between two places of the ruler."""
        self._value = rate
        self.ruler.set_number(rate)
        self.figure.setText(numbers.compact(rate))

    def set_edge(self, edge: float | None) -> None:
        """Show the zones for the limit 2/λ; None where there is none."""
        self._edge = edge
        about = edge if edge is not None else WITHOUT_EDGE
        self.ruler.set_limits(about / BELOW, about * ABOVE)
        self.ruler.set_edge(edge)
        self.set_value(self._value)
        self.retranslate()

    def choice(self, key: str) -> float:
        """The rate of "small", "good" or "large" for the present edge."""
        return CHOICES[key][0] * (self._edge if self._edge is not None else WITHOUT_EDGE)

    def retranslate(self) -> None:
        """Renew the texts; an explorer calls it from its own `retranslate`."""
        self.label.setText(shown(RATE))
        self.ruler.setAccessibleName(shown(RATE))
        self.ruler.setToolTip(shown(RATE_HELP))
        edge = self._edge
        self.hint.setText(shown(NO_EDGE) if edge is None else shown(EDGE, edge=numbers.number(edge)))
        for key, button in self.buttons.items():
            button.setText(shown(CHOICES[key][1]))

    def _choose(self, key: str) -> None:
        self.set_value(self.choice(key))
        self.changed.emit(self._value)

    def _moved(self, rate: float) -> None:
        self._value = rate
        self.figure.setText(numbers.compact(rate))
        self.changed.emit(rate)
