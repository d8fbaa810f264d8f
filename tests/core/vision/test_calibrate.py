"""Calibration helpers on rendered gauges: the proposal, the pivot, the plane, the colour, movement."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialStyle, Needle, Scene
from core.imaging.geometry import mapped
from core.vision.calibrate import (
    crossing_point,
    needle_colour,
    plane_from_corners,
    propose,
    recentred,
    straightened,
)
from core.vision.dial import Dial
from core.vision.movement import Anchor, realigned
from core.vision.reader import READERS
from core.vision.virtual import dial_of
from tests.core.vision.gauges import BLACK, RED, ROUGH, SCENE, WHITE, away, seen


@pytest.mark.parametrize("scene", [SCENE, replace(SCENE, center=(90.0, 110.0), radius=60.0, blur=1.0, noise=0.02)])
@pytest.mark.parametrize("style", [RED, WHITE], ids=["light", "dark"])
def test_the_dial_is_proposed_near_its_true_centre(style, scene):
    proposal = propose(seen(style, 300.0, scene)[0])
    assert proposal is not None
    assert np.hypot(proposal.center[0] - scene.center[0], proposal.center[1] - scene.center[1]) < 0.06 * scene.radius
    assert 0.9 * scene.radius < proposal.long < 1.3 * scene.radius
    assert not proposal.slanted


def test_a_slanted_dial_is_proposed_as_an_ellipse_along_the_right_axis():
    scene = replace(SCENE, tilt_deg=40.0, tilt_towards_deg=90.0)
    proposal = propose(seen(RED, 300.0, scene)[0])
    assert proposal is not None
    assert proposal.slanted
    assert proposal.short / proposal.long == pytest.approx(np.cos(np.radians(40.0)), abs=0.07)
    assert abs((proposal.long_axis_deg + 90.0) % 180.0 - 90.0) < 12


def test_nothing_is_proposed_where_there_is_no_dial():
    assert propose(np.full((200, 240, 3), 120, np.uint8)) is None


def test_needle_lines_of_several_frames_meet_in_the_pivot():
    found = []
    for angle in (240.0, 300.0, 370.0, 450.0):
        picture, dial = seen(RED, angle)
        points = (
            READERS["polar"]
            .read(picture, replace(dial, center=(dial.center[0] + 3, dial.center[1] - 2)))
            .evidence.points
        )
        found.append(((points[0][0], points[0][1]), (points[-1][0], points[-1][1])))
    pivot = crossing_point(found)
    assert pivot == pytest.approx(SCENE.center, abs=1.2)


def test_parallel_lines_give_no_pivot():
    assert crossing_point([((0, 0), (1, 1)), ((2, 0), (3, 1.001))]) is None
    assert crossing_point([((0, 0), (1, 1))]) is None


def test_a_refined_pivot_leaves_the_marks_where_they_are_in_the_picture():
    dial = Dial((100.0, 100.0), 50.0, ((226.0, 0.0), (357.0, 5.0), (494.0, 10.0)))
    moved = recentred(dial, (103.0, 98.0))
    for (before, _), (after, _) in zip(dial.marks, moved.marks, strict=True):
        direction = np.array(dial.on_image(before)) - np.array(moved.center)
        assert away_deg(np.degrees(np.arctan2(direction[0], -direction[1])), after) < 1e-6
    assert moved.sweep_deg == pytest.approx(268.0, abs=6)


def away_deg(a, b):
    return abs((a - b + 180.0) % 360.0 - 180.0)


def test_four_corner_marks_straighten_a_tilted_dial():
    scene = replace(SCENE, tilt_deg=30.0, tilt_towards_deg=50.0)
    corners = [tuple(point) for point in mapped(scene.plane(), 1.4 * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]))]
    picture, true = seen(RED, 300.0, scene)
    clicked = []
    for angle, value in true.marks:
        x, y = true.on_image(angle)
        seen_deg = np.degrees(np.arctan2(x - scene.center[0], scene.center[1] - y))
        clicked.append((angle + (seen_deg - angle + 180.0) % 360.0 - 180.0, value))
    flat = straightened(Dial(scene.center, scene.radius, tuple(clicked)), plane_from_corners(corners, 1.4))
    assert flat.angle_at(5.0) == pytest.approx(true.angle_at(5.0), abs=1.0)
    assert away(READERS["combined"].read(picture, flat), 300.0) < 1.5


@pytest.mark.parametrize(("style", "colour"), [(RED, "red"), (BLACK, "black"), (WHITE, "white")])
def test_a_click_on_the_needle_tells_its_colour(style, colour):
    picture, dial = seen(style, 300.0)
    assert needle_colour(picture, dial.on_image(300.0, 0.35)) == colour


@pytest.mark.parametrize(("shift", "turn"), [((0.0, 0.0), 0.0), ((9.0, -6.0), 0.0), ((4.0, 5.0), 8.0)])
def test_a_camera_that_moved_is_noticed_and_the_dial_follows(shift, turn):
    style = DialStyle(needle=Needle(colour=(0.85, 0.1, 0.1)), divisions=10, number_height=0.16)
    scene = Scene(width=320, height=300, center=(155.0, 150.0), radius=110.0, noise=0.01)
    before, dial = seen(style, 250.0, scene)
    there = replace(scene, center=(155.0 + shift[0], 150.0 + shift[1]))
    rolled = replace(style, start_deg=style.start_deg + turn)
    now, truth = seen(rolled, 400.0 + turn, there, "auto")
    movement = Anchor(before, dial).movement(now)
    assert movement is not None
    assert movement.matters(dial) == (shift != (0.0, 0.0))
    assert movement.turn_deg == pytest.approx(turn, abs=1.0) or turn
    if turn == 0.0:
        assert movement.shift == pytest.approx(shift, abs=1.0)
    follows = realigned(dial, movement)
    assert follows.center == pytest.approx(truth.center, abs=2.0)


def test_another_scene_is_not_recognised():
    before, dial = seen(RED, 250.0)
    noise = np.random.default_rng(1).integers(0, 255, before.shape).astype(np.uint8)
    assert Anchor(before, dial).movement(noise) is None


def test_a_slanted_rendered_gauge_is_read_through_its_plane():
    picture, dial = seen(BLACK, 410.0, ROUGH)
    assert dial == dial_of(BLACK, ROUGH)
    assert away(READERS["polar"].read(picture, dial), 410.0) < 2.0
