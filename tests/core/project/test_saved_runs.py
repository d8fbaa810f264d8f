"""The runs of a project file: what is saved comes back, small; what is hostile or broken gets a sentence."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import InputError
from core.project import saved_runs
from core.project.document import Project
from core.project.placeholder import Unknown
from core.project.runs import Course, RunRecord
from core.project.saved_runs import curves_only, packed, unpacked
from core.project.schema import to_plain
from core.project.storage import RUN_ARRAYS, RUNS, load, save


def _record(number: int, weights: int = 3, points: int = 4) -> RunRecord:
    epochs = np.arange(points, dtype=float)
    courses = {"unseen": Course(epochs, 1 / (epochs + 1)), "accuracy": Course(epochs, np.full(points, 0.5))}
    numbers = {"0.weight": np.full(weights, number, np.float32)}
    moments = {"0.weight:momentum_buffer": np.ones(weights, np.float32)}
    project = replace(Project(), name=f"项目 {number}")
    return RunRecord(
        number, 1e9 + number, project, points - 1, 10 * number, courses, "done", numbers, 9, moments, f"run {number}"
    )


def _same(one: RunRecord, other: RunRecord) -> bool:
    plain = [replace(record, number=0, courses={}, weights=None, memory=None) for record in (one, other)]
    arrays = [
        {key: (course.epochs.tolist(), course.values.tolist()) for key, course in record.courses.items()}
        | {name: array.tolist() for name, array in {**(record.weights or {}), **(record.memory or {})}.items()}
        for record in (one, other)
    ]
    return plain[0] == plain[1] and arrays[0] == arrays[1]


def test_runs_come_back_with_curves_settings_weights_and_moments(tmp_path: Path):
    records = [_record(3), _record(7), curves_only([_record(8)])[0]]
    save(tmp_path / "p.gradus", Project(), runs=records)
    back = load(tmp_path / "p.gradus").runs
    assert [record.number for record in back] == [1, 2, 3]
    assert all(_same(one, other) for one, other in zip(records, back, strict=True))
    assert (back[2].weights, back[2].weights_step) == (None, 0)


def test_a_file_without_runs_opens_and_one_is_written_as_before(tmp_path: Path):
    save(tmp_path / "p.gradus", Project())
    with zipfile.ZipFile(tmp_path / "p.gradus") as archive:
        assert not {RUNS, RUN_ARRAYS} & set(archive.namelist())
    assert load(tmp_path / "p.gradus").runs == ()


def test_only_the_newest_runs_keep_their_weights_in_the_file(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(saved_runs, "MOST_SAVED_WEIGHT_BYTES", 2 * _record(1).weight_bytes)
    kept = packed([_record(number) for number in (1, 2, 3)])
    back = unpacked(kept.plain, kept.arrays)
    assert [record.weights is None for record in back] == [True, False, False]


def test_settings_that_are_too_long_together_are_those_of_the_newest_runs(monkeypatch: pytest.MonkeyPatch):
    one = len(json.dumps(packed([_record(1)]).plain[0]))
    monkeypatch.setattr(saved_runs, "MOST_SAVED_CHARACTERS", 2 * one + 10)
    kept = packed([_record(number) for number in (1, 2, 3)])
    assert [record.name for record in unpacked(kept.plain, kept.arrays)] == ["run 2", "run 3"]


def test_a_long_curve_is_saved_thin_with_its_ends():
    kept = packed([_record(1, points=2000)])
    course = unpacked(kept.plain, kept.arrays)[0].courses["unseen"]
    assert len(course.values) == saved_runs.MOST_SAVED_POINTS
    assert (course.epochs[0], course.epochs[-1], course.last) == (0, 1999, 1 / 2000)


def test_a_run_with_a_part_from_a_newer_program_comes_back_untouched(tmp_path: Path):
    kept = packed([_record(1)])
    kept.plain[0]["project"]["data"] = {"key": "mars", "craters": 3}
    record = unpacked(kept.plain, kept.arrays)[0]
    assert isinstance(record.project.data, Unknown)
    save(tmp_path / "p.gradus", Project(), runs=[record])
    assert to_plain(load(tmp_path / "p.gradus").runs[0].project)["data"] == {"key": "mars", "craters": 3}


@pytest.mark.parametrize(
    "spoil",
    [
        {"begun": 1e300},
        {"begun": "now"},
        {"begun": True},
        {"name": "x" * 5000},
        {"name": 3},
        {"ended": "exploded"},
        {"ended": ["done"]},
        {"step": -1},
        {"step": 2**70},
        {"epoch": 1.5},
        {"weights_step": None},
        {"project": {"schema": 1, "name": "x", "wings": 2}},
        {"project": {"schema": 999}},
        {"project": []},
    ],
    ids=lambda spoil: str(spoil)[:30],
)
def test_broken_settings_of_a_run_are_one_sentence(spoil: dict[str, Any]):
    kept = packed([_record(1)])
    with pytest.raises(InputError):
        unpacked([kept.plain[0] | spoil], kept.arrays)


@pytest.mark.parametrize("plain", [{}, None, 3, [3], [[]], [{}], [{}] * 5000], ids=lambda plain: str(plain)[:10])
def test_what_is_no_list_of_runs_is_one_sentence(plain: object):
    with pytest.raises(InputError):
        unpacked(plain, {})


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("0/unseen", np.zeros(3)),
        ("0/unseen", np.zeros((2, 0))),
        ("0/unseen", np.zeros((3, 4))),
        ("0/unseen", np.zeros((2, 4), np.float32)),
        ("0/unseen", np.zeros((2, 5000))),
        ("0/unseen", np.array([[0.0, np.nan], [1, 1]])),
        ("0/unseen", np.array([[2.0, 1.0], [1, 1]])),
        ("0/weights/0.weight", np.array([np.inf])),
        ("0/memory/0.weight", np.array([np.nan])),
    ],
    ids=str,
)
def test_broken_arrays_of_a_run_are_one_sentence(name: str, array: Any):
    kept = packed([_record(1)])
    with pytest.raises(InputError):
        unpacked(kept.plain, {**kept.arrays, name: array})


def test_arrays_of_no_run_are_passed_over():
    kept = packed([_record(1)])
    strays = {"7/unseen": np.zeros(3), "../x": np.zeros(1), "": np.zeros(1)}
    assert _same(unpacked(kept.plain, {**kept.arrays, **strays})[0], _record(1))


@pytest.mark.parametrize("content", [b"", b"{", b"[1, NaN]", b"\xff\xfe", b"[" * 100_000])
def test_a_file_with_a_broken_list_of_runs_does_not_open(content: bytes, tmp_path: Path):
    file = tmp_path / "p.gradus"
    save(file, Project())
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(RUNS, content)
    with pytest.raises(InputError, match="Nothing was changed"):
        load(file)
