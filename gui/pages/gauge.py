"""The gauge page: point a camera at a dial, mark its scale, read the needle, watch and log the value."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.texts import N_, Text
from gui import theme
from gui.gauge.calibrating import Calibrating
from gui.gauge.comparing import Comparing
from gui.gauge.doctor import PictureDoctor
from gui.gauge.doubts import Doubts
from gui.gauge.filing import Filing
from gui.gauge.following import Following
from gui.gauge.logbook import Logbook
from gui.gauge.sight import Sight
from gui.gauge.sources import NamedSources
from gui.gauge.teaching import Teaching
from gui.gauge.virtual import STYLE, VirtualScene
from gui.gauge.watching import Watching
from gui.i18n import shown
from gui.page import PAGES, Page
from gui.widgets.button import Button
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.widgets.gauge_sheet import GaugeSheet
from gui.widgets.gauge_source import KINDS, GaugeSource
from gui.widgets.gauge_teach import TITLE as TEACH
from gui.widgets.gauge_teach import GaugeTeach
from gui.widgets.gauge_trend import TrendPlot
from gui.widgets.gauge_trend_head import TrendHead
from gui.widgets.gauge_value import GaugeValue
from gui.widgets.gauge_watch import GaugeAlarms, GaugeLog
from gui.widgets.message import MessageCard
from gui.widgets.scroll import scrolling
from gui.widgets.sheet import Hairline
from gui.work.camera import CameraThread, Look
from gui.work.task import Task

if TYPE_CHECKING:
    from core.imaging.geometry import Picture
    from core.vision.camera import CameraSource
    from core.vision.dial import Dial

LEFT_PX, RIGHT_PX, NARROW_RIGHT_PX, MIDDLE_PX = 260, 356, 284, 330
"""Widths at 100 % text: the columns beside the picture, how far the right one gives way, and what the picture wants."""
NO_LOCK = {
    "exposure": N_("gauge", "This camera's driver cannot hold the exposure. Keep the light as it is."),
    "focus": N_("gauge", "This camera's driver cannot hold the focus. Keep the distance as it is."),
}
NO_DIAL = N_("gauge", "No dial was found in this picture. Drag centre and rim onto it by hand.")


@PAGES.register
class GaugePage(Page):
    """Builds the widgets, gives each matter to its part in `gui.gauge`, and hands every frame round."""

    key: ClassVar[str] = "gauge"
    name: ClassVar[Text] = N_("pages", "Dial gauge")
    icon: ClassVar[str] = "gauge"
    order: ClassVar[int] = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera: CameraThread | None = None
        self.sight = Sight()
        self._size: tuple[int, ...] | None = None
        self._build_left()
        self.sheet = GaugeSheet()
        self._build_right()
        self._lay_out()
        self._share_out()
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

    def _build_right(self) -> None:
        self.teach_button = Button("", "teach")
        self.teach_button.setObjectName("gauge_teach")
        self.bar.addWidget(self.teach_button)
        self.teach = GaugeTeach()
        self.teach.hide()
        self.value = GaugeValue()
        self.trend_head, self.trend = TrendHead(), TrendPlot()
        self.trend.setMaximumHeight(theme.px(240))
        self.alarms, self.log_card = GaugeAlarms(), GaugeLog()
        self.right_column = QVBoxLayout()
        self.right_column.setContentsMargins(10, 8, 16, 12)
        self.right_column.setSpacing(12)
        for widget in (self.value, self.teach, self.trend_head):
            self.right_column.addWidget(widget)
        self.right_column.addWidget(self.trend, 20)
        for below in (Hairline(), self.alarms, Hairline(), self.log_card):
            self.right_column.addWidget(below)
        self.right_column.addStretch(1)

    def _lay_out(self) -> None:
        self.sides = [scrolling(self.left_column), scrolling(self.right_column)]
        for side in self.sides:
            side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        middle = QVBoxLayout()
        middle.setContentsMargins(4, 8, 4, 8)
        middle.addWidget(self.sheet)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sides[0])
        row.addLayout(middle, 1)
        row.addWidget(self.sides[1])
        self.body.addLayout(row)
        self._set_widths()

    def _set_widths(self) -> None:
        left, right = self.sides
        left.setFixedWidth(theme.px(LEFT_PX))
        room = self.width() - theme.px(LEFT_PX + MIDDLE_PX)
        right.setFixedWidth(min(theme.px(RIGHT_PX), max(theme.px(NARROW_RIGHT_PX), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()

    # connect

    def _share_out(self) -> None:
        """Each matter to the part that looks after it."""
        sight, view = self.sight, self.sheet.view
        self.virtual = VirtualScene(sight, self.source, self)
        self.named = NamedSources(self.source, self)
        self.calibrating = Calibrating(sight, self.calibration, view, self)
        self.following = Following(sight, self.calibration, self.sheet, self)
        self.comparing = Comparing(sight, self.sheet.table, view, self)
        self.watching = Watching(sight, self.value, self.trend, self.alarms, self)
        self.doctor = PictureDoctor(self.advice, self)
        self.doubts = Doubts(self)
        self.logbook = Logbook(sight, self.log_card, self.doubts, self)
        self.teaching = Teaching(sight, self.teach, view, self.virtual, self.doubts, self)
        self.filing = Filing(sight, self.calibration, self.teaching, self)

    def _connect(self) -> None:
        self.virtual.opened.connect(self._open_virtual)
        self.virtual.dial_known.connect(self.calibrating.use)
        self.named.opened.connect(self._open_named)
        self.named.unlocked.connect(self._say_unlocked)
        self.source.view_changed.connect(self._turn_view)
        self.calibrating.calibrated.connect(self.following.hold)
        self.calibrating.changed.connect(self._take_dial)
        self.following.moved.connect(self.calibrating.lay)
        self.following.find_wanted.connect(self.calibrating.find)
        self.calibrating.missed.connect(lambda: self.sheet.warn(shown(NO_DIAL)))
        self.comparing.chosen.connect(self._read_on)
        self.teaching.changed.connect(self._read_on)
        self.filing.opened.connect(self._take_file)
        self.filing.said.connect(self.sheet.tell)
        self.log_card.doubtful.clicked.connect(self.teaching.open)
        self.teach_button.clicked.connect(self.teaching.toggle)
        self.trend_head.changed.connect(self.trend.set_span)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.calibrating.go_back)
        for part in (
            self.virtual,
            self.named,
            self.calibrating,
            self.following,
            self.doctor,
            self.logbook,
            self.doubts,
            self.teaching,
            self.filing,
        ):
            part.troubled.connect(self.sheet.show_trouble)

    def entered(self) -> None:
        """The first visit starts the virtual gauge, so that there is something to read."""
        if self.camera is None:
            self.camera = CameraThread(self)
            self.camera.looked.connect(self._show_look)
            self.camera.failed.connect(self.sheet.show_trouble)
            task = Task(_warm_up, self)
            task.done.connect(lambda _: self.source.choose("virtual"))
            task.failed.connect(self.sheet.show_trouble)
            task.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the workbench nothing is read, but a log that is being written goes on."""
        if self.camera is not None and self.logbook.log.file is None:
            self.camera.set_paused(True)

    def showEvent(self, event: QShowEvent) -> None:
        if self.camera is not None:
            self.camera.set_paused(False)

    def close_page(self) -> None:
        self.teaching.school.cancel()
        self.logbook.log.stop()
        if self.camera is not None:
            self.camera.close()

    # source, dial, readers

    def open_source(self, make: Callable[[], CameraSource]) -> None:
        """Leave the present source for another; it is opened on the camera's own thread."""
        assert self.camera is not None
        self.sheet.trouble.hide()
        self.sight.look = None
        self.sheet.view.set_image(None)
        self.source.forget_picture()
        for part in (self.watching, self.teaching, self.following, self.calibrating, self.comparing):
            part.begin()
        self.camera.open(make)

    def _open_virtual(self, make: Callable[[], CameraSource]) -> None:
        self.sheet.title.setText(shown(KINDS["virtual"]))
        self.open_source(make)

    def _open_named(self, make: Callable[[], CameraSource], title: str) -> None:
        self.sight.virtual = None
        self.sheet.title.setText(title)
        self.open_source(make)

    def _say_unlocked(self, what: str) -> None:
        self.source.locks[what].setChecked(False)
        self.sheet.warn(shown(NO_LOCK[what]))

    def _turn_view(self, turns: int, mirrored: bool) -> None:
        if self.camera is not None:
            self.camera.set_view(turns, mirrored)

    def _take_file(self, dial: Dial, picture: Picture | None) -> None:
        """A dial file's dial; with its picture it is aligned to what the camera sees now."""
        self.calibrating.change(dial)
        if picture is not None:
            self.following.hold(dial, picture)

    def _take_dial(self, fresh: bool) -> None:
        self.watching.take_dial(fresh)
        self._read_on()

    def _read_on(self) -> None:
        """Hand dial and readers to the camera, the shown reader first."""
        if self.camera is None:
            return
        self.sight.rows = {}
        self.camera.set_reading(self.sight.dial, self.comparing.in_order(self.teaching.readers()))

    # show

    def _show_look(self, look: Look) -> None:
        """One frame: the picture, every reader's needle, the value of the shown reader."""
        now = time.monotonic()
        if look.frame is None:
            self._show_outage(look, now)
            return
        first, self.sight.look = self.sight.look is None, look
        if not self.teaching.labelling:
            self.sheet.view.set_image(look.frame.image)
        if first and self.sight.virtual is None:
            self._meet(look.frame.image)
        self._size = look.frame.image.shape[:2]
        self.source.show_picture(look.frame.image)
        if self.source.kind in ("file", "folder"):
            self.sheet.show_filed()
        else:
            self.sheet.show_live(look.rate)
        if self.sight.dial is None:
            self.calibrating.lay(self.calibrating.first_dial())
        if look.dial is None or look.dial is not self.sight.dial or self.sight.reader not in look.readings:
            return
        self.comparing.take(look.readings, self.watching.truth(look.frame), now)
        reading = look.readings[self.sight.reader].reading
        watched = self.watching.take(look.frame, reading, now)
        self.doubts.take(look.frame, look.dial, reading, watched.jump, now)
        self.logbook.write(look.frame.source, reading, now)
        self.doctor.look_over(look.frame.image, look.dial, now)
        self.following.take(look.frame.image, reading, now)
        self.calibrating.watch_needle(reading)

    def _meet(self, image: Picture) -> None:
        """The first picture of another source: a dial that lay on pictures of another size is begun anew."""
        if self._size not in (None, image.shape[:2]):
            self.calibrating.lay(self.calibrating.first_dial())
        self.calibrating.look_for_paper(image)

    def _show_outage(self, look: Look, now: float) -> None:
        from core.vision.camera import OUTAGES

        reason = look.outage.reason if look.outage is not None else "connecting"
        words = shown(OUTAGES[reason])
        if self.sight.look is None:
            self.sheet.show_waiting()
        else:
            self.sheet.show_still()
        if self.sight.rows:  # figures of a picture that is gone
            self.comparing.begin()
        self.doctor.show_outage(reason, words)
        self.watching.take_outage(words, now)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_widths()

    def retranslate(self) -> None:
        of_camera = self.source.kind == "camera" and self.sheet.title.text() == self.source.camera.currentText()
        for part in (self.source, self.calibration, self.sheet, self.alarms, self.log_card, self.teach):
            part.retranslate()
        self.teach_button.setText(shown(TEACH))
        self.trend_head.retranslate()
        self.watching.retranslate()
        if self.sight.look is None:
            self.sheet.show_waiting()
        if self.sight.virtual is not None:
            self.sheet.title.setText(shown(KINDS["virtual"]))
        elif of_camera:  # one without a name of its own is called by its number
            self.sheet.title.setText(self.source.camera.currentText())
        self.following.retranslate()
        self.doctor.show()
        self.comparing.refresh()


def _warm_up(_report: Callable[[int, int], None]) -> None:
    """Import OpenCV away from the window."""
    import core.vision.virtual  # noqa: F401
