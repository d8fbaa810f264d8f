"""The classic: a red mask and a regression line y = a·x + b, which collapses where the needle stands upright."""

from __future__ import annotations

import numpy as np

from core.imaging.geometry import Picture, angle_of
from core.texts import N_
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.reading import SMALLEST_RADIUS, Reading, flattened, refused

FEWEST = 30


class RedLine:
    """Least squares of y on x over the red pixels; the side of their centre of mass tells the tip.

    Errors are measured along y only, so near the vertical, where y is no function of x, the slope tends to 0: the
    reader stays as it is to show why the next one (total least squares) exists. Its confidence says how upright the
    cloud of points is, so that the collapse is not sold as a reading.
    """

    key = "red_line"
    title = N_("vision", "Red mask and line")
    help = N_("vision", "Lays a straight line through the red pixels. Breaks down when the needle stands upright.")

    def read(self, image: Picture, dial: Dial) -> Reading:
        from core.vision.coloured import needle_pixels
        from core.vision.slant import read_level

        if dial.radius < SMALLEST_RADIUS:
            return refused("too_small")
        points = needle_pixels(image, dial, "red")
        if len(points) < FEWEST:
            return refused("hidden")
        flat = flattened(dial, points)
        away = flat - flat.mean(axis=0)
        xx, xy, yy = (away[:, 0] ** 2).mean(), (away[:, 0] * away[:, 1]).mean(), (away[:, 1] ** 2).mean()
        slope = xy / max(xx, 1e-9)
        along = np.array([1.0, slope])
        towards = flat.mean(axis=0)
        if along @ towards < 0:
            along = -along
        explained = xy * xy / max(xx * yy, 1e-9)
        return read_level(image, dial, float(angle_of(along)), float(explained), points)


READERS.register(RedLine())
