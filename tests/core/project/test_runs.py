"""What is remembered of runs, its bounds, and the table that it becomes."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.export.runs import COLUMNS, save_runs
from core.project import runs
from core.project.document import Project
from core.project.runs import RunLog, RunRecord, record_of
from core.training.events import EpochDone, Metrics, RunFinished, Snapshot, StepsDone
from core.training.history import History


def _history(epochs: int, last_loss: float = 0.25) -> History:
    history = History()
    history.add(EpochDone(0, 0, Metrics(1.0, 0.5), None, Metrics(1.1, 0.4)))
    for epoch in range(1, epochs + 1):
        history.add(StepsDone(epoch * 4, epoch - 1, np.ones(4), 0.1, 40))
        loss = last_loss if epoch == epochs else 0.5
        history.add(EpochDone(epoch, epoch * 4, Metrics(loss, 0.9), None, Metrics(loss + 0.1, 0.8)))
    return history


def _record(number: int, weights: int = 2) -> RunRecord:
    snapshot = Snapshot(12, 3, {"0.weight": np.zeros(weights)})
    return record_of(number, 1_000_000.0, Project(), _history(3), snapshot, 4)


def test_a_record_holds_settings_curves_over_epochs_and_the_newest_weights():
    history = _history(3)
    history.add(RunFinished("done", 3, 12, {}))
    record = record_of(5, 0.0, Project(), history, Snapshot(8, 2, {"w": np.ones(3)}), 4)
    assert (record.epoch, record.step, record.weights_step, record.ended) == (3, 12, 8, "done")
    assert record.courses["unseen"].epochs.tolist() == [0, 1, 2, 3]
    assert [record.last(measure) for measure in runs.MEASURES] == [0.35, 0.25, 0.8]
    assert record.last("nothing") is None
    assert not record.courses["unseen"].values.flags.writeable


def test_a_long_curve_is_thinned_and_keeps_its_ends():
    history = _history(runs.MOST_POINTS * 3, last_loss=0.125)
    course = runs.courses_of(history, 4)["train"]
    assert len(course.values) == runs.MOST_POINTS
    assert (course.epochs[0], course.epochs[-1], course.last) == (0, runs.MOST_POINTS * 3, 0.125)


def test_the_log_forgets_the_oldest_runs_and_the_oldest_weights_first(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(runs, "MOST_RUNS", 3)
    monkeypatch.setattr(runs, "MOST_WEIGHT_BYTES", 2 * 8 * 10)
    log = RunLog()
    for number in range(1, 6):
        log = log.with_run(_record(number, weights=10))
    assert [record.number for record in log.records] == [3, 4, 5]
    assert [record.weights is None for record in log.records] == [True, False, False]


def test_a_run_is_named_taken_off_and_put_back_in_its_place():
    log = RunLog((_record(1), _record(2), _record(3))).renamed(2, "the good one")
    taken = log.records[1]
    assert taken.name == "the good one"
    assert [record.number for record in log.without(2).records] == [1, 3]
    assert log.without(2).with_run(taken).records == log.records


def test_the_table_has_one_row_a_run_and_no_name_becomes_a_formula(tmp_path: Path):
    file = tmp_path / "runs.csv"
    save_runs(file, [replace(_record(1), name="=1+1"), replace(_record(2), courses={})])
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["name"], rows[0]["network"]) == ("'=1+1", "linear 4, tanh, linear 2, tanh, linear 1")
    assert (rows[0]["unseen_loss"], rows[0]["accuracy"], rows[0]["parameters"]) == ("0.35", "0.8", "25")
    assert (rows[1]["unseen_loss"], rows[1]["steps"]) == ("", "12")
