"""A run as columns: batch losses by step, measured figures by epoch, rate changes. Its memory is bounded."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.dataset import Array
from core.training.events import EpochDone, RunFinished, StepsDone, TrainingEvent

CAPACITY = 65_536
MOST_BRANCHES = 3
PARTS = ("train", "validation", "test")


class Column:
    """Numbers over steps; when full, of each four neighbours the lowest and the highest stay, so spikes do too."""

    def __init__(self) -> None:
        self._rows = np.empty((1024, 2))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def x(self) -> Array:
        """Steps, ascending; a view, shape (n,)."""
        return self._rows[: self._count, 0]

    @property
    def y(self) -> Array:
        """The numbers; a view, shape (n,)."""
        return self._rows[: self._count, 1]

    def until(self, step: int) -> Column:
        """A copy of what lies not after `step`."""
        column = Column()
        kept = int(np.searchsorted(self.x, step, side="right"))
        column.extend(self.x[:kept], self.y[:kept])
        return column

    def since(self, step: int) -> Column:
        """A copy of what lies not before `step`."""
        column = Column()
        first = int(np.searchsorted(self.x, step))
        column.extend(self.x[first:], self.y[first:])
        return column

    def extend(self, steps: Array, values: Array) -> None:
        """Append `values` at `steps`, both (k,)."""
        needed = self._count + len(values)
        while needed > len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._rows[self._count : needed, 0] = steps
        self._rows[self._count : needed, 1] = values
        self._count = needed
        if self._count > CAPACITY:
            self._thin()

    def append(self, step: int, value: float) -> None:
        """One number more."""
        if self._count == len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._rows[self._count] = step, value
        self._count += 1
        if self._count > CAPACITY:
            self._thin()

    def _thin(self) -> None:
        fours = self._rows[: self._count - self._count % 4].reshape(-1, 4, 2)
        order = np.sort(np.stack([fours[:, :, 1].argmin(axis=1), fours[:, :, 1].argmax(axis=1)], axis=1), axis=1)
        order[:, 1] = np.where(order[:, 0] == order[:, 1], 3, order[:, 1])
        kept = fours[np.arange(len(fours))[:, None], order].reshape(-1, 2)
        self._rows[: len(kept)] = kept
        self._count = len(kept)


@dataclass(frozen=True)
class RateChange:
    """From `step` on the rate was `rate`."""

    step: int
    rate: float


class History:
    """Folds events as they come: `batch_loss` by step, `loss[part]` and `accuracy[part]` by the step of measuring.

    `rates` holds the first rate and every change; of a schedule that moves at every step only the last `CAPACITY`.
    `left` holds the courses that were left for this one, the last `MOST_BRANCHES` of them; each was left at its step
    `left_at`.
    """

    def __init__(self) -> None:
        self.batch_loss = Column()
        self.loss = {part: Column() for part in PARTS}
        self.accuracy = {part: Column() for part in PARTS}
        self.rates: list[RateChange] = []
        self.epoch = 0
        self.step = 0
        self.finished: RunFinished | None = None
        self.left: tuple[History, ...] = ()
        self.left_at = 0
        self._first: EpochDone | None = None
        self._latest: EpochDone | None = None

    def add(self, event: TrainingEvent) -> None:
        """Take one event in; snapshots change nothing."""
        if isinstance(event, StepsDone):
            self._add_steps(event)
        elif isinstance(event, EpochDone):
            self._add_epoch(event)
        elif isinstance(event, RunFinished):
            self.finished = event

    def first(self) -> EpochDone | None:
        """What was measured before the first step."""
        return self._first

    def latest(self) -> EpochDone | None:
        """What was measured last."""
        return self._latest

    def measured_anew(self, event: EpochDone | None) -> None:
        """What holds now, where the network was changed without a step; None is not known. The curves stay."""
        self._latest = event

    def branch(self, step: int, epoch: int, measured: EpochDone | None) -> History:
        """A new course that has this one's past up to `step`; `measured` is what was measured last by then."""
        branch = History()
        branch.batch_loss = self.batch_loss.until(step)
        branch.loss = {part: column.until(step) for part, column in self.loss.items()}
        branch.accuracy = {part: column.until(step) for part, column in self.accuracy.items()}
        branch.rates = [change for change in self.rates if change.step < step]
        branch.step, branch.epoch, self.left_at = step, epoch, step
        branch.left = (*self.left, self)[-MOST_BRANCHES:]
        branch._first, branch._latest = self._first, measured
        self.left = ()
        return branch

    def _add_steps(self, event: StepsDone) -> None:
        first = event.step - len(event.losses)
        self.batch_loss.extend(np.arange(first + 1, event.step + 1), event.losses)
        self.step, self.epoch, self.finished = event.step, event.epoch, None
        if not self.rates or self.rates[-1].rate != event.learning_rate:
            self.rates.append(RateChange(first, event.learning_rate))
            del self.rates[1:-CAPACITY]

    def _add_epoch(self, event: EpochDone) -> None:
        self._first = self._first or event
        self._latest = event
        self.step, self.epoch = event.step, event.epoch
        for part in PARTS:
            metrics = getattr(event, part)
            if metrics is None:
                continue
            self.loss[part].append(event.step, metrics.loss)
            if metrics.accuracy is not None:
                self.accuracy[part].append(event.step, metrics.accuracy)
