"""Total least squares: the line of smallest perpendicular distances, at home in every direction."""

from __future__ import annotations

import numpy as np

from core.imaging.geometry import Picture, angle_of
from core.texts import N_
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import SMALLEST_RADIUS, Reading, flattened, refused

FEWEST = 30
LEAST_SLENDER = 0.6


class TotalLeastSquares:
    """The main axis of the needle's pixels (Golub & Van Loan 1980); its longer side is the tip."""

    key = "total_least_squares"
    title = N_("vision", "Total least squares")
    help = N_(
        "vision",
        "Finds the long axis of the needle's pixels. Needs a needle unlike everything else in colour.",
    )

    def read(self, image: Picture, dial: Dial) -> Reading:
        from core.vision.coloured import needle_pixels
        from core.vision.slant import read_level

        if dial.radius < SMALLEST_RADIUS:
            return refused("too_small")
        points = needle_pixels(image, dial, "red" if dial.needle == "auto" else dial.needle)
        if len(points) < FEWEST:
            return refused("hidden")
        flat = flattened(dial, points)
        away = flat - flat.mean(axis=0)
        strengths, axes = np.linalg.eigh(away.T @ away / len(away))
        along = axes[:, 1]
        reach = flat @ along
        if np.percentile(reach, 99) < -np.percentile(reach, 1):
            along = -along
        slender = 1.0 - float(strengths[0] / max(strengths[1], 1e-9))
        if slender < LEAST_SLENDER:
            return refused("unclear", slender)
        return read_level(image, dial, float(angle_of(along)), slender, points)


READERS.register(TotalLeastSquares())
