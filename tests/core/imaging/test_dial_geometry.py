"""Angles and planes of pictures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imaging.geometry import (
    angle_of,
    direction,
    mapped,
    placed,
    plane_of_corners,
    plane_of_ellipse,
    tilted,
    turned,
)

SQUARE = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])


def test_angles_run_clockwise_from_straight_up():
    assert np.allclose(direction([0, 90, 180, 270]), [[0, -1], [1, 0], [0, 1], [-1, 0]])


@given(st.floats(0, 359.999))
def test_angle_of_undoes_direction(angle):
    assert abs(turned(angle_of(3.0 * direction(angle)), angle)) < 1e-6


@given(st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_a_turn_is_the_shorter_way_round(a, b):
    turn = turned(a, b)
    assert -180 <= turn < 180
    assert abs((a + turn - b + 180) % 360 - 180) < 1e-6


def test_four_corners_give_the_plane_that_they_came_from():
    plane = tilted(placed((320.0, 240.0), 150.0), 35.0, 40.0)
    again = plane_of_corners(mapped(plane, SQUARE))
    assert np.allclose(mapped(again, [[0.3, -0.2]]), mapped(plane, [[0.3, -0.2]]))


def test_corners_in_a_line_are_no_plane():
    with pytest.raises(np.linalg.LinAlgError):
        plane_of_corners([[0, 0], [1, 0], [2, 0], [3, 0]])


def test_an_ellipse_keeps_its_axes_and_turns_nothing():
    plane = plane_of_ellipse((10.0, 20.0), 8.0, 4.0, 30.0)
    assert np.allclose(mapped(plane, direction(30.0)), np.array([10, 20]) + 8 * direction(30.0))
    assert np.allclose(mapped(plane, direction(120.0)), np.array([10, 20]) + 4 * direction(120.0))


def test_a_tilted_dial_keeps_its_pivot_and_shortens_towards_the_tilt():
    plane = tilted(placed((50.0, 60.0), 40.0), 60.0, 90.0)
    assert np.allclose(mapped(plane, [[0.0, 0.0]]), [[50, 60]])
    far, near = mapped(plane, [[1.0, 0.0], [-1.0, 0.0]])
    assert far[0] - 50 < 50 - near[0] < 40
