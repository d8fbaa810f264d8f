"""The pivot, found again: the scale's marks point at it, and the needle turns about it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, mapped
from core.vision.calibrate import crossing_point
from core.vision.dial import Dial
from core.vision.opencv import cv2
from core.vision.reading import Reading, Segment

SIZE, REACH = 320, 1.3
"""Side of the straightened dial in pixels, and how much of it is looked at, in dial radii."""
RING = (0.55, 1.25)
FEWEST_EDGES, WEAKEST = 200, 60.0
FURTHEST = 0.16
"""A pivot further off than this (dial radii) is that of another thing."""
WIDTHS = (0.10, 0.08, 0.06, 0.05, 0.04, 0.03, 0.03, 0.03)
DISAGREEING, SURE = 0.012, 0.9
"""Needle lines that miss their crossing by more than this (dial radii), or are less sure, tell nothing."""
BIN_DEG, FEWEST_BINS, LEAST_SPREAD_DEG = 12.0, 7, 80.0


def pivot_of_marks(image: Picture, dial: Dial) -> tuple[float, float] | None:
    """Where the printed marks point to, in image pixels; None where there are too few, or they point far away.

    Every strong edge of the outer dial that runs towards the middle is a line that passes the pivot: the point nearest
    to all of them, by least squares that trust far lines ever less (Cauchy weights, squared), is the answer.
    """
    points, across, weight = _spokes(_straight(image, dial))
    if len(points) < FEWEST_EDGES:
        return None
    middle = np.zeros(2)
    for width in WIDTHS:
        miss = ((points - middle) * across).sum(axis=1)
        beside = np.abs(miss) < np.abs(((points - middle) * across[:, ::-1] * (-1.0, 1.0)).sum(axis=1))
        trust = weight * beside / (1 + (miss / width) ** 2) ** 2
        normal = (across * trust[:, None]).T @ across
        if np.linalg.eigvalsh(normal)[0] <= 0.05 * trust.sum():
            return None
        middle = np.linalg.solve(normal, (across * (trust * (across * points).sum(axis=1))[:, None]).sum(axis=0))
    if np.hypot(*middle) > FURTHEST:
        return None
    x, y = mapped(dial.homography(), middle)
    return float(x), float(y)


class NeedleSweep:
    """Remembers the needle's line in each direction; where they all cross is the pivot."""

    def __init__(self) -> None:
        self._lines: dict[int, Segment] = {}

    def take(self, reading: Reading) -> None:
        """Keep the line of a reading that shows the points it saw."""
        points = reading.evidence.points
        if reading.angle_deg is not None and reading.confidence >= SURE and len(points) >= 8:
            first, last = points[0], points[-1]
            line = (float(first[0]), float(first[1])), (float(last[0]), float(last[1]))
            self._lines[int(reading.angle_deg // BIN_DEG)] = line

    def pivot(self, dial: Dial) -> tuple[float, float] | None:
        """The crossing in image pixels, once the needle has swept enough of the scale; None before.

        A line that passes far from where the others cross is glare or print, and is left out; lines that do not agree
        tell nothing.
        """
        lines = dict(self._lines)
        for _ in range(3):
            if len(lines) < FEWEST_BINS or _spread(sorted(lines)) < LEAST_SPREAD_DEG:
                return None
            found = crossing_point(list(lines.values()))
            if found is None:
                return None
            away = {key: _distance(found, line) / dial.radius for key, line in lines.items()}
            limit = max(2.5 * float(np.median(list(away.values()))), DISAGREEING)
            if max(away.values()) <= limit:
                off = np.hypot(found[0] - dial.center[0], found[1] - dial.center[1])
                return found if np.median(list(away.values())) < DISAGREEING and off < FURTHEST * dial.radius else None
            lines = {key: line for key, line in lines.items() if away[key] <= limit}
        return None


def _distance(point: tuple[float, float], line: Segment) -> float:
    """Pixels from a point to a line."""
    (x, y), (u, v) = line
    return abs((point[0] - x) * (v - y) - (point[1] - y) * (u - x)) / float(np.hypot(u - x, v - y))


def _spread(bins: list[int]) -> float:
    """Degrees between the outermost directions, the gap left out."""
    steps = np.diff([*bins, bins[0] + round(360.0 / BIN_DEG)])
    return 360.0 - float(steps.max()) * BIN_DEG


def _straight(image: Picture, dial: Dial) -> NDArray[np.float32]:
    """The dial seen straight on, grey, (SIZE, SIZE), its centre in the middle."""
    scale = SIZE / (2 * REACH)
    middle = SIZE / 2 - 0.5
    to_dial = np.array([[1 / scale, 0, -middle / scale], [0, 1 / scale, -middle / scale], [0, 0, 1]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    flat = cv2.warpPerspective(image, dial.homography() @ to_dial, (SIZE, SIZE), flags=flags)
    return np.asarray(cv2.GaussianBlur(cv2.cvtColor(flat, cv2.COLOR_RGB2GRAY), (0, 0), 1.0), dtype=np.float32)


def _spokes(grey: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Strong edges of the outer dial: places (n, 2) and unit vectors across them (n, 2) in dial radii, weights (n,)."""
    right, down = cv2.Scharr(grey, cv2.CV_32F, 1, 0), cv2.Scharr(grey, cv2.CV_32F, 0, 1)
    strength = np.hypot(right, down)
    y, x = (np.mgrid[0:SIZE, 0:SIZE] - (SIZE / 2 - 0.5)) * (2 * REACH / SIZE)
    away = np.hypot(x, y)
    ring = (away > RING[0]) & (away < RING[1])
    chosen = ring & (strength > max(float(np.percentile(strength[ring], 80)), WEAKEST))
    across = np.stack([right[chosen], down[chosen]], axis=1) / strength[chosen][:, None]
    return np.stack([x[chosen], y[chosen]], axis=1), across.astype(np.float64), np.sqrt(strength[chosen])
