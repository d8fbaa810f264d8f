"""Runs in a project file: a list of plain settings beside arrays; bounded when written, checked when read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

import numpy as np

from core.data.dataset import Array
from core.project.runs import MEASURES, MOST_RUNS, Course, RunRecord
from core.project.schema import MAX_CHARACTERS, NotAProjectError, from_plain, to_plain
from core.training.events import Reason, Weights

MOST_SAVED_POINTS = 500
MOST_SAVED_WEIGHT_BYTES = 8_000_000
MOST_SAVED_CHARACTERS = MAX_CHARACTERS // 4
MOST_LETTERS = 80
MOST_STEPS = 2**53
LATEST_S = 1e11
"""No clock shows a later second (the year 5138); what claims one was not written by a clock."""
ENDINGS = (None, *get_args(Reason))
WEIGHTS, MEMORY = "weights", "memory"


@dataclass(frozen=True)
class SavedRuns:
    """What goes into a file: `plain` becomes JSON; of `arrays` each name begins with its run's place in the list."""

    plain: list[dict[str, Any]]
    arrays: dict[str, Array]


def packed(records: Sequence[RunRecord]) -> SavedRuns:
    """The newest runs that fit, the oldest first; weights of the newest among them up to `MOST_SAVED_WEIGHT_BYTES`."""
    kept = _that_fit(records)
    arrays: dict[str, Array] = {}
    for place, (record, _) in enumerate(kept):
        for key, course in record.courses.items():
            arrays[f"{place}/{key}"] = np.stack([course.epochs, course.values])
        for kind, numbers in ((WEIGHTS, record.weights), (MEMORY, record.memory)):
            arrays |= {f"{place}/{kind}/{name}": array for name, array in (numbers or {}).items()}
    return SavedRuns([plain for _, plain in kept], arrays)


def unpacked(plain: object, arrays: Mapping[str, Array]) -> tuple[RunRecord, ...]:
    """The runs that `packed` described, numbered from 1; raises `NotAProjectError` or `NewerProjectError`."""
    if not isinstance(plain, list) or len(plain) > MOST_RUNS:
        raise NotAProjectError(detail="its runs are no list")
    grouped: dict[str, dict[str, Array]] = {}
    for name, array in arrays.items():
        place, _, rest = name.partition("/")
        grouped.setdefault(place, {})[rest] = array
    return tuple(_record(number, entry, grouped.get(str(number - 1), {})) for number, entry in enumerate(plain, 1))


def curves_only(records: Iterable[RunRecord]) -> tuple[RunRecord, ...]:
    """The runs without what makes them large."""
    return tuple(replace(record, weights=None, weights_step=0, memory=None) for record in records)


def _that_fit(records: Sequence[RunRecord]) -> list[tuple[RunRecord, dict[str, Any]]]:
    room, letters, kept = MOST_SAVED_WEIGHT_BYTES, MOST_SAVED_CHARACTERS, []
    for record in reversed(records[-MOST_RUNS:]):
        room -= record.weight_bytes
        slim = record if room >= 0 else curves_only([record])[0]
        thinned = replace(slim, courses={key: _thinned(course) for key, course in slim.courses.items()})
        plain = _plain(thinned)
        letters -= len(json.dumps(plain))
        if letters < 0:
            break
        kept.append((thinned, plain))
    return kept[::-1]


def _thinned(course: Course) -> Course:
    """At most so many points, the first and the last among them."""
    count = len(course.values)
    places = np.unique(np.linspace(0, count - 1, min(count, MOST_SAVED_POINTS)).round().astype(int))
    return Course(course.epochs[places], course.values[places])


def _plain(record: RunRecord) -> dict[str, Any]:
    return {
        "name": record.name,
        "begun": record.begun,
        "epoch": record.epoch,
        "step": record.step,
        "ended": record.ended,
        "weights_step": record.weights_step,
        "project": to_plain(record.project),
    }


def _record(number: int, plain: object, arrays: Mapping[str, Array]) -> RunRecord:
    if not isinstance(plain, dict):
        raise NotAProjectError(detail=f"its run {number} is no object")
    begun, name, ended = plain.get("begun"), plain.get("name"), plain.get("ended")
    if not isinstance(begun, int | float) or isinstance(begun, bool) or not 0 <= begun < LATEST_S:
        raise NotAProjectError(detail=f"its run {number} began at no time")
    if not isinstance(name, str) or len(name) > MOST_LETTERS or ended not in ENDINGS:
        raise NotAProjectError(detail=f"its run {number} has no name or no end")
    epoch, step, weights_step = (_count(number, plain.get(key)) for key in ("epoch", "step", "weights_step"))
    return RunRecord(
        number,
        float(begun),
        from_plain(plain.get("project")),
        epoch,
        step,
        {key: _course(number, arrays[key]) for key in MEASURES if key in arrays},
        cast("Reason | None", ended),
        _numbers(number, arrays, WEIGHTS),
        weights_step,
        _numbers(number, arrays, MEMORY),
        name,
    )


def _count(number: int, given: object) -> int:
    if type(given) is not int or not 0 <= given <= MOST_STEPS:
        raise NotAProjectError(detail=f"{str(given)[:40]!r} is no step of its run {number}")
    return given


def _course(number: int, rows: Array) -> Course:
    fits = rows.ndim == 2 and len(rows) == 2 and 0 < rows.shape[1] <= MOST_SAVED_POINTS and rows.dtype == np.float64
    if not fits or not np.isfinite(rows[0]).all() or np.any(np.diff(rows[0]) < 0):
        raise NotAProjectError(detail=f"its run {number} has no course")
    return Course(rows[0], rows[1])


def _numbers(number: int, arrays: Mapping[str, Array], kind: str) -> Weights | None:
    found = {name.partition("/")[2]: array for name, array in arrays.items() if name.startswith(f"{kind}/")}
    if not all(np.isfinite(array).all() for array in found.values()):
        raise NotAProjectError(detail=f"its run {number} holds {kind} that are no numbers")
    return found or None
