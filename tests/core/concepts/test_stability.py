from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.concepts.stability import full_batch_rate, sample_by_sample_rate

THREE_POINTS = np.array([[1.0], [2.0], [3.0]])


@pytest.mark.parametrize(("reduction", "rate"), [("mean", 0.214), ("half_mean", 0.429), ("sum", 0.071)])
def test_the_edge_for_three_points_stands_where_it_is_taught(reduction, rate):
    assert round(full_batch_rate(THREE_POINTS, reduction), 3) == rate


def test_sample_by_sample_descent_has_an_edge_of_its_own():
    assert round(sample_by_sample_rate(THREE_POINTS), 3) == 0.204


def descend(inputs, rate, passes, step):
    w = np.ones(inputs.shape[1])
    for _ in range(passes):
        w = step(w, inputs, rate)
        if np.abs(w).max() > 1e6:
            break
    return np.abs(w).max()


def full_batch(w, inputs, rate):
    return w - rate * 2 * inputs.T @ (inputs @ w) / len(inputs)


def one_by_one(w, inputs, rate):
    for x in inputs:
        w = w - 2 * rate * x * (x @ w)
    return w


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_descent_shrinks_below_the_edge_and_grows_above_it(seed):
    inputs = np.random.default_rng(seed).normal(size=(6, 2))
    for edge, step in ((full_batch_rate(inputs), full_batch), (sample_by_sample_rate(inputs), one_by_one)):
        assert descend(inputs, 0.97 * edge, 4000, step) < 1
        assert descend(inputs, 1.03 * edge, 4000, step) > 1


def test_inputs_that_are_all_zero_have_no_edge():
    assert full_batch_rate(np.zeros((3, 1))) == sample_by_sample_rate(np.zeros((3, 1))) == float("inf")
