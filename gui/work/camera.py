"""The camera worker: takes frames, reads the needle in each, and shows only the newest; no queue grows."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal

from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import Reading

if TYPE_CHECKING:
    from core.vision.camera import CameraSource, Frame, Outage

PACE_S = 0.04
"""Files are shown no faster than this; a live camera sets its own pace."""


@dataclass(frozen=True)
class Timed:
    """A reading and how long it took, in milliseconds."""

    reading: Reading
    took_ms: float


@dataclass(frozen=True)
class Look:
    """One frame as it was read, or the outage in its place. `rate` is frames per second over the last second."""

    frame: Frame | None
    outage: Outage | None
    dial: Dial | None
    readings: dict[str, Timed]
    rate: float


class CameraThread(QObject):
    """Owns the thread. `open(make)` starts a source; `looked` brings its newest frame, already read."""

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
        self._wanted = 0
        self.dial: Dial | None = None
        self.readers: tuple[str, ...] = ()
        self._running = threading.Event()
        self._running.set()
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
        self._open.emit((self._wanted, make))

    def set_reading(self, dial: Dial | None, readers: tuple[str, ...]) -> None:
        """Read the next frames with this dial by these readers."""
        self.dial, self.readers = dial, readers

    def set_paused(self, paused: bool) -> None:
        if paused:
            self._running.clear()
        else:
            self._running.set()

    def stop(self) -> None:
        """Leave the source; the thread waits for another."""
        self._leave()

    def close(self) -> None:
        self._leave()
        self._thread.quit()
        self._thread.wait()

    def _leave(self) -> None:
        with self._lock:
            self._wanted += 1
            source = self._source
        self._running.set()
        if source is not None:
            source.close()

    def _publish(self, look: Look) -> None:
        with self._lock:
            self._latest = look
            told, self._told = self._told, True
        if not told:
            self._news.emit()

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

    def work(self, wish: tuple[int, Callable[[], CameraSource]]) -> None:
        number, make = wish
        owner = self._owner
        if number != owner._wanted:
            return
        try:
            source = make()
            with owner._lock:
                owner._source = source
            self._follow(number, source)
        except Exception as error:
            owner.failed.emit(error)
        finally:
            with owner._lock:
                owner._source = None

    def _follow(self, number: int, source: CameraSource) -> None:
        from core.vision.camera import Outage

        times: list[float] = []
        for item in source.frames():
            self._owner._running.wait()
            if number != self._owner._wanted:
                return
            started = time.perf_counter()
            times = [*(moment for moment in times if started - moment < 1.0), started]
            if isinstance(item, Outage):
                self._owner._publish(Look(None, item, self._owner.dial, {}, 0.0))
                continue
            if item.index == 0:  # the picture at once: the first reading may have to load a network
                self._owner._publish(Look(item, None, self._owner.dial, {}, 0.0))
            self._owner._publish(self._read(item, len(times) / max(started - times[0], 0.2)))
            time.sleep(max(0.0, PACE_S - (time.perf_counter() - started)))
        self._owner.ended.emit()

    def _read(self, frame: Frame, rate: float) -> Look:
        dial, readers = self._owner.dial, self._owner.readers
        readings = {}
        for key in readers if dial is not None else ():
            started = time.perf_counter()
            assert dial is not None
            reading = READERS[key].read(frame.image, dial)
            readings[key] = Timed(reading, (time.perf_counter() - started) * 1000)
        return Look(frame, None, dial, readings, rate)
