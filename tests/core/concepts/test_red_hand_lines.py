"""From the picture of a clock to three lines and their errors."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from core.concepts.red_hand_lines import Fit, Settings, descended, read_hand
from core.concepts.straight_line import Line, gradient


class Lines(NamedTuple):
    """The three lines of a reading that has them."""

    closed: Fit
    total: Fit
    descent: Fit
    stable_rate: float


def lines_of(settings: Settings) -> Lines:
    found = read_hand(settings)
    assert found.closed is not None
    assert found.total is not None
    assert found.descent is not None
    return Lines(found.closed, found.total, found.descent, found.stable_rate)


def test_all_lines_but_plain_descent_read_a_slanted_hand():
    found = lines_of(Settings(angle_deg=60))
    assert found.closed.error_deg < 1
    assert found.total.error_deg < 0.2
    assert found.closed.r_squared > 0.95
    assert found.descent.error_deg > 10
    assert found.descent.line is not None
    assert abs(found.descent.line.b) < 1


def test_a_factor_on_the_bias_rate_brings_descent_to_the_closed_form():
    found = lines_of(Settings(angle_deg=60, bias_factor=10_000))
    assert found.closed.line is not None
    assert found.descent.line == pytest.approx(found.closed.line, rel=1e-2)


@pytest.mark.parametrize("factor", [1.0, 5_000.0])
def test_a_power_of_the_step_is_the_walk(factor: float):
    found = read_hand(Settings(angle_deg=120))
    line = Line(0.0, 0.0)
    for _ in range(40):
        slopes = gradient(found.x, found.y, line)
        line = Line(line.a - 1e-5 * slopes.a, line.b - 1e-5 * factor * slopes.b)
    assert descended(found.x, found.y, 1e-5, factor, 40) == pytest.approx(line, rel=1e-6)


def test_upright_only_total_least_squares_reads_the_hand():
    found = lines_of(Settings(angle_deg=0))
    assert found.closed.error_deg > 60
    assert found.total.error_deg < 0.2


def test_one_range_of_hue_finds_only_a_part_of_the_hand():
    whole, low, high = (len(read_hand(Settings(hues=hues)).x) for hues in (("low", "high"), ("low",), ("high",)))
    assert low + high == whole
    assert 0 < low < whole


def test_a_picture_without_red_has_no_lines():
    found = read_hand(Settings(hues=()))
    assert len(found.x) == 0
    assert found.closed is found.total is None


def test_a_rate_beyond_the_edge_leaves_for_good():
    found = lines_of(Settings(rate=1e-3))
    assert found.stable_rate < 1e-3
    assert not found.descent.loss < 1e12
