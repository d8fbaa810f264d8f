"""Layers that take what earlier ones gave: shapes, what they compute, and that edits above leave them right."""

from __future__ import annotations

import itertools

import pytest
import torch

from core.fields import replace_fields
from core.inspection.probe import PROBES
from core.nn import edits
from core.nn.building import chain, layer, mlp
from core.nn.layer import LAYERS
from core.nn.layers.join import AddShapeError, JoinKindError, JoinSizeError, SourceGoneError
from core.nn.modules import Wired
from core.nn.network import NetworkSpec
from core.nn.walking import walk
from core.nn.wiring import sources, taken_layer, with_join, with_taken
from core.project.document import Project
from core.project.schema import from_plain, to_plain
from core.project.share import from_short, to_short
from core.training.config import TrainingConfig
from core.training.dense import dense_stepper
from core.training.stepper import AutogradStepper, choose_stepper
from core.training.tensors import TensorSplit

DEEP = mlp((2,), 3, 2, 1, activation="tanh")  # linear tanh linear tanh linear
PICTURES = chain(
    (1, 12, 12),
    layer("conv2d", channels=3, kernel=3, padding=1),
    "relu",
    layer("conv2d", channels=2, kernel=3, padding=1),
    "flatten",
    layer("linear", units=4),
)


def skipping(network: NetworkSpec = DEEP, place: int = 4, taken: int = -1, way: str = "beside") -> NetworkSpec:
    return with_join(network, place, taken, way)


def test_the_input_stands_behind_what_arrives():
    network = skipping()
    assert network.shapes() == ((3,), (3,), (2,), (2,), (4,), (1,))
    module, inputs = network.build(3), torch.randn(5, 2)
    hidden = torch.tanh(module[2](torch.tanh(module[0](inputs))))
    assert isinstance(module, Wired)
    torch.testing.assert_close(module(inputs), module[5](torch.cat([hidden, inputs], dim=1)))
    assert [name for name, _ in module.named_parameters()][-2:] == ["5.weight", "5.bias"]


def test_what_a_hidden_layer_gave_comes_with_its_activation_and_can_be_added():
    network = skipping(mlp((2,), 3, 3, 1, activation="tanh"), 4, 0, "add")
    assert network.shapes()[4] == (3,)
    module, inputs = network.build(3), torch.randn(5, 2)
    first = torch.tanh(module[0](inputs))
    torch.testing.assert_close(module(inputs), module[5](torch.tanh(module[2](first)) + first))
    assert network.layers[0].tag
    assert network.report()[4].multiply_adds == 3
    assert network.parameter_count() == sum(p.numel() for p in module.parameters())


def test_maps_of_one_size_stand_behind_each_other():
    network = skipping(PICTURES, 3, 0)
    assert network.shapes()[3] == (5, 12, 12)
    module, inputs = network.build(0), torch.randn(2, 1, 12, 12)
    first = torch.relu(module[0](inputs))
    torch.testing.assert_close(module[:1](inputs).relu(), first)
    torch.testing.assert_close(module(inputs), module[5](torch.cat([module[2](first), first], 1).flatten(1)))


def test_a_sequence_is_widened_at_every_time_step():
    network = skipping(chain((6, 4), layer("rnn", units=3), layer("linear", units=4)), 1)
    assert network.shapes()[1] == (6, 7)
    assert network.build()(torch.randn(2, 6, 4)).shape == (2, 6, 4)


def test_joins_in_a_row_collect_all_that_came_before():
    network = skipping(skipping(), 5, 0)
    assert network.shapes()[4:6] == ((4,), (7,))
    again = skipping(network, 6, 4)  # even what another join gave
    assert [source.layer for source in sources(again, 6)] == [-1, 0, 2, 4]
    assert again.shapes()[6] == (11,)
    assert again.build()(torch.randn(3, 2)).shape == (3, 1)


@pytest.mark.parametrize(
    ("network", "error", "words"),
    [
        (skipping(PICTURES, 4, 0), JoinKindError, "3×12×12 to 288"),
        (skipping(edits.add_layer(PICTURES, 3, "max_pool2d"), 4, 0), JoinSizeError, "3×12×12 beside 2×6×6"),
        (skipping(way="add", taken=0), AddShapeError, "3 comes to 2"),
        (chain((2,), layer("join", taken="a"), layer("linear", units=1)), SourceGoneError, "any more"),
    ],
)
def test_what_does_not_fit_says_so_in_a_sentence_with_the_next_move(network, error, words):
    problem = network.problem()
    assert isinstance(problem, error)
    assert words in str(problem)
    assert edits.mended(network).problem() is None


def test_equal_shapes_that_cannot_be_added_are_put_side_by_side_by_the_fix():
    network = skipping(way="add", taken=0)
    mended = edits.suggest_fix(network, 4)
    assert mended is not None
    assert mended.layers[4].way == "beside"  # type: ignore[attr-defined]
    assert mended.shapes()[4] == (5,)


def test_a_join_stays_with_its_layer_when_layers_come_and_go_above_it():
    network = skipping(taken=0)
    grown = edits.add_layer(edits.add_layer(network, 0, "linear"), 4, "batch_norm")
    assert taken_layer(grown, 6) == 1
    assert grown.shapes()[6] == (5,)
    moved = edits.move_layer(grown, 0, 2)
    assert taken_layer(moved, 6) == 0
    other = edits.replace_layer(network, 1, LAYERS["elu"]())
    assert other.placed()[4].layer == 1  # type: ignore[attr-defined]  # the activation is another one and still comes along
    gone = edits.remove_layer(edits.remove_layer(network, 0), 0)
    assert isinstance(gone.problem(), SourceGoneError)


def test_a_join_before_its_source_says_that_it_is_gone():
    network = skipping(taken=2, place=5, network=chain((2,), *[layer("linear", units=n) for n in (3, 3, 3, 2, 1)]))
    assert network.problem() is None
    assert isinstance(edits.move_layer(network, 5, 1).problem(), SourceGoneError)


def test_one_tag_serves_all_who_ask_for_it_and_goes_with_the_last():
    network = skipping(taken=0)
    twice = skipping(network, 5, 0)
    assert {spec.tag for spec in twice.layers} == {"", "a"}
    other = with_taken(twice, 4, 2)
    assert (other.layers[0].tag, other.layers[2].tag) == ("a", "b")
    assert with_taken(with_taken(other, 4, -1), 5, -1) == skipping(skipping(), 5)
    assert edits.settled(network, edits.remove_layer(network, 4)) == DEEP


def test_cuts_and_locks_follow_their_inputs_when_a_layer_above_changes_its_width():
    network = edits.with_lock(edits.with_cuts(skipping(), {(5, 0, 1): 0.5, (5, 0, 3): -0.5}), 5, 0, 2, 2.0)
    wider = edits.settled(network, edits.replace_layer(network, 2, replace_fields(network.layers[2], units=4)))
    assert edits.cuts_of(wider) == {(5, 0, 1): 0.5, (5, 0, 5): -0.5}
    assert edits.lock_of(wider, 5, 0, 4) == 2.0
    narrow = edits.settled(network, edits.replace_layer(network, 2, replace_fields(network.layers[2], units=1)))
    assert edits.cuts_of(narrow) == {(5, 0, 2): -0.5}
    without = edits.settled(network, edits.remove_layer(network, 4))
    assert edits.cuts_of(without) == {(4, 0, 1): 0.5}
    both = replace_fields(network.layers[2], units=3), replace_fields(network.layers[5], units=2)
    doubled = edits.replace_layer(edits.replace_layer(network, 2, both[0]), 5, both[1])
    assert edits.cuts_of(edits.settled(network, doubled)) == {(5, 0, 1): 0.5, (5, 0, 4): -0.5}
    assert edits.settled(network, edits.settled(network, wider)) == wider
    deeper = edits.settled(network, edits.add_layer(network, 0, "tanh"))
    assert list(edits.cuts_of(deeper)) == [(6, 0, 1), (6, 0, 3)]


def test_a_joined_network_is_saved_shared_and_told_from_what_an_earlier_program_knows():
    plain = Project(network=skipping())
    tagged = Project(network=edits.with_cuts(skipping(taken=0), {(5, 0, 4): 0.25}))
    for project in (plain, tagged):
        assert from_plain(to_plain(project)) == project
        assert from_short(to_short(project)) == project
    assert to_plain(plain)["schema"] == 1  # it would show the join as a part that it does not know
    assert to_plain(tagged)["schema"] == 2
    assert to_plain(tagged)["network"]["layers"][0]["tag"] == "a"
    assert to_plain(Project(network=skipping(taken=0)))["schema"] == 2


def test_the_fast_path_declines_and_autograd_trains_a_joined_network():
    generator = torch.Generator().manual_seed(1)
    split = TensorSplit(torch.randn(20, 2, generator=generator), torch.rand(20, 1, generator=generator).round(), None)
    for place in (0, 4):
        network = skipping(place=place)
        module, config = network.build(), TrainingConfig(learning_rate=0.5, batch_size=20)
        assert dense_stepper(module, config, split) is None
        stepper = choose_stepper(module, config, split)
        assert isinstance(stepper, AutogradStepper)
        losses = stepper.steps(torch.arange(20).repeat(60), [0.5] * 60)
        assert losses[-1] < losses[0]


def test_walking_gives_what_the_network_gives():
    network = skipping(skipping(), 5, 0)
    module, inputs = network.build(1), torch.randn(4, 2)
    steps = list(walk(module, inputs))
    assert len(steps) == len(network.layers)
    assert torch.equal(steps[-1][2], module(inputs))
    assert all(torch.equal(one[2], two[1]) for one, two in itertools.pairwise(steps))


@pytest.mark.parametrize("place", [2, 4, 5])
def test_the_maps_over_the_plane_end_with_what_the_network_answers(place):
    network = (
        skipping(place=place) if place < 5 else chain((2,), layer("linear", units=2), "elu", layer("join", way="add"))
    )
    module = network.build(2).eval()
    field = PROBES["decision_field"].compute(module, (-1.0, -1.0, 1.0, 1.0), 5)
    line = torch.linspace(-1, 1, 5)
    points = torch.stack([line.repeat(5), line.repeat_interleave(5)], dim=1)
    with torch.no_grad():
        answers = module(points)
        first = torch.nn.functional.elu(module[0](points)) if place == 5 else torch.tanh(module[0](points))
    torch.testing.assert_close(torch.tensor(field.outputs).reshape(len(field.outputs), -1).t(), answers)
    torch.testing.assert_close(torch.tensor(field.layers[0]).reshape(len(field.layers[0]), -1).t(), first)


def test_probes_look_at_every_layer_of_a_joined_network():
    module, inputs = skipping().build(1), torch.randn(6, 2)
    found = PROBES["activations"].compute(module, inputs)
    assert [one.kind for one in found] == ["Linear", "Tanh", "Linear", "Tanh", "Join", "Linear"]
    assert found[4].values.shape == (6, 4)
    maps = PROBES["feature_maps"].compute(skipping(PICTURES, 3, 0).build(1), torch.randn(1, 12, 12))
    assert [one.maps.shape[0] for one in maps] == [3, 3, 2, 5]


def test_a_joined_network_is_traced_whole_for_other_programs():
    module, inputs = skipping(PICTURES, 3, 0).build(1).eval(), torch.randn(2, 1, 12, 12)
    traced = torch.export.export(module, (inputs,)).module()
    torch.testing.assert_close(traced(inputs), module(inputs))


def test_the_source_names_what_it_takes():
    from core.export.script import network_source

    assert network_source(skipping()).splitlines()[0] == "Wired("
    assert "    Join(source=-1)," in network_source(skipping()).splitlines()
    assert "    Join(source=1)," in network_source(skipping(taken=0)).splitlines()
