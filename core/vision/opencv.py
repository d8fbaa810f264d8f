"""Pictures from files and into them, by OpenCV; red comes first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from core import opencv
from core.errors import FileProblemError
from core.imaging.geometry import Picture

cv2: Any = opencv.cv2


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
