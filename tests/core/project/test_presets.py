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
@pytest.mark.parametrize("seed", [0, 1])
def test_the_spiral_is_learned_to_a_twentieth(seed):
    project = PRESETS["spiral"].project()
    trainer = Trainer(project.network, project.data.load(), replace(project.training, seed=seed))
    losses = [event.test.loss for event in trainer.fit() if isinstance(event, EpochDone) and event.test]
    assert min(losses) <= 0.05


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
