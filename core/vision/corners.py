"""Finding the four corner marks of a printed paper gauge."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture
from core.vision.opencv import cv2

SMALLEST_PX = 5.0
ALIKE = 4.0
"""Marks differ in area by no more than this factor, however the sheet is held."""


def corner_marks(image: Picture) -> list[tuple[float, float]] | None:
    """Middles of the four black squares, upper left first, clockwise; None unless four of a kind span a convex shape.

    The order takes the sheet as roughly upright in the picture (turned by less than 45 degrees).
    """
    grey = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), (3, 3), 0)
    block = max(15, min(image.shape[:2]) // 6) | 1
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 25)
    squares = [
        found
        for contour in cv2.findContours(dark, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]
        if (found := _square(contour)) is not None
    ]
    squares = sorted(squares, key=lambda square: -square[2])[:10]
    quads = [quad for four in combinations(squares, 4) if (quad := _quad(four)) is not None]
    if not quads:
        return None
    best = max(quads, key=lambda quad: cv2.contourArea(quad.astype(np.float32)))
    return [(float(x), float(y)) for x, y in best]


def _square(contour: NDArray[np.int32]) -> tuple[float, float, float] | None:
    """Middle and area of a contour that is a filled quadrangle about as long as wide."""
    shape = cv2.approxPolyDP(contour, 0.08 * cv2.arcLength(contour, True), True)
    area = float(cv2.contourArea(contour))
    if len(shape) != 4 or area < SMALLEST_PX**2 or not cv2.isContourConvex(shape):
        return None
    (_, (width, height), _) = cv2.minAreaRect(contour)
    if min(width, height) < 0.45 * max(width, height) or area < 0.66 * width * height:
        return None
    moments = cv2.moments(contour)
    return moments["m10"] / moments["m00"], moments["m01"] / moments["m00"], area


def _quad(four: tuple[tuple[float, float, float], ...]) -> NDArray[np.float64] | None:
    """Four marks in order, if they are alike and their shape is nearly a square's."""
    areas = [square[2] for square in four]
    if max(areas) > ALIKE * min(areas):
        return None
    points = np.array([square[:2] for square in four])
    ordered = points[np.argsort(np.arctan2(*(points - points.mean(axis=0)).T[::-1]))]
    sides = np.hypot(*(np.roll(ordered, -1, axis=0) - ordered).T)
    if not cv2.isContourConvex(ordered.astype(np.float32)) or sides.min() < 0.4 * sides.max():
        return None
    if sides.min() < 4 * np.sqrt(max(areas)):
        return None
    return ordered
