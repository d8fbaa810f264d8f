"""The readers side by side: each one's needle over the picture, its figures in the table, the shown one first."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from core.vision.reader import READERS, Reader
from core.vision.reading import NO_READING, Reading
from gui.gauge.sight import Sight
from gui.i18n import shown
from gui.widgets.dial_view import DialView
from gui.widgets.gauge_readers import ReaderRow, ReaderTable
from gui.work.camera import Timed

UNREAD = Timed(Reading(None, None, 0.0, None), 0.0)
EVERY_S = 0.2
"""How often the figures change: faster could not be read."""


class Comparing(QObject):
    """`chosen` after another reader's value is the big one; `in_order()` are all readers, that one first."""

    chosen = Signal()

    def __init__(self, sight: Sight, table: ReaderTable, view: DialView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight, self._table, self._view = sight, table, view
        self._due = 0.0
        self._errors: dict[str, float | None] = {}
        table.row_chosen.connect(self._choose)

    def in_order(self, taught: Mapping[str, Reader]) -> dict[str, Reader]:
        """Every reader by its key; those in `taught` take the place of their namesakes."""
        first = self._sight.reader
        return {key: taught.get(key, READERS[key]) for key in (first, *(key for key in READERS if key != first))}

    def take(self, readings: Mapping[str, Timed], truth: float | None, now: float) -> None:
        """Show what the readers made of a frame, and how far off they are where the true value is known.

        `now` in seconds of the monotonic clock.
        """
        self._errors |= {key: self._error(timed.reading.value, truth) for key, timed in readings.items()}
        runs = {key: index for index, key in enumerate(READERS)}
        self._view.set_readings({runs[key]: timed.reading for key, timed in readings.items()})
        self._sight.rows |= readings
        if now >= self._due:
            self._due = now + EVERY_S
            self._show_table()

    def begin(self) -> None:
        """Another source: nobody has read anything of it yet."""
        self._due, self._errors = 0.0, {}
        self._sight.rows = {}
        self._view.set_readings({})
        self._show_nothing()

    def refresh(self) -> None:
        """Renew the table with the next frame; before the first at once."""
        self._due = 0.0
        if self._sight.look is None:
            self._show_nothing()

    def _show_nothing(self) -> None:
        keys = list(READERS)
        self._table.shown_row = keys.index(self._sight.reader)
        self._table.set_readers({index: _row(READERS[key], UNREAD, None, None) for index, key in enumerate(keys)})

    def _choose(self, row: int) -> None:
        self._sight.reader = list(READERS)[self._table.runs[row]]
        self.chosen.emit()

    def _show_table(self) -> None:
        seen, keys = self._sight.rows, list(READERS)
        main = seen[self._sight.reader].reading if self._sight.reader in seen else None
        rows = {
            index: _row(READERS[key], seen[key], main, self._errors[key])
            for index, key in enumerate(keys)
            if key in seen
        }
        self._table.shown_row = [keys[run] for run in rows].index(self._sight.reader)
        self._table.set_readers(rows)

    def _error(self, value: float | None, truth: float | None) -> float | None:
        """Signed, in per cent of the scale."""
        dial = self._sight.dial
        if value is None or truth is None or dial is None:
            return None
        return math.copysign(dial.error_of(value, truth), value - truth)


def _row(reader: Reader, timed: Timed, main: Reading | None, error_pct: float | None) -> ReaderRow:
    reading = timed.reading
    difference = None
    if main is not None and main.value is not None and reading.value is not None:
        difference = reading.value - main.value
    reason = shown(NO_READING[reading.no_reading]) if reading.no_reading else ""
    return ReaderRow(
        shown(reader.title),
        shown(reader.help),
        reading.value,
        reading.angle_deg,
        difference,
        reading.confidence,
        timed.took_ms,
        reason,
        error_pct,
    )
