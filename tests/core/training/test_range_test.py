"""The learning-rate range test finds the fall and the burst, on losses that are known and on real networks."""

from __future__ import annotations

import numpy as np
import pytest

from core.project.preset import PRESETS
from core.training.range_test import judged, range_test, smooth

RATES = np.geomspace(1e-6, 10, 120)


def test_the_steepest_fall_of_a_known_curve_is_found():
    losses = 1.0 - 0.9 / (1 + np.exp(-8 * (np.log10(RATES) + 2)))
    found = judged(RATES, losses, whole=True)
    assert found.suggested is not None
    assert 5e-3 < found.suggested < 5e-2


def test_a_fall_close_to_the_burst_is_not_trusted():
    places = np.log10(RATES)
    losses = 1.0 - 0.9 / (1 + np.exp(-30 * (places - 0.2))) + np.exp(20 * (places - 0.8))
    found = judged(RATES, np.minimum(losses, 3.0), whole=True)
    assert found.suggested is not None
    assert found.suggested < 0.6
    assert found.burst_at is None


def test_a_loss_that_never_falls_suggests_nothing():
    assert judged(RATES, np.ones(120), whole=True).suggested is None
    assert judged(RATES, np.linspace(1, 2, 120), whole=True).suggested is None


def test_what_is_not_finite_is_the_end():
    losses = np.append(np.linspace(1, 0.5, 60), np.nan)
    found = judged(RATES[:61], losses, whole=False)
    assert len(found.rates) == 60
    assert found.burst_at == pytest.approx(RATES[59])


def test_the_smoothed_loss_begins_with_the_loss_and_keeps_a_constant():
    assert smooth(np.array([3.0, 1.0]))[0] == pytest.approx(3.0)
    assert smooth(np.full(50, 0.7)) == pytest.approx(np.full(50, 0.7))


@pytest.mark.parametrize("key", ["playground", "linear_regression"])
def test_a_real_network_learns_at_the_suggested_rate_and_bursts_later(key: str):
    project = PRESETS[key].project()
    dataset = project.data.load()
    heard: list[int] = []
    found = range_test(project.network, dataset, project.training, progress=lambda done, _: heard.append(done))
    assert heard[:3] == [1, 2, 3]
    assert found.suggested is not None
    assert 1e-4 < found.suggested < 5
    if found.burst_at is not None:
        assert found.suggested < found.burst_at


def test_the_test_can_be_cancelled():
    class EnoughError(Exception):
        pass

    def stop(done: int, _: int) -> None:
        if done == 5:
            raise EnoughError

    project = PRESETS["playground"].project()
    with pytest.raises(EnoughError):
        range_test(project.network, project.data.load(), project.training, progress=stop)
