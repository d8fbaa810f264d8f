"""A printed paper gauge in the picture: its corner marks give its plane, its scale says which way up it lies."""

from __future__ import annotations

import numpy as np

from core.imaging.dial_face import DialStyle
from core.imaging.geometry import Picture, Points, direction, mapped
from core.imaging.paper_gauge import CORNER_REACH
from core.vision.calibrate import plane_from_corners
from core.vision.corners import corner_marks
from core.vision.dial import Dial
from core.vision.opencv import cv2

TICK_AT = 0.97
"""Where every mark of the scale, short or long, has ink (scale radii)."""
LEAST_INK, LEAST_SHARE = 20.0, 0.75
"""A mark is darker than the paper beside it by so many grey levels; so many of the marks must be."""


def paper_dial(image: Picture, style: DialStyle | None = None) -> Dial | None:
    """The printed dial with its true plane, or None where four corner marks with this scale between them are not seen.

    The sheet may lie any way up: of the four turns the one counts whose scale is where ink is.
    """
    corners = corner_marks(image)
    if corners is None:
        return None
    style = style or DialStyle()
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    turned = [plane_from_corners([*corners[turn:], *corners[:turn]], CORNER_REACH) for turn in range(4)]
    shares = [_inked(grey, plane, style) for plane in turned]
    best = int(np.argmax(shares))
    if shares[best] < LEAST_SHARE:
        return None
    plane = turned[best] / turned[best][2, 2]
    x, y = mapped(plane, [0.0, 0.0])
    radius = float(np.hypot(*(mapped(plane, direction(np.arange(0.0, 360.0, 15.0))) - (x, y)).T).mean())
    nine = tuple(float(number) for number in plane.reshape(9))
    return Dial((float(x), float(y)), radius, style.marks(), needle="red", plane=nine)


def _inked(grey: Picture, plane: Points, style: DialStyle) -> float:
    """Share of the scale's marks that are darker than the paper on both sides of them."""
    count = style.divisions * style.subdivisions
    angles = style.start_deg + style.sweep_deg * np.arange(count + 1) / count
    beside = style.sweep_deg / count / 2
    ink, left, right = (_grey_at(grey, plane, angles + turn) for turn in (0.0, -beside, beside))
    gap = _grey_at(grey, plane, np.linspace(angles[-1] + 8.0, angles[0] + 352.0, 9))
    marks = float(((left - ink > LEAST_INK) & (right - ink > LEAST_INK)).mean())
    return marks if gap.min() > np.median(ink) + LEAST_INK else 0.0


def _grey_at(grey: Picture, plane: Points, angles: Points) -> Points:
    """The darkest of three places around the scale's ring, at each angle."""
    places = [mapped(plane, direction(angles) * reach) for reach in (TICK_AT - 0.012, TICK_AT, TICK_AT + 0.012)]
    x, y = np.array(places, dtype=np.float32).transpose(2, 0, 1)
    seen = cv2.remap(grey, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(np.median(np.asarray(seen, dtype=float), axis=0))
