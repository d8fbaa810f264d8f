"""Teaching one needle away from the window: labelled frames in, the better of two networks out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.vision.dial import Dial
from gui.work.task import Task

if TYPE_CHECKING:
    from core.imaging.geometry import Picture
    from core.vision.needle_network import NeedleNetwork
    from core.vision.teach import LabelledFrame, Taught


class NeedleSchool(QObject):
    """`frames` are (picture, true angle in degrees). `taught(Taught)` brings the better network, `failed` an error."""

    progressed = Signal(int, int)
    taught = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frames: list[tuple[Picture, float]] = []
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def learn(self, dial: Dial) -> None:
        """Start from the shipped network; nothing happens while one is learning."""
        if self._task is not None:
            return
        pairs = list(self.frames)
        self._task = Task(lambda report: _teach(pairs, dial, report), self)
        self._task.progressed.connect(self.progressed)
        self._task.done.connect(self._deliver)
        self._task.failed.connect(self._fail)
        self._task.start()

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _deliver(self, taught: Taught) -> None:
        self._task = None
        self.taught.emit(taught)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)


def _teach(pairs: list[tuple[Picture, float]], dial: Dial, report: Callable[[int, int], None]) -> Taught:
    from core.resources import resource
    from core.vision.needle_network import WEIGHTS, load_network
    from core.vision.teach import STEPS, LabelledFrame, Taught, teach

    report(0, STEPS)
    network: NeedleNetwork = load_network(resource(*WEIGHTS))
    frames: list[LabelledFrame] = [LabelledFrame(image, angle) for image, angle in pairs]
    for item in teach(network, frames, (), dial):
        if isinstance(item, Taught):
            return item
        report(item.step + 1, STEPS)
    raise AssertionError("teaching ends with its result")
