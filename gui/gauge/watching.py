"""Watching the value: what the big figure, its band and the trend show, and what is said where there is no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.texts import N_
from core.vision.reading import NO_READING, Reading
from core.vision.watch import ALARMS, Watch, Watched
from gui import numbers
from gui.gauge.sight import Sight
from gui.gauge.virtual import STYLE
from gui.i18n import shown
from gui.widgets.gauge_trend import TrendPlot
from gui.widgets.gauge_value import GaugeValue
from gui.widgets.gauge_watch import GaugeAlarms

if TYPE_CHECKING:
    from core.vision.camera import Frame

READING, NOTHING = N_("gauge", "Reading"), N_("gauge", "No reading yet")
TRUTH = N_("gauge", "True value {truth}, off by {percent} of the scale")
NOW = N_("gauge", "now")
LOW_LINE, HIGH_LINE = N_("gauge", "low {value}"), N_("gauge", "high {value}")
LAST_GOOD = N_("gauge", "Last good reading {age} ago")
JUMPED = N_("gauge", "A jump was set aside")
PATIENCE_S = 1.5
"""So long must a jump last before it is believed; `JUMP_HELP` says so."""
IN_RANGE, DOUBT = N_("gauge", "In range"), N_("gauge", "No reading")


class Watching(QObject):
    """`take(frame, reading, now)` shows a reading, `take_outage(words, now)` that there is none; `now` in seconds."""

    def __init__(
        self, sight: Sight, card: GaugeValue, trend: TrendPlot, alarms: GaugeAlarms, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sight, self._card, self._trend, self._alarms = sight, card, trend, alarms
        self._watch: Watch | None = None
        alarms.changed.connect(self._take_limits)

    def begin(self) -> None:
        """Another source: nothing of the former one stays."""
        self._trend.clear_moments()
        self._watch = None
        self._card.set_nothing(shown(NOTHING))
        self._card.set_state("", "plain")
        self._card.band.set_value(None)
        self._card.note.setText("")

    def take_dial(self, fresh: bool) -> None:
        """The dial has changed; `fresh` where its scale is another."""
        dial = self._sight.dial
        assert dial is not None
        self._card.unit.setText(dial.unit)
        if fresh:
            low = min(value for _, value in dial.marks)
            for part in (self._alarms, self._trend, self._card.band):
                part.set_scale(low, low + dial.span)
        self._take_limits()

    def take(self, frame: Frame, reading: Reading, now: float) -> Watched:
        """Show this reading; the trend and the limits follow. Answers what was made of it."""
        if self._watch is None:
            self._take_limits()
        assert self._watch is not None
        watched = self._watch.take(reading, now)
        self._trend.add(now, None if watched.jump else reading.value)
        if reading.value is None:
            self._show_stale(watched, shown(NO_READING[reading.no_reading or "unclear"]))
        elif watched.jump:
            self._show_stale(watched, shown(JUMPED))
        else:
            self._show_value(reading.value, watched.alarm, self._truth_in_words(frame, reading.value))
        return watched

    def take_outage(self, words: str, now: float) -> None:
        """The source gives no frame, for this reason."""
        if self._watch is not None:
            self._show_stale(self._watch.take(_NO_FRAME, now), words)
            self._trend.add(now, None)
        else:
            self._card.set_nothing(shown(NOTHING))
            self._card.note.setText(words)

    def retranslate(self) -> None:
        self._card.name.setText(shown(READING))
        self._trend.set_texts(shown(LOW_LINE), shown(HIGH_LINE), shown(NOW))
        if self._sight.look is None:
            self._card.set_nothing(shown(NOTHING))
            self._card.set_state("", "plain")

    def _take_limits(self) -> None:
        """The limits in plot and band; the watch begins anew with them."""
        low, high = self._alarms.low, self._alarms.high
        self._trend.set_limits(low, high)
        self._card.band.set_limits(low, high)
        if self._sight.dial is not None:
            self._watch = Watch(self._sight.dial, low, high, self._alarms.fastest, patience_s=PATIENCE_S)

    def _show_value(self, value: float, alarm: str | None, note: str) -> None:
        self._card.set_value(numbers.fixed(value, 2), fresh=True)
        self._card.band.set_value(value)
        self._card.set_state(shown(ALARMS[alarm] if alarm else IN_RANGE), "err" if alarm else "accent")
        self._card.note.setText(note)

    def _show_stale(self, watched: Watched, reason: str) -> None:
        """Never a number without trust: the last good one stays, grey, with its age."""
        self._card.set_state(shown(DOUBT), "warn")
        if watched.value is None:
            self._card.set_nothing(shown(NOTHING))
            self._card.note.setText(reason)
            return
        self._card.set_value(numbers.fixed(watched.value, 2), fresh=False)
        self._card.band.set_value(watched.value, fresh=False)
        age = numbers.duration(max(1.0, watched.age_s))  # milliseconds would only flicker
        self._card.note.setText(f"{reason}\n{shown(LAST_GOOD, age=age)}")

    def truth(self, frame: Frame) -> float | None:
        """The value that the virtual gauge shows in a frame; None for other sources."""
        if frame.truth_deg is None or self._sight.virtual is None:
            return None
        return STYLE.first + (STYLE.last - STYLE.first) * (frame.truth_deg - STYLE.start_deg) / STYLE.sweep_deg

    def _truth_in_words(self, frame: Frame, value: float) -> str:
        """How far off the reading is, where the true value is known."""
        dial, truth = self._sight.dial, self.truth(frame)
        if truth is None or dial is None:
            return ""
        off = dial.error_of(value, truth)
        return shown(TRUTH, truth=numbers.fixed(truth, 2), percent=numbers.percent(off / 100, 2))


_NO_FRAME = Reading(None, None, 0.0, "no_frame")
