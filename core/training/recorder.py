"""Moments of a run on a step schedule: the time scrubber's memory."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from core.training.events import Metrics, Snapshot, Weights

MOST_MOMENTS = 2000
MOST_BYTES = 200_000_000


@dataclass(frozen=True)
class Moment:
    """The network after `step`, and what was last measured by then."""

    step: int
    epoch: int
    weights: Weights
    train: Metrics | None = None
    test: Metrics | None = None


class Recorder:
    """Keeps a moment every `every` steps; when it is full, every second one goes and `every` doubles.

    So the whole run is always covered evenly, from its first moment to its last, in bounded memory: up to 2,000
    moments, or as many as fit into 200 MB (2,000 of a network with 25,000 parameters).
    """

    def __init__(self, most_moments: int = MOST_MOMENTS, most_bytes: int = MOST_BYTES) -> None:
        self._most_moments, self._most_bytes = most_moments, most_bytes
        self._moments: list[Moment] = []
        self.every = 1

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All kept moments in order of their steps."""
        return tuple(self._moments)

    def is_due(self, step: int) -> bool:
        """Whether the schedule asks for a moment at `step`: ask the run for a snapshot then."""
        return not self._moments or step - self._moments[-1].step >= self.every

    def keep(self, snapshot: Snapshot, train: Metrics | None = None, test: Metrics | None = None) -> None:
        """Take a snapshot in if it is due; one from before the last moment is a new branch: what followed goes."""
        while self._moments and self._moments[-1].step >= snapshot.step:
            self._moments.pop()
        if not self.is_due(snapshot.step):
            return
        self._moments.append(Moment(snapshot.step, snapshot.epoch, snapshot.weights, train, test))
        size = sum(array.nbytes for array in snapshot.weights.values())
        while len(self._moments) > max(2, min(self._most_moments, self._most_bytes // max(size, 1))):
            del self._moments[1::2]
            self.every *= 2

    def at(self, step: int) -> Moment | None:
        """The last moment not after `step` (the first one for earlier steps); None while nothing is kept."""
        if not self._moments:
            return None
        return self._moments[max(bisect_right(self._moments, step, key=lambda moment: moment.step) - 1, 0)]
