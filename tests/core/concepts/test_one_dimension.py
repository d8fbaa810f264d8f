"""Curves to roll on: their slopes, and the edges beyond which a ball never settles."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.one_dimension import SLIDES

EDGES = {"mean": 0.214, "half_mean": 0.429, "sum": 0.071, "samples": 0.204}


def _after(key: str, rate: float, steps: int) -> float:
    slide = SLIDES[key]
    place = slide.start
    for _ in range(steps):
        place = slide.step(place, rate)
    return abs(place - slide.goal)


@pytest.mark.parametrize("key", EDGES)
def test_a_ball_settles_below_the_edge_and_leaves_beyond_it(key: str):
    slide = SLIDES[key]
    assert slide.edge == pytest.approx(EDGES[key], abs=6e-4)
    assert slide.edge is not None
    begin = abs(slide.start - slide.goal)
    assert _after(key, 0.97 * slide.edge, 100) < 0.5 * begin
    assert _after(key, 1.03 * slide.edge, 100) > 2 * begin


@pytest.mark.parametrize("key", SLIDES)
def test_slopes_are_those_of_the_curve(key: str):
    slide = SLIDES[key]
    for place in (-0.7, 0.3, 1.4, 2.9):
        low, high = slide.height(np.array([place - 1e-6, place + 1e-6]))
        assert slide.slope(place) == pytest.approx((high - low) / 2e-6, abs=1e-3)


def test_where_the_ball_ends_depends_on_the_side_of_the_hill_where_it_starts():
    slide, ends = SLIDES["valleys"], []
    for place in (-0.5, 0.5):
        for _ in range(400):
            place = slide.step(place, 0.05)
        ends.append(place)
    assert ends == pytest.approx([-2.1149, 1.8608], abs=1e-3)
    assert slide.height(np.array(ends[0])) < slide.height(np.array(ends[1]))
    assert slide.goal == pytest.approx(ends[0], abs=1e-3)


def test_steps_of_the_absolute_error_do_not_shrink_near_the_goal():
    slide = SLIDES["absolute"]
    assert slide.edge is None
    assert abs(slide.slope(1.9)) == abs(slide.slope(0.0)) == pytest.approx(2.0)
