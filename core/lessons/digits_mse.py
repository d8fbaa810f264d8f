"""Lesson 14: digits with squared error on one-hot targets, from Glorot's start and from PyTorch's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS
from core.fields import Choice, Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import BATCH, EPOCHS, RATE, SEED
from core.lesson_training import Budget, Trained, chain, config, layer, train
from core.nn.loss import LOSSES
from core.texts import N_

PRINT_EVERY = 100
"""The printed run shows the loss of every hundredth batch, counted from 0 in each epoch."""
STARTS = Choice(
    (
        ("xavier", N_("lessons", "Xavier")),
        ("default", N_("lessons", "PyTorch default")),
        ("both", N_("lessons", "Both, one after the other")),
    )
)


@PROGRAMS.register
@dataclass(frozen=True)
class DigitsMse(LessonProgram):
    epochs: Annotated[int, Range(1, 1000), EPOCHS] = 30
    rate: Annotated[float, Range(1e-6, 10, log=True), RATE] = 0.001
    batch: Annotated[int, Range(1, 60_000), BATCH] = 200
    count: Annotated[
        int, Range(200, 60_000), Label(N_("lessons", "Pictures"), N_("lessons", "How many pictures are learned from."))
    ] = 60_000
    start: Annotated[
        str,
        STARTS,
        Label(N_("lessons", "Initial weights"), N_("lessons", "“both” trains twice and shows the two side by side.")),
    ] = "xavier"
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "digits_mse"

    def run(self, budget: Budget) -> LessonResult:
        starts = ("xavier", "default") if self.start == "both" else (self.start,)
        runs = {start: self._train(start, budget) for start in starts}
        main = runs[starts[0]]
        figures: dict[str, Any] = {
            "first_loss": main.losses[0],
            "last_loss": printed_loss(main),
            "test_accuracy": main.metrics["test_accuracy"],
            "runs": {
                start: {
                    "first_loss": run.losses[0],
                    "last_loss": printed_loss(run),
                    "train_loss": run.metrics["train_loss"],
                    "test_accuracy": run.metrics["test_accuracy"],
                    "train_losses": run.column("train_loss"),
                }
                for start, run in runs.items()
            },
        }
        return LessonResult(main.metrics | {"last_loss": figures["last_loss"]}, figures)

    def _train(self, start: str, budget: Budget) -> Trained:
        digits = replace_fields(DATASETS["mnist"](), count=self.count).load()
        first, second, last = (layer("linear", units=units, initialiser=start) for units in (512, 256, 10))
        network = chain((1, 28, 28), "flatten", first, "relu", second, "relu", last)
        training = config(
            "mse", self.rate, epochs=self.epochs, batch_size=self.batch, seed=self.seed, shuffle=False
        )  # fmt: skip
        summed = replace_fields(training, loss=LOSSES["mse"](reduction="outputs_sum"))  # type: ignore[call-arg]
        return train(network, digits, summed, budget)


def printed_loss(run: Trained) -> float:
    """The last loss that a script prints which prints every hundredth batch; of a shorter epoch, the last batch."""
    within_epoch = np.arange(len(run.losses)) % run.trainer.steps_per_epoch()
    printed = np.flatnonzero((within_epoch > 0) & (within_epoch % PRINT_EVERY == 0))
    return run.losses[int(printed[-1])] if len(printed) else run.losses[-1]
