"""Signed distances of simple shapes, sampled wherever they are asked for, and the digits of a dial as strokes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Outline = Sequence[tuple[float, float]]


def coverage(distance: Floats, pixels: float, softness: float = 1.0) -> Floats:
    """How much of a pixel a shape covers: distance in dial radii, `pixels` per radius, edge `softness` in pixels."""
    cover: Floats = np.minimum(np.maximum(0.5 - distance * np.float32(pixels / softness), 0.0), 1.0)
    return cover


def to_polygon(x: Floats, y: Floats, corners: Outline) -> Floats:
    """Signed distance to a closed polygon, negative inside (after Quilez, 2D distance functions; even-odd rule)."""
    corner = np.array(corners, dtype=np.float32)
    edge = np.roll(corner, -1, axis=0) - corner
    wx, wy = x[..., None] - corner[:, 0], y[..., None] - corner[:, 1]
    long = np.maximum((edge**2).sum(axis=1), 1e-12)
    along = np.minimum(np.maximum((wx * edge[:, 0] + wy * edge[:, 1]) / long, 0.0), 1.0)
    nearest = ((wx - along * edge[:, 0]) ** 2 + (wy - along * edge[:, 1]) ** 2).min(axis=-1)
    above = wy < 0
    spans = above != np.roll(above, -1, axis=-1)
    rise = np.where(edge[:, 1] == 0, 1.0, edge[:, 1])
    crossings = spans & (wx < wy * (edge[:, 0] / rise))
    sign = np.where(np.logical_xor.reduce(crossings, axis=-1), np.float32(-1), np.float32(1))
    distance: Floats = sign * np.sqrt(nearest)
    return distance


def to_disc(x: Floats, y: Floats, centre: tuple[float, float], radius: float) -> Floats:
    """Signed distance to a disc."""
    distance: Floats = np.hypot(x - np.float32(centre[0]), y - np.float32(centre[1])) - np.float32(radius)
    return distance


def to_strokes(x: Floats, y: Floats, pieces: Floats) -> Floats:
    """Distance to the nearest of some straight pieces (n, 4: from x, y to x, y)."""
    ax, ay, ex, ey = pieces[:, 0], pieces[:, 1], pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1]
    wx, wy = x[..., None] - ax, y[..., None] - ay
    along = np.minimum(np.maximum((wx * ex + wy * ey) / (ex * ex + ey * ey), 0.0), 1.0)
    wx -= along * ex
    wy -= along * ey
    nearest: Floats = np.sqrt((wx * wx + wy * wy).min(axis=-1))
    return nearest


def _arc(
    cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 7
) -> list[tuple[float, float]]:
    """Points of an elliptic arc; angles in degrees, 0 to the right, rising downwards."""
    turns = np.radians(np.linspace(start, end, steps))
    return [(float(cx + rx * np.cos(t)), float(cy + ry * np.sin(t))) for t in turns]


_GLYPHS: dict[str, list[list[tuple[float, float]]]] = {
    "0": [_arc(0.3, 0.5, 0.27, 0.46, 0, 360, 11)],
    "1": [[(0.12, 0.2), (0.32, 0.04), (0.32, 0.96)]],
    "2": [[*_arc(0.3, 0.3, 0.26, 0.26, 180, 380, 7), (0.05, 0.95), (0.57, 0.95)]],
    "3": [[*_arc(0.28, 0.27, 0.25, 0.23, 200, 450, 6), *_arc(0.28, 0.72, 0.28, 0.24, 270, 520, 6)]],
    "4": [[(0.44, 0.96), (0.44, 0.05), (0.03, 0.68), (0.58, 0.68)]],
    "5": [[(0.53, 0.05), (0.12, 0.05), (0.08, 0.45), *_arc(0.28, 0.66, 0.28, 0.3, 235, 500, 7)]],
    "6": [[(0.48, 0.05), (0.12, 0.42), *_arc(0.3, 0.68, 0.26, 0.28, 180, 540, 9)]],
    "7": [[(0.04, 0.05), (0.57, 0.05), (0.22, 0.96)]],
    "8": [_arc(0.3, 0.27, 0.21, 0.22, 0, 360, 9), _arc(0.3, 0.73, 0.27, 0.24, 0, 360, 9)],
    "9": [[*_arc(0.3, 0.32, 0.26, 0.28, 0, 360, 9), (0.48, 0.58), (0.12, 0.95)]],
    ".": [[(0.1, 0.94), (0.14, 0.94)]],
    "-": [[(0.08, 0.52), (0.46, 0.52)]],
}
_ADVANCE = {".": 0.28, "-": 0.58}


@lru_cache(maxsize=512)
def number_strokes(text: str) -> Floats:
    """A number as straight pieces (n, 4) about its own middle, one unit high."""
    widths = [_ADVANCE.get(character, 0.74) for character in text]
    left = -(sum(widths) - 0.14) / 2
    pieces = []
    for character, width in zip(text, widths, strict=True):
        for stroke in _GLYPHS[character]:
            pieces += [(left + a, b - 0.5, left + c, d - 0.5) for (a, b), (c, d) in pairwise(stroke)]
        left += width
    return np.array(pieces, dtype=np.float32)
