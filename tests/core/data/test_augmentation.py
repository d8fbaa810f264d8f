from __future__ import annotations

import pytest
import torch

from core.data.augmentation import Augmentation
from core.fields import describe

STILL = Augmentation(turn_deg=0, scale=0, shear=0, shift_px=0, elastic_px=0, stroke=0)


def bars(count: int = 16) -> torch.Tensor:
    """A vertical bar, 3 pixels wide."""
    pictures = torch.zeros(count, 1, 28, 28)
    pictures[:, :, 6:22, 13:16] = 1
    return pictures


def generator() -> torch.Generator:
    return torch.Generator().manual_seed(0)


def test_nothing_changes_when_every_change_is_zero():
    assert torch.allclose(STILL.apply(bars()), bars(), atol=1e-4)


def test_every_picture_is_changed_in_its_own_way_and_stays_a_picture():
    changed = Augmentation().apply(bars(), generator())
    assert changed.shape == (16, 1, 28, 28)
    assert changed.min() >= -1e-5
    assert changed.max() <= 1 + 1e-5
    assert (changed[0] - changed[1]).abs().max() > 0.1


def test_the_same_generator_gives_the_same_pictures():
    first, second = (Augmentation().apply(bars(), generator()) for _ in range(2))
    assert torch.equal(first, second)


def test_a_shift_moves_by_no_more_than_it_says():
    moved = Augmentation(0, 0, 0, 3, 0, 0).apply(bars(64), generator())
    columns = torch.arange(28.0)
    centre = (moved.sum(dim=2)[:, 0] * columns).sum(dim=1) / moved.sum(dim=(1, 2, 3))
    assert (centre - 14).abs().max() <= 3.01
    assert (centre - 14).abs().max() > 1.5


def test_a_turn_keeps_the_amount_of_ink():
    turned = Augmentation(30, 0, 0, 0, 0, 0).apply(bars(), generator())
    assert turned.sum(dim=(1, 2, 3)).numpy() == pytest.approx(48, rel=0.05)


def test_lines_become_thicker_and_thinner():
    ink = Augmentation(0, 0, 0, 0, 0, 1).apply(bars(64), generator()).sum(dim=(1, 2, 3))
    assert ink.max() > 48 * 1.3
    assert ink.min() < 48 * 0.8


def test_the_background_of_standardised_pictures_stays_background():
    standardised = (bars() - 0.1307) / 0.3081
    moved = Augmentation().apply(standardised, generator(), background=-0.1307 / 0.3081)
    assert moved[:, :, 0, 0].numpy() == pytest.approx(-0.4242, abs=1e-3)


def test_every_change_can_be_set_in_a_form():
    assert [info.name for info in describe(Augmentation)] == [
        "turn_deg",
        "scale",
        "shear",
        "shift_px",
        "elastic_px",
        "stroke",
    ]
    assert all(info.label.help is not None for info in describe(Augmentation))
