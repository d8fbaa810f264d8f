"""The display clock: at most 25 frames a second, fewer where a frame costs the window much."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.work.turn import Turn

FRAME_MS = 40
SLOWEST_MS = 250
SHARE = 0.12
"""So much of its time the window may spend on showing a run: what it takes, the training thread lacks."""
GENEROUS = 0.5
"""The same where the pictures matter more than the speed of training: toy data, small networks."""
BETWEEN_MS = 16
"""So long the window is free to answer between the two halves of a dear frame."""
MEMORY = 0.8
"""How much of the known cost of a frame stays when a new one is measured."""


class FrameClock(QObject):
    """Ticks like a QTimer of `FRAME_MS` as long as a frame is cheap.

    The cost of a frame is the processor time of the window's own thread from tick to tick: folding the events, moving
    the curves, painting. From the tick until it is painted it is the window's `turn`. Where a frame costs more
    than `SHARE` of the time, the next tick comes later, up to `SLOWEST_MS`.
    """

    ticked = Signal()
    """What is counted and measured is due."""
    halfway = Signal()
    """The network is due: with `ticked` where a frame is cheap and pictures matter, else a moment later."""

    def __init__(
        self, turn: Turn, parent: QObject | None = None, cpu_seconds: Callable[[], float] = time.thread_time
    ) -> None:
        super().__init__(parent)
        self._turn = turn
        self._cpu_seconds = cpu_seconds
        self._share = SHARE
        self._cost_ms = 0.0
        self._mark = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.tick)
        self._second_half = QTimer(self)
        self._second_half.setTimerType(Qt.TimerType.PreciseTimer)
        self._second_half.setSingleShot(True)
        self._second_half.setInterval(BETWEEN_MS)
        self._second_half.timeout.connect(self.halfway)

    def set_generous(self, generous: bool) -> None:
        """Whether pictures matter more than speed."""
        self._turn.matters = generous
        self._share = GENEROUS if generous else SHARE

    def start(self) -> None:
        """Tick from now on; what a frame of an earlier run cost is still known."""
        self._mark = self._cpu_seconds()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._second_half.stop()

    def hurry(self) -> None:
        """Something was asked for by hand: let the next tick come as soon as a cheap frame's would."""
        if self._timer.isActive() and self._timer.interval() > FRAME_MS:
            self._timer.setInterval(FRAME_MS)

    def interval_ms(self) -> int:
        """Milliseconds to the next tick."""
        return self._timer.interval()

    def tick(self) -> None:
        """Take stock of the last frame, choose the time of the next one, show this one."""
        self._turn.take()
        now = self._cpu_seconds()
        spent_ms, self._mark = (now - self._mark) * 1000, now
        self._cost_ms = MEMORY * self._cost_ms + (1 - MEMORY) * spent_ms
        self._timer.setInterval(round(min(max(self._cost_ms / self._share, FRAME_MS), SLOWEST_MS)))
        self.ticked.emit()
        if self._share == GENEROUS:
            self.halfway.emit()
        elif self._timer.isActive():
            self._second_half.start()
