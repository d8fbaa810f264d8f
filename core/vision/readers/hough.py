"""Hough lines: the longest straight edge that points at the pivot."""

from __future__ import annotations

import numpy as np

from core.imaging.geometry import Picture, angle_of
from core.texts import N_
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import SMALLEST_RADIUS, Reading, flattened, refused

NEAREST, LONGEST_MISS = 0.28, 0.08
"""A needle's edge is at least this long and passes the pivot within this distance (dial radii)."""


class Hough:
    """Canny edges, probabilistic Hough transform (Matas, Galambos & Kittler 2000), the best line through the pivot."""

    key = "hough"
    title = N_("vision", "Hough lines")
    help = N_(
        "vision",
        "Keeps the longest straight edge that points at the centre. Any colour; printing can mislead it.",
    )

    def read(self, image: Picture, dial: Dial) -> Reading:
        from core.vision.opencv import cv2
        from core.vision.quality import crop_to_dial, inside_dial
        from core.vision.slant import read_level

        if dial.radius < SMALLEST_RADIUS:
            return refused("too_small")
        part, corner = crop_to_dial(image, dial)
        if part.size == 0:
            return refused("moved")
        edges = cv2.Canny(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), 50, 150)
        edges = cv2.bitwise_and(edges, inside_dial(part.shape, dial, corner, 0.08, 0.92))
        shortest = dial.radius * NEAREST
        lines = cv2.HoughLinesP(edges, 1, np.pi / 360, max(8, round(shortest / 2)), None, shortest, dial.radius * 0.06)
        if lines is None:
            return refused("hidden")
        seen = lines.reshape(-1, 2, 2).astype(float) + np.array(corner)
        ends = flattened(dial, seen)
        along = ends[:, 1] - ends[:, 0]
        length = np.hypot(along[:, 0], along[:, 1])
        miss = np.abs(along[:, 0] * ends[:, 0, 1] - along[:, 1] * ends[:, 0, 0]) / length
        reach = np.hypot(ends[..., 0], ends[..., 1]).max(axis=1)
        score = np.where(miss <= LONGEST_MISS * dial.radius, length + 0.5 * reach - 4 * miss, -1.0)
        best = int(score.argmax())
        if score[best] <= 0:
            return refused("hidden")
        tip = ends[best][int(np.hypot(ends[best, :, 0], ends[best, :, 1]).argmax())]
        confidence = float(min(1.0, length[best] / (0.7 * dial.radius)))
        return read_level(image, dial, float(angle_of(tip)), confidence, seen[best])


READERS.register(Hough())
