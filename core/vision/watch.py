"""Keeping watch over readings: impossible jumps, alarms, and the last good reading with its age."""

from __future__ import annotations

from dataclasses import dataclass

from core.texts import N_, Text
from core.vision.dial import Dial
from core.vision.reading import Reading

ALARMS: dict[str, Text] = {
    "low": N_("vision", "Below the lower limit"),
    "high": N_("vision", "Above the upper limit"),
}


@dataclass(frozen=True)
class Watched:
    """What to show: the last good value (None before the first), its age in seconds, an alarm key or None.

    `jump` says that this frame's value was set aside as impossible.
    """

    value: float | None
    age_s: float
    alarm: str | None
    jump: bool = False


class Watch:
    """Follows one dial's readings. Limits are in the dial's unit, `fastest` in units per second.

    A value that needs a faster change than `fastest` is set aside, but when `patience` readings in a row agree with
    each other, for `patience_s` seconds at least, they are believed: a filter that can never be convinced would freeze
    on its first mistake.
    """

    def __init__(
        self,
        dial: Dial,
        low: float | None = None,
        high: float | None = None,
        fastest: float | None = None,
        patience: int = 3,
        patience_s: float = 0.0,
    ) -> None:
        self._dial = dial
        self._low, self._high, self._fastest = low, high, fastest
        self._patience, self._patience_s = patience, patience_s
        self._value: float | None = None
        self._since = 0.0
        self._doubted: list[tuple[float, float]] = []

    def take(self, reading: Reading, seconds: float) -> Watched:
        """Take a reading made at `seconds` (any clock that only rises)."""
        jump = reading.value is not None and not self._believed(reading.value, seconds)
        if reading.value is not None and not jump:
            self._value, self._since = reading.value, seconds
            self._doubted.clear()
        age = seconds - self._since if self._value is not None else 0.0
        return Watched(self._value, age, self._alarm(), jump)

    def _believed(self, value: float, seconds: float) -> bool:
        if self._fastest is None or self._value is None:
            return True
        allowed = self._fastest * max(seconds - self._since, 0.0) + 0.01 * self._dial.span
        if self._apart(value, self._value) <= allowed:
            return True
        if self._doubted and self._apart(value, self._doubted[-1][0]) > max(allowed, 0.02 * self._dial.span):
            self._doubted.clear()
        self._doubted.append((value, seconds))
        lasted = seconds - self._doubted[0][1]
        return len(self._doubted) >= self._patience and lasted >= self._patience_s

    def _apart(self, a: float, b: float) -> float:
        return self._dial.error_of(a, b) / 100.0 * self._dial.span

    def _alarm(self) -> str | None:
        if self._value is None:
            return None
        if self._low is not None and self._value < self._low:
            return "low"
        return "high" if self._high is not None and self._value > self._high else None
