"""A red hand on a white clock face: drawing it, finding its pixels by colour, and lines through them."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.concepts.straight_line import Floats

Picture = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
RED_HUES_DEG = (20.0, 340.0)
"""Red lies at both ends of the hue circle: below the first and above the second."""


class Direction(NamedTuple):
    """A line through the mean of the pixels; `angle_deg` is clockwise from upright, within 0–180 (no tip or tail)."""

    angle_deg: float
    spread_ratio: float


def clock_face(angle_deg: float, size: int = 200, noise: float = 6.0, seed: int = 0) -> Picture:
    """Draw the face as (size, size, 3) RGB: white disc, dark rim and marks, and the hand, clockwise from upright."""
    rng = np.random.default_rng(seed)
    rows, columns = np.mgrid[:size, :size] + 0.5
    centre, radius = size / 2, 0.46 * size
    x, y = columns - centre, centre - rows
    distance = np.hypot(x, y)
    picture = np.full((size, size, 3), 205.0)
    picture[distance < radius] = (246, 246, 242)
    picture[np.abs(distance - radius) < 0.012 * size] = (60, 60, 66)
    for hour in range(12):
        _line(picture, x, y, hour * 30.0, 0.86 * radius, 0.96 * radius, 0.008 * size, (60, 60, 66))
    _line(picture, x, y, angle_deg, 0.0, 0.8 * radius, 0.016 * size, (205, 30, 36))
    picture += rng.normal(0, noise, picture.shape)
    finished: Picture = np.clip(picture, 0, 255).astype(np.uint8)
    return finished


def red_mask(picture: Picture, hues: tuple[str, ...] = ("low", "high")) -> Mask:
    """Which pixels are red: hue within 20° of 0°, saturation above 0.45, value above 0.3 (HSV of A. R. Smith 1978).

    `hues` names the ranges that are asked for; with one of the two a part of the red is missed.
    """
    rgb = picture.astype(float) / 255
    high, low = rgb.max(axis=2), rgb.min(axis=2)
    span = np.where(high > low, high - low, 1.0)
    red, green, blue = np.moveaxis(rgb, 2, 0)
    hue = np.where(high == red, (green - blue) / span % 6, 0.0)
    hue = np.where((high == green) & (high != red), (blue - red) / span + 2, hue)
    hue = np.where((high == blue) & (high != red) & (high != green), (red - green) / span + 4, hue) * 60
    saturation = np.where(high > 0, (high - low) / np.where(high > 0, high, 1.0), 0.0)
    is_red = ((hue < RED_HUES_DEG[0]) & ("low" in hues)) | ((hue > RED_HUES_DEG[1]) & ("high" in hues))
    mask: Mask = is_red & (saturation > 0.45) & (high > 0.3)
    return mask


def scatter(mask: Mask) -> tuple[Floats, Floats]:
    """The mask's pixels as x = column and y = height − row, so that y points up as in a graph."""
    rows, columns = np.nonzero(mask)
    return columns.astype(float), (mask.shape[0] - rows).astype(float)


def principal_direction(x: Floats, y: Floats) -> Direction:
    """Total least squares: the direction in which the pixels spread most (K. Pearson 1901); upright lines as well."""
    values, vectors = np.linalg.eigh(np.cov(np.stack([x, y])))
    along = vectors[:, 1]
    return Direction(math.degrees(math.atan2(along[0], along[1])) % 180, float(values[1] / max(values[0], 1e-12)))


def slope_angle(slope: float) -> float:
    """The direction of y = slope · x + b, clockwise from upright, within 0–180°."""
    return math.degrees(math.atan2(1.0, slope)) % 180


def apart(first_deg: float, second_deg: float) -> float:
    """The angle between two lines, 0–90°."""
    difference = abs(first_deg - second_deg) % 180
    return min(difference, 180 - difference)


def _line(
    picture: Floats,
    x: Floats,
    y: Floats,
    angle_deg: float,
    begin: float,
    end: float,
    half_width: float,
    colour: tuple[int, int, int],
) -> None:
    """Paint a stroke from `begin` to `end` (distances from the centre) in place, softened at the edge."""
    sine, cosine = math.sin(math.radians(angle_deg)), math.cos(math.radians(angle_deg))
    along, across = x * sine + y * cosine, x * cosine - y * sine
    outside = np.maximum(np.maximum(begin - along, along - end), 0.0)
    cover = np.clip(half_width + 0.5 - np.hypot(across, outside), 0, 1)[..., None]
    picture[:] = (1 - cover) * picture + cover * np.array(colour, float)
