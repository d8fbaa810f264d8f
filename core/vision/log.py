"""Readings kept for later: a CSV file that is rotated, or an SQLite database; times carry their zone."""

from __future__ import annotations

import csv
import sqlite3
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import FileProblemError
from core.vision.reading import Reading

COLUMNS = ("time", "source", "value", "unit", "angle_deg", "confidence", "no_reading")
ROTATE_BYTES = 20_000_000


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
            raise FileProblemError(file=str(self._path), detail=error.strerror or str(error)) from None
        self._writer = csv.writer(self._file)
        if self._file.tell() == 0:
            self._writer.writerow(COLUMNS)
            self._file.flush()

    def _rotate(self) -> None:
        self._file.close()
        moment = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
        self._path.rename(self._path.with_name(f"{self._path.stem}-{moment}{self._path.suffix}"))
        self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class SqliteLog:
    """A table `readings` with the same columns; a row is safe on disk when `write` returns."""

    def __init__(self, path: Path, unit: str) -> None:
        self._unit = unit
        try:
            self._base = sqlite3.connect(path)
            self._base.execute(f"CREATE TABLE IF NOT EXISTS readings ({', '.join(COLUMNS)})")
        except sqlite3.Error as error:
            raise FileProblemError(file=str(path), detail=str(error)) from None

    def write(self, source: str, reading: Reading) -> None:
        """Add one reading; NULL stands for no reading."""
        with self._base:
            places = ", ".join("?" * len(COLUMNS))
            self._base.execute(f"INSERT INTO readings VALUES ({places})", _row(source, self._unit, reading))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()
