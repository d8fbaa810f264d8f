"""The dial's calibration in words: centre, rim, marks with their values, unit and the needle's colour."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import GradusError
from core.imaging.dial_face import DialStyle
from core.texts import N_, Text
from core.vision.dial import NEEDLES, Dial
from gui import numbers
from gui.i18n import shown
from gui.widgets.button import Button, ToolButton
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit, NumberField

CALIBRATION = N_("gauge", "Calibration")
ADJUST = N_("gauge", "Adjust by hand")
ADJUST_HELP = N_(
    "gauge", "Drag centre, rim and marks in the picture. A double click on the rim adds a mark, Del removes one."
)
FIND, FIND_HELP = N_("gauge", "Find"), N_("gauge", "Look for the dial's rim in the picture; the marks go with it.")
BACK = N_("gauge", "Take the last change of the dial back (Ctrl+Z)")
FACTS = {
    "center": N_("gauge", "Centre"),
    "rim": N_("gauge", "Rim"),
    "marks": N_("gauge", "Scale marks"),
}
RIM, SLANTED = N_("gauge", "{radius} px"), N_("gauge", "{radius} px, straightened")
MARKS = N_("gauge", "{count}, {low} to {high}")
CIRCLE = N_("gauge", "Full circle")
CIRCLE_HELP = N_("gauge", "A pointer that goes round and round, 0 to 10, as on a water meter. The marks are laid anew.")
CIRCLE_MARKS = tuple((36.0 * value, float(value)) for value in range(10))
FOLLOW = N_("gauge", "Follow camera")
FOLLOW_HELP = N_(
    "gauge",
    "Compares the picture with that of the calibration. When the camera was moved, the dial is laid onto its place.",
)
REFINE = N_("gauge", "Refine centre")
REFINE_HELP = N_(
    "gauge",
    "Moves the centre to where the marks point and the needle's lines cross. Off by 4% of the radius, it would "
    "turn a reading by some 2°.",
)
REFINED = N_("gauge", "{place}\nrefined by {pixels} px")
MARK_VALUE = N_("gauge", "Value of mark {number}")
UNIT = N_("gauge", "Unit")
NEEDLE = N_("gauge", "Needle")
PICK = N_("gauge", "Click the needle in the picture to tell its colour")
NEEDLE_NAMES: dict[str, Text] = {
    "auto": N_("gauge", "Found by itself"),
    "red": N_("gauge", "Red"),
    "black": N_("gauge", "Black"),
    "white": N_("gauge", "White"),
}
SAVE_HELP = N_(
    "gauge", "Writes the dial, beside it the picture on show and, if it was taught this needle, the network's weights."
)
OPEN_HELP = N_("gauge", "Brings a dial back, with the picture to align it to and the weights that lie beside it.")
OPEN_DIAL, SAVE_DIAL = N_("gauge", "Open dial…"), N_("gauge", "Save dial…")
PRINT = N_("gauge", "Paper gauge to print…")
PRINT_HELP = N_(
    "gauge",
    "A dial with four corner marks and a needle to cut out. Before the camera the program knows it by its corners.",
)
PRINTS = N_("gauge", "Sheets to print (*.pdf *.png *.svg)")
DIAL_FILES = N_("gauge", "Dial files (*.json)")


class GaugeCalibration(QWidget):
    """`set_dial(dial)` shows one; `dial_changed(Dial)` carries each change made here, `troubled` what did not fit.

    `find_wanted` asks to look for the dial in the picture, `back_wanted` for the dial before the last change,
    `sheet_wanted(Path)` for a paper gauge to print,
    `open_wanted(Path)` and `save_wanted(Path)` for a dial file.
    """

    dial_changed = Signal(object)
    find_wanted = Signal()
    back_wanted = Signal()
    sheet_wanted = Signal(object)
    open_wanted = Signal(object)
    save_wanted = Signal(object)
    troubled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dial: Dial | None = None
        self._refined: tuple[tuple[float, float], float] | None = None
        self.mark = 0
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.title = Label("", "strong")
        self.find_button = Button("", "target", size="small")
        self.find_button.setObjectName("find_dial")
        self.back = ToolButton("undo", side=26)
        self.back.setObjectName("dial_back")
        self.back.setEnabled(False)
        self.adjust = CheckBox()
        self.adjust.setObjectName("adjust_dial")
        self.circle = CheckBox()
        self.circle.setObjectName("full_circle")
        self.follow = CheckBox()
        self.follow.setObjectName("follow_camera")
        self.follow.setChecked(True)
        self.refine = CheckBox()
        self.refine.setObjectName("refine_centre")
        self.refine.setChecked(True)
        self.names = {name: Label("", "label") for name in FACTS}
        self.facts = {name: Label("", "label", "text2") for name in FACTS}
        self.mark_value = NumberEdit(low=-1e6, high=1e6, value=0.0)
        self.mark_value.setObjectName("mark_value")
        self.mark_field = NumberField("", self.mark_value)
        self.unit_label, self.unit = Label("", "label", "text2"), QLineEdit()
        self.unit.setObjectName("dial_unit")
        self.unit.setMaxLength(12)
        self.needle_label = Label("", "label", "text2")
        self.needle = ComboBox([(key, "") for key in NEEDLES])
        self.needle.setObjectName("needle_colour")
        self.pick = ToolButton("drop", checkable=True)
        self.pick.setObjectName("pick_needle")
        self.open_button, self.save_button = Button("", "open", size="small"), Button("", "save", size="small")
        self.open_button.setObjectName("open_dial")
        self.save_button.setObjectName("save_dial")
        self.print_button = Button("", "export", size="small")
        self.print_button.setObjectName("print_paper_gauge")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        head.addWidget(self.find_button)
        facts = QGridLayout()
        facts.setVerticalSpacing(6)
        for line, name in enumerate(FACTS):
            facts.addWidget(self.names[name], line, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(self.facts[name], line, 1)
        facts.setColumnStretch(0, 1)
        unit = QVBoxLayout()
        unit.setSpacing(4)
        unit.addWidget(self.unit_label)
        unit.addWidget(self.unit)
        values = QHBoxLayout()
        values.setSpacing(8)
        values.addWidget(self.mark_field, 3)
        values.addLayout(unit, 2)
        needle = QHBoxLayout()
        needle.addWidget(self.needle, 1)
        needle.addWidget(self.pick)
        files = QHBoxLayout()
        files.setSpacing(6)
        files.addWidget(self.open_button)
        files.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(facts)
        ticks = QHBoxLayout()
        ticks.addWidget(self.adjust)
        ticks.addStretch(1)
        ticks.addWidget(self.circle)
        column.addLayout(ticks)
        helpers = QHBoxLayout()
        helpers.addWidget(self.refine)
        helpers.addStretch(1)
        helpers.addWidget(self.follow)
        column.addLayout(helpers)
        column.addLayout(values)
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.needle_label)
        below.addLayout(needle)
        column.addLayout(below)
        column.addLayout(files)
        column.addWidget(self.print_button)

    def _connect(self) -> None:
        self.find_button.clicked.connect(self.find_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.needle.changed.connect(self.set_needle)
        self.circle.clicked.connect(self._set_circle)
        self.mark_value.changed.connect(self._set_mark_value)
        self.unit.editingFinished.connect(self._set_unit)
        self.open_button.clicked.connect(self._open)
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)

    def set_dial(self, dial: Dial) -> None:
        """Show this dial, without a signal."""
        self._dial = dial
        x, y = dial.center
        radius = numbers.fixed(dial.radius, 0)
        values = [value for _, value in dial.marks]
        span = {"low": numbers.compact(min(values)), "high": numbers.compact(max(values))}
        place = f"{numbers.fixed(x, 0)}, {numbers.fixed(y, 0)}"
        if self._refined is not None and self._refined[0] == dial.center:
            place = shown(REFINED, place=place, pixels=numbers.fixed(self._refined[1], 1))
        self.facts["center"].setText(place)
        self.facts["rim"].setText(shown(RIM if dial.plane is None else SLANTED, radius=radius))
        self.facts["marks"].setText(shown(MARKS, count=len(values), **span))
        self.needle.set_key(dial.needle)
        self.circle.setChecked(dial.circular)
        if not self.unit.hasFocus():
            self.unit.setText(dial.unit)
        self.choose_mark(self.mark)

    def set_refined(self, center: tuple[float, float], pixels: float) -> None:
        """A dial with this centre has it from its marks or its needle, so many pixels from where it was laid."""
        self._refined = (center, pixels)

    def choose_mark(self, index: int) -> None:
        """The field below holds this mark's value."""
        if self._dial is None:
            return
        self.mark = min(max(index, 0), len(self._dial.marks) - 1)
        self.mark_field.set_text(shown(MARK_VALUE, number=self.mark + 1))
        self.mark_value.set_value(self._dial.marks[self.mark][1])

    def set_needle(self, key: str) -> None:
        """Read a needle of this colour."""
        if self._dial is not None:
            self.dial_changed.emit(replace(self._dial, needle=key))

    def retranslate(self) -> None:
        self.title.setText(shown(CALIBRATION))
        self.find_button.setText(shown(FIND))
        self.find_button.setToolTip(shown(FIND_HELP))
        self.back.set_tip(shown(BACK))
        self.adjust.setText(shown(ADJUST))
        self.adjust.setToolTip(shown(ADJUST_HELP))
        self.circle.setText(shown(CIRCLE))
        self.circle.setToolTip(shown(CIRCLE_HELP))
        self.refine.setText(shown(REFINE))
        self.refine.setToolTip(shown(REFINE_HELP))
        self.follow.setText(shown(FOLLOW))
        self.follow.setToolTip(shown(FOLLOW_HELP))
        for name, text in FACTS.items():
            self.names[name].setText(shown(text))
        self.unit_label.setText(shown(UNIT))
        self.unit.setAccessibleName(shown(UNIT))
        self.needle_label.setText(shown(NEEDLE))
        self.needle.setAccessibleName(shown(NEEDLE))
        self.needle.set_options([(key, shown(text)) for key, text in NEEDLE_NAMES.items()])
        self.pick.set_tip(shown(PICK))
        self.open_button.setText(shown(OPEN_DIAL))
        self.save_button.setText(shown(SAVE_DIAL))
        self.open_button.setToolTip(shown(OPEN_HELP))
        self.save_button.setToolTip(shown(SAVE_HELP))
        self.print_button.setText(shown(PRINT))
        self.print_button.setToolTip(shown(PRINT_HELP))
        if self._dial is not None:
            self.set_dial(self._dial)

    def _set_mark_value(self, value: float) -> None:
        """One that breaks the order of the scale is said and not taken."""
        if self._dial is None:
            return
        marks = list(self._dial.marks)
        marks[self.mark] = (marks[self.mark][0], value)
        try:
            changed = replace(self._dial, marks=tuple(marks))
        except GradusError as error:
            self.troubled.emit(error)
            self.choose_mark(self.mark)
        else:
            self.dial_changed.emit(changed)

    def _set_circle(self, on: bool) -> None:
        """The other kind of scale, with the marks that it usually has."""
        if self._dial is not None:
            marks = CIRCLE_MARKS if on else DialStyle().marks()
            self.dial_changed.emit(replace(self._dial, marks=marks, circular=on))

    def _set_unit(self) -> None:
        if self._dial is not None and self.unit.text().strip() != self._dial.unit:
            self.dial_changed.emit(replace(self._dial, unit=self.unit.text().strip()))

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, shown(OPEN_DIAL), str(Path.home()), shown(DIAL_FILES))
        if name:
            self.open_wanted.emit(Path(name))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, shown(SAVE_DIAL), str(Path.home() / "dial.json"), shown(DIAL_FILES))
        if name:
            self.save_wanted.emit(Path(name if name.endswith(".json") else f"{name}.json"))

    def _print(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, shown(PRINT), str(Path.home() / "paper-gauge.pdf"), shown(PRINTS))
        if name:
            known = Path(name).suffix.lower() in (".pdf", ".png", ".svg")
            self.sheet_wanted.emit(Path(name if known else f"{name}.pdf"))
