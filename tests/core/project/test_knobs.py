"""Knobs of a race: every value gives a project that trains and differs from the present one in that knob alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.nn.layers.linear import Linear
from core.nn.layers.relu import ReLU
from core.project.document import Project
from core.project.knobs import MOST_VALUES, knobs, lanes
from core.project.preset import PRESETS


@pytest.mark.parametrize("key", list(PRESETS))
def test_every_proposed_value_can_be_trained(key: str) -> None:
    project = PRESETS[key].project()
    offered = knobs(project)
    assert {"training.learning_rate", "optimiser", "initialiser"} <= offered.keys()
    for knob in offered.values():
        assert 2 <= len(knob.options) <= MOST_VALUES
        assert len(set(knob.first_choice())) >= 2
        for option in knob.options:
            assert knob.turn(option.value).problem() is None, f"{knob.key} {option.value}"


@pytest.mark.parametrize("key", list(PRESETS))
def test_the_present_value_is_proposed_and_leaves_the_project_as_it_is(key: str) -> None:
    project = PRESETS[key].project()
    for knob in knobs(project).values():
        if knob.current is not None:
            assert knob.current in [option.value for option in knob.options], knob.key
            assert lanes(project, knob, [knob.current]) == (project,)


def test_lanes_differ_in_nothing_but_the_knob() -> None:
    project = Project()
    knob = knobs(project)["training.learning_rate"]
    assert knob.first_choice() == (0.01, 0.03, 0.1)
    for rate, lane in zip((0.5, 0.7), lanes(project, knob, (0.5, 0.7)), strict=True):
        assert lane == replace(project, training=replace(project.training, learning_rate=rate))


def test_activation_and_width_are_those_of_all_hidden_layers_and_never_of_the_last() -> None:
    offered = knobs(Project())
    turned = offered["units"].turn(8)
    assert [layer.units for layer in turned.network.layers if isinstance(layer, Linear)] == [8, 8, 1]
    turned = offered["activation"].turn("relu")
    assert [type(layer) for layer in turned.network.layers] == [Linear, ReLU, Linear, ReLU, Linear]


def test_layers_that_differ_have_no_present_value() -> None:
    assert knobs(Project())["units"].current is None
