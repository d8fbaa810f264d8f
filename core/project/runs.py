"""What runs leave behind: settings, curves and the last weights of each, to be compared and opened again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from core.data.dataset import Array
from core.project.document import Project
from core.training.events import Reason, Snapshot, Weights
from core.training.history import Column, History

MOST_RUNS = 100
MOST_WEIGHT_BYTES = 300_000_000
MOST_POINTS = 2000
MEASURES = ("unseen", "train", "accuracy")
"""Loss on unseen samples, loss on training samples, accuracy (unseen where there are any)."""


@dataclass(frozen=True)
class Course:
    """One measured number over epochs, both (n,)."""

    epochs: Array
    values: Array

    @property
    def last(self) -> float | None:
        return float(self.values[-1]) if len(self.values) else None


@dataclass(frozen=True)
class RunRecord:
    """One run. `begun` counts seconds as `time.time()` does; `ended` is None where it was left before its end.

    `weights` are those of `weights_step`, which may lie a little before `step`; None where they were too many to keep.
    `memory` is the optimiser's at that step, where it is known: after a run that has ended.
    """

    number: int
    begun: float
    project: Project
    epoch: int
    step: int
    courses: Mapping[str, Course]
    ended: Reason | None = None
    weights: Weights | None = None
    weights_step: int = 0
    memory: Weights | None = None
    name: str = ""

    def last(self, measure: str) -> float | None:
        """The last figure of one of `MEASURES`; None where it was never measured."""
        return self.courses[measure].last if measure in self.courses else None

    @property
    def weight_bytes(self) -> int:
        return sum(array.nbytes for arrays in (self.weights, self.memory) for array in (arrays or {}).values())


def record_of(
    number: int, begun: float, project: Project, history: History, snapshot: Snapshot | None, steps_per_epoch: int
) -> RunRecord:
    """What is to be remembered of a run that stands at `history`; `snapshot` holds its newest weights."""
    return RunRecord(
        number,
        begun,
        project,
        history.epoch,
        history.step,
        courses_of(history, steps_per_epoch),
        None if history.finished is None else history.finished.reason,
        None if snapshot is None else snapshot.weights,
        0 if snapshot is None else snapshot.step,
        None if snapshot is None else snapshot.memory,
    )


def courses_of(history: History, steps_per_epoch: int) -> dict[str, Course]:
    """The measured curves over epochs, each of at most `MOST_POINTS` points; none for what was not measured."""
    part = next((part for part in ("validation", "test") if len(history.loss[part])), "train")
    columns = {"unseen": history.loss[part], "train": history.loss["train"], "accuracy": history.accuracy[part]}
    return {key: _course(column, steps_per_epoch) for key, column in columns.items() if len(column)}


def _course(column: Column, steps_per_epoch: int) -> Course:
    kept = np.unique(np.linspace(0, len(column) - 1, min(len(column), MOST_POINTS)).round().astype(int))
    epochs, values = column.x[kept] / steps_per_epoch, column.y[kept].copy()
    epochs.flags.writeable = values.flags.writeable = False
    return Course(epochs, values)


@dataclass(frozen=True)
class RunLog:
    """Runs by the order in which they began: at most `MOST_RUNS`, weights of the newest up to `MOST_WEIGHT_BYTES`."""

    records: tuple[RunRecord, ...] = ()

    def with_run(self, record: RunRecord) -> RunLog:
        """The log with one more run; what no longer fits goes, the oldest first."""
        room, kept = MOST_WEIGHT_BYTES, []
        for one in reversed((*self.records, record)[-MOST_RUNS:]):
            room -= one.weight_bytes
            kept.append(one if room >= 0 else replace(one, weights=None, weights_step=0, memory=None))
        return RunLog(tuple(sorted(kept, key=lambda one: one.number)))

    def renamed(self, number: int, name: str) -> RunLog:
        return RunLog(tuple(replace(one, name=name) if one.number == number else one for one in self.records))

    def without(self, number: int) -> RunLog:
        return RunLog(tuple(one for one in self.records if one.number != number))
