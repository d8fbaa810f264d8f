"""The camera worker: takes frames, reads the needle in each, and shows only the newest; no queue grows."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, QThread, Signal

from core.vision.dial import Dial
from core.vision.reader import Reader
from core.vision.reading import Reading

if TYPE_CHECKING:
    from core.vision.camera import CameraSource, Frame, Outage
    from core.vision.stream_rim import StreamRim

PACE_S, PICTURE_PACE_S = 0.04, 0.25
"""Live frames and films are shown no faster than the first; the pictures of a folder by the second."""
BUDGET_S = 0.06
"""After the first reader a frame gives the others this long; who finds no time comes first with the next frame."""
LATE_S = 0.25
"""A film that falls behind by this much skips frames."""


@dataclass(frozen=True)
class Timed:
    """A reading and how long it took, in milliseconds."""

    reading: Reading
    took_ms: float


@dataclass(frozen=True)
class Look:
    """One frame as it was read, or the outage in its place.

    `readings` holds the readers that saw this very frame, `rate` is frames per second over the last second.
    """

    frame: Frame | None
    outage: Outage | None
    dial: Dial | None
    readings: dict[str, Timed]
    rate: float


class CameraThread(QObject):
    """Owns the thread. `open(make)` starts a source; `looked` brings its newest frame, already read.

    `ended` follows the last frame of a file; that frame stays and is read again whenever dial or readers change.
    """

    looked = Signal(object)
    ended = Signal()
    failed = Signal(object)

    _open = Signal(object)
    _news = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._latest: Look | None = None
        self._told = False
        self._source: CameraSource | None = None
        self.wanted = 0
        self.reading: tuple[Dial | None, Mapping[str, Reader]] = (None, {})
        self.turns, self.mirrored = 0, False
        self.running = threading.Event()
        self.running.set()
        self.stirred = threading.Event()
        self._thread = QThread(self)
        self._thread.setObjectName("camera")
        self._worker = _Worker(self)
        self._worker.moveToThread(self._thread)
        self._open.connect(self._worker.work, Qt.ConnectionType.QueuedConnection)
        self._news.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def open(self, make: Callable[[], CameraSource]) -> None:
        """Leave the present source and take frames from another; `make` runs on the camera's thread."""
        self._leave()
        self._open.emit((self.wanted, make))

    def set_reading(self, dial: Dial | None, readers: Mapping[str, Reader]) -> None:
        """Read the next frames with this dial; the first reader sees every frame, the others as time allows."""
        self.reading = (dial, readers)
        self.stirred.set()

    def set_view(self, turns: int, mirrored: bool) -> None:
        """Turn the next frames by `turns` quarters clockwise, then mirror them."""
        self.turns, self.mirrored = turns % 4, mirrored
        self.stirred.set()

    def set_paused(self, paused: bool) -> None:
        if paused:
            self.running.clear()
        else:
            self.running.set()

    def stop(self) -> None:
        """Leave the source; the thread waits for another."""
        self._leave()

    def close(self) -> None:
        self._leave()
        self._thread.quit()
        self._thread.wait()

    def take_source(self, number: int, source: CameraSource | None) -> bool:
        """Called on the thread: remember what must be closed; false when it is no longer wanted."""
        with self._lock:
            self._source = source
            return number == self.wanted

    def publish(self, number: int, look: Look) -> None:
        """Called on the thread: this look takes the place of one that has not been fetched yet."""
        with self._lock:
            if number != self.wanted:
                return
            self._latest = look
            told, self._told = self._told, True
        if not told:
            self._news.emit()

    def _leave(self) -> None:
        with self._lock:
            self.wanted += 1
            self._latest = None
            source = self._source
        self.running.set()
        self.stirred.set()
        if source is not None:
            source.close()

    def _tell(self) -> None:
        with self._lock:
            look, self._latest, self._told = self._latest, None, False
        if look is not None:
            self.looked.emit(look)


class _Worker(QObject):
    """The side that lives on the camera's thread."""

    def __init__(self, owner: CameraThread) -> None:
        super().__init__()
        self._owner = owner
        self._turn = 0
        self._times: list[float] = []
        self._rim: StreamRim | None = None

    def work(self, wish: tuple[int, Callable[[], CameraSource]]) -> None:
        number, make = wish
        owner = self._owner
        if number != owner.wanted:
            return
        try:
            source = make()
            if owner.take_source(number, source):
                self._follow(number, source)
        except Exception as error:
            if number == owner.wanted:
                owner.failed.emit(error)
        finally:
            owner.take_source(number, None)

    def _follow(self, number: int, source: CameraSource) -> None:
        from core.vision.camera import Outage
        from core.vision.stream_rim import StreamRim

        owner, started, last = self._owner, time.monotonic(), None
        self._times.clear()
        self._rim = StreamRim() if source.timed else None  # the pictures of a folder may be of different scenes
        for item in source.frames():
            owner.running.wait()
            if number != owner.wanted:
                return
            if isinstance(item, Outage):
                owner.publish(number, Look(None, item, owner.reading[0], {}, 0.0))
                continue
            filmed = source.timed and not source.endless
            if filmed and time.monotonic() - started - item.seconds > LATE_S and last is not None:
                continue
            last = item
            if item.index == 0:  # the picture at once: the first reading may have to load a network
                owner.publish(number, Look(self._turned(item), None, owner.reading[0], {}, 0.0))
            begun = time.monotonic()
            self._show(number, item)
            due = started + item.seconds if filmed else begun + (PACE_S if source.timed else PICTURE_PACE_S)
            self._sleep_until(number, due)
        if last is not None and number == owner.wanted:
            owner.ended.emit()
            owner.stirred.set()  # what changed while the last picture was on show must not be lost
            self._stay_on(number, last)

    def _stay_on(self, number: int, frame: Frame) -> None:
        """The last picture of a file: read it again whenever something changes."""
        while number == self._owner.wanted:
            self._owner.stirred.wait()
            self._owner.stirred.clear()
            if number == self._owner.wanted:
                self._show(number, frame)

    def _show(self, number: int, frame: Frame) -> None:
        now = time.monotonic()
        self._times = [*(moment for moment in self._times if now - moment < 1.0), now]
        rate = len(self._times) / max(now - self._times[0], 0.2)
        frame = self._turned(frame)
        dial, readers = self._owner.reading
        readings = {} if dial is None else self._read(frame, dial, readers)
        self._owner.publish(number, Look(frame, None, dial, readings, rate))

    def _read(self, frame: Frame, dial: Dial, readers: Mapping[str, Reader]) -> dict[str, Timed]:
        first, *others = list(readers)
        dial = dial if self._rim is None else self._rim.told(frame.image, dial)
        readings = {first: _timed(readers[first], frame, dial)}
        begun = time.perf_counter()
        for _ in others:
            if time.perf_counter() - begun > BUDGET_S:
                break
            key = others[self._turn % len(others)]
            readings[key] = _timed(readers[key], frame, dial)
            self._turn += 1
        return readings

    def _turned(self, frame: Frame) -> Frame:
        turns, mirrored = self._owner.turns, self._owner.mirrored
        if frame.truth_deg is not None or (not turns and not mirrored):  # a rendered dial hangs straight
            return frame
        image = np.rot90(frame.image, -turns)
        return replace(frame, image=np.ascontiguousarray(image[:, ::-1] if mirrored else image))

    def _sleep_until(self, number: int, due: float) -> None:
        while number == self._owner.wanted and (left := due - time.monotonic()) > 0:
            self._owner.stirred.wait(left)
            self._owner.stirred.clear()


def _timed(reader: Reader, frame: Frame, dial: Dial) -> Timed:
    started = time.perf_counter()
    reading = reader.read(frame.image, dial)
    return Timed(reading, (time.perf_counter() - started) * 1000)
