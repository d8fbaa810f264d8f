"""Doubtful frames, kept for labelling: those that gave no reading, an unsure one, or a jump that was set aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.imaging.geometry import Picture
from core.vision.dial import Dial
from core.vision.reading import Reading
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.camera import Frame

EVERY_S, MOST = 2.0, 24
SURE = 0.75
REASONS = ("glare", "blur", "hidden", "unclear", "off_scale")
"""Why a frame without a reading is worth a label; where the dial itself is lost a label would teach nothing."""
ALIKE = 2.0
"""Two pictures that differ by fewer grey levels than this, on the mean, are one."""


@dataclass(frozen=True)
class Doubt:
    """A frame with the dial it was read on; `guess_deg` is where the needle may be, `truth_deg` where it is known."""

    image: Picture
    dial: Dial
    guess_deg: float | None
    truth_deg: float | None


class Doubts(QObject):
    """`kept`, the newest last; `changed` after one came or went. While `folder` is set they are written there, too."""

    changed = Signal()
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept: list[Doubt] = []
        self.folder: Path | None = None
        self._due = 0.0

    def clear(self) -> None:
        """Another source: its frames are yet to come."""
        self.kept.clear()
        self.changed.emit()

    def take(self, frame: Frame, dial: Dial, reading: Reading, jump: bool, now: float) -> None:
        """Keep this frame if it is doubtful and unlike the last; `now` in seconds of the monotonic clock."""
        doubtful = jump or reading.no_reading in REASONS or (reading.no_reading is None and reading.confidence < SURE)
        if not doubtful or now < self._due or (self.kept and _alike(self.kept[-1].image, frame.image)):
            return
        self._due = now + EVERY_S
        self.kept = [*self.kept, Doubt(frame.image, dial, reading.angle_deg, frame.truth_deg)][-MOST:]
        if self.folder is not None:
            self._save(frame.image, self.folder)
        self.changed.emit()

    def remove(self, doubt: Doubt) -> None:
        """It was labelled or dropped."""
        self.kept = [other for other in self.kept if other is not doubt]
        self.changed.emit()

    def _save(self, image: Picture, folder: Path) -> None:
        path = folder / f"{datetime.now():%Y%m%d-%H%M%S-%f}.png"

        def work(_report: Callable[[int, int], None]) -> None:
            from core.errors import FileProblemError
            from core.vision.opencv import write_picture

            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise FileProblemError(file=str(folder), detail=error.strerror or str(error)) from None
            write_picture(path, image)

        task = Task(work, self)
        task.failed.connect(self.troubled)
        task.start()


def _alike(one: Picture, other: Picture) -> bool:
    if one.shape != other.shape:
        return False
    return bool(np.abs(one[::12, ::12].astype(np.int16) - other[::12, ::12]).mean() < ALIKE)
