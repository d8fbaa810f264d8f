"""The dial in use: moved by hand, found in the picture, or a usual one to begin with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.imaging.dial_face import DialStyle
from core.vision.dial import Dial
from gui.gauge.sight import Sight
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.calibrate import Proposal


class Calibrating(QObject):
    """`changed(fresh)` after another dial is in use, fresh where its scale is another; `missed`: none was found.

    `calibrated(Dial)` comes first when it was laid onto the picture: by hand, from it, or with a file.
    """

    changed = Signal(bool)
    calibrated = Signal(object)
    missed = Signal()
    troubled = Signal(object)

    def __init__(self, sight: Sight, card: GaugeCalibration, view: DialView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight, self._card, self._view = sight, card, view
        card.dial_changed.connect(self.use)
        card.find_wanted.connect(self.find)
        card.troubled.connect(self.troubled)
        card.adjust.toggled.connect(view.set_editable)
        view.dial_changed.connect(self.use)
        view.mark_chosen.connect(card.choose_mark)
        view.clicked.connect(self._pick_colour)

    def use(self, dial: Dial) -> None:
        """A dial that was calibrated: read with it from the next frame on."""
        self.calibrated.emit(dial)
        self.lay(dial)

    def lay(self, dial: Dial) -> None:
        """Read with this dial from the next frame on; it may be a guess, or one that followed the camera."""
        before, self._sight.dial = self._sight.dial, dial
        self._view.set_dial(dial)
        self._card.set_dial(dial)
        self.changed.emit(before is None or _values(before) != _values(dial))

    def first_dial(self) -> Dial:
        """A usual scale in the middle of the picture: 0 to 10 over three quarters of a turn."""
        width, height = self._view.image_size()
        return Dial((width / 2, height / 2), 0.36 * min(width, height), DialStyle().marks())

    def find(self) -> None:
        """Propose centre and rim from the picture as it is; the marks keep their angles."""
        frame = self._sight.frame
        if frame is None:
            return
        image = frame.image

        def work(_report: Callable[[int, int], None]) -> Proposal | None:
            from core.vision.calibrate import propose

            return propose(image)

        task = Task(work, self)
        task.done.connect(self._take_proposal)
        task.failed.connect(self.troubled)
        task.start()

    def _take_proposal(self, proposal: Proposal | None) -> None:
        from core.vision.calibrate import straightened

        dial = self._sight.dial or self.first_dial()
        if proposal is None:
            self.missed.emit()
        else:
            dial = replace(dial, center=proposal.center, radius=proposal.long, plane=None)
            plane = proposal.plane()
            dial = dial if plane is None else straightened(dial, plane)
        self.use(dial)
        self._card.adjust.setChecked(True)

    def _pick_colour(self, x: float, y: float) -> None:
        """A click on the needle, when asked for, tells its colour."""
        frame = self._sight.frame
        if not self._card.pick.isChecked() or frame is None:
            return
        from core.vision.calibrate import needle_colour

        self._card.pick.setChecked(False)
        self._card.set_needle(needle_colour(frame.image, (x, y)))


def _values(dial: Dial) -> list[float]:
    return [value for _, value in dial.marks]
