"""The paper gauge under the camera: its corner marks, and its true plane from them."""

from __future__ import annotations

import numpy as np
import pytest

from core.imaging.geometry import mapped, placed, tilted
from core.vision.calibrate import plane_from_corners
from core.vision.corners import corner_marks
from core.vision.opencv import cv2

REACH = 1.32


def sheet(plane):
    """A photograph of the printed sheet: squares at the corners, a dial with a needle between them."""
    picture = np.full((480, 640, 3), 235, np.uint8)
    for x, y in REACH * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]):
        corners = mapped(plane, np.array([x, y]) + 0.07 * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]))
        cv2.fillPoly(picture, [np.rint(corners * 16).astype(np.int32)], (15, 15, 15), cv2.LINE_AA, 4)
    rim = mapped(plane, [[np.sin(t), -np.cos(t)] for t in np.linspace(0, 2 * np.pi, 90)])
    cv2.polylines(picture, [np.rint(rim).astype(np.int32)], True, (20, 20, 20), 2)
    needle = mapped(plane, [[-0.2, 0.05], [-0.2, -0.05], [0.9, 0.0]])
    cv2.fillPoly(picture, [np.rint(needle).astype(np.int32)], (200, 20, 20))
    return picture


@pytest.mark.parametrize(("tilt", "towards"), [(0.0, 0.0), (25.0, 60.0), (35.0, 200.0)])
def test_the_marks_give_the_plane_of_the_sheet(tilt, towards):
    plane = tilted(placed((315.0, 245.0), 130.0), tilt, towards)
    marks = corner_marks(sheet(plane))
    assert marks is not None
    found = plane_from_corners(marks, REACH)
    inside = [[0.0, 0.0], [0.8, 0.0], [0.0, -0.8], [-0.5, 0.5]]
    assert np.abs(mapped(found, inside) - mapped(plane, inside)).max() < 2.0


def test_no_marks_are_found_on_an_empty_sheet():
    assert corner_marks(np.full((480, 640, 3), 235, np.uint8)) is None
