"""Figures of a run as a table that any program opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from core.data.dataset import Array
from core.export.files import write_whole
from core.training.history import PARTS, History


def save_csv(path: Path, columns: Mapping[str, Array]) -> None:
    """Columns by name, one row per index; what a shorter column lacks, and NaN, stay empty. Raises `NotSavedError`.

    The file starts with a byte-order mark, without which Excel garbles names that are not ASCII.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    for i in range(max(map(len, columns.values()), default=0)):
        writer.writerow([_cell(column[i]) if i < len(column) else "" for column in columns.values()])
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def history_columns(history: History) -> dict[str, Array]:
    """The measured figures of a run by step: `step`, `train_loss`, `test_accuracy` …, only those that were measured."""
    columns = {f"{part}_{name}": getattr(history, name)[part] for part in PARTS for name in ("loss", "accuracy")}
    steps = np.unique(np.concatenate([column.x for column in columns.values()] or [np.zeros(0)]))
    table: dict[str, Array] = {"step": steps.astype(np.int64)}
    for name, column in columns.items():
        if len(column):
            values = np.full(len(steps), np.nan)
            values[np.searchsorted(steps, column.x)] = column.y
            table[name] = values
    return table


def _cell(value: object) -> str:
    if isinstance(value, np.integer):
        return str(value)
    return "" if np.isnan(np.float64(value)) else f"{np.float64(value):.9g}"  # type: ignore[arg-type]
