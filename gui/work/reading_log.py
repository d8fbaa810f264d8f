"""The log of readings: at most one row a second into a table or database, until it is stopped or the disk refuses."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from core.errors import FileProblemError
from core.vision.log import CsvLog, SqliteLog, open_log
from core.vision.reading import Reading

EVERY_S = 1.0


class ReadingLog:
    """`start(path, unit)`, `write(source, reading, seconds)`, `stop()`; `.file` is None while nothing is written."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.count = 0
        self._open = ExitStack()
        self._log: CsvLog | SqliteLog | None = None
        self._due = 0.0

    def start(self, file: Path, unit: str) -> None:
        """Append to `file`; raises `FileProblemError`."""
        self.stop()
        log = open_log(file, unit)
        self._open.callback(log.close)
        self._log = log
        self.file, self.count, self._due = file, 0, float("-inf")

    def write(self, source: str, reading: Reading, seconds: float) -> None:
        """Add a row if the last one is a second old; `seconds` is any rising clock. Raises `FileProblemError`."""
        if self._log is None or seconds < self._due:
            return
        try:
            self._log.write(source, reading)
        except OSError as error:
            file = str(self.file)
            self.stop()
            raise FileProblemError(file=file, detail=error.strerror or str(error)) from None
        self.count += 1
        self._due = seconds + EVERY_S

    def stop(self) -> None:
        self._open.close()
        self._log, self.file = None, None
