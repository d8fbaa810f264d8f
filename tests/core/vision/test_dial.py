"""Dials: values and angles both ways round, the dead zone, circles, files."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import FileProblemError, InputError
from core.imaging.geometry import plane_of_ellipse
from core.vision.dial import PIN_DEG, Dial, DialError, dial_from_json, load_dial, save_dial, unwrapped_marks

BOURDON = ((226.0, 0.0), (250.0, 0.1), (357.0, 0.5), (495.0, 1.0))


def dial(marks=BOURDON, **other):
    return Dial((100.0, 90.0), 50.0, tuple(marks), **other)


def test_a_value_lies_on_the_straight_line_between_its_two_marks():
    assert dial().value_at(238.0) == pytest.approx(0.05)
    assert dial().value_at(303.5) == pytest.approx(0.3)


def test_angles_past_the_top_need_no_unwrapping_by_the_caller():
    assert dial().value_at(66.0) == dial().value_at(426.0) == pytest.approx(0.75)
    assert dial().value_at(-3.0) == pytest.approx(0.5)


@given(st.floats(0.0, 1.0))
def test_angle_at_undoes_value_at(value):
    assert dial().value_at(dial().angle_at(value)) == pytest.approx(value, abs=1e-9)


@given(st.floats(0.0, 1.0))
def test_an_anticlockwise_scale_reads_like_its_mirror_image(share):
    mirrored = dial([(-angle, value) for angle, value in BOURDON])
    angle = 226.0 + 269.0 * share
    assert mirrored.value_at(-angle) == pytest.approx(dial().value_at(angle), abs=1e-9)


def test_a_needle_on_its_stop_reads_the_end_of_the_scale():
    assert dial().value_at(226.0 - PIN_DEG) == 0.0
    assert dial().value_at(495.0 + PIN_DEG / 2) == 1.0


def test_further_outside_the_last_division_is_continued():
    assert dial().value_at(226.0 - PIN_DEG - 2.4) == pytest.approx(-0.01)
    assert dial().value_at(495.0 + PIN_DEG + 2.76) == pytest.approx(1.01)


def test_the_dead_zone_belongs_to_the_nearer_end():
    middle = (495.0 + 226.0 + 360.0) / 2
    assert dial().outside_deg(middle - 1.0) > 40
    assert dial().outside_deg(middle + 1.0) < -40
    assert dial().value_at(middle - 1.0) > 1.0 > 0.0 > dial().value_at(middle + 1.0)


@pytest.mark.parametrize("marks", [[(0, 0), (360, 10)], [(36 * i, i) for i in range(10)], [(720, 0), (1044, 9)]])
def test_a_water_meter_pointer_starts_again_after_one_turn(marks):
    circle = dial([(float(a), float(v)) for a, v in marks], circular=True)
    assert circle.span == pytest.approx(10.0)
    assert circle.value_at(342.0) == pytest.approx(9.5)
    assert circle.value_at(-18.0) == pytest.approx(9.5)
    assert circle.angle_at(9.5) % 360 == pytest.approx(342.0)
    assert circle.angle_at(10.5) % 360 == pytest.approx(18.0)
    assert circle.error_of(9.9, 0.1) == pytest.approx(2.0)


@given(st.floats(-720, 720), st.booleans())
def test_a_circular_reading_stays_within_its_turn(angle, anticlockwise):
    sign = -1.0 if anticlockwise else 1.0
    circle = dial([(0.0, 0.0), (sign * 360.0, 10.0)], circular=True)
    assert 0.0 <= circle.value_at(angle) <= 10.0


def test_values_may_fall_along_the_scale():
    vacuum = dial([(225.0, 0.0), (360.0, -0.4), (495.0, -1.0)])
    assert vacuum.value_at(0.0) == pytest.approx(-0.4)
    assert vacuum.angle_at(-0.7) == pytest.approx(427.5)
    assert vacuum.span == 1.0


def test_a_slanted_dial_puts_its_marks_on_an_ellipse():
    plane = plane_of_ellipse((100.0, 90.0), 50.0, 25.0, 90.0)
    slanted = dial(plane=tuple(plane.reshape(9)))
    assert slanted.on_image(90.0) == pytest.approx((150.0, 90.0))
    assert slanted.on_image(0.0) == pytest.approx((100.0, 65.0))


def test_clicked_marks_are_unwrapped_in_the_direction_of_their_order():
    assert unwrapped_marks([(226, 0), (357, 5), (135, 10)]) == ((226, 0), (357, 5), (495, 10))
    assert unwrapped_marks([(134, 0), (3, 5), (225, 10)]) == ((134, 0), (3, 5), (-135, 10))


def test_a_dial_survives_its_file(tmp_path):
    path = tmp_path / "压力表.json"
    before = dial(unit="bar", needle="black", plane=tuple(float(i) for i in (50, 0, 100, 0, 25, 90, 0, 0, 1)))
    save_dial(before, path)
    assert load_dial(path) == before


def test_a_dial_file_as_the_command_line_documents_it_is_read(tmp_path):
    path = tmp_path / "dial.json"
    path.write_text('{"center":[157,143.4],"radius":114.8,"marks":[[219,-0.1],[489,0.9]],"unit":"MPa"}')
    read = load_dial(path)
    assert read.value_at(354.0) == pytest.approx(0.4)
    assert (read.needle, read.circular) == ("auto", False)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"marks": [[0, 0]]}, "at least two marks"),
        ({"marks": [[0, 0], [90, 1], [45, 2]]}, "rise or fall steadily"),
        ({"marks": [[0, 0], [400, 1]]}, "more than one turn"),
        ({"marks": [[0, 0], [90, 1], [180, 1]]}, "values must rise or fall"),
        ({"marks": [[0, 0, 0], [90, 1]]}, "“marks”"),
        ({"marks": 3}, "“marks”"),
        ({"radius": 0}, "radius"),
        ({"radius": "big"}, "“radius”"),
        ({"radius": True}, "“radius”"),
        ({"center": [1]}, "“center”"),
        ({"needle": "purple"}, "needle"),
        ({"circular": 1}, "“circular”"),
        ({"unit": [1]}, "“unit”"),
        ({"radios": 1}, "“radios”"),
        ({"plane": [0] * 9}, "plane"),
        ({"plane": [1, 2]}, "plane"),
    ],
)
def test_a_dial_that_does_not_fit_says_which_entry_and_what_to_do(change, said):
    content = {"center": [10, 10], "radius": 5, "marks": [[0, 0], [90, 1]]} | change
    with pytest.raises(InputError) as caught:
        dial_from_json(content)
    assert said in str(caught.value)
    assert "calibrate again" in str(caught.value)


def test_a_number_that_is_not_finite_is_refused():
    with pytest.raises(DialError):
        dial(((0.0, 0.0), (math.inf, 1.0)))


CONTENTS = [b"", b"{", b"\xff\xfe", json.dumps([1, 2]).encode(), b'{"center": [1, 2]}', b"[" * 100_000]


@pytest.mark.parametrize("content", CONTENTS)
def test_a_file_that_is_no_dial_is_a_sentence_not_a_traceback(tmp_path, content):
    path = tmp_path / "dial.json"
    path.write_bytes(content)
    with pytest.raises(InputError):
        load_dial(path)


def test_a_dial_file_may_begin_with_a_byte_order_mark(tmp_path):
    save_dial(dial(), tmp_path / "dial.json")
    content = (tmp_path / "dial.json").read_bytes()
    (tmp_path / "dial.json").write_bytes(b"\xef\xbb\xbf" + content)
    assert load_dial(tmp_path / "dial.json") == dial()


def test_a_missing_dial_file_is_named(tmp_path):
    with pytest.raises(FileProblemError, match="absent"):
        load_dial(tmp_path / "absent.json")
