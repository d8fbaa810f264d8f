"""Watching readings, and what the picture doctor says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.vision.advice import advice
from core.vision.calibrate import propose
from core.vision.dial import Dial
from core.vision.reading import Reading, refused
from core.vision.watch import ALARMS, Watch
from tests.core.vision.gauges import RED, SCENE, seen

DIAL = Dial((0.0, 0.0), 50.0, ((225.0, 0.0), (495.0, 10.0)))
CIRCLE = Dial((0.0, 0.0), 50.0, ((0.0, 0.0), (360.0, 10.0)), circular=True)


def reading(value):
    return Reading(0.0, value, 0.9)


def test_the_last_good_value_stays_and_ages():
    watch = Watch(DIAL)
    assert watch.take(refused("glare"), 0.0).value is None
    watch.take(reading(3.0), 1.0)
    shown = watch.take(refused("glare"), 4.0)
    assert (shown.value, shown.age_s) == (3.0, 3.0)


def test_alarms_follow_the_limits():
    watch = Watch(DIAL, low=2.0, high=8.0)
    assert [watch.take(reading(value), 0.0).alarm for value in (5.0, 1.9, 8.1)] == [None, "low", "high"]
    assert set(ALARMS) == {"low", "high"}


def test_an_impossible_jump_is_set_aside():
    watch = Watch(DIAL, fastest=0.5)
    watch.take(reading(3.0), 0.0)
    shown = watch.take(reading(9.0), 1.0)
    assert shown.jump
    assert shown.value == 3.0
    assert watch.take(reading(3.4), 2.0).value == 3.4


def test_a_jump_that_stays_is_believed_in_the_end():
    watch = Watch(DIAL, fastest=0.5)
    watch.take(reading(3.0), 0.0)
    values = [watch.take(reading(9.0), t).value for t in (0.1, 0.2, 0.3)]
    assert values == [3.0, 3.0, 9.0]


def test_a_hand_before_the_camera_does_not_convince_in_a_moment():
    watch = Watch(DIAL, fastest=0.5, patience_s=1.5)
    watch.take(reading(3.0), 0.0)
    values = [watch.take(reading(9.0), t / 10).value for t in range(1, 18)]
    assert values == [3.0] * 15 + [9.0] * 2


def test_jumps_that_disagree_with_each_other_are_never_believed():
    watch = Watch(DIAL, fastest=0.5)
    watch.take(reading(3.0), 0.0)
    values = [watch.take(reading(value), t / 10).value for t, value in enumerate((9.0, 6.0, 9.5, 6.5), 1)]
    assert values == [3.0] * 4


def test_passing_zero_on_a_water_meter_is_no_jump():
    watch = Watch(CIRCLE, fastest=0.5)
    watch.take(reading(9.9), 0.0)
    assert watch.take(reading(0.1), 1.0).value == 0.1


def said(scene, **changes):
    picture, dial = seen(RED, 300.0, scene)
    return " ".join(str(item.text).format(**item.parameters) for item in advice(picture, replace(dial, **changes)))


def test_a_good_picture_needs_no_advice():
    assert said(replace(SCENE, light=0.9)) == ""


@pytest.mark.parametrize(
    ("scene", "word"),
    [
        (replace(SCENE, center=(20.0, 100.0)), "outside"),
        (replace(SCENE, radius=30.0, light=0.9), "go nearer"),
        (replace(SCENE, light=2.0, glare=1.0), "burnt"),
        (replace(SCENE, haze=0.93), "contrast"),
        (replace(SCENE, blur=6.0, light=0.9), "soft"),
    ],
)
def test_each_fault_is_named_with_what_to_change(scene, word):
    assert word in said(scene)


def test_a_dial_with_few_marks_whose_rim_is_cut_off_is_told_that_a_slant_would_go_unnoticed():
    scene = replace(SCENE, width=420, height=360, center=(205.0, 182.0), radius=110.0, tilt_deg=36.0, light=0.9)
    picture, marked = seen(RED, 300.0, scene)
    two = replace(marked, plane=None, marks=(marked.marks[0], marked.marks[-1]))
    cut, inside = picture[100:270, 120:290], replace(two, center=(85.0, 82.0))
    words = [str(item.text) for item in advice(cut, inside)]
    assert any("rim is not to be seen" in text and "mark more numbers" in text for text in words)
    told = replace(inside, marks=marked.marks)
    for image, dial in ((picture, two), (cut, told)):
        assert not any("rim" in str(item.text) for item in advice(image, dial))


def test_a_slant_is_named_with_its_measure():
    picture, dial = seen(RED, 300.0, replace(SCENE, tilt_deg=40.0, light=0.9))
    flat = replace(dial, plane=None)
    found = [item for item in advice(picture, flat, propose(picture)) if "slant" in str(item.text)]
    assert found
    assert found[0].parameters["ratio"] == pytest.approx(np.cos(np.radians(40)), abs=0.08)
