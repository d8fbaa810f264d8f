"""Picture files as pixels: whatever their format, they come out grey or red-green-blue, eight bits, upright."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.data.dataset import Array, Shape
from core.errors import FileProblemError, InputError
from core.texts import N_

MAX_BYTES = 200_000_000
SMALLEST_SIDE, MOST_SIDE = 4, 2048
ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm", ".ppm")


class TinyPictureError(InputError):
    message = N_("errors", "“{file}” has only {width}×{height} pixels: nothing can be seen on it. Choose a larger one.")


def read_pixels(path: Path, channels: int) -> Array:
    """A picture file as uint8 (channels, height, width), channels 1 or 3; transparent parts become white.

    CMYK becomes RGB, 16 bits become 8, of an animation the first picture is taken; a photo is turned upright. Raises
    `FileProblemError` or `TinyPictureError`. More than 2048 pixels a side are shrunk to that.
    """
    from core.opencv import cv2

    try:
        content = np.fromfile(path, dtype=np.uint8, count=MAX_BYTES + 1)
    except OSError as error:
        raise FileProblemError(file=str(path), detail=error.strerror or str(error)) from None
    if not 0 < content.size <= MAX_BYTES:
        raise FileProblemError(
            file=str(path),
            detail=N_("errors", "it is empty") if content.size == 0 else N_("errors", "it is over 200 MB"),
        )
    photo = content[:2].tobytes() == b"\xff\xd8"
    try:
        decoded = cv2.imdecode(content, cv2.IMREAD_COLOR if photo else cv2.IMREAD_UNCHANGED)
    except cv2.error:
        decoded = None
    if decoded is None:
        raise FileProblemError(
            file=str(path), detail=N_("errors", "it holds no picture that can be read, or too large a one")
        )
    height, width = decoded.shape[:2]
    if min(height, width) < SMALLEST_SIDE:
        raise TinyPictureError(file=path.name, width=width, height=height)
    return _channels(_eight_bits(_bounded(decoded)), channels)


def fitted(pixels: Array, shape: Shape) -> Array:
    """`pixels` (channels, h, w) shrunk or grown to `shape`; what is too narrow gets a margin of its border's colour."""
    from core.opencv import cv2

    _, height, width = shape
    scale = min(height / pixels.shape[1], width / pixels.shape[2])
    size = max(1, round(pixels.shape[2] * scale)), max(1, round(pixels.shape[1] * scale))
    planes = []
    for plane in pixels:
        small = cv2.resize(plane, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        ground = float(np.median(np.concatenate([plane[0], plane[-1], plane[:, 0], plane[:, -1]])))
        full = np.full((height, width), round(ground), np.uint8)
        top, left = (height - size[1]) // 2, (width - size[0]) // 2
        full[top : top + size[1], left : left + size[0]] = small
        planes.append(full)
    return np.stack(planes)


def _bounded(decoded: Array) -> Array:
    """A picture of a hundred megapixels shrunk to what any network could want, before it is copied about."""
    from core.opencv import cv2

    height, width = decoded.shape[:2]
    scale = MOST_SIDE / max(height, width)
    if scale >= 1:
        return decoded
    return cv2.resize(
        decoded, (max(1, round(width * scale)), max(1, round(height * scale))), interpolation=cv2.INTER_AREA
    )


def _eight_bits(decoded: Array) -> Array:
    if decoded.dtype == np.uint8:
        return decoded
    if decoded.dtype == np.uint16:
        return (decoded // 257).astype(np.uint8)
    numbers = np.nan_to_num(decoded.astype(np.float64))
    return np.asarray(np.clip(255 * numbers / max(numbers.max(), 1e-9), 0, 255).astype(np.uint8))


def _channels(decoded: Array, channels: int) -> Array:
    """(h, w), (h, w, 3) blue first or (h, w, 4) with alpha → (channels, h, w), red first."""
    if decoded.ndim == 2 and channels == 1:
        return decoded[None]
    coloured = decoded[..., None].repeat(3, axis=2) if decoded.ndim == 2 else decoded[..., [2, 1, 0]].astype(np.float64)
    if decoded.ndim == 3 and decoded.shape[2] == 4:
        alpha = decoded[..., 3:] / 255
        coloured = coloured * alpha + 255 * (1 - alpha)
    if channels == 1:
        coloured = coloured @ np.array([[0.299], [0.587], [0.114]])  # ITU-R BT.601, as every grey picture is made
    return np.ascontiguousarray(np.rint(coloured).astype(np.uint8).transpose(2, 0, 1))
