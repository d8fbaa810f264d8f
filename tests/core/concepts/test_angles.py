"""Why not degrees: the seam at 359° → 0° swings the one network and not the other."""

from __future__ import annotations

import numpy as np
import pytest

from core.concepts.angles import KINDS, STEPS, AngleNetwork, Floats, Lesson, apart, needle_picture, taught


def test_a_network_on_degrees_swings_at_the_seam_and_one_on_sine_and_cosine_does_not():
    seen: list[Lesson] = []
    lesson = taught(seen.append)
    assert seen[-1] is lesson
    assert lesson.step == STEPS
    assert lesson.seam_error_deg(0) > 30.0
    assert lesson.seam_error_deg(1) < 4.0
    assert lesson.error_deg(1) < 3.0 < lesson.error_deg(0)


def test_the_same_seed_teaches_the_same():
    one, other = taught(lambda _: None, seed=3), taught(lambda _: None, seed=3)
    assert all(np.array_equal(a, b) for a, b in zip(one.read, other.read, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_the_slope_of_the_loss_is_the_one_that_differences_tell(kind, monkeypatch):
    network = AngleNetwork(kind, 1)
    pixels = np.stack([needle_picture(angle).ravel() for angle in (20.0, 130.0, 350.0)])
    angles = np.array([20.0, 130.0, 350.0])
    slopes: list[Floats] = []
    monkeypatch.setattr(network, "_descend", slopes.extend)
    before = network.learn(pixels, angles)
    weight = network._weights[2]
    weight[5, 0] += 1e-6
    after = network.learn(pixels, angles)
    assert (after - before) / 1e-6 == pytest.approx(slopes[2][5, 0], rel=1e-3)


def test_a_needle_points_where_it_is_told_and_359_is_beside_1():
    up, right = needle_picture(0.0), needle_picture(90.0)
    assert up[4, 11:13].min() > 0.4 > up[20, 11:13].max()
    assert right[11:13, 19].min() > 0.4 > right[11:13, 3].max()
    assert float(apart(359.0, 1.0)) == 2.0
    assert np.abs(needle_picture(359.0) - needle_picture(1.0)).mean() < 0.02
