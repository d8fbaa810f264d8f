"""Freely cut needles: from the tail's end to the tip, which is their narrowest and furthest end."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialFace, DialStyle, Needle, Scene
from core.imaging.geometry import direction
from core.imaging.needle_profile import BLUNT, random_profile

SCENE = Scene(width=120, height=100, center=(60.0, 50.0), radius=36.0)
RED = Needle(colour=(0.9, 0.0, 0.0), hub=0.0, shadow=0.0)
BARE = DialStyle(numbers=False, needle=RED)


@pytest.mark.parametrize("seed", range(8))
def test_an_outline_runs_from_tail_to_tip(seed):
    profile = np.array(random_profile(np.random.default_rng(seed), 0.7, 0.25))
    assert profile[0, 0] == -0.25
    assert profile[-1, 0] == 0.7
    assert (np.diff(profile[:, 0]) >= 0).all()
    assert (profile[:, 1] >= 0).all()
    assert profile[-1, 1] <= BLUNT
    assert profile[-1, 1] < profile[-2, 1]


@pytest.mark.parametrize("seed", range(4))
def test_a_cut_needle_is_drawn_alike_on_both_sides_of_its_axis(seed):
    profile = random_profile(np.random.default_rng(seed), 0.7, 0.25)
    style = replace(BARE, needle=replace(RED, kind="cut", profile=profile))
    picture = DialFace(style, SCENE).picture(40.0)
    lead = np.maximum(picture[..., 0].astype(float) - picture[..., 1:].max(axis=-1), 0.0)
    y, x = np.nonzero(lead > 20)
    places = np.stack([x, y], axis=1) - np.array(SCENE.center)
    across = places @ direction(130.0)
    assert abs((across * lead[y, x]).sum() / lead[y, x].sum()) < 0.3
    assert (places @ direction(40.0)).max() == pytest.approx(0.7 * 36, abs=2.5)


def test_two_blades_stand_behind_the_pointing_one():
    needle = replace(RED, kind="blades", width=0.2, tail=0.5, tail_width=1.0)
    picture = DialFace(replace(BARE, needle=needle), SCENE).picture(0.0)

    def reach(angle):
        steps = np.array(SCENE.center) + direction(angle) * np.arange(4, 36)[:, None]
        seen = picture[steps[:, 1].round().astype(int), steps[:, 0].round().astype(int)].astype(int)
        return int((seen[:, 0] - seen[:, 1] > 60).sum())

    beside = np.degrees(1.0)
    assert reach(0.0) > reach(180.0 - beside) > 8
    assert reach(180.0 + beside) > 8
    assert reach(180.0) == 0
