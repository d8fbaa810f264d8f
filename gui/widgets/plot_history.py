"""A run as columns for curves: batch losses by step, measured losses by epoch, rate changes; its memory is bounded."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from core.training.events import EpochDone, Metrics, StepsDone, TrainingEvent
from gui.widgets.plot import Array

CAPACITY = 65_536
PARTS = ("train", "validation", "test")


class Column:
    """Numbers over steps; when it is full, of each four neighbours the lowest and the highest stay, so spikes do too."""

    def __init__(self) -> None:
        self._rows = np.empty((1024, 2))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def x(self) -> Array:
        return self._rows[: self._count, 0]

    @property
    def raw(self) -> Array:
        return self._rows[: self._count, 1]

    def extend(self, steps: Array, values: Array) -> None:
        """Append `values` at `steps`."""
        needed = self._count + len(values)
        while needed > len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._rows[self._count : needed, 0] = steps
        self._rows[self._count : needed, 1] = values
        self._count = needed
        if self._count > CAPACITY:
            self._thin()

    def _thin(self) -> None:
        fours = self._rows[: self._count - self._count % 4].reshape(-1, 4, 2)
        order = np.sort(np.stack([fours[:, :, 1].argmin(axis=1), fours[:, :, 1].argmax(axis=1)], axis=1), axis=1)
        order[:, 1] = np.where(order[:, 0] == order[:, 1], 3, order[:, 1])
        kept = fours[np.arange(len(fours))[:, None], order].reshape(-1, 2)
        self._rows[: len(kept)] = kept
        self._count = len(kept)


class RunColumns:
    """Folds training events; `loss` and `accuracy` per part are measured values by epoch."""

    def __init__(self) -> None:
        self.batch_loss = Column()
        self.loss = {part: Column() for part in PARTS}
        self.accuracy = {part: Column() for part in PARTS}
        self.rates: list[tuple[int, float]] = []
        self.epoch = 0
        self.step = 0

    def add(self, events: Iterable[TrainingEvent]) -> None:
        """Append what happened."""
        for event in events:
            if isinstance(event, StepsDone):
                steps = np.arange(event.step - len(event.losses) + 1, event.step + 1)
                self.batch_loss.extend(steps, event.losses)
                self.step = event.step
                if not self.rates or self.rates[-1][1] != event.learning_rate:
                    self.rates.append((event.step - len(event.losses), event.learning_rate))
            elif isinstance(event, EpochDone):
                self.epoch = event.epoch
                for part in PARTS:
                    self._add_metrics(part, event.step, getattr(event, part))

    def _add_metrics(self, part: str, step: int, metrics: Metrics | None) -> None:
        if metrics is not None:
            at = np.array([step])
            self.loss[part].extend(at, np.array([metrics.loss]))
            if metrics.accuracy is not None:
                self.accuracy[part].extend(at, np.array([metrics.accuracy]))

    def last(self, part: str) -> tuple[float | None, float | None]:
        """The latest measured loss and accuracy of a part; None where it was not measured."""
        loss, accuracy = self.loss[part], self.accuracy[part]
        return (float(loss.raw[-1]) if len(loss) else None, float(accuracy.raw[-1]) if len(accuracy) else None)
