"""Standing back: a training loop waits between its steps while somebody works whom a person is waiting for."""

from __future__ import annotations

import threading
from types import TracebackType

PATIENCE_S = 0.03
"""So long the training stands back at most, then it goes on for a stretch: nobody can stop it for good."""


class Courtesy:
    """Shared by a training loop and those who go first: a frame of the window, an answer to the pen.

    Python lets one thread compute at a time, and a thread that wants its turn waits for milliseconds, dozens of times
    in a frame. Standing back for the whole frame costs the training less than it costs both to wait for each other.

    `with courtesy: …` goes first; several may at once. Every method returns at once except `stand_back`.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._first = 0
        self._free = threading.Event()
        self._free.set()

    def __enter__(self) -> None:
        with self._lock:
            self._first += 1
            self._free.clear()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._lock:
            self._first -= 1
            if not self._first:
                self._free.set()

    @property
    def is_claimed(self) -> bool:
        """Whether somebody goes first just now."""
        return not self._free.is_set()

    def stand_back(self, patience_s: float = PATIENCE_S) -> None:
        """Wait until nobody goes first, at most `patience_s` seconds."""
        self._free.wait(patience_s)
