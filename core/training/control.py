"""The hand on a running training: thread-safe flags that the trainer looks at between steps."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import Literal

from core.training.courtesy import Courtesy
from core.training.locks import Entry

Order = Literal["go", "wait", "set", "snapshot", "stop"]


class RunControl:
    """Pause, resume, step, stop, live learning rate, snapshot wanted. Every method returns at once except `wait`.

    With `paused=True` a run starts standing still, so that one step or one epoch can be asked for. While somebody
    goes first by `courtesy`, the run stands back between its steps, and learns but one where its patience ends.
    """

    def __init__(
        self, learning_rate: float | None = None, *, paused: bool = False, courtesy: Courtesy | None = None
    ) -> None:
        self._courtesy = courtesy or Courtesy()
        self._changed = threading.Condition()
        self._paused = paused
        self._stopped = False
        self._steps_left = 0
        self._epoch_wanted = False
        self._snapshot_wanted = self._memory_wanted = False
        self._learning_rate = learning_rate
        self._steps_per_second: float | None = None
        self._next_step_at = 0.0
        self._entries: list[Entry] = []
        self._locked: tuple[Entry, ...] | None = None

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def learning_rate(self) -> float | None:
        """The rate asked for, or None for the configured one."""
        return self._learning_rate

    @property
    def steps_per_second(self) -> float | None:
        """Slow motion: the most steps per second, or None for flat out."""
        return self._steps_per_second

    def pause(self) -> None:
        with self._changed:
            self._paused, self._steps_left, self._epoch_wanted = True, 0, False
            self._changed.notify_all()

    def resume(self) -> None:
        with self._changed:
            self._paused, self._epoch_wanted, self._steps_left = False, False, 0
            self._changed.notify_all()

    def stop(self) -> None:
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def step(self, steps: int = 1) -> None:
        """Run so many steps, then stand still."""
        with self._changed:
            self._paused = True
            self._steps_left += steps
            self._changed.notify_all()

    def run_epoch(self) -> None:
        """Run to the end of the epoch, then stand still."""
        with self._changed:
            self._paused, self._epoch_wanted = True, True
            self._changed.notify_all()

    def set_learning_rate(self, rate: float) -> None:
        self._learning_rate = rate

    def set_steps_per_second(self, limit: float | None) -> None:
        with self._changed:
            self._steps_per_second, self._next_step_at = limit, 0.0
            self._changed.notify_all()

    def want_snapshot(self) -> None:
        with self._changed:
            self._snapshot_wanted = True
            self._changed.notify_all()

    def want_memory(self) -> None:
        """A snapshot with all that a run needs to go on from there."""
        with self._changed:
            self._snapshot_wanted = self._memory_wanted = True
            self._changed.notify_all()

    def take_memory_wish(self) -> bool:
        """Called by the trainer: whether this snapshot is to hold the run's memory; the wish is used up."""
        with self._changed:
            wanted, self._memory_wanted = self._memory_wanted, False
            return wanted

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Put these numbers into the network before the next step, and show it."""
        with self._changed:
            self._entries += entries
            self._snapshot_wanted = True
            self._changed.notify_all()

    def lock(self, entries: tuple[Entry, ...]) -> None:
        """From the next step on training leaves these numbers alone at these values, and no others."""
        with self._changed:
            self._locked = entries
            self._snapshot_wanted = True
            self._changed.notify_all()

    def take_entries(self) -> tuple[tuple[Entry, ...], tuple[Entry, ...] | None]:
        """Called by the trainer: the numbers to set, and all locks where they changed; both are used up."""
        with self._changed:
            entries, locked = tuple(self._entries), self._locked
            self._entries, self._locked = [], None
            return entries, locked

    def waiting_entries(self) -> tuple[Entry, ...]:
        """The numbers that are to be set and have not been taken yet: those that came after the run's last step."""
        with self._changed:
            return tuple(self._entries)

    def next_order(self) -> Order:
        """What the trainer shall do next; taking a snapshot or obeying a stop uses the wish up.

        Numbers set by hand come first, so that a snapshot that is given after them holds them.
        """
        self._courtesy.stand_back()
        with self._changed:
            if self._entries or self._locked is not None:
                return "set"
            if self._stopped:
                self._stopped = False
                return "stop"
            if self._snapshot_wanted:
                self._snapshot_wanted = False
                return "snapshot"
            return "go" if self._may_run() and time.monotonic() >= self._next_step_at else "wait"

    def take_steps(self, most: int) -> int:
        """How many of `most` steps may run in one go, 0 when the run stands still; steps asked for are used up."""
        with self._changed:
            if self._stopped or not self._may_run():
                return 0
            if self._courtesy.is_claimed:
                most = 1
            if self._steps_per_second is not None:
                self._next_step_at = time.monotonic() + 1 / self._steps_per_second
                most = 1
            if self._steps_left and not self._epoch_wanted:
                most = min(most, self._steps_left)
                self._steps_left -= most
            return most

    def epoch_ended(self) -> None:
        """Called by the trainer: a wish for one epoch is fulfilled."""
        with self._changed:
            self._epoch_wanted = False

    def wait(self) -> None:
        """Block until there is something to do: a flag changed, or in slow motion the next step is due."""
        with self._changed:
            while not (self._stopped or self._snapshot_wanted):
                left_s = self._next_step_at - time.monotonic() if self._may_run() else None
                if left_s is not None and left_s <= 0:
                    return
                self._changed.wait(left_s)

    def _may_run(self) -> bool:
        return not self._paused or self._epoch_wanted or self._steps_left > 0
