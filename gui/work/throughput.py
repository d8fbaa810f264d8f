"""How fast a run is: samples and steps per second over its last moments."""

from __future__ import annotations

import time

from core.training.events import StepsDone, TrainingEvent


class Throughput:
    """Samples and steps per second over the last moments of a run."""

    WINDOW_S = 1.5

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self._marks: list[tuple[float, int, int]] = []

    def add(self, events: tuple[TrainingEvent, ...]) -> None:
        done = [event for event in events if isinstance(event, StepsDone)]
        now = time.perf_counter()
        self._marks.append((now, sum(len(event.losses) for event in done), sum(event.samples for event in done)))
        self._marks = [mark for mark in self._marks if now - mark[0] < self.WINDOW_S]

    def steps_per_second(self) -> float | None:
        return self._per_second(1)

    def samples_per_second(self) -> float | None:
        return self._per_second(2)

    def _per_second(self, column: int) -> float | None:
        """None until two marks are there; the first mark only starts the clock."""
        if len(self._marks) < 2:
            return None
        span = self._marks[-1][0] - self._marks[0][0]
        total: int = sum(mark[column] for mark in self._marks[1:])  # type: ignore[misc]
        return total / span if span > 0 else None
