"""A table from a text file: CSV, TSV and the like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Array, Dataset, Kind, Progress, split_samples
from core.data.files import FileSpec
from core.data.marks import SEED, TEST, VALIDATION
from core.data.tabular import Table, TableError, is_missing, numbers, read_table
from core.errors import InputError
from core.fields import Choice, Label, Range
from core.texts import N_, Text

DELIMITER = Choice(
    (
        ("auto", N_("data", "Find out")),
        ("comma", N_("data", "Comma")),
        ("semicolon", N_("data", "Semicolon")),
        ("tab", N_("data", "Tab")),
        ("space", N_("data", "Space")),
    )
)
HEADER = Choice((("auto", N_("data", "Find out")), ("yes", N_("data", "Yes")), ("no", N_("data", "No"))))
ENCODING = Choice((("auto", N_("data", "Find out")), ("utf-8-sig", N_("data", "UTF-8")), ("gbk", N_("data", "GBK"))))
TARGETS = Choice(
    (("auto", N_("data", "Find out")), ("classes", N_("data", "Classes")), ("numbers", N_("data", "Numbers")))
)
MISSING = Choice((("drop", N_("data", "Leave the row out")), ("mean", N_("data", "Put in the column's mean"))))
FEW = 10
"""Whole numbers with at most so many different values are taken for classes."""


class WordColumnError(InputError):
    message = N_("errors", "the column “{column}” holds words, not numbers")


@DATASETS.register
@dataclass(frozen=True)
class CsvTable(FileSpec):
    """Columns of numbers are the features; the target is a column of class names or of numbers."""

    delimiter: Annotated[
        str, DELIMITER, Label(N_("data", "Delimiter"), N_("data", "What stands between two cells."))
    ] = "auto"
    header: Annotated[
        str, HEADER, Label(N_("data", "Header"), N_("data", "Whether the first row names the columns."))
    ] = "auto"
    encoding: Annotated[
        str, ENCODING, Label(N_("data", "Encoding"), N_("data", "How characters are written in the file."))
    ] = "auto"
    target: Annotated[
        str, Label(N_("data", "Target column"), N_("data", "What is to be predicted; empty takes the last column."))
    ] = ""
    features: Annotated[
        tuple[str, ...],
        Label(N_("data", "Feature columns"), N_("data", "What it is predicted from; empty takes all other numbers.")),
    ] = ()
    meaning: Annotated[
        str,
        TARGETS,
        Label(N_("data", "Target means"), N_("data", "Classes to tell apart, or numbers to come near to.")),
    ] = "auto"
    missing: Annotated[
        str, MISSING, Label(N_("data", "Missing values"), N_("data", "What happens to a row with an empty feature."))
    ] = "drop"
    test_share: Annotated[float, Range(0.0, 0.9, 0.05), TEST] = 0.25
    validation_share: Annotated[float, Range(0.0, 0.5, 0.05), VALIDATION] = 0.0
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "csv_table"
    name: ClassVar[Text] = N_("data", "Table from a file")
    help: ClassVar[Text] = N_("data", "A CSV or TSV file of yours, also gzipped: numbers in, a class or a number out.")
    kind: ClassVar[Kind] = "table"
    order: ClassVar[int] = 300
    scaling: ClassVar[str] = "standard"

    def table(self) -> Table:
        """The file as cells, for a preview; raises an `InputError` for a file that is no table."""
        return read_table(Path(self.path), self.delimiter, self.header, self.encoding)

    def read(self, path: Path, progress: Progress | None) -> Dataset:
        table = self.table()
        target = self.target or table.names[-1]
        names = self.features or tuple(name for name in _number_columns(table) if name != target)
        absent = [name for name in (target, *names) if name not in table.names]
        if absent or not names:
            detail = f"there is no column “{absent[0]}”" if absent else "no column of numbers is left as a feature"
            raise TableError(file=path.name, detail=detail)
        inputs = _inputs(path, table, names)
        wanted = table.column(target)
        rows = np.array([not is_missing(cell) for cell in wanted])
        if self.missing == "drop":
            rows &= ~np.isnan(inputs).any(axis=1)
        else:
            inputs = np.where(np.isnan(inputs), np.nanmean(np.where(rows[:, None], inputs, np.nan), axis=0), inputs)
        if rows.sum() < 2:
            raise TableError(file=path.name, detail=N_("errors", "fewer than two complete rows are left"))
        wanted = [cell for cell, kept in zip(wanted, rows) if kept]
        with np.errstate(over="ignore"):
            inputs = inputs[rows].astype(np.float32)
        if not np.isfinite(inputs).all():
            raise TableError(file=path.name, detail=N_("errors", "a number is too large to compute with"))
        return self._dataset(path, inputs, wanted, names)

    def _dataset(self, path: Path, inputs: Array, wanted: list[str], names: tuple[str, ...]) -> Dataset:
        values = numbers(wanted)
        few = values is None or (len(np.unique(values)) <= FEW and bool((values == np.round(values)).all()))
        if self.meaning == "numbers" or (self.meaning == "auto" and not few):
            if values is None:
                raise TableError(file=path.name, detail=N_("errors", "the target column holds words, not numbers"))
            parts = split_samples(inputs, values[:, None].astype(np.float32), *self._shares())
            return Dataset(*parts, (), "regression", names)
        classes = _classes(wanted, values)
        if len(classes) < 2:
            raise TableError(file=path.name, detail=N_("errors", "the target column holds only one class"))
        targets = np.array([classes.index(cell) for cell in wanted], dtype=np.int64)
        parts = split_samples(inputs, targets, *self._shares())
        return Dataset(*parts, classes, "binary" if len(classes) == 2 else "multiclass", names)

    def _shares(self) -> tuple[float, float, int]:
        return self.test_share, self.validation_share, self.seed

    def chosen(self, target: str, features: tuple[str, ...] = ()) -> CsvTable:
        """The spec with these columns."""
        return replace(self, target=target, features=features)


def _number_columns(table: Table) -> list[str]:
    found = {name: numbers(table.column(name)) for name in table.names}
    return [name for name, values in found.items() if values is not None and not np.isnan(values).all()]


def _inputs(path: Path, table: Table, names: tuple[str, ...]) -> Array:
    columns = []
    for name in names:
        values = numbers(table.column(name))
        if values is None:
            raise TableError(file=path.name, detail=WordColumnError(column=name))
        columns.append(values)
    return np.stack(columns, axis=1)


def _classes(wanted: list[str], values: Array | None) -> tuple[str, ...]:
    """Class names in order: numbers by size, words by the alphabet."""
    if values is None:
        return tuple(sorted(set(wanted)))
    return tuple(dict.fromkeys(cell for _, cell in sorted(zip(values, wanted))))
