"""The shipped weights: what they must still be able to read after any new training."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialStyle, Needle
from core.imaging.geometry import turned
from core.resources import resource
from core.vision.dial import Dial
from core.vision.lookalikes import crossing, rendered
from core.vision.needle_network import BINS, WEIGHTS, decoded, load_network
from core.vision.reader import READERS
from core.vision.second_look import careful_answer
from tests.core.vision.gauges import SCENE, away, seen

NETWORK = load_network(resource(*WEIGHTS))
PALE = DialStyle(0.0, 360.0, divisions=10, face=(0.86, 0.86, 0.84), tick=(0.86, 0.98), numbers_at=0.72)
MIRROR = Needle(
    "mirror", (0.85, 0.25, 0.22), 0.85, 0.4, tail=1.05, tail_width=1.0, hub=0.0, tail_colour=(0.8, 0.8, 0.77)
)
DISC = Needle("disc", (0.85, 0.1, 0.1), 0.75, 0.6, tail=0.0, hub=0.0)
WING = Needle("wing", (0.8, 0.2, 0.15), 0.7, 0.4, tail=0.65, hub=0.0, tail_colour=(0.8, 0.8, 0.7))
FOIL = Needle("window", (0.75, 0.15, 0.12), 0.85, 0.55, tail=0.8, tail_width=0.9, hub=0.0, tail_colour=(0.6, 0.9, 0.6))


@pytest.mark.parametrize("needle", [MIRROR, DISC, WING, FOIL], ids=["mirror", "disc", "wing", "foil"])
def test_the_pointers_of_water_meters_are_read_all_the_way_round(needle):
    scene = replace(SCENE, width=112, height=112, center=(56.0, 56.0), radius=46.0, blur=0.8, noise=0.01)
    style = replace(PALE, needle=needle)
    readings = [(READERS["combined"].read(*seen(style, angle, scene)), angle) for angle in np.arange(4.0, 360.0, 24.0)]
    assert all(reading.angle_deg is not None and away(reading, angle) < 7.2 for reading, angle in readings)


def test_nine_of_ten_random_dials_are_read_within_two_per_cent_of_a_turn():
    rng = np.random.default_rng(77)
    pictures = [picture for _ in range(80) for picture in rendered(rng, 1) if picture.pointing]
    errors = []
    for picture in pictures:
        exact = Dial(picture.center, picture.radius, ((0.0, 0.0), (180.0, 5.0)), circular=True)
        truth = crossing(np.array(picture.center), np.array(picture.ahead), np.array(picture.center), picture.radius)
        angle, _ = decoded(careful_answer(NETWORK, picture.image, exact), np.ones(BINS, bool))
        errors.append(abs(float(turned(angle, truth))))
    assert np.mean(np.array(errors) < 7.2) >= 0.9
    assert np.median(errors) < 1.2


def test_a_pointer_that_was_cut_out_beside_its_centre_is_read_by_its_own_direction():
    scene = replace(SCENE, width=112, height=112, center=(56.0, 56.0), radius=46.0, blur=0.6)
    style = replace(PALE, needle=Needle("house", (0.85, 0.1, 0.1), 0.7, 0.35, tail=0.2, hub=0.0))
    seen_at, counted = [], []
    for number, angle in enumerate(np.arange(8.0, 360.0, 32.0)):
        picture, _ = seen(style, angle, scene)
        beside = 56.0 + 3.2 * np.array([np.cos(2.4 * number), np.sin(2.4 * number)])
        dial = Dial((float(beside[0]), float(beside[1])), 48.0, ((0.0, 0.0), (36.0, 1.0)), circular=True)
        reading = READERS["combined"].read(picture, dial)
        assert reading.angle_deg is not None
        assert reading.value is not None
        seen_at.append(dial.error_of(dial.value_at(reading.angle_deg), angle / 36.0))
        counted.append(dial.error_of(reading.value, angle / 36.0))
    assert np.mean(counted) < 0.7 * np.mean(seen_at)
    assert max(counted) < 2.0


def test_a_pointer_that_was_cut_out_far_beside_its_centre_is_read_too():
    scene = replace(SCENE, width=112, height=112, center=(56.0, 56.0), radius=40.0, blur=0.6)
    style = replace(PALE, needle=Needle("house", (0.85, 0.1, 0.1), 0.7, 0.35, tail=0.2, hub=0.0))
    errors = []
    for number, angle in enumerate(np.arange(8.0, 360.0, 32.0)):
        picture, _ = seen(style, angle, scene)
        beside = 56.0 + 7.5 * np.array([np.cos(2.4 * number), np.sin(2.4 * number)])
        dial = Dial((float(beside[0]), float(beside[1])), 42.0, ((0.0, 0.0), (36.0, 1.0)), circular=True)
        reading = READERS["combined"].read(picture, dial)
        assert reading.value is not None
        errors.append(dial.error_of(reading.value, angle / 36.0))
    assert max(errors) < 2.0
