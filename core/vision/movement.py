"""Has the camera moved since the calibration? By how much, and the dial moved along with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.imaging.geometry import Picture, mapped
from core.vision.dial import Dial
from core.vision.opencv import cv2

FEWEST_MATCHES = 12
WORKING_RADIUS = 110.0
SMALLEST = 64
"""Pixels; a smaller picture has no room for ORB's patches of 31 on its shrunken levels."""
TRUSTED = 0.35
STILL_SHARE, STILL_DEG = 0.012, 0.8


@dataclass(frozen=True)
class Movement:
    """A similarity in image pixels, calibration picture → now; `sure` (0–1) is the share of matches that follow it."""

    shift: tuple[float, float]
    turn_deg: float
    scale: float
    sure: float
    matrix: tuple[float, ...]

    def matters(self, dial: Dial) -> bool:
        """Would reading with the old calibration be off by more than a hair?"""
        x, y = self.sent(dial.center)
        off = np.hypot(x - dial.center[0], y - dial.center[1])
        return bool(off > STILL_SHARE * dial.radius or abs(self.turn_deg) > STILL_DEG or abs(self.scale - 1) > 0.03)

    def differs(self, other: Movement, dial: Dial) -> bool:
        """Do the two put the dial's centre or its marks to other places?"""
        (x, y), (u, v) = self.sent(dial.center), other.sent(dial.center)
        apart = np.hypot(x - u, y - v)
        return bool(apart > STILL_SHARE * dial.radius or abs(self.turn_deg - other.turn_deg) > STILL_DEG)

    def sent(self, point: tuple[float, float]) -> tuple[float, float]:
        """Where a point of the calibration picture is now."""
        x, y = mapped(np.array(self.matrix).reshape(3, 3), point)
        return float(x), float(y)


class Anchor:
    """Remembers the calibration picture by its corners (ORB, Rublee et al. 2011) and finds them again.

    The needle moves and its corners with it: they are outvoted (RANSAC).
    """

    def __init__(self, picture: Picture, dial: Dial) -> None:
        self._dial = dial
        self._shrink = min(1.0, WORKING_RADIUS / dial.radius)
        self._orb = cv2.ORB_create(600)
        self._places, self._marks = self._corners(picture)

    def movement(self, picture: Picture) -> Movement | None:
        """The movement since the calibration; None when too little is recognised (another picture, a covered lens)."""
        places, marks = self._corners(picture)
        if self._marks is None or marks is None:
            return None
        pairs = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True).match(self._marks, marks)
        if len(pairs) < FEWEST_MATCHES:
            return None
        before = np.array([self._places[pair.queryIdx] for pair in pairs])
        now = np.array([places[pair.trainIdx] for pair in pairs])
        matrix, kept = cv2.estimateAffinePartial2D(before, now, method=cv2.RANSAC, ransacReprojThreshold=2.5)
        if matrix is None or int(kept.sum()) < FEWEST_MATCHES:
            return None
        full = np.vstack([matrix, [0.0, 0.0, 1.0]])
        turn = float(np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0])))
        x, y = mapped(full, self._dial.center)
        shift = (float(x - self._dial.center[0]), float(y - self._dial.center[1]))
        scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
        return Movement(shift, turn, scale, float(kept.mean()), tuple(float(n) for n in full.reshape(9)))

    def _corners(self, picture: Picture) -> tuple[np.ndarray, np.ndarray | None]:
        grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        if self._shrink < 1.0:
            height, width = (max(1, round(self._shrink * side)) for side in grey.shape)
            grey = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA)
        if min(grey.shape) < SMALLEST:
            return np.empty((0, 2)), None
        points, marks = self._orb.detectAndCompute(grey, None)
        places = np.array([point.pt for point in points]).reshape(-1, 2)
        return (places + 0.5) / self._shrink - 0.5, marks


def followed(anchor: Anchor, dial: Dial, picture: Picture) -> Dial:
    """The dial as it lies in this picture: realigned when the camera moved and the movement is well supported."""
    movement = anchor.movement(picture)
    if movement is None or movement.sure < TRUSTED or not movement.matters(dial):
        return dial
    return realigned(dial, movement)


def apart(dial: Dial, other: Dial) -> bool:
    """Do two dials lie elsewhere in the picture: by centre, size or first mark?"""
    ends = np.array([dial.on_image(dial.marks[0][0]), dial.center, dial.on_image(dial.marks[0][0] + 90.0)])
    others = np.array([other.on_image(other.marks[0][0]), other.center, other.on_image(other.marks[0][0] + 90.0)])
    return bool(np.hypot(*(ends - others).T).max() > 1.5 * STILL_SHARE * dial.radius)


def realigned(dial: Dial, movement: Movement) -> Dial:
    """The dial where it is now: centre, radius and marks follow the movement."""
    centre = movement.sent(dial.center)
    if dial.plane is None:
        marks = tuple((angle + movement.turn_deg, value) for angle, value in dial.marks)
        return replace(dial, center=centre, radius=dial.radius * movement.scale, marks=marks)
    plane = np.array(movement.matrix).reshape(3, 3) @ dial.homography()
    return replace(
        dial, center=centre, radius=dial.radius * movement.scale, plane=tuple(float(n) for n in plane.reshape(9))
    )
