"""Two opinions on one needle: the network's and the unrolled dial's, made into one angle and one confidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import turned
from core.vision.dial import Dial
from core.vision.needle_network import BINS, decoded
from core.vision.off_centre import by_own_direction
from core.vision.search import MOST_MISS, filled, grounds, on_arc, on_picture, radial_scores, refine, streak_near
from core.vision.unwrap import Strip

SAME_DEG, LEAST_STREAK = 8.0, 0.25
SURE_TOGETHER, SURE_ALONE = 0.5, 0.75
UNTOLD = 0.05
TOWARDS_LINE = 0.4
"""How far the answer moves from the network's angle to the fitted line's; measured on rendered dials."""
ALONE = 0.8
"""What the network's confidence is worth when no streak confirms it."""


@dataclass(frozen=True)
class Verdict:
    """The needle's angle, how sure, the points that were seen (n, 2); or a `reason` to give no reading."""

    angle_deg: float
    confidence: float
    points: NDArray[np.float64]
    reason: str | None = None


def agreed(answer: NDArray[np.float32], strip: Strip, dial: Dial) -> Verdict:
    """Weigh the network's answer (5, BINS) against the streak beside it.

    Where a streak lies beside the network's direction the angle lies between the two (their errors are independent
    of each other). Where none does, the network alone must be very sure. A colour that the user told is evidence too:
    directions without a streak of that colour count for less.
    """
    if dial.needle != "auto":
        answer = np.stack([answer[0] + _told(strip, dial), *answer[1:]])
    angle, sure = decoded(answer, on_arc(dial, BINS))
    nothing = np.zeros((0, 2))
    streak = streak_near(strip, dial, angle, SAME_DEG)
    line = refine(strip, streak) if streak is not None and streak.score >= LEAST_STREAK else None
    if line is not None and abs(line.miss) > MOST_MISS and by_own_direction(dial):
        line = None  # the network has looked for the pivot: a line that passes it is an edge of something
    if line is not None and abs(turned(angle, line.angle_deg)) < SAME_DEG:
        reason = "unclear" if sure < SURE_TOGETHER else "moved" if abs(line.miss) > MOST_MISS else None
        middle = angle + TOWARDS_LINE * float(turned(angle, line.angle_deg))
        return Verdict(middle % 360.0, sure, on_picture(dial, line), reason)
    if sure >= SURE_ALONE:
        return Verdict(angle, ALONE * sure, nothing)
    return Verdict(angle, ALONE * sure, nothing, "hidden" if streak is None else "unclear")


def _told(strip: Strip, dial: Dial) -> NDArray[np.float32]:
    """For each direction the logarithm of how well a streak of the told colour stands there."""
    score, _ = radial_scores(filled(grounds(strip, dial.needle)[dial.needle]), strip.radii)
    step = len(score) / BINS
    near = np.rint((np.arange(BINS)[:, None] + np.linspace(-1, 1, 9)) * step).astype(int) % len(score)
    support: NDArray[np.float32] = np.log(UNTOLD + score[near].max(axis=1)).astype(np.float32)
    return support
