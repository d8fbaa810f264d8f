"""The rim of one stream's dial, remembered: a camera that stands still need not seek it in every frame."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.imaging.geometry import Picture, Points, placed
from core.vision.dial import Dial
from core.vision.movement import apart
from core.vision.opencv import cv2
from core.vision.slant import open_to_slant, rim_plane

Floats = NDArray[np.float64]

AGAIN = 25
"""After so many frames the rim is sought anew: something may have hidden it, or the light may show it better."""
REACH, CELLS, SAMPLES = 1.6, 32, 96
"""The surroundings that are compared, in dial radii; their cells along a side, and the pixels they are made of."""
OTHER, MOST_OTHER = 0.35, 0.05
"""A cell is another by so many standard deviations; a needle that swings changes fewer cells, a new view more."""
DULL = 4.0
"""Grey levels that count as no difference in a picture that is nearly even."""


class StreamRim:
    """Tells the dial of a stream its rim; sought with the first frame, now and then, and when the view has changed.

    The view has changed where the dial lies elsewhere (see `movement.followed`) or its surroundings look different.
    """

    def __init__(self) -> None:
        self._plane: Points | None = None
        self._seen: tuple[Dial, Floats] | None = None
        self._frames = 0

    def told(self, image: Picture, dial: Dial) -> Dial:
        """The dial with its rim for this frame; as it is where its marks need none or it is hardly in the picture."""
        look = _look(image, dial) if open_to_slant(dial) else None
        if look is None:
            return dial
        if self._seen is None or _moved(self._seen, (dial, look)):
            self._plane, self._seen, self._frames = rim_plane(image, dial), (dial, look), 0
        elif self._frames % AGAIN == 0:  # a rim that is hidden now is still where it was
            found = rim_plane(image, dial)
            self._plane = self._plane if found is None else found
        self._frames += 1
        plane = placed(dial.center, dial.radius) if self._plane is None else self._plane.copy()
        plane[:2, 2] = dial.center
        return replace(dial, rim=tuple(float(number) for number in plane.reshape(9)))


def _moved(before: tuple[Dial, Floats], now: tuple[Dial, Floats]) -> bool:
    if before[0] != now[0] and apart(before[0], now[0]):
        return True
    return bool((np.abs(before[1] - now[1]) > OTHER).mean() > MOST_OTHER)


def _look(image: Picture, dial: Dial) -> Floats | None:
    """The dial's surroundings (CELLS, CELLS) without the light's brightness and contrast; None where little is seen."""
    left, top = (max(0, int(place - REACH * dial.radius)) for place in dial.center)
    right, bottom = (max(0, int(place + REACH * dial.radius) + 1) for place in dial.center)
    part = image[top:bottom, left:right]
    if min(part.shape[:2]) < dial.radius:
        return None
    thinned = cv2.resize(part, (SAMPLES, SAMPLES), interpolation=cv2.INTER_NEAREST)
    small = cv2.resize(thinned, (CELLS, CELLS), interpolation=cv2.INTER_AREA)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), dtype=np.float64)
    return np.asarray((grey - grey.mean()) / (grey.std() + DULL))
