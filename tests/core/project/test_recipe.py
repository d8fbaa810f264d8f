"""The recommended recipe: each part changes one thing, together they make a project that trains."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.data.dataset import DATASETS
from core.digits.network import compact_network
from core.project.document import Project
from core.project.edits import fit_output
from core.project.preset import PRESETS
from core.project.recipe import PARTS, compact, suits, with_parts

KEYS = tuple(part.key for part in PARTS if part.usual)


def test_for_digits_the_network_is_that_of_the_shipped_model():
    assert compact((1, 28, 28), 10) == compact_network()


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 32, 32), (3, 64, 64), (3, 128, 96), (3, 224, 224)])
def test_pictures_of_any_size_get_a_network_that_fits_and_stays_small(shape):
    network = compact(shape, 5)
    assert network.output_shape == (5,)
    assert network.parameter_count() < 700_000


def test_all_parts_together_make_a_project_that_can_be_trained():
    made = with_parts(PRESETS["digits_mlp"].project(), KEYS, 60_000)
    assert made.problem() is None
    assert made.network.layers[0].key == "augment"
    assert vars(made.training.loss)["smoothing"] == 0.1
    assert (made.training.schedule.key, made.training.optimiser.key, made.training.epochs) == ("one_cycle", "adamw", 10)


def test_a_part_alone_leaves_the_rest_as_it_was():
    before = PRESETS["digits_cnn"].project()
    only = with_parts(before, ["smoothing"], 60_000)
    assert replace(only, training=before.training) == before
    assert replace(only.training, loss=before.training.loss) == before.training


def test_applied_twice_it_changes_nothing_more():
    once = with_parts(PRESETS["digits_cnn"].project(), KEYS, 60_000)
    assert with_parts(once, KEYS, 60_000) == once


def test_few_pictures_are_seen_more_often():
    few, many = (with_parts(PRESETS["digits_cnn"].project(), KEYS, count) for count in (200, 60_000))
    assert few.training.epochs > many.training.epochs


def test_digits_are_not_mirrored_and_photos_are():
    digits = with_parts(PRESETS["digits_cnn"].project(), ["augment"], 60_000)
    clothes = with_parts(PRESETS["fashion_mlp"].project(), ["augment"], 60_000)
    assert not vars(digits.network.layers[0])["mirror"]
    assert vars(clothes.network.layers[0])["mirror"]


def test_it_is_meant_for_pictures_of_classes_alone():
    assert suits(PRESETS["digits_cnn"].project())
    assert not suits(Project())
    assert not suits(fit_output(Project().with_data(DATASETS["diabetes"]())))


def test_colour_photos_may_be_left_to_a_network_that_has_seen_many():
    photos = PRESETS["my_pictures"].project()
    made = with_parts(photos, ["backbone"], 300)
    assert [spec.key for spec in made.network.layers] == ["augment", "backbone", "dropout", "linear"]
    assert made.problem() is None
    digits = PRESETS["digits_cnn"].project()
    assert with_parts(digits, ["backbone"], 60_000) == digits
