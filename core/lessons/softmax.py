"""Lesson 9: from logits to shares to −ln p, with and without the shift that keeps e^z in range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

import numpy as np
import numpy.typing as npt

from core.concepts.straight_line import NUMBER
from core.errors import BadValueError
from core.fields import Label
from core.lesson import PROGRAMS, LessonProgram, LessonResult
from core.lesson_training import Budget
from core.texts import N_

Floats = npt.NDArray[np.float64]
ROWS = N_("lessons", "One row per sample; numbers separated by commas, rows by semicolons.")


@PROGRAMS.register
@dataclass(frozen=True)
class Softmax(LessonProgram):
    logits: Annotated[
        str, Label(N_("lessons", "Logits"), N_("lessons", "One row of scores, shown stage by stage."))
    ] = "2,1,0.1"
    label: Annotated[
        int, Label(N_("lessons", "Right class"), N_("lessons", "Counted from 0, for the row shown stage by stage."))
    ] = 0
    logits1: Annotated[str, Label(N_("lessons", "First scores"), ROWS)] = "0.1,0.2,0.9;1.1,0.1,0.2;0.2,2.1,0.1"
    logits2: Annotated[str, Label(N_("lessons", "Second scores"), ROWS)] = "0.8,0.2,0.3;0.2,0.3,0.5;0.2,0.2,0.5"
    labels: Annotated[
        tuple[int, ...],
        Label(N_("lessons", "Right classes"), N_("lessons", "One per row of the two score tables, counted from 0.")),
    ] = (2, 0, 1)
    shift: Annotated[
        float,
        Label(N_("lessons", "Large shift"), N_("lessons", "Added to every logit to make the naive formula overflow.")),
    ] = 1000.0

    key: ClassVar[str] = "softmax"

    def run(self, budget: Budget) -> LessonResult:
        row = self._row()
        first, second = read_rows(self.logits1, "logits1"), read_rows(self.logits2, "logits2")
        shares = softmax(row)[0]
        naive = naive_softmax(row + self.shift)[0]
        figures: dict[str, Any] = {
            "loss1": cross_entropy(first, self.labels),
            "loss2": cross_entropy(second, self.labels),
            "exponentials": np.exp(row[0] - row[0].max()),
            "shares": shares,
            "surprise": cross_entropy(row, (self.label,), "label"),
            "naive_shares_of_large": [None if np.isnan(share) else float(share) for share in naive],
            "shifted_shares_of_large": softmax(row + self.shift)[0],
            "naive_overflows": bool(np.isnan(naive).any()),
            "gradient": shares - np.eye(len(shares))[self.label],
            "likelihood1": float(np.prod([softmax(first)[i, k] for i, k in enumerate(self.labels)])),
            "likelihood2": float(np.prod([softmax(second)[i, k] for i, k in enumerate(self.labels)])),
            "squared_error1": float(((softmax(first) - np.eye(first.shape[1])[list(self.labels)]) ** 2).sum(1).mean()),
        }
        return LessonResult({"loss": figures["loss1"]}, figures)

    def _row(self) -> Floats:
        """The one row that is shown stage by stage (1, classes); raises `BadValueError` for more."""
        rows = read_rows(self.logits)
        if len(rows) != 1:
            raise BadValueError(name="logits", value=self.logits, expected=N_("errors", "one row"))
        return rows


def read_rows(text: str, name: str = "logits") -> Floats:
    """Rows of numbers from `"1,2;3,4"`; brackets do as well.

    Raises `BadValueError`, which says `name`, for ragged rows, for other text and for numbers out of range.
    """
    parts = [part for part in re.split(r";|\n|/|\]\s*,?\s*\[", text.strip().strip("[]")) if part.strip()]
    rows = [[float(number.replace("−", "-")) for number in NUMBER.findall(part)] for part in parts]
    other = re.search(r"[^\s,;/()\[\]]", NUMBER.sub("", text))
    if other or not rows or not rows[0] or any(len(row) != len(rows[0]) for row in rows) or not np.isfinite(rows).all():
        raise BadValueError(name=name, value=text, expected="1,2,3;4,5,6")
    return np.array(rows, float)


def softmax(logits: Floats) -> Floats:
    """e^{z − max z} / Σ e^{z − max z} along each row; the shift changes nothing but the range."""
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = exponentials / exponentials.sum(axis=1, keepdims=True)
    return shares


def naive_softmax(logits: Floats) -> Floats:
    """The formula as it stands; NaN where e^z is beyond the largest number."""
    with np.errstate(over="ignore", invalid="ignore"):
        exponentials = np.exp(logits)
        shares: Floats = exponentials / exponentials.sum(axis=1, keepdims=True)
    return shares


def cross_entropy(logits: Floats, labels: tuple[int, ...], name: str = "labels") -> float:
    """Mean of −ln softmax(z)_y = ln Σ e^z − z_y over the rows. Raises `BadValueError` where labels do not fit."""
    if len(labels) != len(logits) or min(labels) < 0 or max(labels) >= logits.shape[1]:
        raise BadValueError(name=name, value=labels, expected=f"{len(logits)} × 0–{logits.shape[1] - 1}")
    top = logits.max(axis=1)
    log_sum = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
    return float((log_sum - logits[np.arange(len(logits)), list(labels)]).mean())
