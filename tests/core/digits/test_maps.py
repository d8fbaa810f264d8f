from __future__ import annotations

import numpy as np
from torch import nn

from core.digits.maps import layer_maps
from core.digits.network import compact_network

PICTURE = np.random.default_rng(0).normal(size=(28, 28)).astype(np.float32)


def test_every_layer_answers_after_its_activation_but_the_last():
    network = nn.Sequential(
        nn.Conv2d(1, 3, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(432, 7), nn.Tanh(), nn.Linear(7, 10)
    )
    first, pooled, second = layer_maps(network, PICTURE)
    assert (first.index, first.name, first.values.shape) == (0, "Conv2d", (3, 24, 24))
    assert first.values.min() >= 0
    assert (pooled.index, pooled.name, pooled.values.shape) == (2, "MaxPool2d", (3, 12, 12))
    assert (second.index, second.values.shape) == (4, (7,))
    assert np.abs(second.values).max() <= 1


def test_normalisation_belongs_to_the_convolution_before_it():
    maps = layer_maps(compact_network().build(0).eval(), PICTURE)
    assert [layer.values.shape for layer in maps] == [
        (32, 28, 28),
        (32, 14, 14),
        (64, 14, 14),
        (64, 7, 7),
        (128, 4, 4),
    ]
    assert all(layer.values.min() >= 0 for layer in maps)


def test_a_network_of_one_layer_has_nothing_in_between():
    assert layer_maps(nn.Sequential(nn.Flatten(), nn.Linear(784, 10)), PICTURE) == []
