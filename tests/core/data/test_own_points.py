"""Own points: edits are pure, parts stay apart, colours stay with their points."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from core.data.catalog.my_points import MyPoints
from core.data.dataset import DATASETS
from core.data.own_points import MOST, added, erased, moved, nearest, points_of, sprayed
from core.project.document import Project
from core.project.schema import from_text, to_text

REACH = (0.5, 0.5)


def test_a_point_is_added_moved_and_erased():
    points = added((), [(1.0, 2.0), (-3.0, 0.0)], 1.0)
    assert nearest(points, (1.2, 2.1), REACH) == 0
    assert nearest(points, (1.6, 2.1), REACH) is None
    there = moved(points, 0, (4.0, 4.0))
    assert there[0][:3] == (4.0, 4.0, 1.0)
    assert there[0][3] == points[0][3]
    assert erased(there, (4.0, 4.1), REACH) == points[1:]
    assert erased((), (0.0, 0.0), REACH) == ()


def test_a_brush_stays_within_its_reach_and_the_plane_does_not_overflow():
    spots = sprayed(np.random.default_rng(0), (1.0, 2.0), (0.5, 1.0), 200)
    away = np.hypot((np.array(spots)[:, 0] - 1) / 0.5, np.array(spots)[:, 1] - 2)
    assert away.max() <= 1
    assert len(added((), spots * 20, 0.0)) == MOST


def test_the_same_points_stay_held_out_whatever_is_added_or_erased():
    spec = MyPoints(points=added((), [(float(i), 0.0) for i in range(20)], 1.0), test_share=0.3)
    out = {float(x) for x in spec.load().test.inputs[:, 0]}
    assert 4 <= len(out) <= 8
    more = replace(spec, points=added(spec.points, [(30.0, 0.0)], 0.0)[1:])
    assert {float(x) for x in more.load().test.inputs[:, 0]} - {30.0} == out - {0.0}


@pytest.mark.parametrize("key", ["circle", "plane", "curve", "iris"])
def test_another_set_s_points_are_taken_over_with_their_parts(key: str):
    data = DATASETS[key]().load()
    if key == "iris":  # three classes; two of its columns
        halves = [replace_inputs(part) for part in (data.train, data.validation, data.test)]
        data = replace(data, train=halves[0], validation=halves[1], test=halves[2], feature_names=("a", "b"))
    points, share = points_of(data)
    meaning = {"plane": "numbers", "curve": "line"}.get(key, "classes")
    own = MyPoints(points=points, test_share=share, meaning=meaning, classes=3 if key == "iris" else 2).load()
    assert len(own.train) == len(data.train)
    np.testing.assert_allclose(own.train.inputs, data.train.inputs, atol=1e-4)
    np.testing.assert_allclose(own.train.targets, data.train.targets, atol=1e-4)
    np.testing.assert_allclose(own.test.inputs, data.test.inputs, atol=1e-4)


def test_a_third_class_leaves_the_colours_of_the_others_alone():
    points = added(added((), [(0.0, 0.0)], 1.0), [(1.0, 0.0)], 0.0)
    two, three = MyPoints(points=points).load(), MyPoints(points=points, classes=3).load()
    for data in (two, three):
        assert [str(data.class_names[int(target)]) for target in data.train.targets] == ["Blue", "Orange"]


def test_own_points_travel_with_the_project():
    spec = MyPoints(points=added((), [(1.0, 2.0)], 1.0), meaning="numbers", plane=(0.0, 1.0, 0.0, 2.0))
    assert from_text(to_text(Project(data=spec))).data == spec


def test_a_network_goes_on_from_points_that_were_edited_but_not_from_a_blank_plane():
    circle: Any = DATASETS["circle"]()
    some = MyPoints(points=added((), [(1.0, 2.0)], 1.0))
    assert some.goes_on_from(circle)
    assert MyPoints().goes_on_from(some)
    assert not MyPoints().goes_on_from(circle)
    assert not circle.goes_on_from(some)


def replace_inputs(part: Any) -> Any:
    return type(part)(part.inputs[:, :2], part.targets)
