"""The table dialog: how a text file is read, which column is the answer, and what the cells look like meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from core.data.catalog.csv_table import CsvTable
from core.data.dataset import Dataset
from core.data.tabular import Table as Cells
from core.data.tabular import numbers as as_numbers
from core.errors import GradusError
from core.fields import replace_fields
from core.texts import N_
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.widgets.button import Button
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from gui.widgets.form import Form
from gui.widgets.label import Label
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Sheet
from gui.widgets.table import Table
from gui.work.task import Task

TITLE = N_("csv wizard", "A table from a file")
READING = N_("csv wizard", "How the file is read")
COLUMNS = N_("csv wizard", "What is learned")
TARGET = N_("csv wizard", "Target column")
TARGET_HELP = N_("csv wizard", "The answer that the network learns to give.")
FEATURES = N_("csv wizard", "Feature columns")
FEATURES_HELP = N_("csv wizard", "What the answer is predicted from. Columns of words cannot be features.")
PREVIEW = N_("csv wizard", "First rows")
USE = N_("csv wizard", "Use this table")
CANCEL = N_("csv wizard", "Cancel")
WAIT = N_("csv wizard", "Reading “{file}”")
CLASSES = N_("csv wizard", "{rows} complete rows, {features} features → {classes} classes: {names}")
VALUES = N_("csv wizard", "{rows} complete rows, {features} features → a number")
LEFT_OUT = N_("csv wizard", "Rows left out: {count}. Cells are missing there, or there are too many or too few.")
ROWS, NAMED_CLASSES = 12, 4
CHOICES_PX = 264
READING_FIELDS = ("delimiter", "header", "encoding")
LEARNING_FIELDS = ("meaning", "missing", "test_share", "validation_share")


@dataclass(frozen=True)
class Reading:
    """What one look at the file gave: its cells, and the data set, or the error, that the choices make of them."""

    spec: CsvTable
    cells: Cells | None
    dataset: Dataset | None
    error: GradusError | None


def look(spec: CsvTable) -> Reading:
    """Read the file as `spec` says; an error is part of the answer, never raised."""
    cells: Cells | None = None
    try:
        cells = spec.table()
        spec = _with_known_columns(spec, cells)
        return Reading(spec, cells, spec.load(), None)
    except GradusError as error:
        return Reading(spec, cells, None, error)


class CsvWizard(QDialog):
    """Every choice reads the file anew on a pool thread; `chosen` carries the spec once it makes a data set."""

    chosen = Signal(object)

    def __init__(self, spec: CsvTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("csv_wizard")
        self._spec = spec
        self._task: Task | None = None
        self._reading: Reading | None = None
        self._boxes: dict[str, CheckBox] = {}
        self._build()
        self._connect()
        self.retranslate()
        self.read()

    def _build(self) -> None:
        self.reading_title, self.columns_title = Label("", "strong"), Label("", "strong")
        self.reading_form = Form(self._spec, only=READING_FIELDS)
        self.learning_form = Form(self._spec, only=LEARNING_FIELDS)
        self.target_label, self.features_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.target = ComboBox()
        self.target.setObjectName("csv_target")
        self.features = QVBoxLayout()
        self.features.setSpacing(6)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 10, 0)
        left.setSpacing(10)
        parts = (self.reading_title, self.reading_form, self.columns_title, self.target_label, self.target)
        for widget in (*parts, self.features_label):
            left.addWidget(widget)
        left.addLayout(self.features)
        left.addWidget(self.learning_form)
        left.addStretch(1)
        choices = QWidget()
        choices.setMinimumWidth(theme.px(CHOICES_PX))
        inside = QVBoxLayout(choices)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(scrolling(left))
        self.preview_title = Label("", "strong")
        self.preview = Table(framed=False)
        self.preview.setObjectName("csv_preview")
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.summary, self.note = Label("", "body", wrap=True), Label("", "label", "text2", wrap=True)
        self.summary.setObjectName("csv_summary")
        sheet = Sheet(radius=10)
        right = QVBoxLayout(sheet)
        right.setContentsMargins(16, 14, 16, 14)
        right.setSpacing(10)
        right.addWidget(self.preview_title)
        right.addWidget(self.preview, 1)
        right.addWidget(self.summary)
        right.addWidget(self.note)
        self.use, self.cancel = Button("", kind="primary"), Button("")
        self.use.setObjectName("csv_use")
        self.cancel.setObjectName("csv_cancel")
        self.use.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(choices)
        body.addWidget(sheet, 1)
        self.setMinimumSize(theme.px(720), theme.px(440))
        self.resize(self.sizeHint())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(body, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for form in (self.reading_form, self.learning_form):
            form.changed.connect(self._set_field)
        self.target.changed.connect(lambda name: self._set(target=name, features=()))
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._accept)

    def read(self) -> None:
        """Look at the file as the choices are now; an older look that is still on its way is forgotten."""
        if self._task is not None:
            self._task.cancel()
        spec = self._spec
        self.use.setEnabled(False)
        if self._reading is None:
            self.summary.setText(shown(WAIT, file=spec.path))
        self._task = Task(lambda _: look(spec), self)
        self._task.done.connect(self._show)
        self._task.failed.connect(lambda error: self._show(Reading(spec, None, None, error)))
        self._task.start()

    def retranslate(self) -> None:
        self.setWindowTitle(shown(TITLE))
        self.reading_title.setText(shown(READING))
        self.columns_title.setText(shown(COLUMNS))
        self.target_label.setText(shown(TARGET))
        self.target.setAccessibleName(shown(TARGET))
        self.target.setToolTip(shown(TARGET_HELP))
        self.features_label.setText(shown(FEATURES))
        self.features_label.setToolTip(shown(FEATURES_HELP))
        self.preview_title.setText(shown(PREVIEW))
        self.use.setText(shown(USE))
        self.cancel.setText(shown(CANCEL))
        if self._reading is not None:
            self._show(self._reading)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(980), theme.px(600))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        if reading.cells is not None:
            self._spec = reading.spec
            self._show_columns(reading.cells)
            self._show_cells(reading.cells)
        self.use.setEnabled(reading.dataset is not None)
        self.summary.set_tone("text" if reading.error is None else "err")
        self.note.hide()
        if reading.error is not None:
            self.summary.setText(sentence(reading.error))
        elif reading.dataset is not None and reading.cells is not None:
            self._summarise(reading.dataset, reading.cells)

    def _show_columns(self, cells: Cells) -> None:
        spec = self._spec
        self.target.set_options([(name, name) for name in cells.names])
        self.target.set_key(spec.target)
        while (item := self.features.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for name in cells.names:
            if name == spec.target:
                continue
            box = CheckBox(name)
            box.setObjectName(f"feature_{name}")
            box.setEnabled(as_numbers(cells.column(name)) is not None)
            box.setToolTip("" if box.isEnabled() else shown(FEATURES_HELP))
            box.setChecked(name in spec.features)
            box.clicked.connect(self._set_features)
            self._boxes[name] = box
            self.features.addWidget(box)

    def _show_cells(self, cells: Cells) -> None:
        """The target stands first, where the eye begins, in strong letters."""
        target = cells.names.index(self._spec.target)
        order = [target, *(index for index in range(len(cells.names)) if index != target)]
        rows = [[row[index] for index in order] for row in cells.rows[:ROWS]]
        aligned = ["left" if as_numbers(cells.column(cells.names[index])) is None else "right" for index in order]
        self.preview.bold = 0
        self.preview.set_headers([(str(index), cells.names[index], align) for index, align in zip(order, aligned)])
        self.preview.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.preview.set_rows(rows)

    def _summarise(self, dataset: Dataset, cells: Cells) -> None:
        rows = len(dataset.train) + len(dataset.validation) + len(dataset.test)
        counts = {"rows": numbers.whole(rows), "features": dataset.input_shape[0]}
        names = [shown(name) for name in dataset.class_names]
        if names:
            listed = ", ".join(names[:NAMED_CLASSES]) + (" …" if len(names) > NAMED_CLASSES else "")
            self.summary.setText(shown(CLASSES, **counts, classes=len(names), names=listed))
        else:
            self.summary.setText(shown(VALUES, **counts))
        left_out = len(cells.rows) + cells.odd_rows - rows
        self.note.setVisible(left_out > 0)
        self.note.setText(shown(LEFT_OUT, count=numbers.whole(left_out)))

    def _set_field(self, name: str, value: object) -> None:
        """Another way to read may name other columns: the choice of columns begins anew then."""
        anew: dict[str, Any] = {"target": "", "features": ()} if name in READING_FIELDS else {}
        self._set(**{name: value, **anew})

    def _set_features(self) -> None:
        self._set(features=tuple(name for name, box in self._boxes.items() if box.isChecked()))

    def _set(self, **fields: Any) -> None:
        self._spec = replace_fields(self._spec, **fields)
        self.reading_form.set_spec(self._spec)
        self.learning_form.set_spec(self._spec)
        self.read()

    def _accept(self) -> None:
        reading = self._reading
        if reading is not None and reading.dataset is not None:
            self.chosen.emit(reading.spec)
            self.accept()


def _with_known_columns(spec: CsvTable, cells: Cells) -> CsvTable:
    """The spec with the columns named that it left open: the last one is the target, all other numbers are features."""
    target = spec.target if spec.target in cells.names else cells.names[-1]
    if spec.features and all(name in cells.names and name != target for name in spec.features):
        return replace(spec, target=target)
    usual = tuple(name for name in cells.names if name != target and as_numbers(cells.column(name)) is not None)
    return replace(spec, target=target, features=usual)
