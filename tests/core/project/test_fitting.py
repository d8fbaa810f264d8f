"""What a project keeps when it is given other data."""

from __future__ import annotations

from dataclasses import replace

from core.data.catalog.my_points import MyPoints
from core.data.dataset import DATASETS
from core.data.scaling import fit_scaling
from core.nn.loss import LOSSES
from core.project.document import Project
from core.project.fitting import for_data
from core.training.events import EpochDone
from core.training.trainer import Trainer


def loss_over(project: Project, *keys: str) -> str:
    for key in keys:
        project = for_data(project, DATASETS[key]())
        assert project.problem() is None
    return project.training.loss.key


def test_a_walk_over_numbers_and_back_ends_with_the_loss_for_classes():
    assert loss_over(Project(), "curve") == "mse"
    assert loss_over(Project(), "curve", "circle") == "bce_with_logits"


def test_a_third_class_brings_cross_entropy_and_two_bring_the_logit_back():
    two, three = MyPoints(classes=2), MyPoints(classes=3)
    many = for_data(for_data(Project(), two), three)
    assert (many.training.loss.key, many.problem()) == ("cross_entropy", None)
    assert for_data(many, two).training.loss.key == "bce_with_logits"


def test_a_loss_chosen_against_the_habit_stays():
    training = replace(Project().training, loss=LOSSES["mse"]())
    assert loss_over(replace(Project(), training=training), "spiral") == "mse"
    assert for_data(replace(Project(), training=training), MyPoints(classes=3)).training.loss.key == "mse"


def test_a_table_with_a_number_to_learn_gets_a_recipe_that_learns_it():
    project = for_data(Project(), DATASETS["houses"]())
    data = project.data.load()
    run = Trainer(project.network, data, project.training, scaling=fit_scaling(project.scaling, data)).fit()
    measured = next(event for event in run if isinstance(event, EpochDone) and event.epoch == 50)
    assert measured.test is not None
    assert measured.test.loss < 0.05 * data.test.targets.var()
