"""A dial unrolled: rows are angles, columns are distances from the pivot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, direction, mapped
from core.vision.dial import Dial
from core.vision.opencv import cv2

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
    if shrink > 1:
        image = cv2.resize(image, None, fx=1 / shrink, fy=1 / shrink, interpolation=cv2.INTER_AREA)
    x, y = _sampling(dial, angles, radii, outer, shrink)
    pixels = cv2.remap(image, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    height, width = image.shape[:2]
    outside = (x < 0) | (y < 0) | (x > width - 1) | (y > height - 1)
    return Strip(np.asarray(pixels, dtype=np.float32), np.linspace(INNER, outer, radii), float(outside.mean()))


@lru_cache(maxsize=32)
def _sampling(dial: Dial, angles: int, radii: int, outer: float, shrink: int) -> tuple[np.ndarray, np.ndarray]:
    rays = direction(np.arange(angles) * (360.0 / angles))
    places = mapped(dial.homography(), rays[:, None, :] * np.linspace(INNER, outer, radii)[None, :, None])
    places = (places + 0.5) / shrink - 0.5
    return places[..., 0].astype(np.float32), places[..., 1].astype(np.float32)
