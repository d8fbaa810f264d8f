"""What a camera's driver lets one set: the picture's size, and exposure and focus held as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.vision.live import Opener
from core.vision.opencv import cv2


@dataclass(frozen=True)
class _Lock:
    """OpenCV's properties: whether the driver decides, and the value that it decided on."""

    automatic: int
    value: int
    manual: tuple[float, ...]
    auto: tuple[float, ...]


LOCKS = {
    "exposure": _Lock(cv2.CAP_PROP_AUTO_EXPOSURE, cv2.CAP_PROP_EXPOSURE, (1.0, 0.25), (3.0, 0.75)),
    "focus": _Lock(cv2.CAP_PROP_AUTOFOCUS, cv2.CAP_PROP_FOCUS, (0.0,), (1.0,)),
}
"""V4L2 tells manual from automatic exposure by 1 and 3, the other systems by 0.25 and 0.75: both are tried."""


def set_lock(capture: Any, what: str, on: bool) -> bool:
    """Hold exposure or focus where it stands now, or let the driver decide again; False where it cannot."""
    lock = LOCKS[what]
    now = capture.get(lock.value)
    if not any(capture.set(lock.automatic, number) for number in (lock.manual if on else lock.auto)):
        return False
    return bool(capture.set(lock.value, now)) if on else True


def sized(opener: Opener, size: tuple[int, int] | None) -> Opener:
    """Open with pictures of this width and height, if the driver has them; None leaves its own."""

    def opened() -> Any:
        capture = opener()
        if size is not None and capture.isOpened():
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        return capture

    return opened
