"""Where the scale lies on a dial that was found: the clearest rim in a picture is often that of the bezel."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, plane_of_ellipse
from core.vision.calibrate import Proposal
from core.vision.dial import Dial
from core.vision.opencv import cv2
from core.vision.unwrap import unwrap

ANGLES, RADII, OUTERMOST, FINEST = 720, 64, 1.06, 200.0
AROUND = 27
"""Steps of half a degree over which the face is evened out; marks are narrower."""
STRONGEST = 40.0
"""Grey levels beyond which a difference counts no more: a needle or glare is no scale."""
SOUGHT = (0.45, 1.03)
INNERMOST, ENOUGH = 0.7, 0.3
"""No bezel is wider than leaves the scale this share of the radius; a ring has marks with this share of the most."""


def on_scale(image: Picture, found: Proposal) -> Proposal:
    """The proposal drawn in to where its marks end; as it is where none are to be seen.

    Marks and numbers make light and dark alternate quickly along a circle, a bezel and a bare face do not.
    """
    plane = plane_of_ellipse(found.center, found.long, found.short, found.long_axis_deg)
    ends = ((0.0, 0.0), (90.0, 1.0))  # the unrolled picture needs a dial, whatever its marks
    dial = Dial(found.center, found.long, ends, plane=tuple(float(number) for number in plane.reshape(9)))
    strip = unwrap(image, dial, ANGLES, RADII, OUTERMOST, FINEST)
    ripple = _ripple(strip.pixels.mean(axis=2))
    inside = (strip.radii > SOUGHT[0]) & (strip.radii < SOUGHT[1])
    low, high = float(np.percentile(ripple[inside], 10)), float(ripple[inside].max())
    share = float(strip.radii[inside & (ripple >= low + ENOUGH * (high - low))].max())
    if not INNERMOST <= share < 1.0:
        return found
    return replace(found, long=share * found.long, short=share * found.short)


def _ripple(light: NDArray[np.float32]) -> NDArray[np.float64]:
    """Strip (angles, radii) → (radii,): how much each circle differs from itself evened out, grey levels."""
    half = AROUND // 2
    closed = np.concatenate([light[-half:], light, light[:half]])
    even = cv2.blur(closed, (1, AROUND))[half:-half]
    return np.convolve(np.minimum(np.abs(light - even), STRONGEST).mean(axis=0), np.full(3, 1 / 3), "same")
