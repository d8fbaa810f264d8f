"""Lesson 15: a table of eight features: full batch against batches of 32, also on the user's own CSV."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import Array, Dataset, split_samples
from core.errors import FileProblemError
from core.fields import Label, Range
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import BATCH, EPOCHS, RATE, SEED
from core.lesson_training import Budget, Trained, chain, config, layer, train
from core.texts import N_

FEATURES = 8


@PROGRAMS.register
@dataclass(frozen=True)
class DiabetesLesson(LessonProgram):
    file: Annotated[
        str,
        Label(
            N_("lessons", "Table"),
            N_(
                "lessons",
                "A CSV file, also .gz: numbers, the answer 0 or 1 in the last column. Empty: the built-in one.",
            ),
        ),
    ] = ""
    batch: Annotated[int, Range(1, 65_536), BATCH] = 32
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 100
    rate: Annotated[float, Range(1e-6, 100, log=True), RATE] = 0.1
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "diabetes"

    def run(self, budget: Budget) -> LessonResult:
        inputs, labels, names = read_table(Path(self.file)) if self.file else built_in()
        parts = split_samples(inputs, labels, 0.25, 0.0, self.seed)
        patients = Dataset(*parts, ("0", "1"), "binary", names)
        small = self._train(patients, self.batch, budget)
        full = self._train(patients, len(patients.train), budget)
        figures: dict[str, Any] = {
            "features": list(names),
            "samples": len(inputs),
            "mini_batch": _described(small, self.batch),
            "full_batch": _described(full, len(patients.train)),
            "baseline_accuracy": float(max(np.bincount(patients.test.targets, minlength=2)) / len(patients.test)),
        }
        return LessonResult(small.metrics, figures)

    def _train(self, patients: Dataset, batch: int, budget: Budget) -> Trained:
        """A network features-6-4-1, with the same start and the same number of epochs."""
        network = chain(
            patients.input_shape, layer("linear", units=6), "relu", layer("linear", units=4), "relu",
            layer("linear", units=1),
        )  # fmt: skip
        training = config("bce_with_logits", self.rate, epochs=self.epochs, batch_size=batch, seed=self.seed)
        return train(network, patients, training, budget, scaling="standard")


def built_in() -> tuple[Array, Array, tuple[str, ...]]:
    """Eight columns of the diabetes data of B. Efron et al. (2004), and whether the disease went above its median."""
    from sklearn.datasets import load_diabetes

    patients = load_diabetes()
    labels = (patients.target > np.median(patients.target)).astype(np.int64)
    return patients.data[:, :FEATURES].astype(np.float32), labels, tuple(map(str, patients.feature_names[:FEATURES]))


def read_table(path: Path) -> tuple[Array, Array, tuple[str, ...]]:
    """Features, labels 0/1 and column names of a CSV file, plain or gzipped, with or without a header.

    Raises `FileProblemError` for rows that are not numbers of one length, or answers other than 0 and 1.
    """
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8-sig")
        rows = [row for row in csv.reader(text.splitlines()) if row]
        header = rows[0] if rows and not _all_numbers(rows[0]) else None
        table = np.array(rows[1:] if header else rows, dtype=np.float32)
    except (OSError, EOFError, ValueError, UnicodeDecodeError) as error:
        raise FileProblemError(file=path.name, detail=str(error)) from error
    if table.ndim != 2 or table.shape[1] < 2 or len(table) < 4 or not set(table[:, -1].tolist()) <= {0.0, 1.0}:
        raise FileProblemError(file=path.name, detail="not a table of numbers with 0 or 1 in the last column")
    names = tuple(header[:-1]) if header else tuple(f"x{k}" for k in range(1, table.shape[1]))
    return table[:, :-1], table[:, -1].astype(np.int64), names


def _all_numbers(row: list[str]) -> bool:
    try:
        return all(np.isfinite(float(cell)) for cell in row)
    except ValueError:
        return False


def _described(trained: Trained, batch: int) -> dict[str, float]:
    samples = len(trained.trainer.data.train)
    return {
        "batch": batch,
        "steps_per_epoch": -(-samples // batch),
        "steps": trained.metrics["steps"],
        "train_loss": trained.metrics["train_loss"],
        "test_accuracy": trained.metrics["test_accuracy"],
    }
