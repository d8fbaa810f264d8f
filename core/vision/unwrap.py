"""A dial unrolled: rows are angles, columns are distances from the pivot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, direction, mapped
from core.vision.dial import Dial
from core.vision.opencv import cv2

Floats = NDArray[np.float32]

ANGLES, RADII = 360, 56
INNER, OUTER = 0.06, 1.04
FINEST = 200.0
"""Dials of a larger radius (pixels) are shrunk first: sampling them without averaging would only add noise."""


@dataclass(frozen=True)
class Strip:
    """`pixels` (angles, radii, 3) float32 in 0–255, red first; `radii` in shares of the scale radius."""

    pixels: NDArray[np.float32]
    radii: NDArray[np.float64]
    missing: float
    """Share of the strip that lies outside the picture."""

    @property
    def step_deg(self) -> float:
        return 360.0 / len(self.pixels)


def unwrap(
    image: Picture, dial: Dial, angles: int = ANGLES, radii: int = RADII, outer: float = OUTER, finest: float = FINEST
) -> Strip:
    """Sample the dial at evenly spaced angles from straight up, clockwise, and radii from `INNER` to `outer`."""
    shrink = max(1, int(np.ceil(dial.radius / finest)))
    x, y = _sampling(dial, angles, radii, outer)
    height, width = image.shape[:2]
    outside = (x < 0) | (y < 0) | (x > width - 1) | (y > height - 1)
    if shrink > 1:
        image, x, y = _shrunk(image, x, y, shrink)
    pixels = cv2.remap(image, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return Strip(np.asarray(pixels, dtype=np.float32), np.linspace(INNER, outer, radii), float(outside.mean()))


def _shrunk(image: Picture, x: Floats, y: Floats, shrink: int) -> tuple[Picture, Floats, Floats]:
    """The part of the picture that is sampled, `shrink` times smaller, and where the samples lie in it."""
    height, width = image.shape[:2]
    left, top = (int(np.clip(places.min() - shrink, 0, size - 1)) for places, size in ((x, width), (y, height)))
    right, bottom = (int(np.clip(places.max() + shrink + 1, 1, size)) for places, size in ((x, width), (y, height)))
    part = image[top : max(bottom, top + 1), left : max(right, left + 1)]
    size = (max(1, part.shape[1] // shrink), max(1, part.shape[0] // shrink))
    part = part[: size[1] * shrink, : size[0] * shrink]  # whole cells only: OpenCV averages those many times faster
    across, down = size[0] / part.shape[1], size[1] / part.shape[0]
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    moved_x, moved_y = (x - left + 0.5) * across - 0.5, (y - top + 0.5) * down - 0.5
    return np.asarray(small), moved_x.astype(np.float32), moved_y.astype(np.float32)


@lru_cache(maxsize=32)
def _sampling(dial: Dial, angles: int, radii: int, outer: float) -> tuple[Floats, Floats]:
    rays = direction(np.arange(angles) * (360.0 / angles))
    places = mapped(dial.homography(), rays[:, None, :] * np.linspace(INNER, outer, radii)[None, :, None])
    return places[..., 0].astype(np.float32), places[..., 1].astype(np.float32)
