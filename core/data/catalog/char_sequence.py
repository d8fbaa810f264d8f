"""A word to read and a word to answer, letter by letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import numpy as np

from core.data.dataset import DATASETS, Dataset, DataSpec, Kind, Progress, Shape, Split, Task
from core.errors import InputError
from core.fields import Label
from core.texts import N_, Text


class WordLengthError(InputError):
    message = N_(
        "errors", "“{word}” has {letters} letters and “{answer}” has {others}. Give both the same number, at least one."
    )


@DATASETS.register
@dataclass(frozen=True)
class CharSequence(DataSpec):
    """One sample: inputs (1, letters, alphabet) one-hot, targets (1, letters) indices into the alphabet."""

    word: Annotated[str, Label(N_("data", "Word"), N_("data", "What the network reads, letter by letter."))] = "hello"
    answer: Annotated[
        str, Label(N_("data", "Answer"), N_("data", "What it should say, one letter for each letter read."))
    ] = "ohlol"

    key: ClassVar[str] = "char_sequence"
    name: ClassVar[Text] = N_("data", "Letters: hello → ohlol")
    help: ClassVar[Text] = N_("data", "A word in, a word out: the smallest task for a network with memory.")
    kind: ClassVar[Kind] = "sequence"
    order: ClassVar[int] = 150

    @property
    def alphabet(self) -> tuple[str, ...]:
        """The letters of both words, sorted."""
        return tuple(sorted(set(self.word + self.answer)))

    @property
    def input_shape(self) -> Shape:
        return (max(len(self.word), 1), max(len(self.alphabet), 1))

    @property
    def task(self) -> Task:
        return "sequence"

    @property
    def outputs(self) -> int:
        return max(len(self.alphabet), 1)

    def load(self, progress: Progress | None = None) -> Dataset:
        if not self.word or len(self.word) != len(self.answer):
            raise WordLengthError(word=self.word, letters=len(self.word), answer=self.answer, others=len(self.answer))
        letters = self.alphabet
        inputs = np.eye(len(letters), dtype=np.float32)[[letters.index(letter) for letter in self.word]][None]
        targets = np.array([[letters.index(letter) for letter in self.answer]], dtype=np.int64)
        nothing = Split(inputs[:0], targets[:0])
        return Dataset(Split(inputs, targets), nothing, nothing, letters, self.task, letters)
