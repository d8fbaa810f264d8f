"""The figures beside the field: how well the network does, and what it says at the cross-hair."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.data.dataset import Array, Dataset
from core.data.points import BLUE
from core.texts import Text
from core.training.events import EpochDone, Metrics
from gui import numbers
from gui.i18n import shown
from gui.widgets.figure import Figure

LONGEST_NAME = 12
"""Letters of a class name; longer ones are cut."""


class Readings(QObject):
    """Three figures, children of `parent`, which places them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.figures = {key: Figure("", parent=parent) for key in ("held_out", "training", "cursor")}
        self._classes: tuple[str | Text, ...] = ()
        self._numbers = False
        self._measured: EpochDone | None = None

    def asked_for(self) -> str:
        """What a binary network's number is the probability of: the second class, by its name where it has one."""
        if len(self._classes) != 2 or shown(self._classes[1]) == shown(BLUE):
            return self.tr("P(blue)")
        name = shown(self._classes[1])
        name = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        return self.tr("P({name})").format(name=name)

    def show_data(self, dataset: Dataset) -> None:
        """What the figures are about: classes by their names, or numbers."""
        self._classes = dataset.class_names
        if self._numbers == bool(dataset.class_names):
            self._numbers = not dataset.class_names
            self.retranslate()

    def show(self, latest: EpochDone | None) -> None:
        """What was measured last, or at the moment that is looked at."""
        self._measured = latest
        held_out = None if latest is None else latest.validation or latest.test
        named = latest is not None and latest.validation is not None
        train = None if latest is None else latest.train
        if self._numbers:
            name = self.tr("Validation loss") if named else self.tr("Test loss")
            self._set("held_out", name, _loss(held_out))
            self._set("training", self.tr("Training loss"), _loss(train))
        else:
            name = self.tr("Validation accuracy") if named else self.tr("Test accuracy")
            self._set("held_out", name, _accuracy(held_out))
            self._set("training", self.tr("Training accuracy"), _accuracy(train))

    def show_cursor(self, said: Array | None) -> None:
        """The network's answer at the cross-hair, None while there is no cross-hair."""
        name = self.tr("At the cursor")
        if said is None:
            self._set("cursor", name, "–", "text3")
        elif self._numbers:
            self._set("cursor", name, numbers.number(float(said[0])))
        elif len(said) == 2:
            text = f"{self.asked_for()} {numbers.fixed(float(said[1]), 2)}"
            self._set("cursor", name, text, "bluetext" if said[1] >= 0.5 else "orangetext")
        else:
            best = int(said.argmax())
            leading = shown(self._classes[best]) if best < len(self._classes) else str(best)
            self._set("cursor", name, f"{leading} {numbers.fixed(float(said[best]), 2)}")

    def retranslate(self) -> None:
        """Say everything again; the cross-hair is read anew when it moves."""
        self.show(self._measured)
        self.show_cursor(None)

    def _set(self, key: str, name: str, value: str, tone: str = "text") -> None:
        figure = self.figures[key]
        figure.set_caption(name)
        figure.set_value(value, tone)
        figure.setAccessibleName(f"{name}: {value}")


def _loss(metrics: Metrics | None) -> str:
    return "–" if metrics is None else numbers.number(metrics.loss)


def _accuracy(metrics: Metrics | None) -> str:
    return "–" if metrics is None or metrics.accuracy is None else numbers.percent(metrics.accuracy)
