"""Training samples that are also in the test set make it too easy."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from core.data.dataset import Array
from core.doctor.rule import RULES, Case, Finding, Rule
from core.texts import N_, Text

SHARE = 0.05
MOST_BYTES = 200_000_000


@RULES.register
class Leakage(Rule):
    """Has no fix: which of the two copies is the wrong one cannot be told from here."""

    key: ClassVar[str] = "leakage"
    name: ClassVar[Text] = N_("doctor", "Training data in the test set")
    help: ClassVar[Text] = N_(
        "doctor", "The test tells nothing about new samples when it holds those that were learned."
    )
    order: ClassVar[int] = 130

    def examine(self, case: Case) -> Finding | None:
        train, test = case.dataset.train.inputs, case.dataset.test.inputs
        if not len(test) or case.dataset.task == "sequence" or train.nbytes > MOST_BYTES:
            return None
        known = set(_rows(train))
        shared = sum(row in known for row in _rows(test))
        if shared < SHARE * len(test):
            return None
        return self.found(
            N_("doctor", "{shared} of {total} test samples are also training samples. Split the data again."),
            shared=shared,
            total=len(test),
        )


def _rows(inputs: Array) -> list[bytes]:
    """Every sample as bytes; equal samples have equal bytes."""
    return [row.tobytes() for row in np.ascontiguousarray(inputs)]
