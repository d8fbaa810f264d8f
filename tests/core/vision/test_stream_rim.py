"""A camera that stands still shows one rim: it is sought once, and again when the view changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.dial_face import DialFace
from core.vision import slant, stream_rim
from core.vision.camera import Frame, source_at
from core.vision.movement import Anchor
from core.vision.opencv import read_picture, write_picture
from core.vision.reader import READERS
from core.vision.service import read_all, result
from core.vision.slant import slanted_rim, value_seen
from core.vision.stream_rim import AGAIN, StreamRim
from tests.core.vision.gauges import BLACK, RED
from tests.core.vision.test_slant import AHEAD, ASIDE, clicked, ends, in_picture

MOVED = replace(ASIDE, tilt_deg=20.0)
POLAR = READERS["polar"]


class Film:
    """A source that shows pictures one after the other in time."""

    timed, endless = True, False

    def __init__(self, pictures, name="film"):
        self.name, self._pictures = name, pictures

    def frames(self):
        for index, picture in enumerate(self._pictures):
            yield Frame(picture, self.name, index, index / 15)

    def close(self):
        pass


@pytest.fixture
def sought(monkeypatch):
    """One entry for each time that a rim was sought."""
    entries = []

    def counted(picture, dial):
        entries.append(dial)
        return slanted_rim(picture, dial)

    monkeypatch.setattr(slant, "slanted_rim", counted)
    return entries


def swinging(style, scene, count=20):
    """Pictures of a needle that goes over its scale, and the values it points at."""
    values = np.linspace(1.0, 9.0, count)
    face = DialFace(style, scene)
    return [face.picture(style.angle_at(value), index) for index, value in enumerate(values)], values


@pytest.mark.parametrize("style", [RED, BLACK], ids=["red", "black"])
@pytest.mark.parametrize("scene", [ASIDE, AHEAD], ids=["aside", "ahead"])
def test_a_film_of_a_swinging_needle_seeks_the_rim_once(style, scene, sought):
    pictures, values = swinging(style, scene)
    dial = clicked(style, scene, ends(style))
    results = list(read_all([Film(pictures)], dial, POLAR))
    assert len(sought) == 1
    assert max(dial.error_of(seen["value"], value) for seen, value in zip(results, values, strict=True)) < 0.8


def test_another_light_is_no_other_view(sought):
    dial, rim = clicked(RED, ASIDE, ends(RED)), StreamRim()
    for light in (1.0, 0.8, 0.6):
        rim.told(DialFace(RED, replace(ASIDE, light=light)).picture(100.0, 1), dial)
    assert len(sought) == 1


def test_two_cameras_read_in_turn_keep_their_own_rims(sought):
    first, second = Film(swinging(RED, ASIDE, 4)[0], "first"), Film(swinging(RED, MOVED, 4)[0], "second")
    first.endless = second.endless = True
    list(read_all([first, second], clicked(RED, ASIDE, ends(RED)), POLAR))
    assert len(sought) == 2


def test_when_the_view_has_changed_the_rim_is_sought_again_and_values_are_right(sought):
    before, _ = swinging(RED, ASIDE, 5)
    after, values = swinging(RED, MOVED, 5)
    dial = clicked(RED, MOVED, ends(RED))
    results = list(read_all([Film(before + after)], dial, POLAR))[5:]
    assert len(sought) == 2
    assert max(dial.error_of(seen["value"], value) for seen, value in zip(results, values, strict=True)) < 0.8


def test_a_dial_that_followed_the_camera_has_its_rim_sought_where_it_lies_now(sought):
    away = replace(ASIDE, center=(ASIDE.center[0] + 14.0, ASIDE.center[1] - 9.0))
    before, _ = swinging(RED, ASIDE, 3)
    after, values = swinging(RED, away, 3)
    dial = clicked(RED, ASIDE, ends(RED))
    results = list(read_all([Film(before + after)], dial, POLAR, anchor=Anchor(before[0], dial)))[3:]
    assert [round(found.center[0]) for found in sought] == [205, 219]
    assert max(dial.error_of(seen["value"], value) for seen, value in zip(results, values, strict=True)) < 1.0


def test_a_dial_that_is_moved_by_hand_has_its_rim_sought_anew(sought):
    picture, dial = DialFace(RED, ASIDE).picture(100.0, 1), clicked(RED, ASIDE, ends(RED))
    rim = StreamRim()
    rim.told(picture, dial)
    rim.told(picture, replace(dial, unit="bar"))
    assert len(sought) == 1
    rim.told(picture, replace(dial, center=(dial.center[0] + 5.0, dial.center[1])))
    assert len(sought) == 2


def test_a_rim_that_showed_late_is_found_now_and_then_and_one_that_is_hidden_later_is_kept(monkeypatch):
    picture, dial = DialFace(RED, ASIDE).picture(100.0, 1), clicked(RED, ASIDE, ends(RED))
    angle = in_picture(ASIDE, RED.angle_at(3.0))
    shown = [None, slant.rim_plane(picture, dial), None]
    monkeypatch.setattr(stream_rim, "rim_plane", lambda picture, dial: shown.pop(0))
    rim = StreamRim()
    values = [value_seen(picture, rim.told(picture, dial), angle) for _ in range(2 * AGAIN + 1)]
    assert shown == []
    flat, level = dial.value_at(angle), value_seen(picture, dial, angle)
    assert abs(flat - level) > 0.2
    assert values == pytest.approx([flat] * AGAIN + [level] * (AGAIN + 1))


def test_every_picture_of_a_folder_is_read_as_if_it_were_alone(tmp_path, sought):
    for index, scene in enumerate((ASIDE, ASIDE, MOVED)):
        write_picture(tmp_path / f"{index}.png", DialFace(RED, scene).picture(90.0 + 20 * index, index))
    dial = clicked(RED, ASIDE, ends(RED))
    results = list(read_all([source_at(str(tmp_path))], dial, POLAR))
    assert len(sought) == 3
    paths = sorted(tmp_path.iterdir())
    assert results == [result(str(path), i, POLAR.read(read_picture(path), dial)) for i, path in enumerate(paths)]


def test_a_dial_whose_marks_tell_enough_or_that_is_out_of_the_picture_is_left_as_it_is(sought):
    picture, rim = DialFace(RED, ASIDE).picture(100.0, 1), StreamRim()
    many, few = clicked(RED, ASIDE, RED.marks()), clicked(RED, ASIDE, ends(RED))
    beyond = replace(few, center=(2000.0, -900.0))
    assert rim.told(picture, many) is many
    assert rim.told(picture, beyond) is beyond
    assert rim.told(picture[:20, :20], few) is few
    assert not sought


def test_a_rim_that_was_told_is_in_no_dial_file():
    dial = clicked(RED, ASIDE, ends(RED))
    told = StreamRim().told(DialFace(RED, ASIDE).picture(100.0, 1), dial)
    assert told.rim is not None
    assert told.to_json() == dial.to_json()
