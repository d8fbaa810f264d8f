"""Softmax stage by stage: the shift changes nothing but the range."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.softmax_stages import (
    GOOD_SCORES,
    POOR_SCORES,
    RIGHT_CLASSES,
    mean_surprise,
    score_rows,
    slope,
    stages,
)
from core.errors import BadValueError


def test_both_loss_examples_have_the_losses_of_the_book() -> None:
    assert mean_surprise(GOOD_SCORES, RIGHT_CLASSES) == pytest.approx(0.4966, abs=5e-5)
    assert mean_surprise(POOR_SCORES, RIGHT_CLASSES) == pytest.approx(1.2389, abs=5e-5)
    rows = score_rows(GOOD_SCORES, RIGHT_CLASSES)
    assert np.mean([row.surprise for row in rows]) == pytest.approx(0.4966, abs=5e-5)
    assert all(sum(row.shares) == pytest.approx(1, abs=1e-6) for row in rows)


def test_the_shift_changes_no_share_where_both_can_be_computed() -> None:
    np.testing.assert_allclose(stages([2, 1, 0.1]).shares, stages([2, 1, 0.1], shifted=False).shares, rtol=1e-6)


def test_large_scores_overflow_only_without_the_shift() -> None:
    plain = stages([90, 1, 0], shifted=False)
    assert np.isinf(plain.powers[0])
    assert np.isnan(plain.shares[0])
    assert not plain.is_finite
    shifted = stages([1000, 999, 0])
    assert shifted.is_finite
    assert shifted.shares[0] == pytest.approx(0.7311, abs=1e-4)


def test_a_share_of_nothing_is_an_infinite_surprise_without_the_shift() -> None:
    assert np.isinf(stages([0, -120], shifted=False).surprise[1])
    assert stages([0, -120]).surprise[1] == pytest.approx(120)


def test_a_low_temperature_sharpens_and_a_high_one_evens_out() -> None:
    cold, plain, hot = (stages([2, 1, 0], temperature).shares[0] for temperature in (0.1, 1.0, 10.0))
    assert cold > 0.99 > plain > hot
    assert hot < 0.4
    with pytest.raises(BadValueError):
        stages([1, 2], 0)


def test_the_slopes_add_up_to_nothing() -> None:
    assert slope(stages([0.3, 2.0, -1.0]), 1).sum() == pytest.approx(0, abs=1e-6)
