"""Planes through inputs of more than two numbers."""

from __future__ import annotations

import numpy as np

from core.data.catalog.iris import Iris
from core.inspection.plane import principal_cut, slice_cut, telling_pair


def test_a_slice_keeps_the_other_inputs_where_they_were_put():
    cut = slice_cut(2, 0, np.array([9.0, 1.5, 9.0, -2.0]))
    assert cut.lift(np.array([[3.0, 4.0]])).tolist() == [[4.0, 1.5, 3.0, -2.0]]
    assert cut.flatten(np.array([[4.0, 7.0, 3.0, 7.0]])).tolist() == [[3.0, 4.0]]


def test_a_place_that_is_lifted_comes_back_to_itself():
    inputs = Iris().load().train.inputs
    cut = principal_cut(inputs)
    places = np.random.default_rng(0).normal(size=(20, 2))
    np.testing.assert_allclose(cut.flatten(cut.lift(places)), places, atol=1e-4)


def test_the_principal_plane_shows_more_of_the_spread_than_any_two_inputs():
    inputs = Iris().load().train.inputs
    standard = (inputs - inputs.mean(axis=0)) / inputs.std(axis=0)
    assert principal_cut(inputs).flatten(inputs).var(axis=0).sum() > 3.5  # of 4
    assert standard[:, :2].var(axis=0).sum() < 2.01


def test_a_constant_input_does_no_harm():
    inputs = np.column_stack([np.arange(5.0), np.ones(5), np.arange(5.0) ** 2])
    assert np.isfinite(principal_cut(inputs).flatten(inputs)).all()


def test_the_petals_tell_most_of_an_iris_and_the_steep_column_of_a_number():
    iris = Iris().load().train
    assert telling_pair(iris.inputs, iris.targets, 3) == (2, 3)
    x = np.random.default_rng(0).normal(size=(50, 4))
    assert telling_pair(x, 3 * x[:, 3:] - 2 * x[:, 1:2], 0) == (1, 3)
