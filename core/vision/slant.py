"""A dial seen from the side whose marks are too few to tell: the ellipse of its rim straightens the angles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, Points, angle_of, direction, mapped, plane_of_ellipse
from core.vision.calibrate import Proposal, straightened
from core.vision.dial import Dial
from core.vision.opencv import cv2
from core.vision.reading import Reading, read_as

WIDE_DEG = 90.0
"""Marks closer together than this tell by themselves how a slant moves what lies between them."""
SMALLEST_PX = 50.0
"""A dial of a smaller radius shows its rim too coarsely, if it shows it at all."""
WORKING_RADIUS, REACH = 48.0, 2.0
"""About how many pixels lie between pivot and scale in the picture that is searched; its reach in dial radii."""
SIZES, ROUNDEST, FLATTEST = (0.85, 1.95), 0.95, 0.55
"""Long half axes of a rim in dial radii; its short half axis as a share of the long one."""
OFF_CENTRE = 0.25
LEAST_RIM, CLEAR = 0.85, 0.96
"""A rim is one where this share of the ellipse lies beside edges that run along it; a clear one ends the search."""
ALONG = 0.9
THINNED, MOST_POINTS, FEWEST_POINTS = 3, 60, 20
"""Every so manieth edge is used for fitting; so many points of a single edge."""
RAYS, TANGENTS = direction(np.arange(0.0, 360.0, 3.0)), direction(np.arange(90.0, 450.0, 3.0))
"""Places round a unit circle, and which way it runs there."""
Slope = NDArray[np.int16]


def read_level(
    image: Picture,
    dial: Dial,
    angle_deg: float,
    confidence: float,
    points: NDArray[np.float64],
    counts_deg: float | None = None,
) -> Reading:
    """As `read_as`, the value that of the dial seen straight on; the angle stays the one in the picture.

    The value is that of `counts_deg`, where it is another angle than the one at which the needle is seen.
    """
    reading = read_as(dial, angle_deg, confidence, points)
    if reading.value is None:
        return reading
    return replace(reading, value=value_seen(image, dial, angle_deg if counts_deg is None else counts_deg))


def value_seen(image: Picture, dial: Dial, angle_deg: float) -> float:
    """The value of a needle at `angle_deg` on the dial as it was given; a slant that the marks leave open is undone."""
    level = levelled(image, dial) if open_to_slant(dial) else dial
    if level is dial:
        return dial.value_at(angle_deg)
    back = np.asarray(np.linalg.inv(level.homography()), dtype=np.float64)
    return level.value_at(float(angle_of(mapped(back, dial.on_image(angle_deg)))))


def open_to_slant(dial: Dial) -> bool:
    """Could the dial be seen aslant without the calibration knowing: no plane, and no marks over a wide angle?"""
    return dial.plane is None and dial.radius >= SMALLEST_PX and widest_deg(dial) >= WIDE_DEG


def widest_deg(dial: Dial) -> float:
    """The widest angle of the scale over which there is no mark."""
    angles = [angle for angle, _ in dial.marks]
    if dial.circular:
        angles.append(angles[0] + float(np.copysign(360.0, dial.sweep_deg)))
    return max(abs(after - before) for before, after in pairwise(angles))


def levelled(image: Picture, dial: Dial) -> Dial:
    """The dial on the plane that its rim shows, its marks where they are in the picture; itself where none is sure."""
    plane = rim_plane(image, dial) if dial.rim is None else np.array(dial.rim).reshape(3, 3)
    return dial if plane is None else replace(straightened(dial, plane), radius=dial.radius)


def rim_plane(image: Picture, dial: Dial) -> Points | None:
    """The plane that the dial's rim shows in this picture, None where none is sure.

    The rim's ellipse is laid about the pivot: for the angles between marks that loses next to nothing against the true
    perspective, and a rim that stands out from the face does not matter.
    """
    rim = slanted_rim(image, dial)
    return None if rim is None else plane_of_ellipse(dial.center, rim.long, rim.short, rim.long_axis_deg)


def slanted_rim(image: Picture, dial: Dial) -> Proposal | None:
    """The clear ellipse about a dial, None where there is none or the best supported one is nearly round."""
    rim = clear_rim(image, dial)
    return None if rim is None or rim.short > ROUNDEST * rim.long else rim


def clear_rim(image: Picture, dial: Dial) -> Proposal | None:
    """The best supported ellipse or circle about a dial, None where edges support none well enough."""
    small, scale, corner = _window(image, dial)
    grey = cv2.GaussianBlur(small, (5, 5), 1.0)
    edges = cv2.Canny(grey, 30, 90)
    slope = cv2.Scharr(grey, cv2.CV_16S, 1, 0), cv2.Scharr(grey, cv2.CV_16S, 0, 1)
    near = cv2.dilate(edges, np.ones((3, 3), np.uint8))
    middle = (np.array(dial.center) - corner + 0.5) * scale - 0.5
    best: Proposal | None = None
    for rim in _candidates(edges, middle, dial.radius * scale):
        rim = replace(rim, support=_support(near, slope, rim))
        best = rim if best is None or rim.support > best.support else best
        if best.support >= CLEAR:
            break
    if best is None or best.support < LEAST_RIM:
        return None
    x, y = (np.array(best.center) + 0.5) / scale - 0.5 + corner
    return replace(best, center=(float(x), float(y)), long=best.long / scale, short=best.short / scale)


def _window(image: Picture, dial: Dial) -> tuple[Picture, float, NDArray[np.float64]]:
    """The dial's surroundings, grey, at the working size, how much they were scaled, the upper left corner (x, y)."""
    reach = REACH * dial.radius
    left, top = (max(0, int(place - reach)) for place in dial.center)
    right, bottom = (max(1, int(place + reach) + 1) for place in dial.center)
    grey = cv2.cvtColor(image[top:bottom, left:right], cv2.COLOR_RGB2GRAY)
    shrink = max(1, round(dial.radius / WORKING_RADIUS))
    width, height = (max(1, side // shrink) for side in grey.shape[::-1])
    grey = grey[: height * shrink, : width * shrink]
    small = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small), 1.0 / shrink, np.array([left, top], dtype=np.float64)


def _candidates(edges: Picture, middle: NDArray[np.float64], radius: float) -> Iterator[Proposal]:
    """Ellipses through single edges, the longest first, each made better through all edges beside it."""
    found = cv2.findNonZero(edges)
    if found is None:
        return
    places = found.reshape(-1, 2)[::THINNED].astype(np.float32)
    contours = cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)[0]
    for contour in sorted((edge for edge in contours if len(edge) >= radius), key=len, reverse=True):
        rim = _ellipse(contour.reshape(-1, 2)[:: 1 + len(contour) // MOST_POINTS].astype(np.float32))
        for width in (4.0, 2.0):
            if rim is not None and _fits(rim, middle, radius):
                rim = _ellipse(places[_beside(rim, places) < width])
        if rim is not None and _fits(rim, middle, radius):
            yield rim


def _ellipse(points: NDArray[np.float32]) -> Proposal | None:
    if len(points) < FEWEST_POINTS:
        return None
    (x, y), (width, height), turn = cv2.fitEllipse(points)
    long, short = max(width, height) / 2, min(width, height) / 2
    if not np.isfinite([x, y, long, short]).all() or short <= 0:
        return None
    return Proposal((x, y), long, short, (turn if height >= width else turn + 90.0) % 180.0, 0.0)


def _fits(rim: Proposal, middle: NDArray[np.float64], radius: float) -> bool:
    """Is it of a dial's size and shape, and about the pivot?"""
    size = rim.long / radius
    away = float(np.hypot(*(np.array(rim.center) - middle)))
    return SIZES[0] < size < SIZES[1] and rim.short > FLATTEST * rim.long and away < OFF_CENTRE * rim.long


def _plane(rim: Proposal) -> Points:
    return plane_of_ellipse(rim.center, rim.long, rim.short, rim.long_axis_deg)


def _beside(rim: Proposal, places: NDArray[np.float32]) -> NDArray[np.float64]:
    """About how many pixels each place (n, 2) lies from the ellipse."""
    back = np.linalg.inv(_plane(rim)[:2, :2]).astype(np.float32)
    seen = (places - np.array(rim.center, dtype=np.float32)) @ back.T
    return np.asarray(np.abs(np.hypot(seen[:, 0], seen[:, 1]) - 1.0) * rim.short)


def _support(near: Picture, slope: tuple[Slope, Slope], rim: Proposal) -> float:
    """Share of the ellipse that has an edge beside it along its own direction; what is cut off counts as missing."""
    plane = _plane(rim)[:2, :2].T
    index = np.rint(RAYS @ plane + rim.center).astype(int)
    height, width = near.shape[:2]
    inside = ((index >= 0) & (index < (width, height))).all(axis=1)
    x, y = index[inside].T
    along = (TANGENTS @ plane)[inside]
    right, down = slope[0][y, x], slope[1][y, x]
    across = np.abs(right * along[:, 1] - down * along[:, 0])
    good = (near[y, x] > 0) & (across >= ALONG * np.hypot(right, down) * np.hypot(along[:, 0], along[:, 1]))
    return float(good.sum() / len(RAYS))
