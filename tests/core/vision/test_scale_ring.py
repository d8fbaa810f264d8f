"""A dial that was found by its bezel is drawn in to its scale."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialFace, Scene
from core.vision.calibrate import Proposal, propose
from core.vision.scale_ring import on_scale
from tests.core.vision.gauges import BLACK, RED, WHITE

SCENE = Scene(width=640, height=480, center=(330.0, 235.0), radius=160.0, noise=0.01)
BEZEL = 1.22


@pytest.mark.parametrize("style", [RED, BLACK, WHITE], ids=["red", "black", "white"])
@pytest.mark.parametrize("tilt", [0.0, 30.0])
def test_the_rim_that_was_found_becomes_the_end_of_the_marks(style, tilt):
    scene = replace(SCENE, tilt_deg=tilt, tilt_towards_deg=60.0)
    picture = DialFace(style, scene).picture(40.0, 1)
    bezel = propose(picture)
    assert bezel is not None
    scale = on_scale(picture, bezel)
    assert bezel.long > 1.15 * scene.radius
    assert 0.92 * scene.radius < scale.long < 1.1 * scene.radius
    assert scale.short / scale.long == pytest.approx(bezel.short / bezel.long)
    assert scale.center == bezel.center


def test_a_ring_about_nothing_stays_as_it_is():
    found = Proposal((100.0, 90.0), 60.0, 55.0, 20.0, 0.9)
    assert on_scale(np.full((180, 200, 3), 120, np.uint8), found) == found
