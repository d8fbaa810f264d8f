"""Sequences through layers that know nothing of time."""

from __future__ import annotations

from core.data.dataset import DATASETS
from core.lesson_training import Budget, chain, config, layer, train


def test_linear_layers_over_a_sequence_answer_letter_by_letter():
    letters = DATASETS["char_sequence"]()
    network = chain(letters.input_shape, layer("linear", units=8), "tanh", layer("linear", units=letters.outputs))
    trained = train(network, letters.load(), config("cross_entropy", 0.5, epochs=200), Budget())
    assert trained.metrics["train_accuracy"] > 0.79  # all but one: the two l of hello ask for different answers
    assert trained.metrics["train_accuracy"] < 0.81
