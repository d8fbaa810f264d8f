"""What a reader answers: an angle and a value with their evidence, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import mapped
from core.texts import N_, Text
from core.vision.dial import Dial

NO_READING: dict[str, Text] = {
    "glare": N_("vision", "Glare covers the dial: turn the lamp or the camera a little."),
    "blur": N_("vision", "The picture is blurred: focus the camera, hold it still or give more light."),
    "hidden": N_("vision", "No needle is to be seen: something covers it, or its colour is not the chosen one."),
    "moved": N_("vision", "The dial is not where it was calibrated: put the camera back or calibrate again."),
    "too_small": N_("vision", "The dial is too small in the picture: go nearer or raise the resolution."),
    "unclear": N_("vision", "Two directions look like the needle: give more contrast or pick the needle's colour."),
    "off_scale": N_("vision", "What looks like a needle points beside the scale: check the marks."),
    "no_frame": N_("vision", "The camera gives no picture at present."),
}

SMALLEST_RADIUS, FURTHEST_DEG = 14.0, 10.0
"""Below this many pixels from pivot to scale one degree is a quarter of a pixel at the tip."""

Segment = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Evidence:
    """What a reader saw, in image pixels: points on the needle (n, 2) and the line from the pivot to the scale."""

    points: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 2)))
    line: Segment | None = None


@dataclass(frozen=True)
class Reading:
    """Angle in degrees clockwise from up as seen, value in the dial's unit, confidence in [0, 1].

    The value is that of the angle, unless the dial is seen aslant or off its centre and its marks cannot know.

    With `no_reading` (a key of `NO_READING`) angle and value are None: a doubtful number is not shown.
    """

    angle_deg: float | None
    value: float | None
    confidence: float
    no_reading: str | None = None
    evidence: Evidence = field(default_factory=Evidence)


def flattened(dial: Dial, points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Image points (…, 2) seen from the dial's centre, in pixels, as if one looked straight at it."""
    return dial.radius * mapped(np.asarray(np.linalg.inv(dial.homography()), dtype=np.float64), points)


def read_as(dial: Dial, angle_deg: float, confidence: float, points: NDArray[np.float64]) -> Reading:
    """The reading of a needle found at `angle_deg` (on the dial), with its line drawn from the centre to the scale.

    A needle more than `FURTHEST_DEG` outside the marks is none: `off_scale`.
    """
    if abs(dial.outside_deg(angle_deg)) > FURTHEST_DEG:
        return refused("off_scale", confidence)
    line = (dial.on_image(angle_deg, 0.0), dial.on_image(angle_deg))
    return Reading(float(angle_deg % 360.0), dial.value_at(angle_deg), confidence, None, Evidence(points, line))


def refused(reason: str, confidence: float = 0.0) -> Reading:
    """No reading, and why."""
    return Reading(None, None, confidence, reason)
