"""The pivot found again on rendered gauges: from the scale's marks in one picture, from the needle in several."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.vision.calibrate import recentred
from core.vision.pivot import NeedleSweep, pivot_of_marks
from core.vision.reader import READERS
from core.vision.reading import read_as, refused
from tests.core.vision.gauges import BLACK, RED, ROUGH, SCENE, WHITE, seen


def off_by(dial, pivot):
    """Distance of a pivot from the dial's centre in per cent of its radius."""
    return 100 * np.hypot(pivot[0] - dial.center[0], pivot[1] - dial.center[1]) / dial.radius


@pytest.mark.parametrize("style", [RED, BLACK, WHITE], ids=["red", "black", "white"])
@pytest.mark.parametrize("scene", [SCENE, ROUGH], ids=["plain", "rough"])
def test_the_marks_tell_a_pivot_that_was_clicked_six_per_cent_off(style, scene):
    picture, dial = seen(style, 300.0, scene)
    x, y = dial.center
    clicked = recentred(dial, (x + 0.05 * dial.radius, y - 0.035 * dial.radius))
    found = pivot_of_marks(picture, clicked)
    assert found is not None
    assert off_by(dial, found) < 1.5


def test_where_no_marks_are_no_pivot_is_told():
    _, dial = seen(RED, 300.0)
    assert pivot_of_marks(np.full((200, 240, 3), 190, np.uint8), dial) is None


def test_a_needle_that_swept_the_scale_tells_its_pivot_and_a_resting_one_does_not():
    sweep, x, y = NeedleSweep(), *SCENE.center
    clicked = None
    for angle in np.arange(240.0, 480.0, 20.0):
        picture, dial = seen(RED, angle)
        clicked = recentred(dial, (x + 4.0, y + 2.0))
        sweep.take(replace(READERS["polar"].read(picture, clicked), confidence=1.0))
        if angle < 260.0:
            assert sweep.pivot(clicked) is None
    sweep.take(refused("hidden"))
    assert clicked is not None
    found = sweep.pivot(clicked)
    assert found is not None
    assert off_by(replace(clicked, center=(x, y)), found) < 2.0


def test_a_slanted_dial_keeps_its_marks_in_place_when_its_pivot_moves():
    _, dial = seen(RED, 300.0, ROUGH)
    moved = recentred(dial, (dial.center[0] + 3.0, dial.center[1] - 2.0))
    assert moved.on_image(0.0, 0.0) == pytest.approx(moved.center)
    for (before, _), (after, _) in zip(dial.marks, moved.marks, strict=True):
        old, new = np.array(dial.on_image(before)), np.array(moved.on_image(after))
        ray = (new - moved.center) / np.hypot(*(new - moved.center))
        assert abs(float((old - moved.center) @ np.array([-ray[1], ray[0]]))) < 1e-6


def test_a_line_of_glare_among_the_needles_lines_is_left_out_and_disagreeing_lines_tell_nothing():
    dial = seen(RED, 300.0)[1]
    sweep = NeedleSweep()

    def line(angle, aside):
        ahead = np.array([np.sin(np.radians(angle)), -np.cos(np.radians(angle))])
        start = np.array(dial.center) + aside * np.array([-ahead[1], ahead[0]])
        return read_as(dial, angle, 1.0, start + ahead * np.linspace(15, 60, 12)[:, None])

    for angle in np.arange(230.0, 480.0, 15.0):
        sweep.take(line(angle, 9.0 if angle == 320.0 else 0.3))
    found = sweep.pivot(dial)
    assert found is not None
    assert off_by(dial, found) < 1.0
    scattered = NeedleSweep()
    for index, angle in enumerate(np.arange(230.0, 480.0, 15.0)):
        scattered.take(line(angle, 6.0 * (-1) ** index))
    assert scattered.pivot(dial) is None
