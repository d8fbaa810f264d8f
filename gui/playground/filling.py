"""What fills the field: the network's answer all over the plane, or one neuron's map; its colour bar, words above."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from core.data.dataset import Dataset
from gui import numbers
from gui.playground.answers import Answers
from gui.playground.readings import Readings
from gui.widgets.field_maps import Array, decisions
from gui.widgets.field_plot import FieldPlot
from gui.widgets.point_tools import FieldStrip

MATTERS = ("loading", "edit", "guess", "batch")
"""Who may say something above the field, the one that goes first in front."""


class Filling(QObject):
    """`answers` is what the network said last; `targets` the range of what a regression is to say, None for classes."""

    def __init__(self, field: FieldPlot, strip: FieldStrip, readings: Readings, parent: QObject) -> None:
        super().__init__(parent)
        self._field, self._strip, self._readings = field, strip, readings
        self._neuron: tuple[Array, str] | None = None
        self._said = dict.fromkeys(MATTERS, "")
        self.answers: Answers | None = None
        self.targets: tuple[float, float] | None = None

    @property
    def is_lent(self) -> bool:
        """Whether one neuron's map stands there in place of the network's answer."""
        return self._neuron is not None

    def show(self, answers: Answers) -> None:
        """The network's answer, or where the chip is on what it decides for."""
        self.answers = answers
        shown = decisions(answers.field) if self._strip.chips["decided"].isChecked() else answers.field
        if self._neuron is None and shown.ndim == 2:
            self._field.show_signed(shown, answers.line)
        elif self._neuron is None:
            self._field.show_classes(shown, answers.line)

    def renew(self) -> None:
        """The same answer anew."""
        if self.answers is not None:
            self.show(self.answers)

    def forget(self) -> None:
        """Nothing is known of the network on this plane."""
        self.answers = None
        if self._neuron is None:
            self._field.show_signed(None)

    def lend(self, values: Array | None, caption: str) -> None:
        """Show one neuron's map (side, side) of −1…1; None gives the field back."""
        if values is None and self._neuron is None:
            return
        self._neuron = None if values is None else (values, caption)
        self._show_caption()
        if values is not None:
            self._field.lend_bar(("+", "0", numbers.MINUS))
            self._field.show_signed(values)
            return
        self.show_bar()
        self.renew()

    def say(self, matter: str, words: str) -> None:
        """Words of one of `MATTERS`; "" takes them back."""
        self._said[matter] = words
        self._show_caption()

    def measure(self, dataset: Dataset) -> None:
        """Take the range of the targets from these data."""
        self.targets = None if dataset.class_names else _range_of(dataset)

    def show_bar(self) -> None:
        """Name and numbers of the colour bar."""
        self._field.set_bar(*self._bar())

    def _show_caption(self) -> None:
        """Whose field this is, else what there is to say of it; one thing at a time."""
        said = [words for words in self._said.values() if words]
        self._field.set_caption(self._neuron[1] if self._neuron is not None else said[0] if said else "")

    def _bar(self) -> tuple[str, tuple[str, str, str]]:
        if self.targets is None:
            return self._readings.asked_for(), ("1.0", "0.5", "0.0")
        low, high = self.targets
        places = 1 - math.floor(math.log10(high - low))
        top, middle, bottom = (numbers.compact(round(value, places)) for value in (high, (low + high) / 2, low))
        return "y", (top, middle, bottom)


def _range_of(dataset: Dataset) -> tuple[float, float]:
    """Lowest and highest target, apart from each other."""
    targets = dataset.train.targets
    low, high = (float(targets.min()), float(targets.max())) if len(targets) else (-1.0, 1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)
