"""Four searchers: what each finds, how often it looks, and what a range that misses the answer does."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.search_race import MOST_TRIALS, SEARCHERS, race
from core.concepts.straight_line import mean_squared
from core.errors import BadValueError

X, Y = np.array([1.0, 2.0, 3.0, 4.0]), np.array([6.8, 9.8, 13.2, 16.2])
ORIGIN = np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0])


def test_the_whole_grid_finds_the_line_of_the_lesson():
    found = race(X, Y, 0, 6, 0.1, intercept=True)
    a, b, loss = found.searches[0].best_after(MOST_TRIALS)
    assert (a, b) == (3.2, 3.5)
    assert loss == pytest.approx(0.01, abs=1e-12)
    assert found.best == pytest.approx((3.16, 3.60))
    assert found.trials == (61, 3721, 226_981)


def test_the_closed_form_looks_once_and_the_grid_most_often():
    found = {search.key: search for search in race(X, Y, 0, 6, 0.1, intercept=True).searches}
    assert list(found) == list(SEARCHERS)
    assert found["closed"].arrived == 1
    arrived = [found[key].arrived or 10**9 for key in ("closed", "descent", "random", "grid")]
    assert arrived == sorted(arrived)
    assert len(set(arrived)) == 4


def test_a_range_from_three_misses_the_slope_two_and_descent_walks_out_of_it():
    found = {search.key: search for search in race(*ORIGIN, 3, 6, 0.1, intercept=False).searches}
    assert found["grid"].arrived is None
    assert found["grid"].best_after(31)[0] == 3.0
    assert found["random"].arrived is None
    assert found["descent"].places[-1, 0] == pytest.approx(2.0)


def test_losses_are_those_of_the_places_that_were_tried():
    for search in race(X, Y, 0, 6, 0.5, intercept=True).searches:
        assert np.array_equal(search.losses, mean_squared(X, Y, search.places[:, 0], search.places[:, 1]))
        assert search.best_after(7)[2] == search.losses[:7].min()


def test_a_spacing_of_zero_is_refused():
    with pytest.raises(BadValueError):
        race(X, Y, 0, 6, 0, intercept=True)
