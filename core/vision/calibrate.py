"""Help with calibrating: propose where the dial is, refine the pivot, tell the needle's colour from a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, Points, angle_of, direction, mapped, plane_of_corners, plane_of_ellipse
from core.vision.dial import Dial
from core.vision.opencv import cv2
from core.vision.reading import Segment

WORKING_SIZE = 320
ROUND_ENOUGH = 0.97
"""Half axes more alike than this are taken as a circle."""


@dataclass(frozen=True)
class Proposal:
    """An ellipse that looks like a dial: centre and half axes in pixels, `support` (0–1) of its rim by edges."""

    center: tuple[float, float]
    long: float
    short: float
    long_axis_deg: float
    support: float

    @property
    def slanted(self) -> bool:
        """Is it seen so much from the side that straightening pays?"""
        return self.short < ROUND_ENOUGH * self.long

    def plane(self) -> Points | None:
        """The homography that straightens it; None for a circle."""
        return plane_of_ellipse(self.center, self.long, self.short, self.long_axis_deg) if self.slanted else None


def propose(image: Picture) -> Proposal | None:
    """The most dial-like ellipse of a picture, or None: large, nearly round, its rim on edges all the way."""
    scale = max(image.shape[:2]) / WORKING_SIZE
    small = cv2.resize(image, None, fx=1 / scale, fy=1 / scale, interpolation=cv2.INTER_AREA)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (5, 5), 1.2)
    edges = cv2.Canny(grey, 40, 110)
    near = cv2.distanceTransform(255 - edges, cv2.DIST_L2, 3)
    found = [*_circles(grey), *_ellipses(edges)]
    scored = [(_score(near, *shape), shape) for shape in found]
    if not scored or max(scored)[0] < 0.3:
        return None
    _, (x, y, long, short, turn) = max(scored)
    support = _support(near, x, y, long, short, turn)
    centre = ((x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5)
    return Proposal(centre, long * scale, short * scale, turn, support)


def crossing_point(lines: Sequence[Segment]) -> tuple[float, float] | None:
    """The point nearest to all needle lines (least squares of the distances); None when they are nearly parallel.

    The needle turns about its pivot, so lines of several frames meet there, wherever the user clicked.
    """
    if len(lines) < 2:
        return None
    start = np.array([line[0] for line in lines], dtype=float)
    along = np.array([line[1] for line in lines], dtype=float) - start
    along /= np.hypot(along[:, 0], along[:, 1])[:, None]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    normal = across.T @ across
    if np.linalg.eigvalsh(normal)[0] < 0.05 * len(lines):
        return None
    x, y = np.linalg.solve(normal, (across * (across * start).sum(axis=1)[:, None]).sum(axis=0))
    return float(x), float(y)


def recentred(dial: Dial, pivot: tuple[float, float]) -> Dial:
    """The same marks on the picture, seen from another centre: their angles follow, their places stay."""
    back = np.asarray(np.linalg.inv(dial.homography()), dtype=np.float64)
    shift = np.eye(3)
    shift[:2, 2] = mapped(back, pivot)
    plane = dial.homography() @ shift
    back = np.asarray(np.linalg.inv(plane), dtype=np.float64)
    marks = []
    for angle, value in dial.marks:
        seen = float(angle_of(mapped(back, dial.on_image(angle))))
        marks.append((seen + 360.0 * round((angle - seen) / 360.0), value))
    kept = None if dial.plane is None else tuple(float(number) for number in plane.reshape(9))
    return replace(dial, center=pivot, marks=tuple(marks), plane=kept)


def straightened(dial: Dial, plane: Points) -> Dial:
    """The dial on a tilted plane: the marks keep their places in the picture, their angles become those on the dial."""
    back = np.asarray(np.linalg.inv(plane), dtype=np.float64)
    marks = []
    for angle, value in dial.marks:
        flat = float(angle_of(mapped(back, dial.on_image(angle))))
        marks.append((flat + 360.0 * round((angle - flat) / 360.0), value))
    x, y = mapped(plane, [0.0, 0.0])
    return replace(
        dial, center=(float(x), float(y)), marks=tuple(marks), plane=tuple(float(n) for n in plane.reshape(9))
    )


def plane_from_corners(corners: Sequence[tuple[float, float]], reach: float) -> Points:
    """The dial's plane from the four corner marks of a paper gauge (upper left first, clockwise).

    `reach` is the marks' distance from the pivot along x and y, in scale radii.
    """
    shrink = np.diag([1 / reach, 1 / reach, 1.0])
    return plane_of_corners(corners) @ shrink


def needle_colour(image: Picture, point: tuple[float, float]) -> str:
    """What a click on the needle says: red, black or white (the nearest by lead of red and lightness)."""
    x, y = (round(coordinate) for coordinate in point)
    patch = image[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].reshape(-1, 3).astype(float)
    if patch.size == 0:
        return "auto"
    red, green, blue = np.median(patch, axis=0)
    if red - max(green, blue) > 0.25 * max(red, 40.0):
        return "red"
    return "white" if (red + green + blue) / 3 > 127 else "black"


def _circles(grey: Picture) -> list[tuple[float, float, float, float, float]]:
    low, high = int(0.12 * WORKING_SIZE), int(0.52 * WORKING_SIZE)
    found = cv2.HoughCircles(grey, cv2.HOUGH_GRADIENT, 1.5, 12, param1=110, param2=45, minRadius=low, maxRadius=high)
    if found is None:
        return []
    return [(float(x), float(y), float(r), float(r), 0.0) for x, y, r in np.asarray(found).reshape(-1, 3)[:12]]


def _ellipses(edges: Picture) -> list[tuple[float, float, float, float, float]]:
    shapes = []
    for contour in cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)[0]:
        if len(contour) < 80:
            continue
        (x, y), (width, height), turn = cv2.fitEllipse(contour)
        longer, shorter = max(width, height), min(width, height)
        if not 0.24 * WORKING_SIZE < longer < 1.1 * WORKING_SIZE or shorter < 0.5 * longer:
            continue
        long_deg = turn if height >= width else turn + 90.0
        shapes.append((float(x), float(y), longer / 2, shorter / 2, float(long_deg % 180.0)))
    return shapes


def _rim(x: float, y: float, long: float, short: float, turn: float) -> NDArray[np.float64]:
    return mapped(plane_of_ellipse((x, y), long, short, turn), direction(np.arange(0.0, 360.0, 3.0)))


def _support(near: Picture, x: float, y: float, long: float, short: float, turn: float) -> float:
    """Share of the rim that lies within 2 px of an edge."""
    height, width = near.shape[:2]
    points = np.rint(_rim(x, y, long, short, turn)).astype(int)
    inside = (points[:, 0] >= 0) & (points[:, 1] >= 0) & (points[:, 0] < width) & (points[:, 1] < height)
    reached = np.zeros(len(points), dtype=bool)
    reached[inside] = near[points[inside, 1], points[inside, 0]] <= 2.0
    return float(reached.mean())


def _score(near: Picture, x: float, y: float, long: float, short: float, turn: float) -> float:
    """Support first, then size: of concentric rings the outer one is the dial's."""
    size = min(1.0, 2 * short / float(min(near.shape[:2])))
    return _support(near, x, y, long, short, turn) * (0.6 + 0.4 * size)
