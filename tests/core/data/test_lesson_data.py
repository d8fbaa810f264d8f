"""The data sets that lessons begin with."""

from __future__ import annotations

import numpy as np
import pytest

from core.data.dataset import DATASETS
from core.errors import BadValueError
from core.fields import replace_fields


def made(key: str, **fields: object):
    return replace_fields(DATASETS[key](), **fields).load()


@pytest.mark.parametrize("key", ["pairs", "hundred_points", "two_gaussians", "cats_dogs", "houses"])
def test_what_is_said_without_loading_is_true(key):
    spec = DATASETS[key]()
    data = spec.load()
    assert data.input_shape == spec.input_shape
    assert data.task == spec.task
    assert data.outputs == spec.outputs
    assert len(data.feature_names) == spec.input_shape[0]
    again = spec.load()
    assert (again.train.inputs == data.train.inputs).all()


def test_typed_pairs_are_learned_from_as_they_are():
    data = made("pairs", points="1:6.8, 2:9.8")
    assert data.train.inputs.tolist() == [[1.0], [2.0]]
    assert data.train.targets.ravel().tolist() == pytest.approx([6.8, 9.8])
    assert len(data.test) == len(data.validation) == 0


@pytest.mark.parametrize("points", ["nan:nan", "1:inf", "", "1:2:3", "a:b", "5"])
def test_what_is_no_pair_is_refused(points):
    with pytest.raises(BadValueError):
        made("pairs", points=points)


def test_the_hundred_points_lie_around_their_line():
    data = made("hundred_points", count=5000)
    slope, intercept = np.polyfit(data.train.inputs[:, 0], data.train.targets[:, 0], 1)
    assert slope == pytest.approx(1.477, abs=0.05)
    assert intercept == pytest.approx(0.089, abs=2)
    assert data.train.inputs.mean() == pytest.approx(49, abs=1)


def test_the_two_clouds_are_those_of_the_legacy_generator():
    data = made("two_gaussians")
    np.random.seed(1115)
    first = np.random.multivariate_normal([3, 4], [[3, 0], [0, 1]], 100)
    assert (data.train.inputs[:100] == first).all()
    assert data.class_counts()[0].tolist() == [100, 200]
    with pytest.raises(BadValueError):
        made("two_gaussians", mean1=(1.0, 2.0, 3.0))


def test_dogs_have_longer_noses_than_cats():
    data = made("cats_dogs", noise=0.0)
    noses = data.train.inputs[:, 0]
    assert noses[data.train.targets == 1].mean() > 1 > -1 > noses[data.train.targets == 0].mean()


def test_house_prices_follow_their_rule():
    data = made("houses", noise=0.0, count=400)
    table = np.hstack([data.train.inputs, np.ones((len(data.train), 1))]).astype(float)
    found = np.linalg.lstsq(table, data.train.targets[:, 0].astype(float), rcond=None)[0]
    assert found == pytest.approx([2.4, 12.0, -1.1, 40.0], abs=0.3)
