"""The cost of houses over two weights: what scaling does to its valley."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.house_valley import NEAR, PAIRS, SCALINGS, valley


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("scaling", SCALINGS)
def test_the_best_place_has_no_slope_and_the_same_cost_under_every_scaling(pair: str, scaling: str):
    found, raw = valley(pair, scaling), valley(pair, "none")
    assert found.slope(found.best) == pytest.approx(np.zeros(2), abs=1e-6 * np.abs(found.slope(np.zeros(2))).max())
    assert found.cost(*found.best) == pytest.approx(raw.cost(*raw.best), rel=1e-4)
    assert (found.best * found.per_unit)[0] == pytest.approx(raw.best[0], rel=1e-3)


def test_scaling_rounds_the_ravine_to_a_bowl():
    ratios = [valley("area_bias", scaling).ratio for scaling in SCALINGS]
    assert ratios[0] > 100_000
    assert ratios == sorted(ratios, reverse=True)
    assert ratios[-1] == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(("pair", "scaling"), [("area_age", "none"), ("area_bias", "unit")])
def test_the_counted_steps_are_those_that_a_walk_needs(pair: str, scaling: str):
    found = valley(pair, scaling)
    weights, steps, rate = np.zeros(2), 0, 0.4 * found.edge
    while found.cost(*weights) > NEAR * found.cost(*found.best):
        weights, steps = weights - rate * found.slope(weights), steps + 1
    assert found.steps_needed(np.zeros(2), rate) == steps


def test_beyond_the_edge_no_number_of_steps_is_enough():
    found = valley("area_age", "none")
    assert found.steps_needed(np.zeros(2), 1.01 * found.edge) is None
