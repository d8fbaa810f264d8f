"""A curve plot with its head: title, scale and, under the pointer, the numbers at that moment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.training.history import PARTS, Column, History
from gui import numbers
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.plot import Array, smoothed
from gui.widgets.plot_curves import Curve, CurvePlot, Mark

DASHES = {"train": (), "validation": (5.0, 3.0), "test": (2.0, 2.5)}
EXPECTED_DASH = (1.0, 3.0)
MANY_RATES = 9
FOLLOW_MS, BETWEEN_MS = 45, 20
LONG_RUN = 30
"""From so many epochs on, measured losses make the training curve; before, the losses of the batches do."""


class CurvePanel(QWidget):
    """Loss or accuracy of one run; fed with `show_run`, empty it says how to get a curve."""

    cursor_moved = Signal(object)

    def __init__(self, quantity: str = "loss", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quantity = quantity
        self._run = History()
        self._per_epoch = 1.0
        self._expected: tuple[Array, Array] | None = None
        self._drawn, self._later = QElapsedTimer(), QTimer(self)
        self._drawn.start()
        self._later.setSingleShot(True)
        self._later.timeout.connect(lambda: self.show_run(self._run, self._per_epoch))
        self._build()
        self.plot.cursor_moved.connect(self._follow_cursor)
        self.retranslate()

    def _build(self) -> None:
        self.title = Label("", "strong")
        self.note = Label("", "label", "text2")
        self.plot = CurvePlot(log=self.quantity == "loss")
        self.plot.shares = self.quantity == "accuracy"
        self.plot.setObjectName(f"{self.quantity}_plot")
        self.empty = EmptyState("curve", "")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.note)
        head.addStretch(1)
        self.head = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.empty, 1)
        column.addWidget(self.plot, 1)

    def show_run(self, run: History, per_epoch: float) -> None:
        """Draw what `run` holds; `per_epoch` steps make an epoch."""
        self._run, self._per_epoch = run, per_epoch
        self._later.stop()
        self._drawn.restart()
        self.plot.show_curves(self._curves(), self._marks(), per_epoch, run.step)
        self.empty.setVisible(self.plot.is_empty)
        self.plot.setVisible(not self.plot.is_empty)
        self._show_note()

    def follow_run(self, run: History, per_epoch: float) -> None:
        """`show_run` while it goes on: a curve changes little from frame to frame, so not in every one of them, and
        between two, so that the window answers in the meantime.
        """
        self._run, self._per_epoch = run, per_epoch
        if self.plot.is_empty:
            self.show_run(run, per_epoch)
        elif not self._later.isActive():
            self._later.start(max(BETWEEN_MS, FOLLOW_MS - self._drawn.elapsed()))

    def show_expected(self, curve: tuple[Array, Array] | None) -> None:
        """Draw what somebody expects, (steps, values), with the run from the next `show_run` on."""
        self._expected = curve

    def set_log(self, log: bool) -> None:
        """Logarithmic or linear value axis."""
        self.plot.set_log(log)
        self._show_note()

    def set_cursor(self, step: float | None) -> None:
        """Show the cursor of a neighbouring plot here too."""
        self.plot.set_cursor(step)
        self._show_note()

    def retranslate(self) -> None:
        """Renew the texts."""
        self.title.setText(self.tr("Loss") if self.quantity == "loss" else self.tr("Accuracy"))
        self.plot.setAccessibleName(self.tr("Loss curve") if self.quantity == "loss" else self.tr("Accuracy curve"))
        if self.quantity == "loss":
            self.empty.set_texts(self.tr("No curve yet."), self.tr("Press Run and the loss appears here."))
        else:
            self.empty.set_texts(self.tr("No curve yet."), self.tr("Press Run and the accuracy appears here."))
        self.show_run(self._run, self._per_epoch)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _names(self) -> dict[str, str]:
        return {"train": self.tr("Training"), "validation": self.tr("Validation"), "test": self.tr("Test")}

    def _curves(self) -> Sequence[Curve]:
        names, run = self._names(), self._run
        columns = run.loss if self.quantity == "loss" else run.accuracy
        curves = []
        for part in reversed(PARTS):
            column = columns[part]
            last = float(column.y[-1]) if len(column) else None
            if part == "train" and self.quantity == "loss" and run.epoch < LONG_RUN:
                column = run.batch_loss
                last = last if run.epoch and len(column) else None
            if len(column):
                curves.append(_curve(names[part], column, DASHES[part], last, self.quantity == "loss"))
        if self._expected is not None:
            curves.append(Curve(self.tr("Expected"), *self._expected, None, EXPECTED_DASH))
        return curves + [curve for left in run.left for curve in self._left_curves(left)]

    def _left_curves(self, left: History) -> list[Curve]:
        """What a course that was left for this one did after they parted, from its measurements."""
        columns, curves = left.loss if self.quantity == "loss" else left.accuracy, []
        for part in PARTS:
            since = columns[part].since(left.left_at)
            if len(since):
                smooth = smoothed(since.y, self.quantity == "loss") if len(since) >= LONG_RUN else since.y
                curves.append(Curve("", since.x, smooth, None, DASHES[part], faint=True))
        return curves

    def show_look(self, step: float | None) -> None:
        """Mark the step at which the whole window looks back; None is now."""
        self.plot.show_look(step)

    def _marks(self) -> list[Mark]:
        pattern = self.tr("rate {before} → {after}")
        changes = self._run.rates
        if len(changes) > MANY_RATES:  # a schedule changes the rate all the time; marks are for single changes
            return []
        return [
            Mark(float(new.step), pattern.format(before=numbers.compact(old.rate), after=numbers.compact(new.rate)))
            for old, new in pairwise(changes)
        ]

    def _follow_cursor(self, step: object) -> None:
        self._show_note()
        self.cursor_moved.emit(step)

    def _show_note(self) -> None:
        step = self.plot.moment
        if step is None:
            words = {
                (True, "loss"): self.tr("log scale · smoothed"),
                (False, "loss"): self.tr("smoothed"),
            }.get((self.plot.log, self.quantity), "")
            self.note.setText("" if self.plot.is_empty else words)
            return
        parts = [self.tr("epoch {epoch}").format(epoch=numbers.compact(step / self._per_epoch))]
        for curve in self.plot.curves:
            value = curve.at(step)
            if value is not None and not curve.faint:
                figure = numbers.number(value) if self.quantity == "loss" else numbers.percent(value)
                parts.append(f"{curve.name} {figure}")
        self.note.setText(" · ".join(parts))


def _curve(name: str, column: Column, dash: tuple[float, ...], last: float | None, log: bool) -> Curve:
    smooth = smoothed(column.y, log) if len(column) >= LONG_RUN else None
    return Curve(name, column.x, column.y, smooth, dash, last)
