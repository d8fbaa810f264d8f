"""The gauge page: point a camera at a dial, mark its scale, read the needle, watch and log the value."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.errors import GradusError
from core.imaging.dial_face import DialFace, DialStyle, Needle, Scene
from core.imaging.geometry import Picture
from core.texts import N_, Text
from core.vision.dial import Dial
from core.vision.reader import DEFAULT_READER, READERS, Reader
from core.vision.reading import NO_READING, Reading
from core.vision.watch import ALARMS, Watch, Watched
from gui import numbers, theme
from gui.i18n import sentence, shown
from gui.page import PAGES, Page
from gui.widgets.button import Button
from gui.widgets.chip import Chip
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.widgets.gauge_readers import ReaderRow, ReaderTable
from gui.widgets.gauge_source import KINDS, GaugeSource
from gui.widgets.gauge_teach import TITLE as TEACH
from gui.widgets.gauge_teach import GaugeTeach
from gui.widgets.gauge_trend import TrendPlot
from gui.widgets.gauge_value import GaugeValue
from gui.widgets.gauge_watch import GaugeAlarms, GaugeLog
from gui.widgets.label import Label
from gui.widgets.message import Banner, MessageCard
from gui.widgets.scroll import scrolling
from gui.widgets.segmented import Segmented
from gui.widgets.sheet import Hairline, Sheet
from gui.work.camera import CameraThread, Look, Timed
from gui.work.needle_school import NeedleSchool
from gui.work.reading_log import ReadingLog
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.advice import Advice
    from core.vision.calibrate import Proposal
    from core.vision.camera import CameraSource
    from core.vision.teach import Taught
    from core.vision.virtual import VirtualGauge

LEFT_PX, RIGHT_PX = 260, 356
TABLE_S, ADVICE_S = 0.2, 1.5
"""How often the readers' figures change (faster could not be read) and the picture is looked over."""
STYLE = DialStyle(needle=Needle(colour=(0.78, 0.12, 0.1)), face=(0.91, 0.9, 0.86), rim=(0.36, 0.37, 0.38))
SCENE = Scene(
    width=720,
    height=480,
    center=(360.0, 240.0),
    radius=176.0,
    background=(0.24, 0.24, 0.23),
    slope=0.07,
    slope_deg=330.0,
)
UNIT = "bar"
SWEPT = 10
"""Frames of a sweep over the virtual scale."""
SPANS: dict[str, tuple[Text, float]] = {
    "minute": (N_("gauge", "1 min"), 60.0),
    "five": (N_("gauge", "5 min"), 300.0),
    "hour": (N_("gauge", "1 h"), 3600.0),
}
MARKS, NEEDLES, LOUPE = N_("gauge", "Marks"), N_("gauge", "Needles"), N_("gauge", "Loupe")
LIVE = N_("gauge", "Live · {rate} frames/s")
STILL, WAITING = N_("gauge", "The last picture"), N_("gauge", "No picture yet")
NO_DIAL = N_("gauge", "No dial was found in this picture. Drag centre and rim onto it by hand.")
READING, NOTHING = N_("gauge", "Reading"), N_("gauge", "No reading yet")
TRUTH = N_("gauge", "True value {truth}, off by {percent} of the scale")
TREND, NOW = N_("gauge", "Trend"), N_("gauge", "now")
LOW_LINE, HIGH_LINE = N_("gauge", "low {value}"), N_("gauge", "high {value}")
LAST_GOOD = N_("gauge", "Last good reading {age} ago")
JUMPED = N_("gauge", "A jump was set aside")
IN_RANGE, DOUBT = N_("gauge", "In range"), N_("gauge", "No reading")
GOOD_PICTURE, GOOD_HELP = N_("gauge", "A good picture"), N_("gauge", "Nothing about it needs to be changed.")
CHANGE, CANNOT = N_("gauge", "The picture could be better"), N_("gauge", "The picture cannot be read")


@PAGES.register
class GaugePage(Page):
    """`shown_reader` is the key of the reader whose value is the big one."""

    key: ClassVar[str] = "gauge"
    name: ClassVar[Text] = N_("pages", "Dial gauge")
    icon: ClassVar[str] = "gauge"
    order: ClassVar[int] = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera: CameraThread | None = None
        self.dial: Dial | None = None
        self.shown_reader = DEFAULT_READER
        self.log = ReadingLog()
        self.school = NeedleSchool(self)
        self._virtual: VirtualGauge | None = None
        self._taught: Taught | None = None
        self._labelled: tuple[Picture, float] | None = None
        self._look: Look | None = None
        self._rows: dict[str, Timed] = {}
        self._watch: Watch | None = None
        self._advice: list[Advice] | None = None
        self._looking = self._drawing = self._scene_changed = False
        self._tilt = 0.0
        self._table_due = self._advice_due = 0.0
        self._build_left()
        self._build_picture()
        self._build_right()
        self._lay_out()
        self._connect()
        self.retranslate()

    # build

    def _build_left(self) -> None:
        self.source = GaugeSource((STYLE.first, STYLE.last))
        self.calibration = GaugeCalibration()
        self.advice = MessageCard()
        self.advice.setObjectName("picture_doctor")
        self.left_column = QVBoxLayout()
        self.left_column.setContentsMargins(16, 12, 12, 12)
        self.left_column.setSpacing(12)
        for widget in (self.source, Hairline(), self.calibration):
            self.left_column.addWidget(widget)
        self.left_column.addStretch(1)
        self.left_column.addWidget(self.advice)

    def _build_picture(self) -> None:
        self.sheet_title = Label("", "strong")
        self.marks_chip, self.needles_chip, self.loupe_chip = (Chip("", checkable=True) for _ in range(3))
        self.view = DialView()
        self.view.setObjectName("dial_view")
        self.trouble = Banner(closable=True)
        self.trouble.hide()
        self.table = ReaderTable()
        self.table.setObjectName("reader_table")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sheet_title, 1)
        for chip in (self.marks_chip, self.needles_chip, self.loupe_chip):
            chip.setChecked(True)
            head.addWidget(chip)
        self.sheet = Sheet(radius=10)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(16, 12, 16, 10)
        inside.setSpacing(10)
        inside.addLayout(head)
        inside.addWidget(self.view, 1)
        inside.addWidget(self.trouble)
        inside.addWidget(self.table)

    def _build_right(self) -> None:
        self.teach_button = Button("", "teach")
        self.teach_button.setObjectName("gauge_teach")
        self.bar.addWidget(self.teach_button)
        self.teach = GaugeTeach()
        self.teach.hide()
        self.value = GaugeValue()
        self.trend_title, self.trend = Label("", "strong"), TrendPlot()
        self.span = Segmented([(key, "") for key in SPANS])
        self.span.setObjectName("trend_span")
        self.alarms, self.log_card = GaugeAlarms(), GaugeLog()
        head = QHBoxLayout()
        head.addWidget(self.trend_title, 1)
        head.addWidget(self.span)
        self.right_column = QVBoxLayout()
        self.right_column.setContentsMargins(10, 8, 16, 12)
        self.right_column.setSpacing(12)
        self.right_column.addWidget(self.value)
        self.right_column.addWidget(self.teach)
        self.right_column.addLayout(head)
        self.right_column.addWidget(self.trend, 20)
        for widget in (Hairline(), self.alarms, Hairline(), self.log_card):
            self.right_column.addWidget(widget)
        self.right_column.addStretch(1)
        self.trend.setMaximumHeight(theme.px(240))

    def _lay_out(self) -> None:
        self.sides = [(scrolling(self.left_column), LEFT_PX), (scrolling(self.right_column), RIGHT_PX)]
        for side, _ in self.sides:
            side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        middle = QVBoxLayout()
        middle.setContentsMargins(4, 8, 4, 8)
        middle.addWidget(self.sheet)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sides[0][0])
        row.addLayout(middle, 1)
        row.addWidget(self.sides[1][0])
        self.body.addLayout(row)
        self._set_widths()

    def _set_widths(self) -> None:
        for side, width in self.sides:
            side.setFixedWidth(theme.px(width))

    # connect

    def _connect(self) -> None:
        self.source.virtual_wanted.connect(self._open_virtual)
        self.source.named_wanted.connect(self.open_named)
        self.source.cameras_wanted.connect(self._list_cameras)
        self.source.scene_changed.connect(self._show_scene)
        self.source.view_changed.connect(self._turn_view)
        self.calibration.dial_changed.connect(self.use)
        self.calibration.find_wanted.connect(self.find_dial)
        self.calibration.troubled.connect(self.show_trouble)
        self.calibration.adjust.toggled.connect(self.view.set_editable)
        self.view.dial_changed.connect(self.use)
        self.view.mark_chosen.connect(self.calibration.choose_mark)
        self.view.clicked.connect(self._pick_colour)
        self.view.label_moved.connect(self._move_label)
        self.marks_chip.toggled.connect(self.view.set_marks_shown)
        self.needles_chip.toggled.connect(self.view.set_needles_shown)
        self.loupe_chip.toggled.connect(self.view.set_loupe_shown)
        self.trouble.closed.connect(self.trouble.hide)
        self.table.row_chosen.connect(self._choose_reader)
        self.span.changed.connect(lambda _: self._show_span())
        self.alarms.changed.connect(self._show_limits)
        self.log_card.file_chosen.connect(self.start_log)
        self.log_card.stop_wanted.connect(self.stop_log)
        self.teach_button.clicked.connect(self._open_teach)
        self._connect_teach()

    def _connect_teach(self) -> None:
        self.teach.take_wanted.connect(self._take_frame)
        self.teach.sweep_wanted.connect(self._sweep)
        self.teach.keep_wanted.connect(self._keep_label)
        self.teach.drop_wanted.connect(self._end_label)
        self.teach.learn_wanted.connect(self._learn)
        self.teach.cancel_wanted.connect(self._cancel_learning)
        self.teach.forget_wanted.connect(self._forget)
        self.teach.closed.connect(self._close_teach)
        self.school.progressed.connect(self.teach.set_progress)
        self.school.taught.connect(self._take_taught)
        self.school.failed.connect(self._fail_learning)

    def entered(self) -> None:
        """The first visit starts the virtual gauge, so that there is something to read."""
        if self.camera is None:
            self.camera = CameraThread(self)
            self.camera.looked.connect(self._show_look)
            self.camera.failed.connect(self.show_trouble)
            task = Task(_warm_up, self)
            task.done.connect(lambda _: self.source.choose("virtual"))
            task.failed.connect(self.show_trouble)
            task.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the workbench nothing is read, but a log that is being written goes on."""
        if self.camera is not None and self.log.file is None:
            self.camera.set_paused(True)

    def showEvent(self, event: QShowEvent) -> None:
        if self.camera is not None:
            self.camera.set_paused(False)

    def close_page(self) -> None:
        self.school.cancel()
        self.log.stop()
        if self.camera is not None:
            self.camera.close()

    # sources

    def open_named(self, name: str) -> None:
        """A device number, a file, a folder or an address; nothing happens for an empty name."""
        if not name:
            return

        def make() -> CameraSource:
            from core.vision.camera import source_at  # OpenCV comes with the first source, not with the window

            return source_at(name)

        self._virtual = None
        self.sheet_title.setText(Path(name).name if "://" not in name else name)
        self.open(make)

    def open(self, make: Callable[[], CameraSource]) -> None:
        """Leave the present source for another; it is opened on the camera's own thread."""
        assert self.camera is not None
        self.trouble.hide()
        self.trend.clear_moments()
        self._look, self._watch = None, None
        self._end_label()
        self.school.frames.clear()
        self._show_frames()
        self.value.set_nothing(shown(NOTHING))
        self.camera.open(make)

    def _list_cameras(self) -> None:
        """Ask for the cameras' names away from the window, then open the first."""

        def work(_report: Callable[[int, int], None]) -> list[tuple[int, str]]:
            from core.vision.devices import devices

            return [(device.number, device.name) for device in devices()]

        task = Task(work, self)
        task.done.connect(self._take_cameras)
        task.failed.connect(self.show_trouble)
        task.start()

    def _take_cameras(self, cameras: list[tuple[int, str]]) -> None:
        self.source.set_cameras(cameras)
        if self.source.kind == "camera":
            self.open_named(self.source.camera.key)
            self.sheet_title.setText(self.source.camera.currentText())

    def _open_virtual(self) -> None:
        from core.vision.virtual import VirtualGauge, dial_of

        scene = self.source.scene(SCENE)
        virtual = self._virtual = VirtualGauge(STYLE, scene, self._motion())
        self.sheet_title.setText(shown(KINDS["virtual"]))
        self.open(lambda: virtual)
        self._tilt = scene.tilt_deg
        self.use(replace(dial_of(STYLE, scene), unit=UNIT))

    def _motion(self) -> Callable[[float], float]:
        """How the virtual needle moves: over the whole scale, or held by its slider."""
        from core.vision.virtual import swinging

        held = STYLE.angle_at(self.source.needle.value)
        return swinging(STYLE) if self.source.swings.isChecked() else lambda _: held

    def _show_scene(self) -> None:
        """The sliders' scene, drawn away from the window; another tilt brings the dial that belongs to it."""
        virtual, scene, motion = self._virtual, self.source.scene(SCENE), self._motion()
        if virtual is None or self._drawing:
            self._scene_changed = True
            return
        self._drawing, self._scene_changed = True, False
        task = Task(lambda _: virtual.show(STYLE, scene, motion), self)
        task.done.connect(lambda _: self._scene_drawn(scene))
        task.failed.connect(self.show_trouble)
        task.start()

    def _scene_drawn(self, scene: Scene) -> None:
        from core.vision.virtual import dial_of

        self._drawing = False
        if self._virtual is not None and scene.tilt_deg != self._tilt and self.dial is not None:
            self._tilt = scene.tilt_deg
            self.use(replace(dial_of(STYLE, scene), unit=self.dial.unit, needle=self.dial.needle))
        if self._scene_changed:
            self._show_scene()

    def _turn_view(self, turns: int, mirrored: bool) -> None:
        if self.camera is not None:
            self.camera.set_view(turns, mirrored)

    # calibration

    def find_dial(self) -> None:
        """Propose centre and rim from the picture as it is; the marks keep their angles."""
        look = self._look
        if look is None or look.frame is None:
            return
        image = look.frame.image

        def work(_report: Callable[[int, int], None]) -> Proposal | None:
            from core.vision.calibrate import propose

            return propose(image)

        task = Task(work, self)
        task.done.connect(self._take_proposal)
        task.failed.connect(self.show_trouble)
        task.start()

    def _take_proposal(self, proposal: Proposal | None) -> None:
        from core.vision.calibrate import straightened

        dial = self.dial or self._first_dial()
        if proposal is None:
            self._warn(shown(NO_DIAL))
        else:
            dial = replace(dial, center=proposal.center, radius=proposal.long, plane=None)
            plane = proposal.plane()
            dial = dial if plane is None else straightened(dial, plane)
        self.use(dial)
        self.calibration.adjust.setChecked(True)

    def _first_dial(self) -> Dial:
        """A usual scale in the middle of the picture: 0 to 10 over three quarters of a turn."""
        width, height = self.view.image_size()
        return Dial((width / 2, height / 2), 0.36 * min(width, height), DialStyle().marks())

    def _pick_colour(self, x: float, y: float) -> None:
        """A click on the needle, when asked for, tells its colour."""
        look = self._look
        if not self.calibration.pick.isChecked() or look is None or look.frame is None:
            return
        from core.vision.calibrate import needle_colour

        self.calibration.pick.setChecked(False)
        self.calibration.set_needle(needle_colour(look.frame.image, (x, y)))

    def use(self, dial: Dial) -> None:
        """Read with this dial from the next frame on."""
        fresh_scale = self.dial is None or self.dial.marks != dial.marks
        self.dial = dial
        self.view.set_dial(dial)
        self.calibration.set_dial(dial)
        self.value.unit.setText(dial.unit)
        if fresh_scale:
            values = [value for _, value in dial.marks]
            low = min(values)
            high = low + dial.span
            self.alarms.set_scale(low, high)
            self.trend.set_scale(low, high)
            self.value.band.set_scale(low, high)
        self._show_limits()
        self._read_on()

    def _read_on(self) -> None:
        """Hand dial and readers to the camera, the shown reader first."""
        if self.camera is None:
            return
        taught = {} if self._taught is None else self._taught_readers(self._taught)
        keys = [self.shown_reader, *(key for key in READERS if key != self.shown_reader)]
        self._rows = {}
        self.camera.set_reading(self.dial, {key: taught.get(key, READERS[key]) for key in keys})

    def _taught_readers(self, taught: Taught) -> dict[str, Reader]:
        named = {key: getattr(READERS[key], "taught", None) for key in READERS}
        return {key: make(taught.network) for key, make in named.items() if make is not None}

    def _choose_reader(self, row: int) -> None:
        self.shown_reader = list(READERS)[self.table.runs[row]]
        self._read_on()

    # log

    def start_log(self, file: Path) -> None:
        """Append a row a second to `file`."""
        try:
            self.log.start(file, self.dial.unit if self.dial is not None else "")
        except GradusError as error:
            self.show_trouble(error)
        else:
            self.log_card.set_rows(file, 0)

    def stop_log(self) -> None:
        self.log.stop()
        self.log_card.set_stopped()

    def _write_log(self, source: str, reading: Reading, now: float) -> None:
        try:
            self.log.write(source, reading, now)
        except GradusError as error:
            self.log_card.set_stopped()
            self.show_trouble(error)
        else:
            if self.log.file is not None:
                self.log_card.set_rows(self.log.file, self.log.count)

    # teach

    def _open_teach(self) -> None:
        self.teach.setVisible(not self.teach.isVisible())
        self._show_frames()

    def _close_teach(self) -> None:
        self._end_label()
        self.teach.hide()

    def _take_frame(self) -> None:
        """A frame to label; where the truth is known it labels itself."""
        look = self._look
        if look is None or look.frame is None or self.dial is None:
            return
        if look.frame.truth_deg is not None:
            self.school.frames.append((look.frame.image, look.frame.truth_deg))
        else:
            seen = self._rows.get(self.shown_reader)
            guess = seen.reading.angle_deg if seen is not None else None
            self._labelled = (look.frame.image, self.dial.marks[0][0] if guess is None else guess)
            self.view.set_label(self._labelled[1])
        self._show_frames()

    def _sweep(self) -> None:
        """Ten frames of the virtual gauge, all over its scale."""
        scene = self.source.scene(SCENE)
        angles = [float(angle) for angle in np.linspace(STYLE.start_deg, STYLE.start_deg + STYLE.sweep_deg, SWEPT)]

        def work(_report: Callable[[int, int], None]) -> list[tuple[Picture, float]]:
            face = DialFace(STYLE, scene)
            return [(face.picture(angle, seed), angle % 360.0) for seed, angle in enumerate(angles)]

        task = Task(work, self)
        task.done.connect(self._take_swept)
        task.failed.connect(self.show_trouble)
        task.start()

    def _take_swept(self, frames: list[tuple[Picture, float]]) -> None:
        self.school.frames += frames
        self._show_frames()

    def _move_label(self, angle_deg: float) -> None:
        if self._labelled is not None:
            self._labelled = (self._labelled[0], angle_deg)

    def _keep_label(self) -> None:
        if self._labelled is not None:
            self.school.frames.append(self._labelled)
        self._end_label()

    def _end_label(self) -> None:
        self._labelled = None
        self.view.set_label(None)
        self._show_frames()

    def _show_frames(self) -> None:
        known = self._virtual is not None
        self.teach.set_frames(len(self.school.frames), self._labelled is not None, known)

    def _learn(self) -> None:
        if self.dial is not None:
            self.school.learn(self.dial)

    def _cancel_learning(self) -> None:
        self.school.cancel()
        self.teach.set_idle()

    def _fail_learning(self, error: Exception) -> None:
        self.teach.set_idle()
        self.show_trouble(error)

    def _take_taught(self, taught: Taught) -> None:
        self.teach.set_result(taught.before_pct, taught.after_pct)
        if taught.kept:
            self._taught = taught
            self._read_on()

    def _forget(self) -> None:
        self._taught = None
        self.teach.forget_result()
        self._read_on()

    # show

    def _show_look(self, look: Look) -> None:
        """One frame: the picture, every reader's needle, the value of the shown reader."""
        now = time.monotonic()
        if look.frame is None:
            self._show_outage(look, now)
            return
        self._look = look
        if self._labelled is None:
            self.view.set_image(look.frame.image)
        self.view.set_badge(shown(LIVE, rate=numbers.compact(look.rate, 2)), "accent")
        if self.dial is None:
            self.use(self._first_dial())
        if not look.readings or look.dial is not self.dial:
            return
        runs = {key: index for index, key in enumerate(READERS)}
        self.view.set_readings({runs[key]: timed.reading for key, timed in look.readings.items()})
        self._rows |= look.readings
        if now >= self._table_due:
            self._table_due = now + TABLE_S
            self._show_table()
        reading = look.readings[self.shown_reader].reading
        self._show_value(look, reading, now)
        self._write_log(look.frame.source, reading, now)
        self._look_over(look, now)

    def _show_outage(self, look: Look, now: float) -> None:
        from core.vision.camera import OUTAGES

        reason = look.outage.reason if look.outage is not None else "connecting"
        text = shown(OUTAGES[reason])
        self.view.set_badge(shown(WAITING if self._look is None else STILL), "text3")
        self.view.set_readings({})
        self.advice.set_message("info" if reason == "connecting" else "warn", shown(WAITING), text)
        if self._watch is not None:
            self._show_stale(self._watch.take(_NO_FRAME, now), text)
            self.trend.add(now, None)
        else:
            self.value.set_nothing(shown(NOTHING))
            self.value.note.setText(text)

    def _show_value(self, look: Look, reading: Reading, now: float) -> None:
        if self._watch is None:
            self._show_limits()
        assert self._watch is not None
        watched = self._watch.take(reading, now)
        self.trend.add(now, None if watched.jump else reading.value)
        if reading.value is None:
            self._show_stale(watched, shown(NO_READING[reading.no_reading or "unclear"]))
        elif watched.jump:
            self._show_stale(watched, shown(JUMPED))
        else:
            self.value.set_value(numbers.fixed(reading.value, 2), fresh=True)
            self.value.band.set_value(reading.value)
            alarm = watched.alarm
            self.value.set_state(shown(ALARMS[alarm] if alarm else IN_RANGE), "err" if alarm else "accent")
            self.value.note.setText(self._truth(look, reading.value))

    def _show_stale(self, watched: Watched, reason: str) -> None:
        """Never a number without trust: the last good one stays, grey, with its age."""
        self.value.set_state(shown(DOUBT), "warn")
        if watched.value is None:
            self.value.set_nothing(shown(NOTHING))
            self.value.note.setText(reason)
            return
        self.value.set_value(numbers.fixed(watched.value, 2), fresh=False)
        self.value.band.set_value(watched.value, fresh=False)
        self.value.note.setText(f"{reason}\n{shown(LAST_GOOD, age=numbers.duration(watched.age_s))}")

    def _truth(self, look: Look, value: float) -> str:
        """How far off the reading is, where the true value is known."""
        if look.frame is None or look.frame.truth_deg is None or self._virtual is None or self.dial is None:
            return ""
        truth = STYLE.first + (STYLE.last - STYLE.first) * (look.frame.truth_deg - STYLE.start_deg) / STYLE.sweep_deg
        off = self.dial.error_of(value, truth)
        return shown(TRUTH, truth=numbers.fixed(truth, 2), percent=numbers.percent(off / 100, 2))

    def _show_table(self) -> None:
        main = self._rows[self.shown_reader].reading if self.shown_reader in self._rows else None
        rows = {}
        for index, key in enumerate(READERS):
            if key in self._rows:
                rows[index] = _row(READERS[key], self._rows[key], main)
        self.table.shown_row = [list(READERS)[run] for run in rows].index(self.shown_reader)
        self.table.set_readers(rows)

    def _look_over(self, look: Look, now: float) -> None:
        """Every now and then the picture doctor looks at a frame, away from the window."""
        if self._looking or now < self._advice_due or look.frame is None or look.dial is None:
            return
        self._looking = True
        image, dial = look.frame.image, look.dial

        def work(_report: Callable[[int, int], None]) -> list[Advice]:
            from core.vision.advice import advice

            return advice(image, dial)

        task = Task(work, self)
        task.done.connect(self._take_advice)
        task.failed.connect(self.show_trouble)
        task.start()

    def _take_advice(self, found: list[Advice]) -> None:
        self._looking, self._advice, self._advice_due = False, found, time.monotonic() + ADVICE_S
        self._show_advice()

    def _show_advice(self) -> None:
        if self._advice is None:
            self.advice.set_message("info", shown(WAITING), "")
        elif not self._advice:
            self.advice.set_message("calm", shown(GOOD_PICTURE), shown(GOOD_HELP))
        else:
            worst = self._advice[0]
            fields = {name: numbers.compact(number) for name, number in worst.parameters.items()}
            kind, title = ("error", CANNOT) if worst.severe else ("warn", CHANGE)
            self.advice.set_message(kind, shown(title), shown(worst.text, **fields))

    def _show_limits(self) -> None:
        """The limits in plot and band; the watch begins anew with them."""
        low, high = self.alarms.low, self.alarms.high
        self.trend.set_limits(low, high)
        self.value.band.set_limits(low, high)
        if self.dial is not None:
            self._watch = Watch(self.dial, low, high, self.alarms.fastest)

    def _show_span(self) -> None:
        words, seconds = SPANS[self.span.key]
        self.trend.set_span(seconds, shown(words))

    def show_trouble(self, error: Exception) -> None:
        self._looking = False
        self.trouble.set_message("error", sentence(error) if isinstance(error, GradusError) else str(error), "")
        self.trouble.show()

    def _warn(self, words: str) -> None:
        self.trouble.set_message("warn", words, "")
        self.trouble.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_widths()

    def retranslate(self) -> None:
        for part in (self.source, self.calibration, self.table, self.alarms, self.log_card, self.teach):
            part.retranslate()
        self.teach_button.setText(shown(TEACH))
        self.marks_chip.setText(shown(MARKS))
        self.needles_chip.setText(shown(NEEDLES))
        self.loupe_chip.setText(shown(LOUPE))
        self.value.name.setText(shown(READING))
        self.trend_title.setText(shown(TREND))
        self.trend.set_texts(shown(LOW_LINE), shown(HIGH_LINE), shown(NOW))
        self.span.set_options([(key, shown(words)) for key, (words, _) in SPANS.items()])
        self._show_span()
        if self._look is None:
            self.value.set_nothing(shown(NOTHING))
            self.value.set_state("", "plain")
            self.view.set_badge(shown(WAITING), "text3")
        if self._virtual is not None:
            self.sheet_title.setText(shown(KINDS["virtual"]))
        self._show_advice()
        self._table_due = 0.0


def _warm_up(_report: Callable[[int, int], None]) -> None:
    """Import OpenCV away from the window."""
    import core.vision.virtual  # noqa: F401


_NO_FRAME = Reading(None, None, 0.0, "no_frame")


def _row(reader: Reader, timed: Timed, main: Reading | None) -> ReaderRow:
    reading = timed.reading
    difference = None
    if main is not None and main.value is not None and reading.value is not None:
        difference = reading.value - main.value
    reason = shown(NO_READING[reading.no_reading]) if reading.no_reading else ""
    return ReaderRow(
        shown(reader.title),
        shown(reader.help),
        reading.value,
        reading.angle_deg,
        difference,
        reading.confidence,
        timed.took_ms,
        reason,
    )
