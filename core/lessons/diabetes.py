"""Lesson 15: a table of eight features: full batch against batches of 32, also on the user's own CSV."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, split_samples
from core.errors import BadValueError
from core.fields import Label, Range, replace_fields
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
                "A CSV file, also .gz: numbers, and one of two answers in the last column. Empty: the built-in one.",
            ),
        ),
    ] = ""
    batch: Annotated[int, Range(1, 65_536), BATCH] = 32
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 100
    rate: Annotated[float, Range(1e-6, 100, log=True), RATE] = 0.1
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "diabetes"

    def run(self, budget: Budget) -> LessonResult:
        patients = own_table(self.file, self.seed) if self.file else built_in(self.seed)
        small = self._train(patients, self.batch, budget)
        full = self._train(patients, len(patients.train), budget)
        figures: dict[str, Any] = {
            "features": list(patients.feature_names),
            "samples": len(patients.train) + len(patients.test),
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


def built_in(seed: int) -> Dataset:
    """Eight columns of the diabetes data of B. Efron et al. (2004), and whether the disease went above its median."""
    from sklearn.datasets import load_diabetes

    patients = load_diabetes()
    labels = (patients.target > np.median(patients.target)).astype(np.int64)
    parts = split_samples(patients.data[:, :FEATURES].astype(np.float32), labels, 0.25, 0.0, seed)
    return Dataset(*parts, ("better", "worse"), "binary", tuple(map(str, patients.feature_names[:FEATURES])))


def own_table(path: str, seed: int) -> Dataset:
    """The user's table, plain or gzipped; raises an `InputError` unless its last column has two kinds of answers."""
    spec = replace_fields(DATASETS["csv_table"](), path=path, meaning="classes", seed=seed)
    table: Dataset = spec.load()
    if table.task != "binary":
        expected = N_("errors", "two different answers in the last column")
        raise BadValueError(name="file", value=Path(path).name, expected=expected)
    return table


def _described(trained: Trained, batch: int) -> dict[str, float]:
    samples = len(trained.trainer.data.train)
    return {
        "batch": batch,
        "steps_per_epoch": -(-samples // batch),
        "steps": trained.metrics["steps"],
        "train_loss": trained.metrics["train_loss"],
        "test_accuracy": trained.metrics["test_accuracy"],
    }
