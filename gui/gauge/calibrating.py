"""The dial in use: moved by hand, found in the picture, or a usual one to begin with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import dist
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.errors import GradusError
from core.imaging.dial_face import DialStyle
from core.imaging.geometry import Picture
from core.vision.dial import Dial
from core.vision.reading import Reading
from gui.gauge.paper import write_sheet
from gui.gauge.sight import Sight
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.calibrate import Proposal
    from core.vision.pivot import NeedleSweep

MOST_BACK = 50
MISPLACED = 0.025
"""A centre is moved when it is off by more than this (dial radii): so exactly do marks and needle tell it."""


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
        self._sweep: NeedleSweep | None = None
        self._past: list[Dial] = []
        self._dragging = False
        card.dial_changed.connect(self.change)
        card.back_wanted.connect(self.go_back)
        card.find_wanted.connect(self.find)
        card.sheet_wanted.connect(self._write_sheet)
        card.troubled.connect(self.troubled)
        card.adjust.toggled.connect(view.set_editable)
        view.dial_changed.connect(self.change)
        view.mark_chosen.connect(card.choose_mark)
        view.centre_dropped.connect(self._refine_by_marks)
        view.clicked.connect(self._pick_colour)
        view.clicked.connect(lambda _x, _y: self._end_drag())

    def change(self, dial: Dial) -> None:
        """A change that a person may take back; one drag is one change, however many steps it has."""
        now = self._sight.dial
        if now is not None and not (self._dragging and self._view.holding):
            self._past = [*self._past, now][-MOST_BACK:]
            self._card.back.setEnabled(True)
        self._dragging = self._view.holding
        self.use(dial)

    def go_back(self) -> None:
        """Use the dial as it was before the last change by hand."""
        if self._past:
            self._end_drag()
            self.use(self._past.pop())
            self._card.back.setEnabled(bool(self._past))

    def _end_drag(self) -> None:
        self._dragging = False

    def use(self, dial: Dial) -> None:
        """A dial that was calibrated: read with it from the next frame on."""
        self.calibrated.emit(dial)
        self.lay(dial)

    def lay(self, dial: Dial) -> None:
        """Read with this dial from the next frame on; it may be a guess, or one that followed the camera."""
        before, self._sight.dial = self._sight.dial, dial
        if before is None or before.center != dial.center or before.plane != dial.plane:
            self._sweep = None
        self._view.set_dial(dial)
        self._card.set_dial(dial)
        self.changed.emit(before is None or _values(before) != _values(dial))

    def first_dial(self) -> Dial:
        """A usual scale in the middle of the picture: 0 to 10 over three quarters of a turn."""
        width, height = self._view.image_size()
        return Dial((width / 2, height / 2), 0.36 * min(width, height), DialStyle().marks())

    def find(self) -> None:
        """A paper gauge by its corner marks, or centre and rim as a proposal; the marks then keep their angles."""
        frame = self._sight.frame
        if frame is not None:
            image = frame.image
            self._work(lambda _: _found(image), self._take_found)

    def look_for_paper(self, image: Picture) -> None:
        """The first picture of another source: a paper gauge that is in it is known at once."""

        def work(_report: Callable[[int, int], None]) -> Dial | None:
            from core.vision.paper import paper_dial

            return paper_dial(image)

        self._work(work, lambda dial: None if dial is None else self.use(dial))

    def _take_found(self, found: Dial | Proposal | None) -> None:
        from core.vision.calibrate import straightened

        if found is None:
            self.missed.emit()
        elif isinstance(found, Dial):
            self.change(found)
        else:
            dial = self._sight.dial or self.first_dial()
            dial = replace(dial, center=found.center, radius=found.long, plane=None)
            plane = found.plane()
            self.change(dial if plane is None else straightened(dial, plane))
            self._refine_by_marks()
        self._card.adjust.setChecked(True)

    def _work(self, work: Callable[[Callable[[int, int], None]], Any], done: Callable[..., None]) -> None:
        task = Task(work, self)
        task.done.connect(done)
        task.failed.connect(self.troubled)
        task.start()

    def begin(self) -> None:
        """Another source: its needle is yet to be seen, and dials of the one before are not laid onto it."""
        self._sweep = None
        self._past = []
        self._card.back.setEnabled(False)

    def watch_needle(self, reading: Reading) -> None:
        """A needle that sweeps the scale tells its pivot."""
        from core.vision.pivot import NeedleSweep

        dial = self._sight.dial
        if dial is None or not self._card.refine.isChecked() or self._view.holding:
            return
        self._sweep = self._sweep or NeedleSweep()
        self._sweep.take(reading)
        self._move_pivot(dial, self._sweep.pivot(dial))

    def _refine_by_marks(self) -> None:
        """Lay the centre to where the printed marks point, if they do and it is asked for."""
        frame, dial = self._sight.frame, self._sight.dial
        if frame is None or dial is None or not self._card.refine.isChecked():
            return
        image = frame.image

        def work(_report: Callable[[int, int], None]) -> tuple[float, float] | None:
            from core.vision.pivot import pivot_of_marks

            return pivot_of_marks(image, dial)

        def take(pivot: tuple[float, float] | None) -> None:
            if self._sight.dial is dial:
                self._move_pivot(dial, pivot)

        self._work(work, take)

    def _move_pivot(self, dial: Dial, pivot: tuple[float, float] | None) -> None:
        if pivot is None or dist(pivot, dial.center) < MISPLACED * dial.radius:
            return
        from core.vision.calibrate import recentred

        self._card.set_refined(pivot, dist(pivot, dial.center))
        self.use(recentred(dial, pivot))

    def _write_sheet(self, path: Path) -> None:
        """A paper gauge to print."""
        try:
            write_sheet(path)
        except GradusError as error:
            self.troubled.emit(error)

    def _pick_colour(self, x: float, y: float) -> None:
        """A click on the needle, when asked for, tells its colour."""
        frame = self._sight.frame
        if not self._card.pick.isChecked() or frame is None:
            return
        from core.vision.calibrate import needle_colour

        self._card.pick.setChecked(False)
        self._card.set_needle(needle_colour(frame.image, (x, y)))


def _found(image: Picture) -> Dial | Proposal | None:
    from core.vision.calibrate import propose
    from core.vision.paper import paper_dial
    from core.vision.scale_ring import on_scale

    paper = paper_dial(image)
    rim = propose(image) if paper is None else None
    return paper if rim is None else on_scale(image, rim)


def _values(dial: Dial) -> list[float]:
    return [value for _, value in dial.marks]
