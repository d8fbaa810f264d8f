"""Every run of the session and of its files in one table: sorted, compared, named, opened again, deleted, saved."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.export.runs import save_runs
from core.project.runs import MEASURES, RunRecord
from core.texts import N_, Text
from gui import numbers, paths, theme
from gui.actions import Actions
from gui.drawing.line_up import summary
from gui.files import ProjectFiles
from gui.i18n import shown
from gui.page import PAGES, Page
from gui.project_names import data_name
from gui.session import Session
from gui.settings import Settings
from gui.theme import tokens
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.message import EmptyState
from gui.widgets.plot_curves import Curve, CurvePlot
from gui.widgets.run_details import RunDetails, run_name
from gui.widgets.run_table import CURVE, NAME, TICK, RunRow, RunTable
from gui.widgets.segmented import Segmented
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from gui.work.task import Task

COLUMNS = (TICK, NAME, "data", "network", "optimiser", "rate", "epochs", "unseen", "accuracy", CURVE)
MOST_COMPARED = len(tokens.RUNS)
RENEW_MS = 400
MARGIN, DETAILS_PX = 24, 300

HEADS: dict[str, Text] = {
    NAME: N_("runs", "Run"),
    "data": N_("runs", "Data"),
    "network": N_("runs", "Network"),
    "optimiser": N_("runs", "Optimiser"),
    "rate": N_("runs", "Rate"),
    "epochs": N_("runs", "Epochs"),
    "unseen": N_("runs", "Loss"),
    "accuracy": N_("runs", "Accuracy"),
    CURVE: N_("runs", "Course"),
}
MEASURED = {
    "unseen": N_("runs", "Loss on unseen samples"),
    "train": N_("runs", "Training loss"),
    "accuracy": N_("runs", "Accuracy on unseen samples"),
}
OVER = N_("runs", "over epochs")
HINT = N_("runs", "Tick up to {most} runs to see their curves in one plot. They are saved with the project.")
EMPTY = N_("runs", "No runs yet.")
EMPTY_HINT = N_(
    "runs",
    "Train a network: every run is kept here, with its settings, figures and weights, and saved with the project.",
)
NO_CURVE = N_("runs", "Not measured.")
NO_CURVE_HINT = N_("runs", "The runs that are ticked have no figures of this kind.")
EXPORT = N_("runs", "Save as a table…")
EXPORT_HELP = N_("runs", "All runs with their settings and last figures as a CSV file.")
TABLES = N_("runs", "Tables (*.csv)")
SAVED = N_("runs", "Saved “{file}”.")
DELETED = N_("runs", "“{name}” is off the list.")
UNDO = N_("runs", "Undo")


@PAGES.register
class RunsPage(Page):
    """What is ticked is compared; without a tick the chosen run is shown alone."""

    key: ClassVar[str] = "runs"
    name: ClassVar[Text] = N_("pages", "Runs")
    icon: ClassVar[str] = "compare"
    order: ClassVar[int] = 15

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._files: ProjectFiles | None = None
        self._records: dict[int, RunRecord] = {}
        self._slots: dict[int, int] = {}
        self._greeted = False
        self._pause = QTimer(self, singleShot=True, interval=RENEW_MS)
        self._pause.timeout.connect(self.renew)
        self._build()
        self.table.ticked.connect(self.toggle)
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.measure.changed.connect(lambda _: self._show_curves())
        self.details.renamed.connect(self._rename)
        self.details.opened.connect(self._open)
        self.details.deleted.connect(self._delete)
        self.export.clicked.connect(self._ask_export)
        self.retranslate()

    def _build(self) -> None:
        self.hint, self.export = Label("", "label", "text2", wrap=True), Button("", "export")
        self.export.setObjectName("runs_export")
        self.table, self.details = RunTable(COLUMNS), RunDetails()
        self.table.setObjectName("runs_table")
        self.measure = Segmented([(key, "") for key in MEASURES], MEASURES[0])
        self.measure.setObjectName("runs_measure")
        self.plot, self.no_curve = CurvePlot(), EmptyState("curve", "")
        self.plots = QStackedWidget()
        self.plots.addWidget(self.plot)
        self.plots.addWidget(self.no_curve)
        sheet = Sheet(radius=10)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(16, 12, 16, 8)
        self.over = Label("", "label", "text2")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.measure)
        line.addWidget(self.over, 1)
        inside.addLayout(line)
        inside.addWidget(self.plots, 1)
        head, below = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.hint, 1)
        head.addWidget(self.export)
        below.setSpacing(12)
        below.addWidget(sheet, 1)
        below.addWidget(self.details)
        self.empty = EmptyState("compare", "")
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.table, 4)
        column.addLayout(below, 5)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(full)
        self.body.addWidget(self.stack)

    def attach(self, session: Session, files: ProjectFiles, settings: Settings, actions: Actions) -> None:
        super().attach(session, files, settings, actions)
        self._session, self._files = session, files
        session.runs.changed.connect(self._soon)
        session.events.connect(self._soon)
        self.renew()

    def entered(self) -> None:
        self.renew()
        if not self._greeted and self._records:  # the last two, so that there is something to compare at once
            self._greeted = True
            for number in sorted(self._records)[-2:]:
                self.toggle(number)
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()

    def toggle(self, number: int) -> None:
        """Compare this run, or no longer; a seventh finds no colour."""
        if self._slots.pop(number, None) is None:
            free = [slot for slot in range(MOST_COMPARED) if slot not in self._slots.values()]
            if free:
                self._slots[number] = free[0]
        self.renew()

    @property
    def compared(self) -> list[int]:
        """The runs whose curves are shown, in the order of their colours."""
        chosen = self.table.chosen_run
        ticked = sorted(self._slots, key=lambda number: self._slots[number])
        return ticked or ([] if chosen is None else [chosen])

    def renew(self) -> None:
        """Show the runs as they are now."""
        if self._session is None:
            return
        self._records = {record.number: record for record in self._session.runs.records()}
        self._slots = {number: slot for number, slot in self._slots.items() if number in self._records}
        self.stack.setCurrentIndex(int(bool(self._records)))
        self.table.show_runs([self._row(record) for record in self._records.values()])
        if self._records and self.table.chosen_run is None:
            self.table.choose(self.table.numbers[0])
        self._show_chosen()

    def retranslate(self) -> None:
        self.hint.setText(shown(HINT, most=MOST_COMPARED))
        self.export.setText(shown(EXPORT))
        self.export.setToolTip(shown(EXPORT_HELP))
        self.empty.set_texts(shown(EMPTY), shown(EMPTY_HINT))
        self.no_curve.set_texts(shown(NO_CURVE), shown(NO_CURVE_HINT))
        self.measure.set_options([(key, shown(words)) for key, words in MEASURED.items()])
        self.over.setText(shown(OVER))
        self.measure.setAccessibleName(shown(N_("runs", "What is compared")))
        self.plot.setAccessibleName(shown(N_("runs", "Curves of the ticked runs")))
        self.table.setAccessibleName(shown(self.name))
        self.table.name_columns({column: shown(words) for column, words in HEADS.items()})
        self.details.setFixedWidth(theme.px(DETAILS_PX))
        self.details.retranslate()
        self.renew()

    # what it shows

    def _soon(self, _: object = None) -> None:
        if self.isVisible() and not self._pause.isActive():
            self._pause.start()

    def _row(self, record: RunRecord) -> RunRow:
        project, training = record.project, record.project.training
        loss, accuracy = record.last("unseen"), record.last("accuracy")
        words = {
            NAME: run_name(record),
            "data": data_name(project.data),
            "network": summary(project.network),
            "optimiser": shown(training.optimiser.name),
        }
        figures = {
            "rate": numbers.compact(training.learning_rate),
            "epochs": numbers.whole(record.epoch),
            "unseen": "" if loss is None else numbers.number(loss),
            "accuracy": "" if accuracy is None else numbers.percent(accuracy),
        }
        keys: dict[str, float | str] = {column: text.lower() for column, text in words.items()}
        keys |= {
            "number": float(record.number),
            "rate": training.learning_rate,
            "epochs": float(record.epoch),
            "unseen": np.nan if loss is None else loss,
            "accuracy": np.nan if accuracy is None else accuracy,
        }
        return RunRow(
            record.number, words | figures, keys, record.courses.get("unseen"), self._slots.get(record.number)
        )

    def _show_chosen(self) -> None:
        number = self.table.chosen_run
        if number is not None and self._session is not None and number in self._records:
            self.details.show_run(self._records[number], present=number == self._session.runs.present)
        self._show_curves()

    def _show_curves(self) -> None:
        """The curves over epochs: runs of different batch sizes are compared by what they have seen."""
        key, curves = self.measure.key, []
        for number in self.compared:
            course, slot = self._records[number].courses.get(key), self._slots.get(number, 0)
            if course is not None and len(course.values) > 1:
                dash = tokens.RUN_DASHES[slot]
                curves.append(
                    Curve(run_name(self._records[number]), course.epochs, course.values, None, dash, run=slot)
                )
        self.plots.setCurrentIndex(int(not curves))
        self.plot.shares = key == "accuracy"
        self.plot.show_curves(curves)

    # what the hands do

    def _rename(self, number: int, name: str) -> None:
        assert self._session is not None
        self._session.runs.rename(number, name)
        self.renew()

    def _open(self, number: int) -> None:
        """Put the run on the desk, once nothing would be lost by it; the one that lay there stays in the list."""
        assert self._files is not None
        files, record = self._files, self._records[number]

        def put() -> None:
            files.put_run(record)
            self.left.emit()

        files.when_safe(put)

    def _delete(self, number: int) -> None:
        assert self._session is not None
        runs, record = self._session.runs, self._records[number]
        runs.delete(number)
        self.renew()

        def undo() -> None:
            runs.put_back(record)
            self.renew()

        Toast.show_in(self.window(), shown(DELETED, name=run_name(record)), shown(UNDO), undo)

    def _ask_export(self) -> None:
        proposed = paths.proposed_file(shown(self.name), ".csv")
        chosen, _ = QFileDialog.getSaveFileName(self, shown(EXPORT), str(proposed), shown(TABLES))
        if chosen:
            file = Path(chosen)
            self.write(file if file.suffix.lower() == ".csv" else file.with_name(file.name + ".csv"))

    def write(self, file: Path) -> None:
        """Write all runs as a table, in the order in which they stand, away from the window."""
        assert self._session is not None
        records = [self._records[number] for number in self.table.numbers]
        task = Task(lambda _: save_runs(file, records), self)
        task.done.connect(lambda _: Toast.show_in(self.window(), shown(SAVED, file=file.name)))
        task.failed.connect(self._session.failed)
        task.start()
