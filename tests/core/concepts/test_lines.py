"""Straight lines, the rolling ball, the red hand, and pictures as numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.concepts.picture_numbers import grey, scene, shrink
from core.concepts.red_hand import apart, clock_face, principal_direction, red_mask, scatter, slope_angle
from core.concepts.rolling_ball import ball
from core.concepts.straight_line import closed_line, closed_origin, curvatures, descend, grid, r_squared, read_points
from core.errors import BadValueError

X, Y = np.array([1.0, 2, 3, 4]), np.array([6.8, 9.8, 13.2, 16.2])


@pytest.mark.parametrize("text", ["1:2,2:4", "(1, 2), (2, 4)", "[[1,2],[2,4]]", "1 2; 2 4", "1/2 2/4"])
def test_points_are_read_whatever_separates_them(text):
    x, y = read_points(text)
    assert (x.tolist(), y.tolist()) == ([1, 2], [2, 4])


def test_a_true_minus_is_a_minus():
    assert read_points("−1:−2.5")[1].tolist() == [-2.5]


def test_least_squares_agrees_with_numpy():
    line = closed_line(X, Y)
    assert list(line) == pytest.approx(np.polyfit(X, Y, 1).tolist())
    assert closed_origin(X, Y) == pytest.approx((X * Y).sum() / (X**2).sum())
    with pytest.raises(BadValueError):
        closed_line(np.ones(3), Y[:3])
    with pytest.raises(BadValueError):
        closed_origin(np.zeros(2), Y[:2])


@given(st.integers(-50, 50), st.integers(1, 60))
def test_a_grid_holds_its_ends_and_round_numbers(low, tenths):
    values = grid(low, low + tenths / 10, 0.1)
    assert len(values) == tenths + 1
    assert values[0] == low
    assert values[-1] == pytest.approx(low + tenths / 10)
    assert all(value == round(value, 10) for value in values)


def test_a_grid_without_two_values_is_refused():
    for low, high, step in ((1, 0, 0.1), (0, 1, 0), (0, 1e9, 0.001), (2, 2, 0.1), (0, 1, 1.5)):
        with pytest.raises(BadValueError):
            grid(low, high, step)


def test_descent_below_the_limit_arrives_at_least_squares():
    line = descend(X, Y, 1.9 / curvatures(X)[-1], 3000)[-1]
    assert list(line) == pytest.approx(list(closed_line(X, Y)), abs=1e-6)
    assert r_squared(Y, line.a * X + line.b) > 0.99
    assert np.isnan(r_squared(np.ones(3), np.ones(3)))


def test_a_ball_that_leaves_the_stage_is_let_go():
    path = ball(lambda x: 2 * x, 1.0, 1.5, 1000, bound=100)
    assert 100 < abs(path[-1]) < 1000
    assert ball(lambda x: 2 * x, 1.0, 0.1, 100)[-1] == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("angle", [0, 30, 90, 135, 200, 359])
def test_the_hand_is_found_at_every_angle(angle):
    x, y = scatter(red_mask(clock_face(angle)))
    assert len(x) > 200
    assert apart(principal_direction(x, y).angle_deg, angle) < 0.5


def test_both_ends_of_the_hue_are_red_and_nothing_else_is():
    colours = np.array([[[200, 20, 20], [200, 20, 60], [200, 60, 20], [20, 200, 20], [20, 20, 200], [240, 240, 240],
                         [40, 5, 5], [200, 120, 20]]], np.uint8)  # fmt: skip
    assert red_mask(colours)[0].tolist() == [True, True, True, False, False, False, False, False]


def test_angles_of_lines_repeat_after_half_a_turn():
    assert apart(179, 1) == pytest.approx(2)
    assert slope_angle(0) == pytest.approx(90)
    assert slope_angle(1) == pytest.approx(45)


def test_brightness_weighs_the_colours_as_the_eye_does():
    assert grey(np.array([[[255, 0, 0], [0, 255, 0], [255, 255, 255]]], np.uint8))[0].tolist() == pytest.approx(
        [76.245, 149.685, 255.0]
    )


@pytest.mark.parametrize("side", [1, 7, 28, 240, 300])
def test_a_shrunk_picture_keeps_its_brightness(side):
    square = grey(scene())[:, 40:280]
    small = shrink(grey(scene()), side)
    assert small.shape == (side, side)
    assert small.mean() == pytest.approx(square.mean(), rel=0.02)
