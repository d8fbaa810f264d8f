"""The needle as a set of pixels: a mask by colour, as the classic readers use it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture
from core.vision.dial import Dial
from core.vision.opencv import cv2
from core.vision.quality import crop_to_dial, inside_dial

RED_LOW, RED_HIGH = (10, 170), (80, 60)
"""Hue up to 10 or from 170 (of 180), saturation from 80, value from 60: the textbook's red."""


def needle_pixels(image: Picture, dial: Dial, kind: str, low: float = 0.15, high: float = 0.9) -> NDArray[np.float64]:
    """Pixels (n, 2: x, y in the image) of the chosen colour in the dial's ring, specks removed.

    `red` by hue; `black` and `white` by distance from the face's median lightness.
    """
    part, corner = crop_to_dial(image, dial)
    if part.size == 0:
        return np.zeros((0, 2))
    ring = inside_dial(part.shape, dial, corner, low, high)
    mask = cv2.bitwise_and(_colour_mask(part, ring, kind), ring)
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    y, x = np.nonzero(mask)
    return np.stack([x + corner[0], y + corner[1]], axis=1).astype(float)


def _colour_mask(part: Picture, ring: Picture, kind: str) -> Picture:
    if kind == "red":
        hue, saturation, value = cv2.split(cv2.cvtColor(part, cv2.COLOR_RGB2HSV))
        red = (hue <= RED_LOW[0]) | (hue >= RED_LOW[1])
        return np.asarray(255 * (red & (saturation >= RED_HIGH[0]) & (value >= RED_HIGH[1])), dtype=np.uint8)
    light = cv2.cvtColor(part, cv2.COLOR_RGB2GRAY).astype(np.int16)
    face = int(np.median(light[ring > 0])) if ring.any() else 128
    away = face - light if kind == "black" else light - face
    return np.asarray(255 * (away > 45), dtype=np.uint8)
