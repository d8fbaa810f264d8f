"""Presets and edits of a whole project."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.dataset import DATASETS
from core.nn.building import chain, mlp
from core.nn.layer import LAYERS
from core.nn.loss import LOSSES
from core.project.document import Project
from core.project.edits import fit_output
from core.project.fitting import for_data
from core.project.preset import PRESETS
from core.training.events import EpochDone
from core.training.trainer import Trainer


@pytest.mark.parametrize("key", list(PRESETS))
def test_a_preset_can_be_trained_as_it_stands(key):
    assert PRESETS[key].project().problem() is None


def test_the_first_project_is_the_circle_with_four_and_two_neurons():
    assert PRESETS["playground"].project().network == Project().network


def test_the_digit_presets_have_the_weights_of_their_names():
    assert PRESETS["digits_mlp"].project().network.parameter_count() == 575_050
    assert PRESETS["digits_cnn"].project().network.parameter_count() == 260 + 5020 + 3210


@pytest.mark.long
@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("key", ["playground", "xor", "blobs", "spiral"])
def test_the_four_classification_sets_are_learned_by_their_presets(key, seed):
    """By the end of the run: circle, XOR and the two clouds with 2-4-2-1 or less, the spiral to a loss of 0.05."""
    project = PRESETS[key].project()
    trainer = Trainer(project.network, project.data.load(), replace(project.training, seed=seed))
    end = [event.test for event in trainer.fit() if isinstance(event, EpochDone)][-1]
    assert end is not None
    assert end.accuracy is not None
    assert end.accuracy >= 0.96
    if key == "spiral":
        assert end.loss <= 0.05
    else:
        assert project.network.parameter_count() <= mlp((2,), 4, 2, 1).parameter_count() == 25


@pytest.mark.parametrize("seed", range(8))
def test_one_hidden_neuron_learns_xor_when_the_inputs_reach_the_output_past_it(seed):
    project = PRESETS["xor_wired"].project()
    assert project.network.parameter_count() == 7
    trainer = Trainer(project.network, project.data.load(), replace(project.training, seed=seed))
    ends = [event for event in trainer.fit(120) if isinstance(event, EpochDone)]
    assert ends[-1].train.accuracy == 1.0
    assert ends[-1].test is not None
    assert ends[-1].test.accuracy == 1.0


def test_one_hidden_neuron_alone_does_not_learn_it():
    project = PRESETS["xor_wired"].project()
    chain_only = replace(project.network, layers=tuple(spec for spec in project.network.layers if not spec.joins))
    trainer = Trainer(chain_only, project.data.load(), project.training)
    ends = [event.train.accuracy or 0.0 for event in trainer.fit(120) if isinstance(event, EpochDone)]
    assert max(ends) < 0.8


def test_own_points_do_not_bring_the_network_of_a_preset_with_such_points():
    pictures = PRESETS["digits_mlp"].project()
    assert for_data(pictures, DATASETS["my_points"]()).network == PRESETS["playground"].project().network


@given(
    data=st.sampled_from(sorted(set(DATASETS) - {"fashion_mnist"})),
    loss=st.sampled_from(sorted(LOSSES)),
    keys=st.lists(st.sampled_from(sorted(LAYERS)), max_size=4),
)
def test_a_project_can_be_made_to_fit_whatever_its_parts_are(data, loss, keys):
    project = Project().with_data(DATASETS[data]())
    project = replace(
        project,
        network=chain(project.data.input_shape, *keys),
        training=replace(project.training, loss=LOSSES[loss]()),
    )
    assert fit_output(project).problem() is None


def test_a_project_that_fits_is_left_as_it_is():
    project = PRESETS["digits_cnn"].project()
    assert fit_output(project) == project


def test_other_data_bring_their_shape_and_their_scaling():
    project = fit_output(Project().with_data(DATASETS["mnist"]()))
    assert project.scaling == "standard"
    assert project.network.input_shape == (1, 28, 28)
    assert project.network.output_shape == (10,)
    assert project.training.loss.key in ("cross_entropy", "bce_with_logits")


def test_a_loss_that_cannot_learn_the_data_is_replaced():
    project = replace(Project().with_data(DATASETS["line"]()), network=mlp((1,), 1))
    assert fit_output(project).training.loss.key == "mse"
