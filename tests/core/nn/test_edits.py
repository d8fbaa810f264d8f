"""Edits of a network: pure, and the suggested fix mends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.nn.building import chain, layer, mlp
from core.nn.edits import (
    add_layer,
    mended,
    move_layer,
    remove_layer,
    replace_layer,
    suggest_fix,
    suggest_place,
    with_outputs,
)
from core.nn.layer import LAYERS

SHAPES = st.sampled_from([(2,), (8,), (1, 28, 28), (3, 9, 7)])
KEYS = st.sampled_from(sorted(LAYERS))
NETWORKS = st.builds(lambda shape, keys: chain(shape, *keys), SHAPES, st.lists(KEYS, max_size=5))


def keys(network):
    return [spec.key for spec in network.layers]


def test_a_layer_is_added_where_it_was_asked_for():
    network = mlp((2,), 4, 1)
    assert keys(add_layer(network, 1, "dropout")) == ["linear", "dropout", "relu", "linear"]
    assert keys(add_layer(network, 3, "tanh"))[-1] == "tanh"
    assert keys(network) == ["linear", "relu", "linear"]


@given(NETWORKS, KEYS, st.data())
def test_adding_and_removing_again_changes_nothing(network, key, data):
    index = data.draw(st.integers(0, len(network.layers)))
    assert remove_layer(add_layer(network, index, key), index) == network


@given(NETWORKS.filter(lambda network: network.layers), st.data())
def test_moving_there_and_back_changes_nothing(network, data):
    places = st.integers(0, len(network.layers) - 1)
    here, there = data.draw(places), data.draw(places)
    moved = move_layer(network, here, there)
    assert moved.layers[there] == network.layers[here]
    assert move_layer(moved, there, here) == network


def test_replacing_keeps_the_others():
    network = replace_layer(mlp((2,), 4, 1), 1, layer("tanh"))
    assert keys(network) == ["linear", "tanh", "linear"]


def test_a_linear_layer_on_pictures_is_mended_by_flatten():
    network = chain((1, 28, 28), layer("linear", units=10))
    assert keys(suggest_fix(network, 0)) == ["flatten", "linear"]


def test_a_convolution_behind_flatten_is_mended_by_taking_flatten_away():
    network = chain((1, 28, 28), "flatten", "conv2d")
    assert keys(suggest_fix(network, 1)) == ["conv2d"]


def test_a_convolution_on_points_can_only_go():
    assert keys(suggest_fix(chain((2,), "conv2d", "relu"), 0)) == ["relu"]


def test_a_kernel_larger_than_the_picture_shrinks_to_it():
    mended = suggest_fix(chain((1, 3, 4), layer("conv2d", kernel=5)), 0)
    assert mended == chain((1, 3, 4), layer("conv2d", kernel=3))


@given(NETWORKS)
def test_mending_ends_with_a_network_that_fits(network):
    assert mended(network).problem() is None


def test_nothing_is_mended_where_nothing_is_wrong():
    assert suggest_fix(mlp((2,), 1), 0) is None


@given(st.sampled_from(sorted(LAYERS)))
def test_the_suggested_place_lies_inside_and_before_the_output_layer(key):
    network = mlp((1, 28, 28), 16, 10)
    assert 0 <= suggest_place(network, key) <= 3


def test_a_convolution_is_suggested_before_the_flatten():
    assert suggest_place(mlp((1, 28, 28), 16, 10), "conv2d") == 0


@given(NETWORKS.filter(lambda network: network.problem() is None), st.integers(1, 12))
def test_the_outputs_are_as_many_as_wanted(network, outputs):
    assert with_outputs(network, outputs).output_shape == (outputs,)


def test_the_last_linear_layer_is_resized_and_not_doubled():
    assert with_outputs(mlp((2,), 4, 1), 3) == mlp((2,), 4, 3)
