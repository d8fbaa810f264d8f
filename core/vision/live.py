"""Live cameras and streams: a thread that always holds the latest frame, notices freezes and connects again."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from typing import Any

from core.imaging.geometry import Picture
from core.vision.camera import Frame, Outage
from core.vision.opencv import cv2, red_first

OPEN_MS, READ_MS = 5000, 5000
"""A silent stream gives up after this long; OpenCV alone would block for half a minute."""

Opener = Callable[[], Any]
"""Opens and returns an OpenCV-like capture: `isOpened()`, `read()`, `release()`."""


def device_opener(number: int) -> Opener:
    """Open the camera with this number at the driver's default size."""
    return lambda: cv2.VideoCapture(number)


def stream_opener(url: str, open_ms: int = OPEN_MS, read_ms: int = READ_MS) -> Opener:
    """Open an RTSP, HTTP or MJPEG address through FFmpeg with time limits."""
    limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, open_ms, cv2.CAP_PROP_READ_TIMEOUT_MSEC, read_ms]
    return lambda: cv2.VideoCapture(url, cv2.CAP_FFMPEG, limits)


class LiveSource:
    """Frames as fast as they are asked for, never older than the newest: a slow reader skips, no queue grows.

    A thread owns the capture. Where nothing comes, `frames()` yields an `Outage` once per change of reason and again
    every `stale_s` seconds, and the thread opens the capture anew, first after `retry_s`, then ever more rarely up to
    `RETRY_LIMIT_S`.
    """

    RETRY_LIMIT_S = 10.0
    timed, endless = True, True

    def __init__(self, name: str, opener: Opener, stale_s: float = 2.0, retry_s: float = 0.5) -> None:
        self.name = name
        self._opener = opener
        self._stale_s, self._retry_s = stale_s, retry_s
        self._news = threading.Condition()
        self._latest: tuple[int, float, Picture] | None = None
        self._reason = "connecting"
        self._stop = threading.Event()
        self._asked: deque[Callable[[Any], None]] = deque()

    def ask(self, work: Callable[[Any], None]) -> None:
        """Let the thread that owns the capture do something with it before the next frame: set a property, say.

        Asked while nothing is open, it waits for the next capture; from then on it is repeated with each new one.
        """
        self._asked.append(work)

    def frames(self) -> Generator[Frame | Outage]:
        worker = threading.Thread(target=self._capture, name=f"camera {self.name}", daemon=True)
        worker.start()
        seen, told = -1, ""
        try:
            while not self._stop.is_set():
                with self._news:
                    fresh = self._wait(seen, told)
                    latest, reason = self._latest, self._reason
                if self._stop.is_set():
                    return
                if latest is not None and latest[0] > seen:
                    seen, told = latest[0], ""
                    yield Frame(latest[2], self.name, latest[0], latest[1])
                else:
                    told = reason if fresh else (reason or "frozen")
                    yield Outage(self.name, told, time.time())
        finally:
            self.close()
            worker.join()

    def close(self) -> None:
        self._stop.set()
        with self._news:
            self._news.notify_all()

    def _wait(self, seen: int, told: str) -> bool:
        """Wait for a newer frame than `seen`, another trouble than `told` or the end; False when time ran out."""

        def news() -> bool:
            newer = self._latest is not None and self._latest[0] > seen
            return newer or self._stop.is_set() or (bool(self._reason) and self._reason != told)

        return self._news.wait_for(news, timeout=self._stale_s)

    def _capture(self) -> None:
        pause, index = self._retry_s, 0
        kept: list[Callable[[Any], None]] = []
        while not self._stop.is_set():
            capture = self._opener()
            first = index
            self._asked.extendleft(reversed(kept))
            kept = []
            while capture.isOpened() and not self._stop.is_set():
                while self._asked:
                    kept.append(self._asked.popleft())
                    kept[-1](capture)
                there, picture = capture.read()
                if not there:
                    break
                self._publish((index, time.time(), red_first(picture)), "")
                index += 1
            opened = bool(capture.isOpened())
            capture.release()
            pause = self._retry_s if index > first else min(2 * pause, self.RETRY_LIMIT_S)
            self._publish(None, "ended" if opened or index > first else "refused")
            self._stop.wait(pause)

    def _publish(self, latest: tuple[int, float, Picture] | None, reason: str) -> None:
        with self._news:
            self._latest = latest or self._latest
            self._reason = reason
            self._news.notify_all()
