"""A letter box between a worker and the display clock: one side drops, the other empties it in one go."""

from __future__ import annotations

from collections import deque
from typing import Generic, TypeVar

T = TypeVar("T")


class Outbox(Generic[T]):
    """Thread-safe without a lock: `deque.append` and `popleft` are atomic."""

    def __init__(self) -> None:
        self._letters: deque[T] = deque()

    def drop(self, letter: T) -> None:
        self._letters.append(letter)

    def empty(self) -> tuple[T, ...]:
        """Everything dropped so far, oldest first."""
        letters = []
        while self._letters:
            letters.append(self._letters.popleft())
        return tuple(letters)
