"""Angles and planes of a picture: degrees clockwise from straight up, homographies between a dial and its image."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
Picture = NDArray[np.uint8]
"""(height, width, 3), red first, read-only by agreement."""


def wrapped(angle_deg: Any) -> Any:
    """Bring angles (a number or an array, degrees) into [0, 360)."""
    return np.mod(angle_deg, 360.0)


def turned(from_deg: Any, to_deg: Any) -> Any:
    """Signed shorter turn from one angle to another, degrees in [-180, 180); clockwise is positive."""
    return np.mod(np.asarray(to_deg) - np.asarray(from_deg) + 180.0, 360.0) - 180.0


def direction(angle_deg: ArrayLike) -> Points:
    """Unit vectors (…, 2) in picture axes (x right, y down) for angles clockwise from straight up."""
    angle = np.radians(np.asarray(angle_deg, dtype=float))
    return np.stack([np.sin(angle), -np.cos(angle)], axis=-1)


def angle_of(vectors: ArrayLike) -> Any:
    """Angles in [0, 360) of picture vectors (…, 2); the inverse of `direction`."""
    array = np.asarray(vectors, dtype=float)
    return wrapped(np.degrees(np.arctan2(array[..., 0], -array[..., 1])))


def mapped(plane: Points, points: ArrayLike) -> Points:
    """Send points (…, 2) through a homography (3, 3)."""
    array = np.asarray(points, dtype=float)
    ones = np.ones((*array.shape[:-1], 1))
    sent = np.concatenate([array, ones], axis=-1) @ plane.T
    return np.asarray(sent[..., :2] / sent[..., 2:])


def placed(center: tuple[float, float], radius: float) -> Points:
    """The plane of a dial seen straight on: unit circle → circle of `radius` pixels about `center`."""
    return np.array([[radius, 0.0, center[0]], [0.0, radius, center[1]], [0.0, 0.0, 1.0]])


def plane_of_ellipse(center: tuple[float, float], long: float, short: float, long_axis_deg: float) -> Points:
    """The plane of a dial that is seen as an ellipse (half axes in pixels, direction of the long one): no perspective.

    The short axis is stretched back to the long one; nothing turns, so an angle along either axis stays what it was.
    """
    across, up = direction(long_axis_deg)
    turn = np.array([[across, -up], [up, across]])
    shape = turn @ np.diag([long, short]) @ turn.T
    plane = np.eye(3)
    plane[:2, :2] = shape
    plane[:2, 2] = center
    return plane


def plane_of_corners(corners: ArrayLike) -> Points:
    """The plane whose square (-1,-1), (1,-1), (1,1), (-1,1) is seen at four image points (4, 2), in that order.

    Direct linear transform for four points (Hartley & Zisserman, Multiple View Geometry, 4.1).
    Raises `numpy.linalg.LinAlgError` when three of the points lie on one line.
    """
    seen = np.asarray(corners, dtype=float)
    square = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
    rows = []
    for (x, y), (u, v) in zip(square, seen, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
    solved = np.linalg.solve(np.array(rows), seen.reshape(8))
    return np.append(solved, 1.0).reshape(3, 3)


def tilted(plane: Points, tilt_deg: float, towards_deg: float, distance: float = 5.0) -> Points:
    """Lean a dial's plane by `tilt_deg` about its pivot, away from the eye in the direction `towards_deg`.

    `distance` is the eye's distance in dial radii; perspective is kept.
    """
    lean, (dx, dy) = np.radians(tilt_deg), direction(towards_deg)
    along = np.array([[dx * dx, dx * dy], [dx * dy, dy * dy]])
    flat = np.eye(3)
    flat[:2, :2] = np.eye(2) - (1 - np.cos(lean)) * along
    flat[2, :2] = np.sin(lean) / distance * np.array([dx, dy])
    return plane @ flat
