"""Every data set: what it says without loading is what it loads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.dataset import DATASETS, split_samples
from core.data.files import FileSpec
from core.data.pictures import IdxPicturesSpec
from core.data.points import DrawnSpec
from core.data.scaling import SCALINGS, fit_scaling
from core.errors import InputError

OWN = [key for key, spec in DATASETS.items() if not issubclass(spec, FileSpec | IdxPicturesSpec)]
DRAWN = [key for key, spec in DATASETS.items() if issubclass(spec, DrawnSpec)]


@pytest.mark.parametrize("key", [*OWN, "mnist"])
def test_shape_task_and_outputs_are_known_before_loading(key):
    spec = DATASETS[key]()
    data = spec.load()
    assert (spec.input_shape, spec.task, spec.outputs) == (data.input_shape, data.task, data.outputs)
    if data.task != "regression" and len(data.train):
        assert data.train.targets.dtype == np.int64
        assert data.train.targets.max() < data.outputs


@pytest.mark.parametrize("key", OWN)
def test_the_same_spec_loads_the_same_samples(key):
    first, second = DATASETS[key]().load(), DATASETS[key]().load()
    np.testing.assert_array_equal(first.train.inputs, second.train.inputs)
    np.testing.assert_array_equal(first.test.targets, second.test.targets)


@pytest.mark.parametrize("key", DRAWN)
def test_another_seed_draws_other_points(key):
    other: Any = DATASETS[key](seed=7)  # type: ignore[call-arg]
    assert not np.array_equal(DATASETS[key]().load().train.inputs, other.load().train.inputs)


def test_samples_cannot_be_changed():
    data = DATASETS["circle"]().load()
    with pytest.raises(ValueError, match="read-only"):
        data.train.inputs[0] = 0


@given(count=st.integers(2, 60), test=st.floats(0, 0.9), validation=st.floats(0, 0.5), seed=st.integers(0, 99))
def test_a_split_uses_every_sample_once_and_leaves_some_to_train(count, test, validation, seed):
    inputs = np.arange(count)[:, None]
    train, held_out, tested = split_samples(inputs, np.arange(count), test, validation, seed)
    together = np.concatenate([train.targets, held_out.targets, tested.targets])
    assert sorted(together) == list(range(count))
    assert len(train) >= 1


def test_the_first_pictures_train_and_the_last_of_them_validate():
    data = DATASETS["mnist"](count=300, validation=50).load()  # type: ignore[call-arg]
    assert (len(data.train), len(data.validation), len(data.test)) == (250, 50, 10_000)


@pytest.mark.parametrize("key", list(SCALINGS))
@pytest.mark.parametrize("data", ["circle", "iris", "houses"])
def test_a_scaling_can_be_reverted(key, data):
    inputs = (dataset := DATASETS[data]().load()).train.inputs
    scaling = fit_scaling(key, dataset)
    np.testing.assert_allclose(scaling.revert(scaling.apply(inputs)), inputs, rtol=1e-4, atol=1e-4)


def test_scalings_do_what_their_names_say():
    data = DATASETS["wine"]().load()
    standard, unit, symmetric = (
        fit_scaling(key, data).apply(data.train.inputs) for key in ("standard", "unit", "symmetric")
    )
    np.testing.assert_allclose(standard.mean(axis=0), 0, atol=1e-4)
    np.testing.assert_allclose(standard.std(axis=0), 1, atol=1e-3)
    np.testing.assert_allclose([unit.min(), unit.max()], [0, 1], atol=1e-6)
    np.testing.assert_allclose([symmetric.min(), symmetric.max()], [-1, 1], atol=1e-5)


def test_bytes_are_standardised_as_their_float_copy_would_be():
    data = DATASETS["mnist"](count=100).load()  # type: ignore[call-arg]
    scaling, floats = fit_scaling("standard", data), data.train.inputs.astype(float)
    assert float(scaling.offset) == pytest.approx(floats.mean())
    assert float(scaling.scale) == pytest.approx(floats.std())


def test_hello_and_ohlol_are_one_sample_of_five_steps():
    data = DATASETS["char_sequence"]().load()
    assert data.class_names == ("e", "h", "l", "o")
    assert data.train.inputs.shape == (1, 5, 4)
    assert [data.class_names[i] for i in data.train.targets[0]] == list("ohlol")


def test_words_of_different_lengths_are_refused():
    with pytest.raises(InputError, match="5 letters"):
        DATASETS["char_sequence"](answer="abc").load()  # type: ignore[call-arg]


def test_fashion_that_is_not_there_says_what_to_do(tmp_path):
    with pytest.raises(InputError, match="Download it"):
        DATASETS["fashion_mnist"](folder=str(tmp_path)).load()  # type: ignore[call-arg]


def test_a_cancel_while_loading_gets_through():
    class CancelledError(Exception):
        pass

    def cancel(done, total):
        raise CancelledError

    with pytest.raises(CancelledError):
        DATASETS["mnist"]().load(cancel)


def test_replacing_a_field_of_a_spec_leaves_the_other_alone():
    circle: Any = DATASETS["circle"]()
    assert replace(circle, noise=0.3).noise == 0.3
    assert circle.noise == 0.0
