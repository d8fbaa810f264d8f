"""Rendered dials: the needle is where it should be, the disturbances disturb."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import NEEDLE_KINDS, DialFace, DialStyle, Needle, Plate, Scene
from core.imaging.dial_random import gauge, random_scene, small_pointer, without_needle
from core.imaging.geometry import direction

SMALL = Scene(width=120, height=100, center=(60.0, 50.0), radius=36.0)
BARE = DialStyle(numbers=False, needle=Needle(colour=(0.9, 0.0, 0.0), hub=0.0, shadow=0.0))


def red_pixels(picture):
    lead = picture[..., 0].astype(int) - picture[..., 1:].max(axis=-1)
    y, x = np.nonzero(lead > 60)
    return np.stack([x, y], axis=1)


@pytest.mark.parametrize("angle", [0.0, 77.0, 180.0, 301.0])
def test_the_needle_points_where_it_was_told(angle):
    pixels = red_pixels(DialFace(BARE, SMALL).picture(angle)) - np.array(SMALL.center)
    reach = pixels @ direction(angle)
    assert reach.max() == pytest.approx(0.82 * 36, abs=2)
    assert np.abs(pixels @ direction(angle + 90)).max() < 0.06 * 36 + 1.5


@pytest.mark.parametrize("kind", NEEDLE_KINDS)
def test_every_kind_of_needle_reaches_further_at_its_tip_or_is_marked_behind(kind):
    needle = Needle(kind=kind, colour=(0.9, 0.0, 0.0), hub=0.0, shadow=0.0, width=0.2, tail=0.3, tail_width=0.3)
    pixels = red_pixels(DialFace(replace(BARE, needle=needle), SMALL).picture(30.0)) - np.array(SMALL.center)
    reach = pixels @ direction(30.0)
    assert reach.max() > -reach.min() + 5


def test_one_face_gives_many_pictures_and_stays_as_it_is():
    face = DialFace(BARE, SMALL)
    first = face.picture(10.0)
    face.picture(200.0)
    assert np.array_equal(face.picture(10.0), first)


def test_noise_depends_on_the_seed_alone():
    face = DialFace(BARE, replace(SMALL, noise=0.1))
    assert np.array_equal(face.picture(10.0, seed=3), face.picture(10.0, seed=3))
    assert not np.array_equal(face.picture(10.0, seed=3), face.picture(10.0, seed=4))


def test_glare_brightens_blur_softens_and_a_cover_hides():
    plain = DialFace(BARE, SMALL).picture(60.0).astype(float)
    glaring = DialFace(BARE, replace(SMALL, light=0.6, glare=0.8)).picture(60.0).astype(float)
    dim = DialFace(BARE, replace(SMALL, light=0.6)).picture(60.0).astype(float)
    soft = DialFace(BARE, replace(SMALL, blur=3.0)).picture(60.0).astype(float)
    covered = DialFace(BARE, replace(SMALL, covers=(Plate(0, 0, 3, 3, 0, (0.5, 0.5, 0.5)),))).picture(60.0)
    assert glaring.mean() > dim.mean() + 5
    assert np.abs(np.diff(soft, axis=1)).max() < 0.6 * np.abs(np.diff(plain, axis=1)).max()
    assert len(red_pixels(covered)) == 0


def test_marks_stand_at_every_numbered_division_and_close_no_circle():
    assert DialStyle().marks()[0] == (225.0, 0.0)
    assert DialStyle().marks()[-1] == (495.0, 10.0)
    circle = DialStyle(start_deg=0.0, sweep_deg=360.0)
    assert len(circle.marks()) == 10


def test_random_dials_are_drawn_without_complaint_and_differ():
    rng = np.random.default_rng(5)
    faces = [
        DialFace(make(rng), random_scene(rng, 64)).picture(100.0) for make in (gauge, small_pointer) for _ in range(6)
    ]
    assert all(face.shape == (64, 64, 3) and face.dtype == np.uint8 for face in faces)
    assert len({face.tobytes() for face in faces}) == 12


def test_a_dial_without_its_needle_shows_none():
    style = replace(without_needle(BARE))
    assert len(red_pixels(DialFace(style, SMALL).picture(60.0))) == 0
