"""Targets for losses that compare numbers: 0/1 columns, one-hot rows, or the numbers themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array, Task
from core.nn.loss import binary_column, one_hot, two_columns

if TYPE_CHECKING:
    from torch import Tensor


def as_numbers(targets: Array, task: Task, outputs: int) -> Array:
    """Targets as float32 (n, outputs); binary classes make one column, several classes one-hot rows."""
    if task == "binary":
        return binary_column(targets)
    if task == "multiclass":
        return one_hot(targets, outputs)
    return targets.reshape(len(targets), outputs).astype(np.float32)


def as_shares(outputs: Tensor, task: Task) -> Tensor:
    """Outputs that learned such targets, read as class probabilities; those of a regression as they are."""
    if task == "regression":
        return outputs
    return two_columns(outputs.clamp(0, 1)) if task == "binary" else outputs.clamp(0, 1)
