"""Cut connections: not counted, remembered with what they weighed, and gone with the neurons that they belonged to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.fields import replace_fields
from core.nn import edits
from core.nn.building import chain, layer, mlp

TINY = mlp((2,), 4, 1, activation="tanh")
CUT = {(0, 0, 1): 0.5, (0, 3, -1): -0.25, (2, 0, 2): 0.0}


def test_what_is_cut_is_not_counted_and_its_zeros_still_take_memory():
    cut = edits.with_cuts(TINY, CUT)
    assert (TINY.parameter_count(), TINY.multiply_adds()) == (17, 12)
    assert (cut.parameter_count(), cut.multiply_adds(), cut.cut_count()) == (14, 10, 3)
    assert cut.memory() == TINY.memory()


def test_a_sequence_multiplies_a_cut_weight_at_no_time_step():
    network = chain((5, 3), layer("linear", units=2))
    assert edits.with_cuts(network, {(0, 1, 2): 0.1}).multiply_adds() == network.multiply_adds() - 5


def test_a_cut_weight_remembers_what_it_was_however_often_it_is_cut():
    cut = edits.with_cuts(edits.with_cuts(TINY, CUT), {(0, 0, 1): 0.0, (0, 1, 1): 2.0})
    assert edits.cuts_of(cut) == {**CUT, (0, 1, 1): 2.0}
    assert edits.without_cuts(cut, [(0, 1, 1)]) == edits.with_cuts(TINY, CUT)
    assert edits.without_cuts(cut, edits.cuts_of(cut)) == TINY
    assert edits.without_locks(cut) == TINY


@pytest.mark.parametrize("initialiser", ["default", "small", "xavier", "he", "zero"])
def test_a_cut_network_starts_as_the_whole_one_but_for_its_cuts(initialiser):
    layers = [replace_fields(spec, initialiser=initialiser) if spec.key == "linear" else spec for spec in TINY.layers]
    whole = replace(TINY, layers=tuple(layers))
    for seed in range(3):
        plain, cut = whole.build(seed).state_dict(), edits.with_cuts(whole, CUT).build(seed).state_dict()
        for name, place in (("0.weight", (0, 1)), ("0.bias", (3,)), ("2.weight", (0, 2))):
            assert cut[name][place] == 0
            plain[name][place] = 0
        assert all(bool((plain[name] == cut[name]).all()) for name in plain)


def test_cuts_beyond_a_layer_that_shrinks_go_with_its_neurons():
    cut = edits.with_cuts(TINY, CUT)
    smaller = edits.replace_layer(cut, 0, replace_fields(cut.layers[0], units=2))
    assert smaller.cut_count() == 1
    smaller.build()
    assert edits.cuts_of(edits.with_fitting_locks(smaller)) == {(0, 0, 1): 0.5}


def test_without_biases_no_bias_is_cut_or_locked():
    cut = edits.with_lock(edits.with_cuts(TINY, CUT), 0, 1, -1, 0.5)
    without = edits.replace_layer(cut, 0, replace_fields(cut.layers[0], bias=False))
    assert without.cut_count() == 2
    kept = edits.with_fitting_locks(without)
    assert edits.lock_of(kept, 0, 1, -1) is None
    assert (0, 3, -1) not in edits.cuts_of(kept)
    without.build()
