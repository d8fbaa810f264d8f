"""Lesson 19: hello becomes ohlol: a recurrent network, the text after every epoch, and how many seeds succeed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, DataSpec
from core.data.scaling import fit_scaling
from core.errors import BadValueError
from core.fields import Choice, Label, Range, replace_fields
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_marks import EPOCHS, RATE, SEED
from core.lesson_training import Budget, chain, config, layer
from core.nn.network import NetworkSpec
from core.texts import N_
from core.training.evaluation import predict
from core.training.events import EpochDone
from core.training.trainer import Trainer

CELLS = Choice((("rnn", N_("lessons", "RNN")), ("lstm", N_("lessons", "LSTM")), ("gru", N_("lessons", "GRU"))))


@PROGRAMS.register
@dataclass(frozen=True)
class HelloRnn(LessonProgram):
    word: Annotated[str, Label(N_("lessons", "Word"), N_("lessons", "What the network reads, letter by letter."))] = (
        "hello"
    )
    answer: Annotated[
        str, Label(N_("lessons", "Answer"), N_("lessons", "What it should say, one letter for each letter read."))
    ] = "ohlol"
    cell: Annotated[
        str, CELLS, Label(N_("lessons", "Cell"), N_("lessons", "Which recurrent layer reads the word."))
    ] = "rnn"
    epochs: Annotated[int, Range(1, 10_000), EPOCHS] = 35
    rate: Annotated[float, Range(1e-5, 10, log=True), RATE] = 0.05
    seeds: Annotated[
        int, Range(1, 100), Label(N_("lessons", "Seeds tried"), N_("lessons", "Counted from 0, one training each."))
    ] = 10
    seed: Annotated[int, Range(0, 999_999), SEED] = 2

    key: ClassVar[str] = "hello_rnn"

    def run(self, budget: Budget) -> LessonResult:
        data = self._data()
        texts, losses = self._spelled(self.cell, self.seed, budget)
        reaching = []
        for seed in range(self.seeds):
            if self._spelled(self.cell, seed, budget)[0][-1] == self.answer:
                reaching.append(seed)
            budget.report(seed + 1, self.seeds)
        others = {cell: self._spelled(cell, self.seed, budget)[0][-1] for cell in CELLS.keys if cell != self.cell}
        figures: dict[str, Any] = {
            "text": texts[-1],
            "seeds_reaching": len(reaching),
            "reaching": reaching,
            "texts": texts,
            "losses": losses,
            "letters": "".join(map(str, data.class_names)),
            "other_cells": others,
            "parameters": self._network(self.cell).parameter_count(),
        }
        right = float(np.mean([got == wanted for got, wanted in zip(texts[-1], self.answer)]))
        metrics = {"train_loss": losses[-1], "train_accuracy": right, "epochs": float(len(losses) - 1)}
        return LessonResult(metrics, figures)

    def _network(self, cell: str) -> NetworkSpec:
        """A recurrent layer whose state is as wide as the alphabet: the state itself is the scores."""
        data = self._data()
        return chain(data.input_shape, layer(cell, units=data.outputs))

    def _data(self) -> Dataset:
        """The word as one-hot rows and the answer; raises an `InputError` when their lengths differ."""
        spec: DataSpec = replace_fields(DATASETS["char_sequence"](), word=self.word, answer=self.answer)
        if spec.outputs < 2:
            raise BadValueError(
                name="answer", value=self.answer, expected=N_("errors", "at least two different letters")
            )
        return spec.load()

    def _spelled(self, cell: str, seed: int, budget: Budget) -> tuple[list[str], list[float]]:
        """The text and the loss before the first epoch and after each one; an epoch is one step."""
        data = self._data()
        training = config("cross_entropy", self.rate, optimiser="adam", epochs=self.epochs, batch_size=1, seed=seed)
        trainer = Trainer(self._network(cell), data, training, scaling=fit_scaling("none", data))
        texts, losses = [], []
        for event in trainer.fit(self.epochs if budget.steps is None else min(self.epochs, budget.steps)):
            if isinstance(event, EpochDone):
                chosen = predict(trainer.module, trainer.data.train.inputs)[0].argmax(dim=-1)
                texts.append("".join(str(data.class_names[int(index)]) for index in chosen))
                losses.append(event.train.loss)
        return texts, losses
