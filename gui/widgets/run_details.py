"""What one run was: its name to be changed, its settings, how it ended, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.project.runs import RunRecord
from core.texts import N_, Text
from gui import numbers
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.explorer_kit import Facts
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Sheet

RUN = N_("runs", "Run {number}")
ENDINGS: dict[str | None, Text] = {  # but the usual one, which counts its epochs
    None: N_("runs", "left at step {step}"),
    "stopped": N_("runs", "left at step {step}"),
    "not_finite": N_("runs", "loss not finite at step {step}"),
    "target": N_("runs", "at its target, epoch {epochs}"),
    "flat": N_("runs", "loss no longer fell, epoch {epochs}"),
    "early_stop": N_("runs", "stopped early, epoch {epochs}"),
    "time": N_("runs", "time was up, epoch {epochs}"),
}
GOES_ON = N_("runs", "step {step}, on the desk")


def run_name(record: RunRecord) -> str:
    """The name that was given, else "Run 3"."""
    return record.name or shown(RUN, number=numbers.whole(record.number))


def _moment(second: float) -> str:
    """The time of today, or the day with it."""
    began = datetime.fromtimestamp(second)
    return began.strftime("%H:%M" if began.date() == datetime.now().date() else "%Y-%m-%d %H:%M")


class RunDetails(Sheet):
    """`show_run` fills it; `renamed(number, name)`, `opened(number)`, `deleted(number)`."""

    renamed = Signal(int, str)
    opened = Signal(int)
    deleted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(10, parent=parent)
        self._record: RunRecord | None = None
        self._present = False
        self.name_label, self.facts = Label("", "label", "text2"), Facts()
        self.name = QLineEdit()
        self.name.setObjectName("run_name")
        self.name.setMaxLength(80)
        self.take_up, self.delete = Button("", "open", "primary"), Button("", "trash")
        self.take_up.setObjectName("run_open")
        self.delete.setObjectName("run_delete")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take_up, 1)
        row.addWidget(self.delete)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.facts)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.name_label)
        column.addWidget(self.name)
        column.addWidget(scrolling(inside), 1)
        column.addLayout(row)
        self.name.editingFinished.connect(self._rename)
        self.take_up.clicked.connect(lambda: self._tell(self.opened))
        self.delete.clicked.connect(lambda: self._tell(self.deleted))
        self.retranslate()

    def show_run(self, record: RunRecord, *, present: bool) -> None:
        """Show this run; the one on the desk can be named, and is neither opened nor deleted."""
        other = self._record is None or self._record.number != record.number
        self._record, self._present = record, present
        if other or not self.name.hasFocus():
            self.name.setText(record.name)
        self.name.setPlaceholderText(shown(RUN, number=numbers.whole(record.number)))
        for button in (self.take_up, self.delete):
            button.setEnabled(not present)
        self._show()

    def retranslate(self) -> None:
        self.name_label.setText(self.tr("Name"))
        self.name.setAccessibleName(self.name_label.text())
        self.take_up.setText(self.tr("Open"))
        self.delete.setText(self.tr("Delete"))
        if self._record is not None:
            self.show_run(self._record, present=self._present)

    def _rename(self) -> None:
        if self._record is not None and self.name.text().strip() != self._record.name:
            self.renamed.emit(self._record.number, self.name.text().strip())

    def _tell(self, signal: SignalInstance) -> None:
        if self._record is not None:
            signal.emit(self._record.number)

    def _show(self) -> None:
        record = self._record
        assert record is not None
        on_desk = self.tr("This run lies on the desk. Another run, or a reset, makes it one of the past.")
        self.take_up.setToolTip(on_desk if self._present else self._open_help(record))
        self.delete.setToolTip(on_desk if self._present else self.tr("Take this run off the list."))
        project, training = record.project, record.project.training
        self.facts.show_rows(
            [
                (self.tr("Weights"), numbers.whole(project.network.parameter_count())),
                (self.tr("Loss function"), shown(training.loss.name)),
                (self.tr("Batch size"), numbers.whole(training.batch_size)),
                (self.tr("Schedule"), shown(training.schedule.name)),
                (self.tr("Seed"), str(training.seed)),
                (self.tr("Began"), _moment(record.begun)),
                (self.tr("Ended"), self._ending(record)),
            ]
        )

    def _ending(self, record: RunRecord) -> str:
        """How the run came to its end, with the epoch or step of it."""
        if record.ended == "done":
            return self.tr("after its %n epoch(s)", "", record.epoch)
        ending = GOES_ON if self._present and record.ended is None else ENDINGS[record.ended]
        return shown(ending, step=numbers.whole(record.step), epochs=numbers.whole(record.epoch))

    def _open_help(self, record: RunRecord) -> str:
        if record.weights is None:
            return self.tr("Put its settings on the desk. Its weights were too many to be kept.")
        step = numbers.whole(record.weights_step)
        return self.tr("Put it on the desk with its weights of step {step}, to go on from there.").format(step=step)
