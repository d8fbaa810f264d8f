"""Moments of a run on a step schedule: the time scrubber's memory."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.training.events import EpochDone, Snapshot, StepsDone, TrainingEvent, Weights
from core.training.weights import weights_reader

if TYPE_CHECKING:
    from core.training.trainer import Trainer

MOST_MOMENTS = 2000
MOST_BYTES = 200_000_000
EARLY = 10
"""One of so many moments is kept for the beginning, where most happens; those are never thinned."""


@dataclass(frozen=True)
class Moment:
    """The network after `step`, and what was last measured by then."""

    step: int
    epoch: int
    weights: Weights
    measured: EpochDone | None = None

    @property
    def snapshot(self) -> Snapshot:
        return Snapshot(self.step, self.epoch, self.weights)


class Recorder:
    """Keeps a moment every `every` steps; when it is full, every second one goes and the steps between them double.

    So the whole run is always covered evenly, from its dense beginning to its last, in bounded memory: up to 2,000
    moments, or as many as fit into 200 MB (2,000 of a network with 25,000 parameters); none of a network of which
    not even two fit. One thread may write while others read.
    """

    def __init__(self, most_moments: int = MOST_MOMENTS, most_bytes: int = MOST_BYTES) -> None:
        self._lock = threading.Lock()
        self._most_moments, self._most_bytes = most_moments, most_bytes
        self._moments: list[Moment] = []
        self._too_large = False
        self.every = 1

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All kept moments in order of their steps."""
        with self._lock:
            return tuple(self._moments)

    def is_due(self, step: int) -> bool:
        """Whether the schedule asks for a moment at `step`."""
        if self._too_large:
            return False
        return not self._moments or step - self._moments[-1].step >= self.every

    def keep(self, snapshot: Snapshot, measured: EpochDone | None = None) -> None:
        """Take a snapshot in if it is due; one from before the last moment is a new branch: what followed goes."""
        size = sum(array.nbytes for array in snapshot.weights.values())
        room = min(self._most_moments, self._most_bytes // max(size, 1))
        with self._lock:
            self._too_large = room < 2
            while self._moments and self._moments[-1].step >= snapshot.step:
                self._moments.pop()
            if not self.is_due(snapshot.step):
                return
            self._moments.append(Moment(snapshot.step, snapshot.epoch, snapshot.weights, measured))
            while len(self._moments) > room:
                self._thin(room)

    def at(self, step: int) -> Moment | None:
        """The last moment not after `step` (the first one for earlier steps); None while nothing is kept."""
        with self._lock:
            return self._moments[self._index(step)] if self._moments else None

    def nth(self, index: int) -> Moment | None:
        """The moment at `index`, held within 0 … len − 1; None while nothing is kept."""
        with self._lock:
            return self._moments[min(max(index, 0), len(self._moments) - 1)] if self._moments else None

    def index(self, step: int) -> int:
        """Where in the order of moments the one `at` this step stands; 0 while nothing is kept."""
        with self._lock:
            return self._index(step)

    def until(self, step: int) -> Recorder:
        """Another recorder that remembers the same up to `step`, for a branch that begins there."""
        branch = Recorder(self._most_moments, self._most_bytes)
        with self._lock:
            branch._moments = [moment for moment in self._moments if moment.step <= step]
            branch.every = self.every
        return branch

    def _index(self, step: int) -> int:
        return max(bisect_right(self._moments, step, key=lambda moment: moment.step) - 1, 0)

    def _thin(self, room: int) -> None:
        """Every second moment after the beginning goes; `every` becomes what then lies between the others."""
        early = room // EARLY
        del self._moments[early + 1 :: 2]
        late = self._moments[early:]
        between = (late[-1].step - late[0].step) // max(1, len(late) - 1)
        self.every = max(2 * self.every, between)


def recorded(trainer: Trainer, recorder: Recorder) -> Iterator[TrainingEvent]:
    """The events of `trainer.fit()`, with moments kept in passing: after the measurement where an epoch ends."""
    measured: EpochDone | None = None
    read = weights_reader(trainer.module)
    for event in trainer.fit():
        yield event
        if isinstance(event, EpochDone):
            measured = event
        elif not isinstance(event, StepsDone) or event.epoch < trainer.epoch or not np.isfinite(event.losses).all():
            continue
        if recorder.is_due(trainer.step):
            recorder.keep(Snapshot(trainer.step, trainer.epoch, read()), measured)
