"""A gauge seen from the side is read rightly with its two end marks alone; one seen straight on is left as it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialFace, Scene
from core.imaging.geometry import angle_of, mapped
from core.vision.dial import Dial
from core.vision.reader import READERS
from core.vision.slant import levelled, open_to_slant, slanted_rim, value_seen
from tests.core.vision.gauges import BLACK, RED

ASIDE = Scene(width=420, height=360, center=(205.0, 182.0), radius=110.0, tilt_deg=36.0, tilt_towards_deg=70.0)
AHEAD = replace(ASIDE, tilt_deg=0.0)


def in_picture(scene, angle):
    """Where an angle on the dial is seen, in degrees about the pivot, near the angle itself."""
    seen = float(
        angle_of(
            mapped(scene.plane(), np.array([np.sin(np.radians(angle)), -np.cos(np.radians(angle))])) - scene.center
        )
    )
    return seen + 360.0 * round((angle - seen) / 360.0)


def clicked(style, scene, marks):
    """The calibration of who clicks on marks and knows of no slant."""
    return Dial(scene.center, scene.radius, tuple((in_picture(scene, angle), value) for angle, value in marks))


def ends(style):
    return (style.marks()[0], style.marks()[-1])


@pytest.mark.parametrize("value", [1.5, 3.0, 6.5, 8.5])
@pytest.mark.parametrize("style", [RED, BLACK], ids=["red", "black"])
def test_two_marks_on_an_oblique_dial_are_enough(style, value):
    picture = DialFace(style, ASIDE).picture(style.angle_at(value), 1)
    dial = clicked(style, ASIDE, ends(style))
    reading = READERS["combined"].read(picture, dial)
    assert dial.error_of(reading.value, value) < 0.8
    assert abs(reading.angle_deg - in_picture(ASIDE, style.angle_at(value)) % 360.0) < 1.5  # the picture's own angle


def test_without_the_rim_the_same_dial_is_read_wrongly():
    picture = DialFace(RED, ASIDE).picture(RED.angle_at(3.0), 1)
    dial = clicked(RED, ASIDE, ends(RED))
    raw = dial.value_at(in_picture(ASIDE, RED.angle_at(3.0)))
    assert dial.error_of(raw, 3.0) > 2.0
    assert dial.error_of(value_seen(picture, dial, in_picture(ASIDE, RED.angle_at(3.0))), 3.0) < 0.5


@pytest.mark.parametrize("angle", [20.0, 140.0, 260.0])
def test_a_dial_seen_straight_on_stays_as_it_is(angle):
    picture = DialFace(RED, AHEAD).picture(angle, 1)
    dial = clicked(RED, AHEAD, ends(RED))
    assert slanted_rim(picture, dial) is None
    assert levelled(picture, dial) is dial


def test_the_rim_is_found_where_it_is():
    rim = slanted_rim(DialFace(RED, ASIDE).picture(100.0, 1), clicked(RED, ASIDE, ends(RED)))
    assert rim is not None
    assert rim.short / rim.long == pytest.approx(np.cos(np.radians(36.0)), abs=0.03)
    assert abs((rim.long_axis_deg - 160.0 + 90.0) % 180.0 - 90.0) < 3.0


def test_a_picture_that_ends_inside_the_rim_says_nothing():
    picture = DialFace(RED, ASIDE).picture(100.0, 1)[100:270, 120:290]
    dial = clicked(RED, ASIDE, ends(RED))
    inside = replace(dial, center=(dial.center[0] - 120.0, dial.center[1] - 100.0))
    assert levelled(picture, inside) is inside


def test_close_marks_a_known_plane_and_a_small_dial_need_no_rim():
    two = clicked(RED, ASIDE, ends(RED))
    assert open_to_slant(two)
    assert not open_to_slant(clicked(RED, ASIDE, RED.marks()))
    assert not open_to_slant(replace(two, plane=tuple(ASIDE.plane().reshape(9))))
    assert not open_to_slant(replace(two, radius=40.0))
    assert open_to_slant(Dial((200.0, 200.0), 90.0, ((0.0, 0.0), (36.0, 1.0)), circular=True))
