"""Lesson 22: over- and underfitting: the gap between train and validation loss, and what narrows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from core.data.dataset import DATASETS, Dataset
from core.fields import Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import COUNT, EPOCHS, SEED
from core.lesson_training import Budget, Trained, chain, config, layer, train
from core.nn.layer import LayerSpec
from core.texts import N_
from core.training.stopping import STOP_RULES

WIDE, NARROW = 64, 1


@PROGRAMS.register
@dataclass(frozen=True)
class Overfitting(LessonProgram):
    count: Annotated[int, Range(20, 5000), COUNT] = 120
    noise: Annotated[
        float, Range(0, 1), Label(N_("lessons", "Noise"), N_("lessons", "How much chance there is in the labels."))
    ] = 0.35
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 150
    dropout: Annotated[
        float, Range(0, 0.9), Label(N_("lessons", "Dropout"), N_("lessons", "Which share of neurons rests per step."))
    ] = 0.5
    weight_decay: Annotated[
        float, Range(0, 10), Label(N_("lessons", "L2"), N_("lessons", "How strongly weights are pulled towards 0."))
    ] = 0.01
    patience: Annotated[
        int,
        Range(1, 1000),
        Label(N_("lessons", "Patience"), N_("lessons", "Epochs without a better validation loss before it stops.")),
    ] = 10
    seed: Annotated[int, Range(0, 999_999), SEED] = 0

    key: ClassVar[str] = "overfitting"

    def run(self, budget: Budget) -> LessonResult:
        fields = {"count": self.count, "noise": self.noise, "seed": self.seed, "validation_share": 0.3}
        points = replace_fields(DATASETS["circle"](), test_share=0.3, **fields).load()
        early = (STOP_RULES["early_stopping"](patience=self.patience),)  # type: ignore[call-arg]
        runs = {
            "underfitted": self._train(points, NARROW, budget),
            "overfitted": self._train(points, WIDE, budget),
            "dropout": self._train(points, WIDE, budget, dropout=self.dropout),
            "weight_decay": self._train(points, WIDE, budget, weight_decay=self.weight_decay),
            "early_stopping": self._train(points, WIDE, budget, stop=early),
        }
        figures: dict[str, Any] = {name: _described(run) for name, run in runs.items()}
        return LessonResult(runs["overfitted"].metrics, figures)

    def _train(
        self, points: Dataset, width: int, budget: Budget, dropout: float = 0.0, **fields: Any
    ) -> Trained:  # fmt: skip
        rest: list[LayerSpec | str] = [layer("dropout", share=dropout)] if dropout else []
        hidden: list[LayerSpec | str] = [layer("linear", units=width), "relu", *rest]
        network = chain((2,), *hidden, *(hidden if width > 1 else []), layer("linear", units=1))
        training = config(
            "bce_with_logits", 0.003, optimiser="adam", epochs=self.epochs, batch_size=8, seed=self.seed, **fields
        )  # fmt: skip
        return train(network, points, training, budget)


def _described(run: Trained) -> dict[str, Any]:
    validation = run.column("validation_loss")
    return {
        "train_loss": run.metrics["train_loss"],
        "validation_loss": run.metrics["validation_loss"],
        "gap": run.metrics["validation_loss"] - run.metrics["train_loss"],
        "test_accuracy": run.metrics["test_accuracy"],
        "epochs": len(validation),
        "best_epoch": 1 + min(range(len(validation)), key=validation.__getitem__) if validation else 0,
        "train_losses": run.column("train_loss"),
        "validation_losses": validation,
    }
