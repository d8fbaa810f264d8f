"""Teaching the network this needle: frames are labelled and swept, learned from, and the better network is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.imaging.dial_face import DialFace
from core.imaging.geometry import Picture
from core.vision.reader import READERS, Reader
from gui.gauge.doubts import Doubts
from gui.gauge.sight import Sight
from gui.gauge.virtual import STYLE, VirtualScene
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_teach import GaugeTeach
from gui.work.needle_school import NeedleSchool
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.needle_network import NeedleNetwork
    from core.vision.teach import Taught

SWEPT = 10
"""Frames of a sweep over the virtual scale."""


class Teaching(QObject):
    """`changed` after other networks read; `readers()` are those that work with the taught one."""

    changed = Signal()
    troubled = Signal(object)

    def __init__(
        self,
        sight: Sight,
        card: GaugeTeach,
        view: DialView,
        virtual: VirtualScene,
        doubts: Doubts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sight, self._card, self._view, self._virtual, self._doubts = sight, card, view, virtual, doubts
        self.school = NeedleSchool(self)
        self.network: NeedleNetwork | None = None
        self._labelled: tuple[Picture, float] | None = None
        self._connect()

    def _connect(self) -> None:
        self._card.take_wanted.connect(self._take_frame)
        self._card.doubt_wanted.connect(self._take_doubt)
        self._doubts.changed.connect(self._show_doubts)
        self._card.sweep_wanted.connect(self._sweep)
        self._card.keep_wanted.connect(self._keep_label)
        self._card.drop_wanted.connect(self._end_label)
        self._card.learn_wanted.connect(self._learn)
        self._card.cancel_wanted.connect(self._cancel)
        self._card.forget_wanted.connect(self._forget)
        self._card.closed.connect(self._close)
        self._view.label_moved.connect(self._move_label)
        self.school.progressed.connect(self._card.set_progress)
        self.school.taught.connect(self._take_taught)
        self.school.failed.connect(self._fail)

    @property
    def labelling(self) -> bool:
        """Whether a frame is held still to be labelled."""
        return self._labelled is not None

    def readers(self) -> dict[str, Reader]:
        """The readers that use a network, with the taught one; none before anything was taught."""
        if self.network is None:
            return {}
        named = {key: getattr(READERS[key], "taught", None) for key in READERS}
        return {key: make(self.network) for key, make in named.items() if make is not None}

    def toggle(self) -> None:
        """Open the card, or close it."""
        self._card.setVisible(not self._card.isVisible())
        self._show_frames()

    def open(self) -> None:
        """Open the card."""
        self._card.show()
        self._show_frames()

    def bring(self, network: NeedleNetwork | None) -> None:
        """Read with a network that came with a dial file, or with the general one."""
        before, self.network = self.network, network
        self._card.forget_result()
        if network is not None:
            self._card.set_brought()
            self._card.show()
        if before is not network:
            self.changed.emit()

    def begin(self) -> None:
        """Another source: its frames are yet to be labelled."""
        self._end_label()
        self._card.leave_source(taught=self.network is not None)
        self.school.frames.clear()
        self._doubts.clear()
        self._show_frames()

    def _close(self) -> None:
        self._end_label()
        self._card.hide()

    def _take_frame(self) -> None:
        """A frame to label; where the truth is known it labels itself."""
        frame, dial = self._sight.frame, self._sight.dial
        if frame is None or dial is None:
            return
        if frame.truth_deg is not None:
            self.school.frames.append((frame.image, frame.truth_deg))
        else:
            seen = self._sight.rows.get(self._sight.reader)
            guess = seen.reading.angle_deg if seen is not None else None
            self._labelled = (frame.image, dial.marks[0][0] if guess is None else guess)
            self._view.set_label(self._labelled[1])
        self._show_frames()

    def _take_doubt(self, place: int) -> None:
        """A doubtful frame to label, as it was; where its truth is known it labels itself."""
        doubt = self._doubts.kept[place]
        self._doubts.remove(doubt)
        if doubt.truth_deg is not None:
            self.school.frames.append((doubt.image, doubt.truth_deg))
        else:
            guess = doubt.dial.marks[0][0] if doubt.guess_deg is None else doubt.guess_deg
            self._labelled = (doubt.image, guess)
            self._view.set_image(doubt.image)
            self._view.set_label(guess)
        self._show_frames()

    def _show_doubts(self) -> None:
        self._card.set_doubts([doubt.image for doubt in self._doubts.kept])

    def _sweep(self) -> None:
        """Ten frames of the virtual gauge, all over its scale."""
        scene = self._virtual.scene()
        angles = [float(angle) for angle in np.linspace(STYLE.start_deg, STYLE.start_deg + STYLE.sweep_deg, SWEPT)]

        def work(_report: Callable[[int, int], None]) -> list[tuple[Picture, float]]:
            face = DialFace(STYLE, scene)
            return [(face.picture(angle, seed), angle % 360.0) for seed, angle in enumerate(angles)]

        task = Task(work, self)
        task.done.connect(self._take_swept)
        task.failed.connect(self.troubled)
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
        self._view.set_label(None)
        self._show_frames()

    def _show_frames(self) -> None:
        self._card.set_frames(len(self.school.frames), self.labelling, self._sight.virtual is not None)

    def _learn(self) -> None:
        if self._sight.dial is not None:
            self.school.learn(self._sight.dial)

    def _cancel(self) -> None:
        self.school.cancel()
        self._card.set_idle()

    def _fail(self, error: Exception) -> None:
        self._card.set_idle()
        self.troubled.emit(error)

    def _take_taught(self, taught: Taught) -> None:
        self._card.set_result(taught.before_pct, taught.after_pct)
        if taught.kept:
            self.network = taught.network
            self.changed.emit()

    def _forget(self) -> None:
        self.network = None
        self._card.forget_result()
        self.changed.emit()
