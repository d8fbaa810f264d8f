"""Readers on rendered gauges: right where they should be, silent where nobody could know."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialFace, Needle, Plate
from core.imaging.dial_random import without_needle
from core.vision.dial import Dial
from core.vision.reader import DEFAULT_READER, READERS
from core.vision.reading import NO_READING
from core.vision.virtual import dial_of
from tests.core.vision.gauges import BLACK, RED, ROUGH, SCENE, WHITE, away, seen

SWEEP = np.arange(231.0, 492.0, 29.0)
ANY_COLOUR = ("combined", "network", "polar")


def test_the_readers_are_listed_without_loading_opencv_or_torch():
    look = "import sys; from core.vision.reader import READERS; list(READERS);"
    script = look + "print('cv2' in sys.modules, 'torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("style", [RED, BLACK, WHITE], ids=["red", "black", "white"])
@pytest.mark.parametrize("key", ANY_COLOUR)
def test_any_needle_is_read_without_being_told_its_colour(key, style):
    errors = [away(READERS[key].read(*seen(style, angle)), angle) for angle in SWEEP]
    assert max(errors) < 3.0
    assert np.mean(errors) < 0.9


def test_the_default_reader_sweeps_the_virtual_gauge_within_a_third_of_a_per_cent_and_never_flips():
    face, dial = DialFace(RED, ROUGH), dial_of(RED, ROUGH)
    reader = READERS[DEFAULT_READER]
    errors = []
    for angle in np.arange(225.0, 495.1, 9.0):
        reading = reader.read(face.picture(angle, int(angle)), dial)
        assert reading.value is not None
        errors.append(dial.error_of(reading.value, dial.value_at(angle)))
    assert np.mean(errors) < 0.3
    assert max(errors) < 5.0


def test_total_least_squares_reads_every_direction_of_a_red_needle():
    errors = [away(READERS["total_least_squares"].read(*seen(RED, angle)), angle) for angle in SWEEP]
    assert max(errors) < 3.0


def test_total_least_squares_reads_a_black_needle_when_it_is_told():
    bare = replace(BLACK, numbers=False, divisions=2, subdivisions=1, tick=(0.95, 1.0))
    reading = READERS["total_least_squares"].read(*seen(bare, 300.0, needle="black"))
    assert away(reading, 300.0) < 3.0


def test_the_regression_line_reads_a_lying_needle_and_collapses_upright():
    reader = READERS["red_line"]
    lying = [away(reader.read(*seen(RED, angle)), angle) for angle in (262.0, 281.0, 440.0, 458.0)]
    assert max(lying) < 3.0
    upright = [(reader.read(*seen(RED, angle)), angle) for angle in (357.0, 359.0, 361.0, 363.0)]
    assert max(away(reading, angle) for reading, angle in upright) > 10.0
    assert max(reading.confidence for reading, _ in upright) < 0.6


def test_hough_reads_a_needle_on_a_quiet_face():
    bare = replace(RED, numbers=False)
    errors = [away(READERS["hough"].read(*seen(bare, angle)), angle) for angle in SWEEP]
    assert np.median(errors) < 3.0


@pytest.mark.parametrize("key", list(READERS))
def test_a_face_without_a_needle_gives_no_reading(key):
    style = without_needle(replace(RED, numbers=False))
    reading = READERS[key].read(*seen(style, 0.0))
    assert reading.value is None
    assert reading.no_reading in NO_READING


@pytest.mark.parametrize("key", ["combined", "network", "polar", "total_least_squares"])
@pytest.mark.parametrize("trouble", ["covered", "burnt", "fogged"])
def test_a_frame_that_cannot_be_trusted_gives_no_reading(key, trouble):
    scene = {
        "covered": replace(SCENE, covers=(Plate(0.0, 0.0, 3.0, 3.0, 0.0, (0.5, 0.45, 0.4)),)),
        "burnt": replace(SCENE, light=6.0, glare=1.0, glare_size=(2.0, 2.0), glare_at=(0.0, 0.0)),
        "fogged": replace(SCENE, blur=30.0),
    }[trouble]
    reading = READERS[key].read(*seen(RED, 300.0, scene))
    assert reading.value is None
    assert reading.confidence < 0.6


def test_glare_and_blur_are_named():
    burnt = replace(SCENE, light=6.0, glare=1.0, glare_size=(2.0, 2.0), glare_at=(0.0, 0.0))
    assert READERS[DEFAULT_READER].read(*seen(RED, 300.0, burnt)).no_reading == "glare"
    assert READERS[DEFAULT_READER].read(*seen(RED, 300.0, replace(SCENE, blur=30.0))).no_reading == "blur"


@pytest.mark.parametrize("key", list(READERS))
def test_a_dial_of_a_few_pixels_is_too_small(key):
    tiny = Dial((8.0, 8.0), 7.0, ((225.0, 0.0), (495.0, 10.0)))
    assert READERS[key].read(np.full((16, 16, 3), 200, np.uint8), tiny).no_reading == "too_small"


@pytest.mark.parametrize("key", list(READERS))
def test_a_dial_outside_the_picture_gives_no_reading(key):
    picture = np.random.default_rng(0).integers(0, 255, (60, 60, 3)).astype(np.uint8)
    gone = Dial((400.0, 300.0), 40.0, ((225.0, 0.0), (495.0, 10.0)))
    assert READERS[key].read(picture, gone).value is None


@pytest.mark.parametrize("key", ["polar", "combined"])
def test_the_tail_is_not_taken_for_the_tip_on_a_full_circle(key):
    tailed = replace(BLACK, start_deg=0.0, sweep_deg=360.0, needle=Needle(kind="arrow", tail=0.45, tail_width=0.08))
    errors = [away(READERS[key].read(*seen(tailed, angle)), angle) for angle in (10.0, 100.0, 190.0, 290.0)]
    assert max(errors) < 5.0


@pytest.mark.parametrize("key", ["polar", "combined"])
def test_a_centre_clicked_a_little_wrong_costs_little(key):
    picture, dial = seen(RED, 340.0)
    shifted = replace(dial, center=(dial.center[0] + 2.5, dial.center[1] - 2.0))
    marks = []
    for angle, value in dial.marks:
        x, y = dial.on_image(angle)
        seen_deg = float(np.degrees(np.arctan2(x - shifted.center[0], shifted.center[1] - y)))
        marks.append((angle + (seen_deg - angle + 180.0) % 360.0 - 180.0, value))
    reading = READERS[key].read(picture, replace(shifted, marks=tuple(marks)))
    assert reading.value is not None
    assert dial.error_of(reading.value, dial.value_at(340.0)) < 1.0


def test_evidence_lies_on_the_needle():
    picture, dial = seen(RED, 300.0)
    evidence = READERS["polar"].read(picture, dial).evidence
    colours = picture[evidence.points[:, 1].round().astype(int), evidence.points[:, 0].round().astype(int)]
    assert np.median(colours[:, 0].astype(int) - colours[:, 1]) > 80
    assert evidence.line is not None
    assert evidence.line[0] == pytest.approx(dial.center)


@pytest.mark.parametrize("key", ["red_line", "total_least_squares", "hough"])
def test_the_classic_readers_read_a_slanted_dial_on_its_own_plane(key):
    scene = replace(SCENE, tilt_deg=35.0, tilt_towards_deg=90.0)
    errors = [away(READERS[key].read(*seen(RED, angle, scene)), angle) for angle in (285.0, 315.0, 405.0, 430.0)]
    assert np.mean(errors) < 1.6
