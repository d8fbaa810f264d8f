"""What small cameras do to a picture: few pixels, colours that run, edges drawn too sharp, hard contrast, packing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture
from core.vision.opencv import cv2

Random = np.random.Generator
Floats = NDArray[np.float32]
COARSE, RUNNING, SHARPENED, HARD, PACKED = 0.25, 0.2, 0.3, 0.2, 0.4
"""How often each of them happens."""


def photographed(image: Picture, rng: Random) -> Picture:
    """The picture (h, w, 3) as such a camera hands it on: the same size, nothing in it moves."""
    if rng.random() < COARSE:
        image = coarse(image, float(rng.uniform(0.4, 0.85)))
    if rng.random() < RUNNING:
        image = running(image, float(rng.uniform(0.8, 3.0)))
    if rng.random() < SHARPENED:
        image = sharpened(image, float(rng.uniform(0.4, 2.5)), float(rng.uniform(0.7, 2.0)))
    if rng.random() < HARD:
        image = hard(image, float(rng.uniform(1.2, 2.4)), float(rng.uniform(1.0, 2.2)))
    return packed(image, int(rng.integers(15, 90))) if rng.random() < PACKED else image


def coarse(image: Picture, share: float) -> Picture:
    """Seen with `share` of the pixels along each side, then enlarged again."""
    height, width = image.shape[:2]
    small = cv2.resize(image, (round(width * share), round(height * share)), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def running(image: Picture, sigma: float) -> Picture:
    """Colours blurred by `sigma` pixels, lightness left as it is."""
    parts = cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb)
    parts[..., 1:] = cv2.GaussianBlur(parts[..., 1:], (0, 0), sigma)
    return np.asarray(cv2.cvtColor(parts, cv2.COLOR_YCrCb2RGB), dtype=np.uint8)


def sharpened(image: Picture, strength: float, sigma: float) -> Picture:
    """Unsharp masking: edges get bright and dark seams."""
    fine = image.astype(np.float32)
    return _clipped(fine + np.float32(strength) * (fine - cv2.GaussianBlur(fine, (0, 0), sigma)))


def hard(image: Picture, contrast: float, colour: float) -> Picture:
    """Light and dark pulled apart about the mean, then colours away from grey."""
    fine = image.astype(np.float32)
    mean = np.float32(fine.mean())
    fine = mean + np.float32(contrast) * (fine - mean)
    grey = fine.mean(axis=2, keepdims=True)
    return _clipped(grey + np.float32(colour) * (fine - grey))


def packed(image: Picture, quality: int) -> Picture:
    """Through JPEG and back."""
    data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)


def _clipped(fine: Floats) -> Picture:
    return np.asarray(np.clip(fine + 0.5, 0, 255), dtype=np.uint8)
