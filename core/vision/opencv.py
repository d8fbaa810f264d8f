"""The one door to OpenCV: one thread, a quiet log, and none of the Qt paths that its import leaves behind."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import FileProblemError
from core.imaging.geometry import Picture

_QT_PATHS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


def _opened() -> Any:
    before = {name: os.environ.get(name) for name in _QT_PATHS}
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    import cv2

    for name, value in before.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value
    cv2.setNumThreads(1)  # a reading takes milliseconds; the cores belong to the training beside it
    return cv2


cv2 = _opened()


def read_picture(path: Path) -> Picture:
    """Read an image file, whatever characters its path holds; raises `FileProblemError`."""
    try:
        content = np.fromfile(path, dtype=np.uint8)
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    decoded = cv2.imdecode(content, cv2.IMREAD_COLOR) if content.size else None
    if decoded is None:
        raise FileProblemError(file=str(path), detail="it holds no picture in a known format")
    return red_first(decoded)


def write_picture(path: Path, picture: Picture) -> None:
    """Write an image file in the format of its ending; raises `FileProblemError`."""
    try:
        done, content = cv2.imencode(path.suffix or ".png", np.ascontiguousarray(picture[..., ::-1]))
        if done:
            content.tofile(path)
    except (OSError, cv2.error) as error:
        raise FileProblemError(file=str(path), detail=str(error)) from None


def red_first(picture: Any) -> Picture:
    """OpenCV's blue-first (or grey) picture as red, green, blue."""
    if picture.ndim == 2:
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB))
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
