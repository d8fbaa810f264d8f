"""The picture doctor: every now and then a frame is looked over, away from the window, and its card says what to do."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.imaging.geometry import Picture
from core.texts import N_
from core.vision.dial import Dial
from gui import numbers
from gui.i18n import shown
from gui.widgets.gauge_sheet import WAITING
from gui.widgets.message import MessageCard
from gui.work.task import Task

if TYPE_CHECKING:
    from core.vision.advice import Advice

EVERY_S = 1.5
GOOD_PICTURE, GOOD_HELP = N_("gauge", "A good picture"), N_("gauge", "Nothing about it needs to be changed.")
CHANGE, CANNOT = N_("gauge", "The picture could be better"), N_("gauge", "The picture cannot be read")


class PictureDoctor(QObject):
    """`found` is the newest advice, the worst first; None before the first picture was looked over."""

    troubled = Signal(object)

    def __init__(self, card: MessageCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self.found: list[Advice] | None = None
        self._looking, self._due = False, 0.0

    def look_over(self, image: Picture, dial: Dial, now: float) -> None:
        """Look at this picture if one is due; `now` in seconds of the monotonic clock."""
        if self._looking or now < self._due:
            return
        self._looking = True

        def work(_report: Callable[[int, int], None]) -> list[Advice]:
            from core.vision.advice import advice

            return advice(image, dial)

        task = Task(work, self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.start()

    def show(self) -> None:
        """The newest advice in words."""
        if self.found is None:
            self._card.set_message("info", shown(WAITING), "")
        elif not self.found:
            self._card.set_message("calm", shown(GOOD_PICTURE), shown(GOOD_HELP))
        else:
            worst = self.found[0]
            fields = {name: numbers.compact(number) for name, number in worst.parameters.items()}
            kind, title = ("error", CANNOT) if worst.severe else ("warn", CHANGE)
            self._card.set_message(kind, shown(title), shown(worst.text, **fields))

    def show_outage(self, reason: str, words: str) -> None:
        """There is no picture: `reason` is a key of `OUTAGES`, `words` its sentence."""
        self._card.set_message("info" if reason == "connecting" else "warn", shown(WAITING), words)

    def _take(self, found: list[Advice]) -> None:
        self._looking, self.found, self._due = False, found, time.monotonic() + EVERY_S
        self.show()

    def _fail(self, error: Exception) -> None:
        self._looking = False
        self.troubled.emit(error)
