from __future__ import annotations

import numpy as np
import pytest

from core.imaging.pen_digits import DIGITS, MARKS, digit, mark, pair, scribble, skeleton, spline
from core.imaging.strokes import see


def test_every_way_of_writing_every_digit_can_be_drawn():
    rng = np.random.default_rng(0)
    for label, ways in DIGITS.items():
        for way in range(len(ways)):
            drawing = digit(label, rng, way)
            assert len(drawing) == len(ways[way])
            assert see(drawing) is not None


def test_the_same_seed_draws_the_same_digit_and_another_seed_another():
    one, again, other = (digit(5, np.random.default_rng(seed), 0)[0] for seed in (1, 1, 2))
    assert np.array_equal(one, again)
    assert not np.allclose(one, other)


def test_a_skeleton_without_a_hand_passes_through_its_points():
    (stroke,) = skeleton(("0,0 .5,.2 1,1",))
    assert stroke[0] == pytest.approx([0, 0])
    assert stroke[-1] == pytest.approx([1, 1])
    assert np.hypot(*(stroke - [0.5, 0.2]).T).min() < 1e-6


def test_a_corner_stays_sharp_and_a_bend_does_not():
    knots = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    sharp = spline(knots, np.array([False, True, False]))
    round_ = spline(knots, np.array([False, False, False]))
    assert np.abs(sharp[:, 1][sharp[:, 0] < 0.99]).max() < 1e-6
    assert np.abs(round_[:, 1][round_[:, 0] < 0.99]).max() > 1e-3


def test_marks_are_figures_scribbles_and_pairs():
    rng = np.random.default_rng(0)
    drawings = [mark(rng) for _ in range(40)]
    assert all(see(drawing) is not None for drawing in drawings)
    assert {len(drawing) for drawing in drawings} >= {1, 2}
    assert len(MARKS) > 20
    assert 1 <= len(scribble(rng)) <= 3


def test_the_digits_of_a_pair_do_not_overlap():
    rng = np.random.default_rng(4)
    for _ in range(20):
        strokes = pair(rng)
        spans = sorted((float(stroke[:, 0].min()), float(stroke[:, 0].max())) for stroke in strokes)
        widths = sum(high - low for low, high in spans[:1])
        total = max(high for _, high in spans) - spans[0][0]
        assert total > widths
