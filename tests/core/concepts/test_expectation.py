"""A boundary and a loss curve drawn by hand, against what came."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.expectation import agreement, drawn_curve, expected_at, expected_classes, regions_of
from core.data.catalog.circle import Circle

PLANE = (-6.0, 6.0, -6.0, 6.0)


def ring(radius: float) -> np.ndarray:
    angle = np.linspace(0, 2 * np.pi * 0.97, 60)  # a hand does not quite meet its beginning
    return radius * np.column_stack([np.cos(angle), np.sin(angle)])


def test_an_open_line_goes_on_to_the_edges_and_cuts_the_plane_in_two():
    line = np.array([[-2.0, -2.0], [0.0, 0.0], [1.0, 1.0]])
    assert regions_of([line], PLANE).max() == 2
    answers = expected_classes(
        [line], PLANE, np.array([[-3.0, 3], [3, -3]]), np.array([1, 0]), np.array([[-5, 5], [5, -5.0]])
    )
    assert answers.tolist() == [1, 0]


def test_a_line_that_meets_itself_encloses_a_piece():
    pieces = regions_of([ring(3.0)], PLANE)
    assert pieces.max() == 2
    assert pieces[80, 80] != pieces[2, 2]


def test_two_crossing_lines_make_four_pieces():
    cross = [np.array([[-3.0, 0.1], [3.0, 0.1]]), np.array([[0.1, -3.0], [0.1, 3.0]])]
    assert regions_of(cross, PLANE).max() == 4


def test_the_right_ring_agrees_with_the_circle_s_own_labels_and_a_straight_line_does_not():
    data = Circle(count=400).load().train
    inputs, targets = data.inputs, data.targets
    guessed = expected_classes([ring(3.4)], PLANE, inputs, targets, inputs)
    straight = expected_classes([np.array([[0.0, -1], [0.1, 1.0]])], PLANE, inputs, targets, inputs)
    assert agreement(guessed, targets) > 0.9
    assert agreement(straight, targets) < 0.75


def test_without_a_line_the_commonest_class_is_everywhere():
    data = Circle(count=60).load().train
    answers = expected_classes([], PLANE, data.inputs, data.targets, data.inputs)
    assert len(set(answers.tolist())) == 1


def test_a_drawn_curve_is_read_between_its_points_and_not_beyond():
    curve = drawn_curve(np.array([[10.0, 0.01], [0.0, 1.0], [10.0, 0.1], [20.0, 0.1]]))
    assert curve[0].tolist() == [0, 10, 20]
    assert expected_at(curve, 10.0) == pytest.approx(0.1)
    assert expected_at(curve, 5.0) == pytest.approx(0.1**0.5)
    assert expected_at(curve, 25.0) is None
