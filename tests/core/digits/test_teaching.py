from __future__ import annotations

import numpy as np
import pytest

from core.data.dataset import Dataset
from core.digits.teaching import NothingToTeachError, Scores, Taught, Teaching, TeachingStep, held_out, teach
from core.imaging.pen_digits import digit
from core.imaging.strokes import Normalisation, Strokes
from core.nn.loss import LOSSES
from core.nn.network import NetworkSpec
from core.training.events import Weights
from core.training.weights import read_weights


def upside_down(count: int, seed: int) -> tuple[list[Strokes], list[int]]:
    """A hand that no network knows: every digit stands on its head."""
    rng = np.random.default_rng(seed)
    labels = [index % 10 for index in range(count)]
    return [[1 - line for line in digit(label, rng)] for label in labels], labels


@pytest.fixture(scope="module")
def learned(pen_dataset: Dataset, small_network: NetworkSpec) -> Weights:
    """The small network after it has learned the upright digits."""
    drawings, labels = upside_down(20, 0)
    steps = Teaching(steps=300, own_share=0.01, learning_rate=5e-3)
    upright = list(teach(small_network, _fresh(small_network), drawings, labels, pen_dataset, Normalisation(), steps))[
        -1
    ]
    assert isinstance(upright, Taught)
    return upright.weights


def _fresh(network: NetworkSpec) -> Weights:
    return read_weights(network.build(0))


def test_a_network_learns_a_strange_hand_and_keeps_what_it_knew(
    pen_dataset: Dataset, small_network: NetworkSpec, learned: Weights
):
    drawings, labels = upside_down(80, 1)
    *steps, last = teach(
        small_network, learned, drawings, labels, pen_dataset, Normalisation(), Teaching(steps=150, learning_rate=5e-3)
    )
    assert all(isinstance(step, TeachingStep) for step in steps)
    assert len(steps) == 150
    assert isinstance(last, Taught)
    assert last.after.own > last.before.own + 0.1
    assert last.after.old > last.before.old - 0.15
    assert (last.tested, last.unseen) == (20, True)


def test_of_each_label_every_third_drawing_tests_the_lesson_instead_of_being_learned():
    assert held_out([7, 7, 1, 7, 1, 7, 7, 7]).tolist() == [False, False, False, True, False, False, False, True]


def test_two_drawings_of_a_digit_are_both_learned_and_the_result_says_so(
    pen_dataset: Dataset, small_network: NetworkSpec, learned: Weights
):
    drawings, labels = upside_down(20, 1)
    *_, last = teach(small_network, learned, drawings, labels, pen_dataset, Normalisation(), Teaching(steps=2))
    assert isinstance(last, Taught)
    assert (last.tested, last.unseen) == (20, False)


def test_a_network_with_another_loss_is_taught_by_that_loss(
    pen_dataset: Dataset, small_network: NetworkSpec, learned: Weights
):
    drawings, labels = upside_down(40, 1)
    steps = Teaching(steps=60, learning_rate=5e-3)
    *_, last = teach(small_network, learned, drawings, labels, pen_dataset, Normalisation(), steps, LOSSES["mse"]())
    assert isinstance(last, Taught)
    outputs = [
        event.loss
        for event in teach(
            small_network,
            last.weights,
            drawings,
            labels,
            pen_dataset,
            Normalisation(),
            Teaching(steps=1),
            LOSSES["mse"](),
        )
        if isinstance(event, TeachingStep)
    ]
    assert outputs[0] < 0.2


def test_a_lesson_that_forgets_much_is_not_better():
    weights: Weights = {}
    assert Taught(weights, Scores(0.8, 0.99), Scores(0.9, 0.985), 10, True).better
    assert not Taught(weights, Scores(0.8, 0.99), Scores(0.9, 0.95), 10, True).better
    assert not Taught(weights, Scores(0.8, 0.99), Scores(0.7, 0.99), 10, True).better


def test_without_old_samples_more_would_be_forgotten(
    pen_dataset: Dataset, small_network: NetworkSpec, learned: Weights
):
    drawings, labels = upside_down(40, 1)
    kept, lost = (
        list(teach(small_network, learned, drawings, labels, pen_dataset, Normalisation(), teaching))[-1]
        for teaching in (
            Teaching(steps=150, learning_rate=5e-3),
            Teaching(steps=150, learning_rate=5e-3, own_share=0.98),
        )
    )
    assert isinstance(kept, Taught)
    assert isinstance(lost, Taught)
    assert lost.after.old < kept.after.old


def test_the_given_weights_are_left_alone(pen_dataset: Dataset, small_network: NetworkSpec, learned: Weights):
    before = {name: array.copy() for name, array in learned.items()}
    drawings, labels = upside_down(10, 2)
    list(teach(small_network, learned, drawings, labels, pen_dataset, Normalisation(), Teaching(steps=3)))
    assert all(np.array_equal(before[name], learned[name]) for name in before)


def test_without_drawings_there_is_nothing_to_teach(pen_dataset: Dataset, small_network: NetworkSpec, learned: Weights):
    with pytest.raises(NothingToTeachError):
        next(teach(small_network, learned, [], [], pen_dataset, Normalisation()))
