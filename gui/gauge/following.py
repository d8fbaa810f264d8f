"""Following the camera: whether it still stands as at the calibration, and the dial where it lies now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.imaging.geometry import Picture
from core.texts import N_, Text
from core.vision.dial import Dial
from core.vision.reading import Reading
from gui import numbers
from gui.gauge.sight import Sight
from gui.i18n import shown
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.widgets.gauge_sheet import GaugeSheet
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.movement import Anchor, Movement

EVERY_S, SETTLED_S = 0.8, 0.6
"""How often the picture is compared; how long a dial must have been left alone to be remembered."""
PATIENCE = 4
"""So many looks in a row must fail before it is said that the picture is another one."""
MOST_TURN_DEG, MOST_SCALE = 60.0, 1.8

IN_PLACE, FOLLOWED = N_("gauge", "Dial aligned"), N_("gauge", "Camera moved {pixels} px, {degrees}° · dial aligned")
MOVED = N_("gauge", "The camera has moved by {pixels} pixels and {degrees}°. The dial no longer lies on its marks.")
LOST = N_("gauge", "This is not the picture of the calibration: the dial is not found where it was.")
ALIGN = N_("gauge", "Align again")


class Following(QObject):
    """`moved(Dial)` brings the dial where it lies now, `find_wanted` asks to look for it anew.

    The picture of the calibration is remembered a moment after the dial was left alone (or came with a dial file) and
    compared with a frame now and then, away from the window.
    """

    moved = Signal(object)
    find_wanted = Signal()
    troubled = Signal(object)

    def __init__(self, sight: Sight, card: GaugeCalibration, sheet: GaugeSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight, self._card, self._sheet = sight, card, sheet
        self._anchor: Anchor | None = None
        self._calibrated: Dial | None = None
        self._settle: float | None = None
        self._busy, self._due, self._missed = False, 0.0, 0
        self._seen: Movement | None = None
        self._said = False
        self.note: tuple[Text, dict[str, str], str] | None = None
        sheet.align_wanted.connect(self._align)
        card.follow.toggled.connect(lambda _: self._look_at_once())

    def hold(self, dial: Dial, picture: Picture | None = None) -> None:
        """This dial was calibrated: on `picture`, or on what the camera shows once the hand has left it alone."""
        self._calibrated, self._anchor, self._settle = dial, None, None
        self._missed, self._seen = 0, None
        self._say_nothing()
        if picture is not None:
            self._remember(picture, dial)

    def begin(self) -> None:
        """Another source: it may show the same dial, or another."""
        self._missed, self._due = 0, 0.0
        self._say_nothing()

    def take(self, picture: Picture, reading: Reading, now: float) -> None:
        """Compare this frame if one is due; `now` in seconds of the monotonic clock."""
        if self._calibrated is None or self._busy or now < self._due:
            return
        if self._anchor is None:
            if self._settle is None:
                self._settle = now
            elif now - self._settle >= SETTLED_S:
                self._remember(picture, self._calibrated)
            return
        self._due = now + EVERY_S
        self._compare(self._anchor, picture, reading.value is not None)

    def retranslate(self) -> None:
        self._show_note()

    def _remember(self, picture: Picture, dial: Dial) -> None:
        def work(_report: Callable[[int, int], None]) -> Anchor:
            from core.vision.movement import Anchor

            return Anchor(picture, dial)

        def keep(anchor: Anchor) -> None:
            if self._calibrated is dial:
                self._anchor = anchor
            self._busy = False

        self._run(work, keep)

    def _compare(self, anchor: Anchor, picture: Picture, read: bool) -> None:
        def done(movement: Movement | None) -> None:
            self._busy = False
            if anchor is self._anchor:
                self._judge(movement, read)

        self._run(lambda _: anchor.movement(picture), done)

    def _run(self, work: Callable[[Callable[[int, int], None]], object], done: Callable[..., None]) -> None:
        self._busy = True
        task = Task(work, self)
        task.done.connect(done)
        task.failed.connect(self._fail)
        task.start()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self.troubled.emit(error)

    def _judge(self, movement: Movement | None, read: bool) -> None:
        """Two looks that agree are believed; a picture that is not recognised, when nothing is read either."""
        from core.vision.movement import TRUSTED

        assert self._calibrated is not None
        if movement is None or movement.sure < TRUSTED or _too_far(movement):
            self._missed = 0 if read else self._missed + 1
            self._seen = None
            if self._missed >= PATIENCE and not self._said:
                self._say(shown(LOST))
            return
        self._missed = 0
        before, self._seen = self._seen, movement
        if before is None or before.differs(movement, self._calibrated):
            self._due = 0.0  # look again at once: is it standing still?
            return
        self._settle_on(movement)

    def _settle_on(self, movement: Movement) -> None:
        """Where the dial lies, by a movement that two looks agree on."""
        from core.vision.movement import apart, realigned

        assert self._calibrated is not None
        assert self._sight.dial is not None
        away = movement.matters(self._calibrated)
        now = realigned(self._calibrated, movement) if away else self._calibrated
        if not apart(self._sight.dial, now):
            self._say_nothing()
        elif self._card.follow.isChecked():
            self.moved.emit(now)
            self._say_nothing()
        elif not self._said:
            self._say(shown(MOVED, **_figures(movement)))
        self.note = (FOLLOWED, _figures(movement), "warnline") if away else (IN_PLACE, {}, "accent")
        if self._said:
            self.note = None
        self._show_note()

    def _align(self) -> None:
        """The banner's button: go where the movement leads, or look for the dial anew."""
        from core.vision.movement import realigned

        self._say_nothing()
        if self._seen is not None and self._calibrated is not None:
            self.moved.emit(realigned(self._calibrated, self._seen))
        else:
            self.find_wanted.emit()

    def _look_at_once(self) -> None:
        self._due, self._seen = 0.0, None
        self._say_nothing()

    def _say(self, words: str) -> None:
        self._said = True
        self._sheet.warn(words, shown(ALIGN))

    def _say_nothing(self) -> None:
        if self._said:
            self._said = False
            self._sheet.trouble.hide()
        self.note = None
        self._show_note()

    def _show_note(self) -> None:
        text, fields, tone = self.note or (None, {}, "accent")
        self._sheet.view.set_note("" if text is None else shown(text, **fields), tone)


def _too_far(movement: Movement) -> bool:
    """No camera that was knocked turns or comes nearer by so much: another dial was taken for this one."""
    return abs(movement.turn_deg) > MOST_TURN_DEG or not 1 / MOST_SCALE < movement.scale < MOST_SCALE


def _figures(movement: Movement) -> dict[str, str]:
    x, y = movement.shift
    return {"pixels": numbers.fixed((x * x + y * y) ** 0.5, 0), "degrees": numbers.fixed(movement.turn_deg, 1)}
