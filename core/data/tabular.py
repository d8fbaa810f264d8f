"""Reading tables from text files: delimiter, header, encoding and missing values, with guesses that can be seen."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import math
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.data.dataset import Array
from core.errors import FileProblemError, InputError
from core.texts import N_

MAX_BYTES = 500_000_000
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " "}
MISSING = {"", "na", "n/a", "nan", "null", "none", "?", "-", "缺失", "无"}
SNIFFED_LINES = 20
DECIMAL_COMMA = re.compile(r"[-+]?\d*,\d+(?:[eE][-+]?\d+)?")


class TableError(InputError):
    message = N_("errors", "“{file}” cannot be read as a table: {detail}. Check delimiter, header and encoding.")


@dataclass(frozen=True)
class Table:
    """Cells as text, in named columns; rows that are too short or too long are left out and counted."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str
    encoding: str
    has_header: bool
    odd_rows: int

    def column(self, name: str) -> list[str]:
        """The cells of one column, stripped."""
        index = self.names.index(name)
        return [row[index] for row in self.rows]


def read_table(path: Path, delimiter: str = "auto", header: str = "auto", encoding: str = "auto") -> Table:
    """Read a text file, plain or gzipped. `delimiter` is a key of `DELIMITERS`, `header` "yes" or "no".

    Encodings: UTF-16 with its mark, UTF-8 (with or without one), else GBK. Where the comma is not the delimiter, a cell
    "3,5" is the number 3.5, as many countries write it. Raises `FileProblemError` or `TableError`.
    """
    text, used = _decoded(path, encoding)
    lines = io.StringIO(text, newline=None).readlines()  # whatever ends a line
    mark = DELIMITERS.get(delimiter) or _guessed_delimiter(lines[:SNIFFED_LINES])
    try:
        cells = [tuple(_cell(cell, mark) for cell in row) for row in csv.reader(lines, delimiter=mark) if row]
    except csv.Error as error:
        raise TableError(file=path.name, detail=str(error)) from None
    if mark == " ":
        cells = [tuple(cell for cell in row if cell) for row in cells]
    cells = [row for row in cells if any(row)]
    if not cells:
        raise TableError(file=path.name, detail=N_("errors", "it is empty"))
    with_header = _looks_like_header(cells) if header == "auto" else header == "yes"
    width = len(cells[0])
    names = unique_names(cells[0]) if with_header else tuple(f"column {i}" for i in range(1, width + 1))
    body = cells[1:] if with_header else cells
    rows = tuple(row for row in body if len(row) == width)
    if not rows:
        raise TableError(file=path.name, detail=N_("errors", "no row has as many cells as the first"))
    return Table(names, rows, mark, used, with_header, len(body) - len(rows))


def numbers(cells: Sequence[str]) -> Array | None:
    """Cells as float64 with NaN for missing ones; None when a cell is neither a number nor missing."""
    values = np.empty(len(cells))
    for i, cell in enumerate(cells):
        if is_missing(cell):
            values[i] = np.nan
            continue
        try:
            values[i] = float(cell)
        except ValueError:
            return None
        if not math.isfinite(values[i]):
            return None
    return values


def is_missing(cell: str) -> bool:
    """Whether a cell stands for nothing."""
    return cell.lower() in MISSING


def unique_names(cells: Sequence[str]) -> tuple[str, ...]:
    """Column names without blanks or doubles: a second `size` becomes `size 2`."""
    names: list[str] = []
    for i, cell in enumerate(cells, 1):
        name, number = cell or f"column {i}", 2
        while name in names:
            name, number = f"{cell or f'column {i}'} {number}", number + 1
        names.append(name)
    return tuple(names)


def _cell(cell: str, delimiter: str) -> str:
    """A cell without its margins; a decimal comma becomes a point where it cannot be the delimiter."""
    bare = cell.strip()
    return bare.replace(",", ".") if delimiter != "," and DECIMAL_COMMA.fullmatch(bare) else bare


def _decoded(path: Path, encoding: str) -> tuple[str, str]:
    try:
        raw = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
        if raw[:2] == b"\x1f\x8b":
            with gzip.open(io.BytesIO(raw)) as stream:
                raw = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FileProblemError(file=str(path), detail=getattr(error, "strerror", None) or str(error)) from None
    if not 0 < len(raw) <= MAX_BYTES:
        raise TableError(
            file=path.name, detail=N_("errors", "it is empty") if not raw else N_("errors", "it is over 500 MB")
        )
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    guesses = ("utf-16",) if marked else ("utf-8-sig", "gbk")
    for candidate in guesses if encoding == "auto" else (encoding,):
        try:
            text = raw.decode(candidate)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            break
        return text, candidate
    raise TableError(file=path.name, detail=N_("errors", "it is no text in UTF-8 or GBK"))


def _guessed_delimiter(lines: Sequence[str]) -> str:
    """The mark that stands equally often, and most often, in the first lines."""
    counts = {mark: [line.count(mark) for line in lines if line.strip()] for mark in DELIMITERS.values()}
    steady = {mark: min(found) for mark, found in counts.items() if found and min(found) == max(found) > 0}
    if steady.keys() & {";", "\t"}:
        steady.pop(",", None)  # it stands in the numbers
    most = {mark: sum(found) for mark, found in counts.items()}
    best = max(steady or most, key=lambda mark: (steady or most)[mark], default=",")
    return best if most.get(best) else ","


def _looks_like_header(cells: Sequence[tuple[str, ...]]) -> bool:
    """The first row names columns when it holds no number, and some column has numbers below it."""
    if len(cells) < 2 or numbers([cell for cell in cells[0] if not is_missing(cell)] or ["x"]) is not None:
        return False
    first = [numbers([cell]) is not None and not is_missing(cell) for cell in cells[0]]
    return not any(first) and any(numbers([cell]) is not None for cell in cells[1])
