"""A full circle whose calibration is not about its pivot: where the needle itself points."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from core.imaging.geometry import angle_of, direction
from core.vision.dial import Dial
from core.vision.needle_network import pivots
from core.vision.slant import WIDE_DEG, widest_deg


def own_direction(dial: Dial, angle_deg: float, answer: NDArray[np.float32]) -> float:
    """The angle that counts for a needle seen at `angle_deg` from the centre; `answer` (5, BINS) is the network's.

    Marks that were clicked stand about the same wrong centre as the needle, and the error cancels. A full circle of
    which little more is told than where zero is (cut out of a meter's picture, say) has only its needle's direction.
    """
    if not dial.circular or widest_deg(dial) < WIDE_DEG:
        return angle_deg
    pivot = pivots(torch.from_numpy(answer)[None])[0].numpy()
    return float(angle_of(direction(angle_deg) - pivot))
