"""Can this picture be trusted: size, place, glare, sharpness and contrast of a dial, and the reason to refuse it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.imaging.geometry import Picture
from core.vision.dial import Dial
from core.vision.opencv import cv2
from core.vision.reading import SMALLEST_RADIUS
from core.vision.unwrap import Strip

MOST_MISSING = 0.2
GLARING, BLURRED, FLAT = 0.30, 0.055, 14.0


@dataclass(frozen=True)
class Quality:
    """`radius` in pixels; `missing`, `glare` as shares of the dial; `contrast` in grey levels; `sharpness` in [0, 1]:
    the steepest edges' rise over one step of the strip as a share of the contrast."""

    radius: float
    missing: float
    glare: float
    contrast: float
    sharpness: float


def quality(strip: Strip, dial: Dial) -> Quality:
    """Measure the dial of a strip. Cheap: it runs on every frame."""
    light = strip.pixels[::2].mean(axis=2)
    low, high = np.percentile(light, [3, 97])
    edges = np.abs(np.diff(light, axis=1))
    steep = float(np.percentile(edges, 98))
    burnt = float((strip.pixels[::2].min(axis=2) >= 250).mean())
    contrast = float(high - low)
    return Quality(dial.radius, strip.missing, burnt, contrast, min(1.0, steep / max(contrast, 1.0)))


def unusable(dial: Dial, strip: Strip) -> str | None:
    """A reason to refuse before looking for a needle at all (a key of `NO_READING`)."""
    if dial.radius < SMALLEST_RADIUS:
        return "too_small"
    if strip.missing > MOST_MISSING:
        return "moved"
    return None


def reason_of_failure(found: Quality) -> str:
    """Why no needle could be told: the worst fault of the picture, or else something hides it."""
    if found.glare > GLARING:
        return "glare"
    if found.sharpness < BLURRED and found.contrast > FLAT:
        return "blur"
    return "hidden"


def crop_to_dial(image: Picture, dial: Dial, margin: float = 1.05) -> tuple[Picture, tuple[int, int]]:
    """The part of the picture that holds the dial and its upper left corner (x, y)."""
    reach = dial.radius * margin
    left, top = (max(0, int(c - reach)) for c in dial.center)
    right, bottom = (int(np.ceil(c + reach)) + 1 for c in dial.center)
    return image[top:bottom, left:right], (left, top)


def inside_dial(shape: tuple[int, ...], dial: Dial, corner: tuple[int, int], low: float, high: float) -> Picture:
    """Mask (h, w) of the ring between two shares of the radius in a cropped picture, 255 inside."""
    mask = np.zeros(shape[:2], dtype=np.uint8)
    centre = (round(dial.center[0] - corner[0]), round(dial.center[1] - corner[1]))
    cv2.circle(mask, centre, round(dial.radius * high), 255, -1)
    cv2.circle(mask, centre, round(dial.radius * low), 0, -1)
    return mask
