"""A full circle whose calibration is not about its pivot: where the needle itself points."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from core.imaging.geometry import Points, angle_of, direction, mapped
from core.vision.dial import Dial
from core.vision.needle_network import pivots
from core.vision.slant import WIDE_DEG, widest_deg


def by_own_direction(dial: Dial) -> bool:
    """Is the needle's own direction all that there is to go by: a full circle of which little more than zero is told?

    Marks that were clicked stand about the same wrong centre as the needle, and the error cancels; a circle that was
    cut out of a meter's picture, say, has none.
    """
    return dial.circular and widest_deg(dial) >= WIDE_DEG


def own_direction(dial: Dial, angle_deg: float, answer: NDArray[np.float32]) -> float:
    """The angle that counts for a needle seen at `angle_deg` from the centre; `answer` (5, BINS) is the network's."""
    return float(angle_of(direction(angle_deg) - _pivot(answer))) if by_own_direction(dial) else angle_deg


def about_pivot(dial: Dial, answer: NDArray[np.float32], least: float) -> Dial:
    """The dial laid about the pivot that the network sees; itself where that is no use or less than `least` radii away.

    A circle about the pivot shows the needle as a straight streak, which both network and line tell better.
    """
    if not by_own_direction(dial):
        return dial
    pivot = _pivot(answer)
    if np.hypot(*pivot) < least:
        return dial
    x, y = mapped(dial.homography(), pivot)
    return replace(dial, center=(float(x), float(y)), plane=_shifted(dial.plane, pivot), rim=_shifted(dial.rim, pivot))


def seen_from(dial: Dial, other: Dial, angle_deg: float) -> float:
    """The angle, on `dial`, of the place where a needle at `angle_deg` on the `other` one meets the scale."""
    if other is dial:
        return angle_deg
    back = np.asarray(np.linalg.inv(dial.homography()), dtype=np.float64)
    return float(angle_of(mapped(back, other.on_image(angle_deg))))


def _pivot(answer: NDArray[np.float32]) -> Points:
    """Where the network sees the pivot, (2,) in dial radii from the centre."""
    return np.asarray(pivots(torch.from_numpy(answer)[None])[0], dtype=np.float64)


def _shifted(plane: tuple[float, ...] | None, by: Points) -> tuple[float, ...] | None:
    if plane is None:
        return None
    shift = np.eye(3)
    shift[:2, 2] = by
    return tuple(float(number) for number in (np.array(plane).reshape(3, 3) @ shift).reshape(9))
