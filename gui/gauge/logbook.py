"""The log of readings and its card: a file is chosen, rows are counted, a disk that refuses is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import GradusError
from core.vision.reading import Reading
from gui.gauge.doubts import Doubts
from gui.gauge.sight import Sight
from gui.widgets.gauge_watch import GaugeLog
from gui.work.reading_log import ReadingLog


class Logbook(QObject):
    """`.log` is the file that is being written; `troubled` carries why it cannot be."""

    troubled = Signal(object)

    def __init__(self, sight: Sight, card: GaugeLog, doubts: Doubts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight, self._card, self._doubts = sight, card, doubts
        self.log = ReadingLog()
        card.file_chosen.connect(self.start)
        card.stop_wanted.connect(self.stop)
        doubts.changed.connect(lambda: card.set_doubtful(len(doubts.kept)))

    def start(self, file: Path) -> None:
        """Append a row a second to `file`; doubtful frames go to a folder beside it."""
        dial = self._sight.dial
        try:
            self.log.start(file, dial.unit if dial is not None else "")
        except GradusError as error:
            self.troubled.emit(error)
        else:
            self._doubts.folder = file.with_name(f"{file.stem}-doubtful")
            self._card.set_rows(file, 0)

    def stop(self) -> None:
        self.log.stop()
        self._doubts.folder = None
        self._card.set_stopped()

    def write(self, source: str, reading: Reading, now: float) -> None:
        """Add a row if one is due; `now` is any rising clock, in seconds."""
        try:
            self.log.write(source, reading, now)
        except GradusError as error:
            self._doubts.folder = None
            self._card.set_stopped()
            self.troubled.emit(error)
        else:
            if self.log.file is not None:
                self._card.set_rows(self.log.file, self.log.count)
