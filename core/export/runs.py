"""Runs as a table that any program opens: one row each, settings and last figures by plain English names."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from core.export.files import write_whole
from core.project.runs import RunRecord

COLUMNS = (
    "run", "name", "begun", "data", "network", "parameters", "loss", "optimiser", "learning_rate", "batch_size",
    "schedule", "weight_decay", "l1", "seed", "epochs", "steps", "ended", "unseen_loss", "train_loss", "accuracy",
)  # fmt: skip


def save_runs(path: Path, records: Sequence[RunRecord]) -> None:
    """One row per run; what was not measured stays empty. Raises `NotSavedError`.

    The file starts with a byte-order mark, without which Excel garbles names that are not ASCII.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(row_of(record) for record in records)
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def row_of(record: RunRecord) -> list[str]:
    """The cells of one run under `COLUMNS`."""
    project, training = record.project, record.project.training
    layers = ", ".join(f"{layer.key} {layer.summary}".strip() for layer in project.network.layers)
    figures = [record.last(measure) for measure in ("unseen", "train", "accuracy")]
    return [
        str(record.number),
        _plain(record.name),
        datetime.fromtimestamp(record.begun).isoformat(timespec="seconds"),
        project.data.key,
        layers,
        str(project.network.parameter_count()),
        training.loss.key,
        training.optimiser.key,
        f"{training.learning_rate:.9g}",
        str(training.batch_size),
        training.schedule.key,
        f"{training.weight_decay:.9g}",
        f"{training.l1:.9g}",
        str(training.seed),
        str(record.epoch),
        str(record.step),
        record.ended or "",
        *("" if figure is None else f"{figure:.9g}" for figure in figures),
    ]


def _plain(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in ("=", "+", "-", "@") else name
