"""A printed paper gauge is known by its corners, however the sheet lies, and read on its true plane."""

from __future__ import annotations

import numpy as np
import pytest

from core.imaging.dial_face import DialFace, DialStyle, Scene
from core.imaging.geometry import direction, mapped, placed, tilted
from core.imaging.paper_gauge import CORNER_REACH
from core.vision.opencv import cv2
from core.vision.paper import paper_dial
from core.vision.reader import READERS

STYLE = DialStyle()


def photograph(plane, angle_deg=None):
    """The printed sheet as a camera sees it, with the cut-out needle at an angle."""
    picture = np.full((480, 640, 3), (228, 226, 219), np.uint8)

    def fill(points, colour):
        corners = np.rint(mapped(plane, points) * 16).astype(np.int32)
        cv2.fillPoly(picture, [corners], colour, cv2.LINE_AA, 4)

    square = 0.0726 * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
    for corner in CORNER_REACH * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]):
        fill(corner + square, (20, 20, 22))
    count = STYLE.divisions * STYLE.subdivisions
    for i in range(count + 1):
        inner, half = (0.88, 0.009) if i % STYLE.subdivisions == 0 else (0.94, 0.005)
        along = direction(STYLE.start_deg + STYLE.sweep_deg * i / count)
        across = half * np.array([-along[1], along[0]])
        fill(np.array([inner * along - across, along - across, along + across, inner * along + across]), (20, 20, 22))
    if angle_deg is not None:
        along = direction(angle_deg)
        across = np.array([-along[1], along[0]])
        outline = [(-0.28, 0.05), (0.0, 0.05), (0.9, 0.005), (0.9, -0.005), (0.0, -0.05), (-0.28, -0.05)]
        fill(np.array([u * along + v * across for u, v in outline]), (200, 26, 26))
    return picture


@pytest.mark.parametrize(("tilt", "towards", "turn"), [(0.0, 0.0, 0.0), (28.0, 70.0, 20.0), (20.0, 200.0, 170.0)])
def test_the_sheet_is_known_and_read_however_it_lies(tilt, towards, turn):
    lean, angle = np.radians(turn), 300.0
    turned = np.array([[np.cos(lean), -np.sin(lean), 0], [np.sin(lean), np.cos(lean), 0], [0, 0, 1]])
    plane = tilted(placed((330.0, 236.0), 132.0), tilt, towards) @ turned
    picture = photograph(plane, angle)
    dial = paper_dial(picture)
    assert dial is not None
    assert np.hypot(*(np.array(dial.center) - (330.0, 236.0))) < 2.0
    reading = READERS["combined"].read(picture, dial)
    assert reading.value == pytest.approx(dial.value_at(angle), abs=0.1)


def test_other_dials_and_bare_corner_marks_are_no_paper_gauge():
    assert paper_dial(DialFace(STYLE, Scene()).picture(300.0)) is None
    marks = photograph(placed((320.0, 240.0), 130.0))
    cv2.circle(marks, (320, 240), 150, (228, 226, 219), -1)
    assert paper_dial(marks) is None
