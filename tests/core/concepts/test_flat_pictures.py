"""A photo becomes a row of numbers; a fully connected network does not mind their order."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.flat_pictures import accuracy_of_mlp, brightness_of, shuffled_order, steps
from core.concepts.picture_numbers import scene
from core.data.dataset import DATASETS
from core.fields import replace_fields


def test_the_colours_behind_a_pixel_give_its_brightness() -> None:
    made = steps(scene(280, 400), 28)
    assert made.square.shape == (280, 280, 3)
    for place in ((0, 0), (14, 9), (27, 27)):
        assert brightness_of(*made.block(*place)) == pytest.approx(made.small[place], abs=1e-6)
    assert made.kept == pytest.approx(784 / (280 * 280 * 3))


def test_shuffling_loses_no_number() -> None:
    made = steps(scene(), 14)
    order = shuffled_order(14 * 14)
    assert not np.array_equal(made.row(order), made.row())
    np.testing.assert_array_equal(np.sort(made.row(order)), np.sort(made.row()))
    np.testing.assert_array_equal(order, shuffled_order(14 * 14))


def test_a_photo_smaller_than_the_grid_is_read_too() -> None:
    made = steps(scene(6, 9), 28)
    assert made.small.shape == (28, 28)
    assert len(made.block(27, 27)) == 3


@pytest.mark.long
def test_a_network_reads_shuffled_digits_as_well_as_others() -> None:
    train = replace_fields(DATASETS["mnist"](), count=2000).load().train
    pictures, labels = train.inputs[:2000], train.targets[:2000]
    plain = accuracy_of_mlp(pictures, labels, np.arange(784))
    shuffled = accuracy_of_mlp(pictures, labels, shuffled_order(784))
    assert plain > 0.8
    assert shuffled == pytest.approx(plain, abs=0.04)
