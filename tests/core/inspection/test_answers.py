"""Answers to labelled samples: mistakes by loss, shares per class, and who is asked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from core.data.dataset import Dataset, Split
from core.data.scaling import fit_scaling
from core.inspection.answers import Answers, answers, held_out
from core.nn.building import mlp
from core.nn.losses.cross_entropy import CrossEntropy


def given() -> Answers:
    """Four samples of three classes; the second and the fourth are read wrongly, the fourth worse."""
    shares = np.array([[0.7, 0.2, 0.1], [0.5, 0.4, 0.1], [0.1, 0.2, 0.7], [0.9, 0.09, 0.01]])
    return Answers.of(shares, np.array([0, 1, 2, 2]))


def tiny_pictures() -> Dataset:
    """Twelve 4×4 pictures of three classes."""
    inputs = np.random.default_rng(0).integers(0, 255, (12, 1, 4, 4), dtype=np.uint8)
    part = Split(inputs, np.arange(12) % 3)
    return Dataset(part, Split(inputs[:0], part.targets[:0]), part, ("0", "1", "2"), "multiclass")


def test_mistakes_are_ordered_by_their_loss():
    assert given().mistakes().tolist() == [3, 1]
    assert given().losses[3] == pytest.approx(-np.log(0.01))


def test_a_class_is_found_as_often_as_its_samples_are_read_rightly():
    assert given().found() == pytest.approx([1.0, 0.0, 0.5])
    assert np.isnan(Answers.of(np.array([[0.6, 0.4]]), np.array([0])).found()[1])


def test_every_sample_is_counted_once():
    assert given().confusion().tolist() == [[1, 0, 0], [1, 0, 0], [1, 0, 1]]
    assert given().accuracy == 0.5


def test_a_class_that_is_thought_impossible_has_a_finite_loss():
    assert np.isfinite(Answers.of(np.array([[1.0, 0.0]]), np.array([1])).losses).all()


def test_a_network_is_asked_in_evaluation_mode_with_scaled_samples():
    dataset = tiny_pictures()
    network, scaling = mlp((1, 4, 4), 8, 3).build(0), fit_scaling("standard", dataset)
    found = answers(network, CrossEntropy(), "multiclass", scaling, dataset.test)
    with torch.inference_mode():
        shares = network(torch.from_numpy(scaling.apply(dataset.test.inputs))).softmax(dim=1).numpy()
    assert found.shares == pytest.approx(shares)
    assert found.decided.tolist() == shares.argmax(axis=1).tolist()


def test_where_nothing_is_held_out_the_training_samples_are_asked():
    dataset = tiny_pictures()
    assert held_out(dataset) is dataset.test
    assert held_out(replace(dataset, test=dataset.validation)) is dataset.train
