"""Cameras by number and, where the system tells it, by name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Device:
    """A camera: its number for `source_at`, its name or an empty text."""

    number: int
    name: str


def devices() -> list[Device]:
    """The cameras of this machine, without opening any; none where the system cannot be asked.

    A number includes OpenCV's backend (V4L2 200, Media Foundation 1400, AVFoundation 1200), so that the camera that
    was named is the one that opens.
    """
    from core.vision.opencv import cv2  # first, so that its import is the one that tidies up

    try:
        from cv2_enumerate_cameras import enumerate_cameras, supported_backends

        backends = (cv2.CAP_V4L2, cv2.CAP_MSMF, cv2.CAP_AVFOUNDATION)
        usable = [backend for backend in backends if backend in supported_backends]
        found = [camera for backend in usable for camera in enumerate_cameras(backend)]
    except (ImportError, OSError, RuntimeError):
        return []
    numbered = {int(camera.index + camera.backend): str(camera.name) for camera in found}
    return [Device(number, name) for number, name in sorted(numbered.items())]
