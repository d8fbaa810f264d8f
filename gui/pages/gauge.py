"""The gauge page: point a camera at a dial, mark its scale, read the needle, watch and log the value."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.errors import GradusError
from core.imaging.dial_face import DialStyle, Scene
from core.texts import N_, Text
from core.vision.dial import NEEDLES, Dial, load_dial, save_dial
from core.vision.reader import DEFAULT_READER, READERS
from core.vision.reading import NO_READING, Reading
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.page import PAGES, Page
from gui.widgets.button import Button
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from gui.widgets.dial_view import DialView
from gui.widgets.figure import Figure
from gui.widgets.label import Label
from gui.widgets.message import Banner, MessageCard
from gui.widgets.number_edit import NumberEdit, NumberField
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Hairline, Sheet
from gui.widgets.slider import ValueSlider
from gui.widgets.table import Table
from gui.widgets.trend_plot import TrendPlot
from gui.work.camera import CameraThread, Look
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.calibrate import Proposal
    from core.vision.camera import CameraSource

LEFT_PX, RIGHT_PX = 248, 320
SOURCE = N_("gauge", "Source")
SOURCES: dict[str, Text] = {
    "virtual": N_("gauge", "Virtual gauge"),
    "camera": N_("gauge", "Camera"),
    "file": N_("gauge", "Video or picture…"),
    "folder": N_("gauge", "Folder of pictures…"),
    "address": N_("gauge", "Address (RTSP, HTTP)"),
}
EFFECTS: dict[str, tuple[Text, float, float]] = {
    "glare": (N_("gauge", "Glare"), 0.0, 1.0),
    "blur": (N_("gauge", "Blur"), 0.0, 4.0),
    "tilt_deg": (N_("gauge", "Tilt"), 0.0, 40.0),
    "noise": (N_("gauge", "Noise"), 0.0, 0.3),
    "light": (N_("gauge", "Light"), 0.2, 1.4),
}
CALIBRATION = N_("gauge", "Calibration")
ADJUST = N_("gauge", "Adjust by hand")
ADJUST_HELP = N_(
    "gauge", "Drag centre, rim and marks in the picture. A double click on the rim adds a mark, Del removes one."
)
FIND = N_("gauge", "Find the dial")
OPEN_DIAL, SAVE_DIAL = N_("gauge", "Open dial…"), N_("gauge", "Save dial…")
DIAL_FILES = N_("gauge", "Dial files (*.json)")
PICTURE_FILES = N_("gauge", "Videos and pictures (*.mp4 *.avi *.mov *.mkv *.webm *.png *.jpg *.jpeg *.bmp)")
NEEDLE = N_("gauge", "Needle")
NEEDLE_NAMES: dict[str, Text] = {
    "auto": N_("gauge", "Found by itself"),
    "red": N_("gauge", "Red"),
    "black": N_("gauge", "Black"),
    "white": N_("gauge", "White"),
}
MARK_VALUE = N_("gauge", "Value of mark {number}")
NO_DIAL = N_("gauge", "No dial was found in this picture. Drag centre and rim onto it by hand.")
VALUE = N_("gauge", "Reading")
TRUTH = N_("gauge", "True value {truth}, off by {percent} of the scale")
LIVE = N_("gauge", "{rate} frames/s")
HEADS = (
    N_("gauge", "Reader"),
    N_("gauge", "Value"),
    N_("gauge", "Angle"),
    N_("gauge", "Confidence"),
    N_("gauge", "Time"),
)
TREND, ALARMS = N_("gauge", "Trend"), N_("gauge", "Alarms")
LOW, HIGH = N_("gauge", "Low"), N_("gauge", "High")
WAITING = N_("gauge", "No picture yet")
WAITING_HELP = N_("gauge", "Choose a source on the left.")
NO_VALUE = N_("gauge", "no reading")
LAST_GOOD = N_("gauge", "Last good reading {age} ago")
IN_RANGE, TOO_LOW, TOO_HIGH = (
    N_("gauge", "In range"),
    N_("gauge", "Below the low limit"),
    N_("gauge", "Above the high limit"),
)
OUTAGES = {
    "connecting": N_("gauge", "Connecting to the camera"),
    "refused": N_(
        "gauge", "The camera could not be opened: it is not there, or another program uses it. Trying again."
    ),
    "ended": N_("gauge", "The stream has ended or was cut. Connecting again."),
    "frozen": N_("gauge", "The camera sends no new pictures. Connecting again."),
}


@PAGES.register
class GaugePage(Page):
    key: ClassVar[str] = "gauge"
    name: ClassVar[Text] = N_("pages", "Dial gauge")
    icon: ClassVar[str] = "gauge"
    order: ClassVar[int] = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera: CameraThread | None = None
        self.dial: Dial | None = None
        self._look: Look | None = None
        self._last_good = (0.0, 0.0)
        self._build_source()
        self._build_picture()
        self._build_value()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left, right = scrolling(self.left_column), scrolling(self.right_column)
        for side, width in ((left, LEFT_PX), (right, RIGHT_PX)):
            side.setFixedWidth(theme.px(width))
            side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        row.addWidget(left)
        row.addWidget(self.sheet_box, 1)
        row.addWidget(right)
        self.body.addLayout(row)
        self.retranslate()

    # build

    def _build_source(self) -> None:
        self.source_label = Label("", "label", "text2")
        self.source = ComboBox([(key, "") for key in SOURCES])
        self.source.setObjectName("gauge_source")
        self.source.changed.connect(self.choose_source)
        self.address = QLineEdit()
        self.address.setObjectName("gauge_address")
        self.address.setPlaceholderText("rtsp://")
        self.address.returnPressed.connect(lambda: self.open_named(self.address.text().strip()))
        self.effects: dict[str, ValueSlider] = {}
        self.left_column = QVBoxLayout()
        self.left_column.setContentsMargins(16, 12, 12, 16)
        self.left_column.setSpacing(12)
        self.left_column.addWidget(self.source_label)
        self.left_column.addWidget(self.source)
        self.left_column.addWidget(self.address)
        for name, (_, low, high) in EFFECTS.items():
            slider = ValueSlider("", low, high)
            slider.setObjectName(f"effect_{name}")
            slider.set_value(getattr(Scene(), name))
            slider.changed.connect(lambda _: self._show_scene())
            self.effects[name] = slider
            self.left_column.addWidget(slider)
        self.left_column.addWidget(Hairline())
        self._build_calibration()
        self.advice = MessageCard()
        self.left_column.addStretch(1)
        self.left_column.addWidget(self.advice)

    def _build_calibration(self) -> None:
        self.calibration_title = Label("", "strong")
        self.adjust = CheckBox()
        self.adjust.setObjectName("adjust_dial")
        self.find_button = Button("", "target")
        self.find_button.setObjectName("find_dial")
        self.find_button.clicked.connect(self.find_dial)
        self.needle_label = Label("", "label", "text2")
        self.needle = ComboBox([(key, "") for key in NEEDLES])
        self.needle.setObjectName("needle_colour")
        self.needle.changed.connect(lambda key: self._use(replace(self.dial, needle=key)) if self.dial else None)
        self.mark_value = NumberEdit(low=-1e6, high=1e6, value=0.0)
        self.mark_value.setObjectName("mark_value")
        self.mark_field = NumberField("", self.mark_value)
        self.mark_value.changed.connect(self._set_mark_value)
        self.open_dial, self.save_dial = Button("", "open", size="small"), Button("", "save", size="small")
        self.open_dial.clicked.connect(self._open_dial)
        self.save_dial.clicked.connect(self._save_dial)
        files = QHBoxLayout()
        files.addWidget(self.open_dial)
        files.addWidget(self.save_dial)
        for widget in (self.calibration_title, self.find_button, self.adjust, self.mark_field):
            self.left_column.addWidget(widget)
        self.left_column.addWidget(self.needle_label)
        self.left_column.addWidget(self.needle)
        self.left_column.addLayout(files)

    def _build_picture(self) -> None:
        self.status = Label("", "label", "text2")
        self.view = DialView()
        self.view.setObjectName("dial_view")
        self.view.dial_changed.connect(self._use)
        self.view.mark_chosen.connect(self._show_mark)
        self.adjust.toggled.connect(self.view.set_editable)
        self.trouble = Banner(closable=True)
        self.trouble.hide()
        self.table = Table(bold=1)
        self.table.setObjectName("reader_table")
        self.sheet_box = QWidget()
        sheet = Sheet(radius=10)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(self.status)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.trouble)
        inside.addWidget(self.table)
        outer = QVBoxLayout(self.sheet_box)
        outer.setContentsMargins(4, 8, 4, 8)
        outer.addWidget(sheet)

    def _build_value(self) -> None:
        card = Sheet(radius=10)
        self.value = Figure("", "–", unit="", role="display")
        self.value.setObjectName("gauge_value")
        self.value_note = Label("", "label", "text2", wrap=True)
        self.truth = Label("", "label", "text2", wrap=True)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.value)
        column.addWidget(self.value_note)
        column.addWidget(self.truth)
        self.trend_title, self.alarm_title = Label("", "strong"), Label("", "strong")
        self.trend = TrendPlot()
        self.trend.setFixedHeight(theme.px(200))
        self.low = NumberEdit(low=-1e6, high=1e6, value=0.0)
        self.high = NumberEdit(low=-1e6, high=1e6, value=10.0)
        self.low_field, self.high_field = NumberField("", self.low), NumberField("", self.high)
        limits = QHBoxLayout()
        for edit, field in ((self.low, self.low_field), (self.high, self.high_field)):
            edit.changed.connect(lambda _: self._show_limits())
            limits.addWidget(field)
        self.right_column = QVBoxLayout()
        self.right_column.setContentsMargins(8, 8, 12, 16)
        self.right_column.setSpacing(12)
        self.right_column.addWidget(card)
        self.right_column.addWidget(self.trend_title)
        self.right_column.addWidget(self.trend)
        self.right_column.addWidget(self.alarm_title)
        self.right_column.addLayout(limits)
        self.right_column.addStretch(1)

    # connect

    def entered(self) -> None:
        """The first visit starts the virtual gauge, so that there is something to read."""
        if self.camera is None:
            self.camera = CameraThread(self)
            self.camera.looked.connect(self._show_look)
            self.camera.failed.connect(self._show_trouble)
            self.choose_source("virtual")

    def close_page(self) -> None:
        if self.camera is not None:
            self.camera.close()

    # sources

    def choose_source(self, key: str) -> None:
        """Start the chosen kind of source; files ask which."""
        self.source.set_key(key)
        self.address.setVisible(key == "address")
        for slider in self.effects.values():
            slider.setVisible(key == "virtual")
        if key == "virtual":
            self._open_virtual()
        elif key == "camera":
            self.open_named("0")
        elif key == "file":
            name, _ = QFileDialog.getOpenFileName(self, shown(SOURCE), str(Path.home()), shown(PICTURE_FILES))
            self.open_named(name)
        elif key == "folder":
            self.open_named(QFileDialog.getExistingDirectory(self, shown(SOURCE), str(Path.home())))

    def open_named(self, name: str) -> None:
        """A device number, a file, a folder or an address; nothing happens for an empty name."""
        from core.vision.camera import source_at  # OpenCV comes with the first source, not with the window

        if name:
            self.open(lambda: source_at(name))

    def open(self, make: Callable[[], CameraSource]) -> None:
        """Leave the present source for another; it is opened on the camera's own thread."""
        assert self.camera is not None
        self.trouble.hide()
        self.trend.clear_moments()
        self.camera.open(make)

    def _open_virtual(self) -> None:
        from core.vision.virtual import VirtualGauge

        self._virtual = VirtualGauge()
        self._show_scene()
        self.open(lambda: self._virtual)

    def _show_scene(self) -> None:
        """The sliders' scene from the next frame on, and the dial that belongs to it."""
        from core.vision.virtual import dial_of

        changes: dict[str, Any] = {name: slider.value for name, slider in self.effects.items()}
        scene = replace(Scene(), **changes)
        self._virtual.show(DialStyle(), scene)
        self._use(dial_of(DialStyle(), scene, self.needle.key))

    # calibration

    def find_dial(self) -> None:
        """Propose centre and rim from the picture as it is; the marks keep their angles."""
        look = self._look
        if look is None or look.frame is None:
            return
        from core.vision.calibrate import propose

        image = look.frame.image
        task = Task(lambda _: propose(image), self)
        task.done.connect(self._take_proposal)
        task.failed.connect(self._show_trouble)
        task.start()

    def _take_proposal(self, proposal: Proposal | None) -> None:
        if proposal is None:
            self.trouble.set_message("warn", shown(NO_DIAL))
            self.trouble.show()
            self._use(self.dial or self._first_dial())
        else:
            self._use(
                replace(self.dial or self._first_dial(), center=proposal.center, radius=proposal.long, plane=None)
            )
        self.adjust.setChecked(True)

    def _first_dial(self) -> Dial:
        """A usual scale in the middle of the picture: 0 to 10 over three quarters of a turn."""
        width, height = self.view.image_size()
        return Dial((width / 2, height / 2), 0.36 * min(width, height), DialStyle().marks())

    def _use(self, dial: Dial) -> None:
        """Read with this dial from the next frame on."""
        self.dial = dial
        self.view.set_dial(dial)
        self.value.unit.setText(dial.unit)
        self.value.unit.setVisible(bool(dial.unit))
        values = [value for _, value in dial.marks]
        self.trend.set_scale(min(values), max(values))
        if self.camera is not None:
            self.camera.set_reading(dial, tuple(READERS))

    def _show_mark(self, index: int) -> None:
        if self.dial is not None:
            self.mark_field.set_text(shown(MARK_VALUE, number=index + 1))
            self.mark_value.set_value(self.dial.marks[index][1])
            self.mark_field.show()

    def _set_mark_value(self, value: float) -> None:
        """Another value for the chosen mark; one that breaks the order of the scale is said and not taken."""
        index = self.view.chosen
        if self.dial is None or not 0 <= index < len(self.dial.marks):
            return
        marks = list(self.dial.marks)
        marks[index] = (marks[index][0], value)
        try:
            self._use(replace(self.dial, marks=tuple(marks)))
        except GradusError as error:
            self._show_trouble(error)

    def _open_dial(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, shown(OPEN_DIAL), str(Path.home()), shown(DIAL_FILES))
        if not name:
            return
        try:
            dial = load_dial(name)
        except GradusError as error:
            self._show_trouble(error)
            return
        self.needle.set_key(dial.needle)
        self._use(dial)

    def _save_dial(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, shown(SAVE_DIAL), str(Path.home() / "dial.json"), shown(DIAL_FILES))
        if name and self.dial is not None:
            try:
                save_dial(self.dial, name if name.endswith(".json") else f"{name}.json")
            except GradusError as error:
                self._show_trouble(error)

    # show

    def _show_look(self, look: Look) -> None:
        """One frame: the picture, every reader's needle, the value of the default reader."""
        if look.frame is None:
            reason = look.outage.reason if look.outage is not None else "connecting"
            self.status.setText(shown(OUTAGES.get(reason, OUTAGES["frozen"])))
            self._show_no_value("")
            return
        self._look = look
        self.status.setText(shown(LIVE, rate=numbers.compact(look.rate, 2)))
        if self.dial is None:
            self.view.set_image(look.frame.image)
            self._use(self._first_dial())
            return
        self.view.set_image(look.frame.image)
        self.view.set_readings({index: look.readings[key].reading for index, key in enumerate(look.readings)})
        self._show_table(look)
        if DEFAULT_READER in look.readings:
            self._show_value(look, look.readings[DEFAULT_READER].reading)

    def _show_value(self, look: Look, reading: Reading) -> None:
        assert look.frame is not None
        now = time.monotonic()
        self.trend.add(now, reading.value)
        if reading.value is None:
            self._show_no_value(shown(NO_READING[reading.no_reading or "unclear"]))
            return
        self._last_good = (now, reading.value)
        self.value.set_value(numbers.fixed(reading.value, 2), "text")
        low, high = self.low.value, self.high.value
        note = TOO_LOW if reading.value < low else TOO_HIGH if reading.value > high else IN_RANGE
        self.value_note.setText(shown(note))
        self.value_note.set_tone("text2" if note is IN_RANGE else "err")
        self.advice.set_message(
            "calm", shown(IN_RANGE) if note is IN_RANGE else shown(note), self._truth(look, reading)
        )
        self.truth.setText(self._truth(look, reading))

    def _truth(self, look: Look, reading: Reading) -> str:
        """How far off the reading is, where the true value is known."""
        if look.frame is None or look.frame.truth_deg is None or look.dial is None or reading.value is None:
            return ""
        truth = look.dial.value_at(look.frame.truth_deg)
        off = look.dial.error_of(reading.value, truth)
        return shown(TRUTH, truth=numbers.fixed(truth, 2), percent=numbers.percent(abs(off)))

    def _show_no_value(self, reason: str) -> None:
        """Never a number without trust: the last good one stays, grey, with its age."""
        when, value = self._last_good
        self.value.set_value(numbers.fixed(value, 2) if when else "–", "text3")
        age = numbers.duration(time.monotonic() - when) if when else ""
        self.value_note.setText(shown(LAST_GOOD, age=age) if when else "")
        self.value_note.set_tone("text2")
        self.truth.setText(reason)
        if reason:
            self.advice.set_message("warn", reason.split("：")[0].split(":")[0], reason)

    def _show_table(self, look: Look) -> None:
        rows = []
        for key, timed in look.readings.items():
            reading = timed.reading
            value = shown(NO_VALUE) if reading.value is None else numbers.fixed(reading.value, 2)
            angle = "" if reading.angle_deg is None else f"{numbers.fixed(reading.angle_deg, 1)}°"
            took = numbers.quantity(timed.took_ms, "ms", 2)
            rows.append([shown(READERS[key].title), value, angle, numbers.fixed(reading.confidence, 2), took])
        self.table.set_rows(rows)

    def _show_limits(self) -> None:
        self.trend.set_limits(self.low.value, self.high.value)

    def _show_trouble(self, error: Exception) -> None:
        self.trouble.set_message("error", sentence(error) if isinstance(error, GradusError) else str(error))
        self.trouble.show()

    def retranslate(self) -> None:
        self.source_label.setText(shown(SOURCE))
        self.source.setAccessibleName(shown(SOURCE))
        self.source.set_options([(key, shown(text)) for key, text in SOURCES.items()])
        for name, slider in self.effects.items():
            slider.set_text(shown(EFFECTS[name][0]))
        self.calibration_title.setText(shown(CALIBRATION))
        self.adjust.setText(shown(ADJUST))
        self.adjust.setToolTip(shown(ADJUST_HELP))
        self.find_button.setText(shown(FIND))
        self.needle_label.setText(shown(NEEDLE))
        self.needle.setAccessibleName(shown(NEEDLE))
        self.needle.set_options([(key, shown(text)) for key, text in NEEDLE_NAMES.items()])
        self.open_dial.setText(shown(OPEN_DIAL))
        self.save_dial.setText(shown(SAVE_DIAL))
        self.value.set_caption(shown(VALUE))
        self.trend_title.setText(shown(TREND))
        self.alarm_title.setText(shown(ALARMS))
        self.low_field.set_text(shown(LOW))
        self.high_field.set_text(shown(HIGH))
        sides = ("left", "right", "right", "right", "right")
        self.table.set_headers([(str(i), shown(head), side) for i, (head, side) in enumerate(zip(HEADS, sides))])
        if self._look is None:
            self.advice.set_message("info", shown(WAITING), shown(WAITING_HELP))
            self.status.setText(shown(WAITING))
