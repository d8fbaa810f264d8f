"""Readings kept for later: a CSV file that is rotated, or an SQLite database; times carry their zone."""

from __future__ import annotations

import csv
import sqlite3
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import InputError
from core.texts import N_
from core.vision.reading import Reading

COLUMNS = ("time", "source", "value", "unit", "angle_deg", "confidence", "no_reading")
ROTATE_BYTES = 20_000_000
DATABASES = (".sqlite", ".sqlite3", ".db")


class NotLoggedError(InputError):
    message = N_("errors", "The log “{file}” could not be written: {detail}. Choose another place for it.")


def stamp(moment: datetime | None = None) -> str:
    """A moment (now by default) as ISO 8601 with milliseconds and the offset of the local time zone."""
    return (moment or datetime.now()).astimezone().isoformat(timespec="milliseconds")


def _row(source: str, unit: str, reading: Reading) -> tuple[str | float | None, ...]:
    numbers = (reading.value, unit, reading.angle_deg, round(float(reading.confidence), 4))
    return (stamp(), source, *numbers, reading.no_reading)


class CsvLog:
    """Appends a line per reading, flushed at once; a file that grows past `limit` bytes is set aside by its date."""

    def __init__(self, path: Path, unit: str, limit: int = ROTATE_BYTES) -> None:
        self._path, self._unit, self._limit = path, unit, limit
        self._open()

    def write(self, source: str, reading: Reading) -> None:
        """Add one reading; an empty value stands for no reading."""
        self._writer.writerow(["" if item is None else item for item in _row(source, self._unit, reading)])
        self._file.flush()
        if self._file.tell() >= self._limit:
            self._rotate()

    def _open(self) -> None:
        try:
            self._file = self._path.open("a", encoding="utf-8", newline="")
        except OSError as error:
            raise NotLoggedError(file=str(self._path), detail=error.strerror or str(error)) from None
        self._writer = csv.writer(self._file)
        if self._file.tell() == 0:
            self._writer.writerow(COLUMNS)
            self._file.flush()

    def _rotate(self) -> None:
        self._file.close()
        _set_aside(self._path)
        self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()


class SqliteLog:
    """A table `readings` with the same columns; a row is safe on disk when `write` returns.

    A file that grows past `limit` bytes is set aside by its date, as a CSV file is.
    """

    def __init__(self, path: Path, unit: str, limit: int = ROTATE_BYTES) -> None:
        self._path, self._unit, self._limit = path, unit, limit
        self._open()

    def write(self, source: str, reading: Reading) -> None:
        """Add one reading; NULL stands for no reading. Raises `OSError` where the disk refuses."""
        places = ", ".join("?" * len(COLUMNS))
        try:
            with self._base:
                self._base.execute(f"INSERT INTO readings VALUES ({places})", _row(source, self._unit, reading))
        except sqlite3.Error as error:
            raise OSError(str(error)) from None
        if self._path.stat().st_size >= self._limit:
            self._base.close()
            _set_aside(self._path)
            self._open()

    def _open(self) -> None:
        try:
            self._base = sqlite3.connect(self._path)
            self._base.execute(f"CREATE TABLE IF NOT EXISTS readings ({', '.join(COLUMNS)})")
        except sqlite3.Error as error:
            raise NotLoggedError(file=str(self._path), detail=str(error)) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._base.close()


def open_log(path: Path, unit: str) -> CsvLog | SqliteLog:
    """The log that the path's ending asks for: a database for `.sqlite` and `.db`, else a table of text."""
    return SqliteLog(path, unit) if path.suffix.lower() in DATABASES else CsvLog(path, unit)


def _set_aside(path: Path) -> None:
    """Give a full log a name with its date, so that a new one can begin."""
    moment = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    path.rename(path.with_name(f"{path.stem}-{moment}{path.suffix}"))
