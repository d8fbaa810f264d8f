"""The augmenting layer: it changes pictures only while learning, repeatably, and within its limits."""

from __future__ import annotations

import pytest
import torch

from core.nn.building import chain, layer
from core.nn.modules import Augment


def blob(n: int = 8) -> torch.Tensor:
    """Pictures (n, 1, 12, 12) with a bright corner piece on a ground of −0.4."""
    pictures = torch.full((n, 1, 12, 12), -0.4)
    pictures[:, :, 3:6, 2:7] = 2.0
    return pictures


def test_a_network_that_is_not_learning_sees_the_pictures_as_they_are():
    network = chain((1, 12, 12), "augment").build().eval()
    assert torch.equal(network(blob()), blob())


def test_every_picture_of_a_batch_is_changed_differently_while_learning():
    changed = chain((1, 12, 12), "augment").build().train()(blob())
    assert all(not torch.equal(changed[0], other) for other in changed[1:])


def test_the_same_seed_draws_the_same_changes_and_torchs_own_numbers_stay():
    torch.manual_seed(1)
    before = torch.get_rng_state()
    first, second = (chain((1, 12, 12), "augment").build(seed).train()(blob()) for seed in (3, 3))
    other = chain((1, 12, 12), "augment").build(4).train()(blob())
    assert torch.equal(first, second)
    assert not torch.equal(first, other)
    assert torch.equal(torch.get_rng_state(), before)


def test_the_ground_of_a_picture_is_never_torn_open():
    changed = chain((1, 12, 12), layer("augment", shift=0.3, turn_deg=45)).build().train()(blob(50))
    assert changed.min() >= -0.4 - 1e-5


@pytest.mark.parametrize("shape", [(1, 1, 12, 12), (1, 3, 6, 10)])
def test_without_any_change_every_pixel_stays_in_its_place(shape):
    pictures = torch.rand(shape)
    assert torch.allclose(Augment(0.0, 0.0, 0.0, 0.0, False).train()(pictures), pictures, atol=1e-5)


def test_a_mirrored_picture_is_mirrored_and_only_half_of_them_are():
    pictures = torch.rand(200, 1, 6, 10)
    changed = Augment(0.0, 0.0, 0.0, 0.0, True).train()(pictures)
    mirrored = [torch.allclose(new, old.flip(-1), atol=1e-5) for new, old in zip(changed, pictures)]
    same = [torch.allclose(new, old, atol=1e-5) for new, old in zip(changed, pictures)]
    assert sum(mirrored) + sum(same) == 200
    assert 70 < sum(mirrored) < 130


def test_a_turn_stays_within_its_limit():
    line = torch.zeros(60, 1, 41, 41)
    line[:, :, 20, :] = 1.0
    turned = Augment(10.0, 0.0, 0.0, 0.0, False).train()(line)
    rows, columns = torch.arange(41.0) - 20, torch.arange(41.0) - 20
    slopes = (turned[:, 0] * rows[:, None] * columns).sum((1, 2)) / (turned[:, 0] * columns.square()).sum((1, 2))
    assert slopes.abs().max() < torch.deg2rad(torch.tensor(10.0)).tan() + 0.02
    assert slopes.std() > 0.03
