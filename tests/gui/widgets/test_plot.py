"""Ticks, axes and the peaks of long curves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.plot import Axis, log_bounds, log_ticks, peaks, polygon, round_bounds, round_ticks, smoothed


def test_ticks_are_round_and_lie_inside():
    assert round_ticks(-5.6, 5.6, 6) == [-4, -2, 0, 2, 4]
    assert round_ticks(0, 412, 5) == [0, 100, 200, 300, 400]


def test_a_log_axis_counts_in_ones_and_threes():
    assert log_ticks(0.01, 1, 5) == pytest.approx([0.01, 0.03, 0.1, 0.3, 1])


def test_a_log_axis_over_many_decades_skips_some():
    ticks = log_ticks(1e-12, 1, 5)
    assert 2 <= len(ticks) <= 5
    assert all(tick > 0 for tick in ticks)


def test_bounds_move_in_steps_so_that_the_axis_stands_still():
    assert log_bounds(0.013, 0.7) == pytest.approx((0.01, 1))
    assert log_bounds(0.012, 0.9) == pytest.approx((0.01, 1))
    assert round_bounds(0.03, 0.97) == pytest.approx((0, 1))


@given(st.floats(0.001, 1000), st.booleans())
def test_an_axis_finds_the_number_back_at_its_pixel(value: float, log: bool):
    axis = Axis(0.001, 1000, 20, 620, log)
    assert axis.value(axis.pixel(value)) == pytest.approx(value, rel=1e-6, abs=1e-6)


def test_a_log_axis_has_no_place_for_zero():
    assert np.isnan(Axis(0.1, 1, 0, 100, log=True).pixel(0.0))


def test_peaks_keep_a_single_spike_of_a_long_curve():
    x, y = np.arange(100_000.0), np.ones(100_000)
    y[54_321] = 9.0
    kept_x, kept_y = peaks(x, y, 0, 100_000, 400)
    assert len(kept_x) <= 802
    assert kept_y.max() == 9.0
    assert (np.diff(kept_x) >= 0).all()


def test_peaks_outside_the_view_are_left_out():
    x = np.arange(1000.0)
    kept_x, _ = peaks(x, x, 100, 120, 400)
    assert kept_x[0] == 99
    assert kept_x[-1] == 121


def test_smoothing_follows_a_falling_loss_without_lag():
    falling = np.exp(-np.linspace(0, 5, 400))
    assert smoothed(falling, log=True)[10:-10] == pytest.approx(falling[10:-10], rel=1e-3)


def test_smoothing_passes_over_what_is_not_finite():
    values = np.array([1.0, np.nan, 1.0, np.inf, 1.0])
    result = smoothed(values, log=False)
    assert np.isnan(result[[1, 3]]).all()
    assert (result[[0, 2, 4]] == 1).all()


def test_lines_carry_every_point_and_break_where_numbers_are_missing():
    x = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
    y = np.array([5.0, 6.0, np.nan, 7.5, 8.0])
    lines = polygon(x, y)
    assert [[(point.x(), point.y()) for point in line.toList()] for line in lines] == [
        [(0, 5), (1, 6)],
        [(3, 7.5), (4, 8)],
    ]
    assert polygon(x[:0], y[:0])[0].isEmpty()
