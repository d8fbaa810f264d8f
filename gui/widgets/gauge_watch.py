"""Keeping watch over the value: limits, impossible jumps, and the log file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.texts import N_
from gui import numbers
from gui.i18n import shown
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit, NumberField

ALARMS = N_("gauge", "Alarms")
LOW, HIGH, JUMP = N_("gauge", "Low"), N_("gauge", "High"), N_("gauge", "Fastest per s")
LIMIT_HELP = N_("gauge", "Beyond this value the reading turns red. A limit at the end of the scale never sounds.")
JUMP_HELP = N_(
    "gauge",
    "A reading that needs a faster change than this is set aside until it has stayed for 1.5 s. 0 switches it off.",
)
LOG, START, STOP = N_("gauge", "Log"), N_("gauge", "Log to a file…"), N_("gauge", "Stop the log")
ROWS = N_("gauge", "{file} · {count} rows")
NO_LOG = N_("gauge", "One row a second with time and zone, value and confidence. Full files are set aside by date.")
LOG_FILES = N_("gauge", "Tables (*.csv)"), N_("gauge", "SQLite databases (*.sqlite)")
DOUBTFUL = N_("gauge", "{count} doubtful frames kept for labelling")
DOUBTFUL_HELP = N_(
    "gauge",
    "Frames without a reading, or with one that is not sure, wait in the teach card until you say where the needle is.",
)


class GaugeAlarms(QWidget):
    """`.low`, `.high`, `.fastest` (None where not set); `changed` after any of them moved."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = (0.0, 1.0)
        self.title = Label("", "strong")
        self.low_edit = NumberEdit(low=-1e6, high=1e6, value=0.0)
        self.high_edit = NumberEdit(low=-1e6, high=1e6, value=1.0)
        self.jump_edit = NumberEdit(low=0.0, high=1e6, value=0.0)
        names = ("alarm_low", "alarm_high", "alarm_jump")
        self.fields = []
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, edit in zip(names, (self.low_edit, self.high_edit, self.jump_edit), strict=True):
            edit.setObjectName(name)
            edit.changed.connect(lambda _: self.changed.emit())
            field = NumberField("", edit)
            self.fields.append(field)
            row.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(row)
        self.retranslate()

    @property
    def low(self) -> float | None:
        return self.low_edit.value if self.low_edit.value > self._scale[0] else None

    @property
    def high(self) -> float | None:
        return self.high_edit.value if self.high_edit.value < self._scale[1] else None

    @property
    def fastest(self) -> float | None:
        return self.jump_edit.value or None

    def set_scale(self, low: float, high: float) -> None:
        """The ends of the scale; limits that stood at the old ends follow, without a signal."""
        for edit, before, after in (
            (self.low_edit, self._scale[0], low),
            (self.high_edit, self._scale[1], high),
        ):
            edit.step = (high - low) / 100
            if edit.value == before:
                edit.set_value(after)
        self.jump_edit.step = (high - low) / 100
        self._scale = (low, high)

    def retranslate(self) -> None:
        self.title.setText(shown(ALARMS))
        for field, text in zip(self.fields, (LOW, HIGH, JUMP), strict=True):
            field.set_text(shown(text))
            field.label.setToolTip(shown(JUMP_HELP if text is JUMP else LIMIT_HELP))


class GaugeLog(QWidget):
    """`file_chosen(Path)` and `stop_wanted` ask for a log; `set_rows(path, count)` and `set_stopped()` show it."""

    file_chosen = Signal(object)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._count = self._doubts = 0
        self.title = Label("", "strong")
        self.note = Label("", "label", "text2", wrap=True)
        self.note.setObjectName("log_note")
        self.doubtful = Button("", "flag", kind="link", size="small")
        self.doubtful.setObjectName("doubtful_frames")
        self.button = Button("", "save")
        self.button.setObjectName("gauge_log")
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.button, self.note):
            column.addWidget(widget)
        column.addWidget(self.doubtful, 0, Qt.AlignmentFlag.AlignLeft)
        self.doubtful.hide()
        self.retranslate()

    def set_rows(self, file: Path, count: int) -> None:
        """A log is being written."""
        self._file, self._count = file, count
        self.retranslate()

    def set_doubtful(self, count: int) -> None:
        """So many frames wait to be labelled."""
        self._doubts = count
        self.doubtful.setText(shown(DOUBTFUL, count=numbers.whole(count)))
        self.doubtful.setVisible(count > 0)

    def set_stopped(self) -> None:
        self._file = None
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(shown(LOG))
        self.button.setText(shown(START if self._file is None else STOP))
        self.set_doubtful(self._doubts)
        self.doubtful.setToolTip(shown(DOUBTFUL_HELP))
        self.button.set_icon("save" if self._file is None else "pause")
        if self._file is None:
            self.note.setText(shown(NO_LOG))
        else:
            self.note.setText(shown(ROWS, file=self._file.name, count=numbers.whole(self._count)))
            self.note.setToolTip(str(self._file))

    def _press(self) -> None:
        if self._file is not None:
            self.stop_wanted.emit()
            return
        kinds = ";;".join(shown(kind) for kind in LOG_FILES)
        name, kind = QFileDialog.getSaveFileName(self, shown(LOG), str(Path.home() / "gauge.csv"), kinds)
        if name:
            ending = ".sqlite" if "*.sqlite" in kind else ".csv"
            self.file_chosen.emit(Path(name) if Path(name).suffix else Path(f"{name}{ending}"))
