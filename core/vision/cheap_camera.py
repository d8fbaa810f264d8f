"""What small cameras do to a picture: too much light, few pixels, colours that run, false edges, packing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture
from core.vision.opencv import cv2

Random = np.random.Generator
Floats = NDArray[np.float32]
DAZZLED, COARSE, RUNNING, SHARPENED, HARD, FADED, PACKED = 0.15, 0.25, 0.2, 0.3, 0.2, 0.15, 0.4
"""How often each of them happens."""


def photographed(image: Picture, rng: Random) -> Picture:
    """The picture (h, w, 3) as such a camera hands it on: the same size, nothing in it moves."""
    if rng.random() < DAZZLED:
        image = dazzled(image, rng.uniform(1.1, 2.4) * np.exp(rng.normal(0, 0.18, 3)), float(rng.uniform(0.8, 4.0)))
    if rng.random() < COARSE:
        image = coarse(image, float(rng.uniform(0.4, 0.85)))
    if rng.random() < RUNNING:
        image = running(image, float(rng.uniform(0.8, 3.0)))
    if rng.random() < SHARPENED:
        image = sharpened(image, float(rng.uniform(0.4, 2.5)), float(rng.uniform(0.7, 2.0)))
    if rng.random() < HARD:
        image = hard(image, float(rng.uniform(1.2, 2.4)), float(rng.uniform(1.0, 2.2)))
    if rng.random() < FADED:
        image = faded(image, rng.uniform(30, 170) * np.exp(rng.normal(0, 0.08, 3)), float(rng.uniform(0.6, 1.3)))
    return packed(image, int(rng.integers(15, 90))) if rng.random() < PACKED else image


def dazzled(image: Picture, gains: NDArray[np.float64], sigma: float) -> Picture:
    """Exposed too long: each colour `gains` times as bright, and what is lost above white spills `sigma` pixels far."""
    fine = image.astype(np.float32) * gains.astype(np.float32)
    spilt = cv2.GaussianBlur(np.maximum(fine - 255.0, 0.0), (0, 0), sigma)
    return _clipped(np.minimum(fine, 255.0) + 0.5 * spilt)


def faded(image: Picture, floor: NDArray[np.float64], gamma: float) -> Picture:
    """Washed out: black is as light as `floor` (three colours, grey levels), white stays."""
    low = np.clip(floor, 0.0, 230.0).astype(np.float32)
    return _clipped(low + (255.0 - low) * (image.astype(np.float32) / 255.0) ** np.float32(gamma))


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
