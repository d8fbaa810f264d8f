"""A picture as numbers: a drawn scene, grey, shrunk to a few pixels, and laid out in one row."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.concepts.straight_line import Floats
from core.errors import FileProblemError
from core.texts import N_

Picture = npt.NDArray[np.uint8]
GREY_WEIGHTS = (0.299, 0.587, 0.114)
"""How bright red, green and blue look to the eye (ITU-R BT.601)."""
MAX_PIXELS = 100_000_000
NO_PICTURE = N_("errors", "it holds no picture that can be read, or too large a one")


def scene(height: int = 240, width: int = 320) -> Picture:
    """Draw a landscape as (height, width, 3) RGB: sky, sun, hills and a house."""
    rows, columns = np.mgrid[:height, :width] / np.array([height, width]).reshape(2, 1, 1)
    picture = np.empty((height, width, 3))
    picture[:] = np.stack([120 + 90 * rows, 170 + 50 * rows, 235 - 10 * rows], axis=2)
    picture[np.hypot(rows - 0.22, (columns - 0.78) * width / height) < 0.11] = (252, 214, 92)
    picture[rows > 0.62 + 0.1 * np.sin(7 * columns)] = (92, 142, 84)
    picture[rows > 0.78 + 0.05 * np.sin(5 * columns + 2)] = (62, 110, 66)
    picture[(abs(columns - 0.3) < 0.11) & (rows > 0.55) & (rows < 0.82)] = (214, 178, 140)
    picture[(rows > 0.42) & (rows < 0.55) & (abs(columns - 0.3) < (rows - 0.4) * 0.95)] = (158, 60, 52)
    picture[(abs(columns - 0.3) < 0.025) & (rows > 0.68) & (rows < 0.82)] = (70, 48, 40)
    drawn: Picture = np.clip(picture, 0, 255).astype(np.uint8)
    return drawn


def read_picture(path: Path) -> Picture:
    """Read a photo as (height, width, 3) RGB; raises `FileProblemError` when it is not a picture."""
    from core.opencv import cv2

    try:
        raw = np.frombuffer(path.read_bytes(), np.uint8)
        decoded = cv2.imdecode(raw, cv2.IMREAD_COLOR) if len(raw) else None
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from error
    except cv2.error as error:
        raise FileProblemError(file=str(path), detail=str(error)) from error
    if decoded is None or decoded.shape[0] * decoded.shape[1] > MAX_PIXELS:
        raise FileProblemError(file=str(path), detail=NO_PICTURE)
    return np.ascontiguousarray(decoded[:, :, ::-1]).astype(np.uint8)


def grey(picture: Picture) -> Floats:
    """Brightness (height, width), 0–255: 0.299 R + 0.587 G + 0.114 B."""
    brightness: Floats = picture.astype(float) @ np.array(GREY_WEIGHTS)
    return brightness


def shrink(brightness: Floats, side: int) -> Floats:
    """Average over side × side blocks of the centred square; the blocks' borders are rounded to whole pixels."""
    height, width = brightness.shape
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    square = brightness[top : top + edge, left : left + edge]
    if edge < side:
        places = np.arange(side) * edge // side
        return square[np.ix_(places, places)]
    borders = np.arange(side) * edge // side
    sums = np.add.reduceat(np.add.reduceat(square, borders, axis=0), borders, axis=1)
    sizes = np.diff(np.append(borders, edge))
    averaged: Floats = sums / np.outer(sizes, sizes)
    return averaged
