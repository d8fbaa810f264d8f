from __future__ import annotations

import numpy as np
import pytest
import torch

from core.data.dataset import Dataset
from core.digits.network import compact_network
from core.digits.recipe import (
    Recipe,
    TrainingData,
    accuracy,
    one_cycle,
    pictures_of,
    smoothed,
    soft_cross_entropy,
    train,
)


def tiny() -> Recipe:
    return Recipe(epochs=2, batch=60, pen_batch=4, mark_batch=4, pen_digits=20, marks=10)


def test_the_compact_network_is_as_small_as_promised():
    network = compact_network()
    assert network.output_shape == (10,)
    assert 150_000 < network.parameter_count() < 180_000


def test_every_digit_of_an_epoch_is_seen_once_beside_pen_digits_and_marks(pen_dataset: Dataset):
    recipe = tiny()
    data = TrainingData.made(pen_dataset, recipe, "cpu")
    batches = list(data.batches(recipe, torch.Generator().manual_seed(0)))
    assert len(batches) == 300 // 60
    pictures, targets = batches[0]
    assert pictures.shape == (68, 1, 28, 28)
    assert targets.sum(dim=1).numpy() == pytest.approx(1)
    assert targets[-4:].numpy() == pytest.approx(0.1)
    seen = torch.cat([pictures[:60] for pictures, _ in batches])
    assert len({bytes(picture.numpy().tobytes()) for picture in seen}) == len(seen)


def test_training_lowers_the_loss_and_is_the_same_every_time(pen_dataset: Dataset):
    lines: list[str] = []
    first = train(pen_dataset, tiny(), report=lines.append)
    second = train(pen_dataset, tiny(), report=lambda line: None)
    losses = [float(line.split()[3]) for line in lines]
    assert losses[-1] < losses[0]
    assert all(np.array_equal(first[name], second[name]) for name in first)


def test_the_rate_warms_up_and_dies_away():
    rates = [one_cycle(progress) for progress in np.linspace(0, 1, 101)]
    assert max(rates) == pytest.approx(1)
    assert rates.index(max(rates)) == 20
    assert rates[0] == pytest.approx(0.04)
    assert rates[-1] < 0.001


def test_smoothed_targets_keep_a_little_for_every_class():
    targets = smoothed(np.array([3]), 0.1)
    assert targets[0, 3] == pytest.approx(0.91)
    assert targets[0, 0] == pytest.approx(0.01)


def test_the_loss_for_hard_targets_is_cross_entropy():
    logits, labels = torch.randn(5, 10), torch.arange(5)
    plain = torch.nn.functional.cross_entropy(logits, labels)
    assert soft_cross_entropy(logits, smoothed(labels.numpy(), 0.0)) == pytest.approx(float(plain), rel=1e-5)


def test_a_drawing_without_ink_is_no_training_picture():
    with pytest.raises(ValueError, match="without ink"):
        pictures_of([[]])


def test_accuracy_counts_the_test_pictures(pen_dataset: Dataset):
    module = compact_network().build(0)
    assert 0 <= accuracy(module, pen_dataset) <= 0.5
