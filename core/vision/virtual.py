"""The virtual gauge: a rendered dial that is one more camera, its true angle known."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator

from core.imaging.dial_face import DialFace, DialStyle, Scene
from core.vision.camera import Frame
from core.vision.dial import Dial


def dial_of(style: DialStyle, scene: Scene, needle: str = "auto") -> Dial:
    """The exact calibration of a rendered gauge."""
    plane = tuple(float(number) for number in scene.plane().reshape(9)) if scene.tilt_deg else None
    circular = abs(style.sweep_deg) >= 359.9
    return Dial(scene.center, scene.radius, style.marks(), "", circular, needle, plane)


def swinging(style: DialStyle, period_s: float = 12.0) -> Callable[[float], float]:
    """A needle that swings over the whole scale: seconds → angle."""
    middle, half = style.start_deg + style.sweep_deg / 2, style.sweep_deg / 2
    return lambda seconds: middle - half * math.cos(2 * math.pi * seconds / period_s)


class VirtualGauge:
    """Frames of a rendered gauge at `rate` per second; `angle` (seconds since the start → degrees) moves the needle.

    `show()` exchanges style and scene while frames are being taken: the sliders' side of it.
    """

    timed, endless = True, True

    def __init__(
        self,
        style: DialStyle | None = None,
        scene: Scene | None = None,
        angle: Callable[[float], float] | None = None,
        rate: float = 15.0,
        name: str = "virtual",
    ) -> None:
        self.name = name
        style = style or DialStyle()
        self._angle = angle or swinging(style)
        self._rate = rate
        self._stop = threading.Event()
        self.show(style, scene or Scene())

    def show(self, style: DialStyle, scene: Scene, angle: Callable[[float], float] | None = None) -> None:
        """From the next frame on, draw this."""
        self._face = DialFace(style, scene)
        self._angle = angle or self._angle

    def frames(self) -> Iterator[Frame]:
        start, index = time.monotonic(), 0
        while not self._stop.is_set():
            face, seconds = self._face, index / self._rate
            truth = self._angle(seconds)
            yield Frame(face.picture(truth, seed=index), self.name, index, seconds, truth)
            index += 1
            self._stop.wait(max(0.0, start + index / self._rate - time.monotonic()))

    def close(self) -> None:
        self._stop.set()
