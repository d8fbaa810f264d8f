"""Cheap cameras spoil a picture; they neither resize it nor move what it shows."""

from __future__ import annotations

import numpy as np
import pytest

from core.imaging.geometry import direction
from core.vision.cheap_camera import coarse, dazzled, faded, hard, packed, photographed, running, sharpened
from tests.core.vision.gauges import RED, seen

PICTURE, _ = seen(RED, 60.0)


def middle_of(picture):
    """Centre of mass of what is red."""
    lead = picture[..., 0].astype(float) - picture[..., 1:].max(axis=2)
    y, x = np.nonzero(lead > 50)
    return np.array([x.mean(), y.mean()])


@pytest.mark.parametrize(
    "spoiled",
    [
        coarse(PICTURE, 0.5),
        running(PICTURE, 2.0),
        sharpened(PICTURE, 2.0, 1.5),
        hard(PICTURE, 2.0, 2.0),
        packed(PICTURE, 20),
        dazzled(PICTURE, np.array([1.4, 1.2, 1.5]), 2.0),
        faded(PICTURE, np.array([90.0, 80.0, 85.0]), 0.9),
    ],
    ids=["coarse", "running", "sharpened", "hard", "packed", "dazzled", "faded"],
)
def test_the_needle_does_not_move_sideways(spoiled):
    assert spoiled.shape == PICTURE.shape
    assert spoiled.dtype == np.uint8
    assert not np.array_equal(spoiled, PICTURE)
    moved = middle_of(spoiled) - middle_of(PICTURE)
    assert abs(moved @ direction(60.0 + 90.0)) < 0.5  # along the needle a thin tip may fade


def test_running_colours_leave_the_lightness():
    light = np.array([0.299, 0.587, 0.114])
    assert np.abs((running(PICTURE, 2.0) - PICTURE.astype(float)) @ light).mean() < 1.5


def test_the_same_seed_gives_the_same_picture():
    first, again = (photographed(PICTURE, np.random.default_rng(3)) for _ in range(2))
    assert np.array_equal(first, again)


def test_what_dazzles_spills_over_what_is_dark():
    scene = np.full((40, 40, 3), 250, np.uint8)
    scene[:, 18:22] = 20
    dark = dazzled(scene, np.array([2.0, 2.0, 2.0]), 2.0)[20, 19]
    assert (dark > 2 * 20).all()
    assert (dark < 255).all()


def test_a_washed_out_picture_has_no_black():
    assert faded(PICTURE, np.array([120.0, 110.0, 100.0]), 1.0).min() >= 100
