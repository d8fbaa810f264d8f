"""What is worth knowing about a data set before training: balance, ranges, constant columns, doubles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.dataset import Array, Dataset

UNBALANCED = 3.0
"""From this ratio of the largest class to the smallest on, guessing the largest pays."""
RANGE_RATIO = 100.0
"""From this ratio of the widest column to the narrowest on, descent needs scaling."""


@dataclass(frozen=True)
class Health:
    """Figures of a data set; every list is empty and every count 0 when all is well.

    `counts` (3, classes) in the order train, validation, test; `low`, `high` of each column of the training samples
    (one pair for pictures). `doubles` counts test and validation samples that stand in the training samples too.
    """

    samples: tuple[int, int, int]
    counts: Array | None
    low: Array
    high: Array
    constant: tuple[str, ...]
    doubles: int
    not_finite: int

    @property
    def imbalance(self) -> float:
        """Largest class over smallest, in the training samples; 1 for regression."""
        if self.counts is None:
            return 1.0
        present = self.counts[0]
        return float(present.max() / max(present.min(), 1))

    @property
    def unbalanced(self) -> bool:
        """Whether always guessing the largest class would look good."""
        return self.imbalance >= UNBALANCED

    @property
    def needs_scaling(self) -> bool:
        """Whether the columns' ranges differ so much that descent zig-zags."""
        widths = (self.high - self.low)[self.high > self.low]
        return len(widths) > 1 and float(widths.max() / widths.min()) >= RANGE_RATIO


def examine(dataset: Dataset) -> Health:
    """Look at a data set as it is, before any scaling."""
    inputs = dataset.train.inputs
    flat = inputs.reshape(len(inputs), -1)
    constant: tuple[str, ...] = ()
    if inputs.ndim > 2:
        low, high = flat.min(keepdims=True)[0], flat.max(keepdims=True)[0]
    else:
        low, high = flat.min(axis=0), flat.max(axis=0)
        names = dataset.feature_names or tuple(f"column {i}" for i in range(1, flat.shape[1] + 1))
        constant = tuple(name for name, same in zip(names, low == high) if same)
    parts = (dataset.train, dataset.validation, dataset.test)
    return Health(
        (len(parts[0]), len(parts[1]), len(parts[2])),
        dataset.class_counts() if dataset.class_names else None,
        low.astype(float),
        high.astype(float),
        constant,
        _doubles(dataset),
        sum(int((~np.isfinite(part.inputs)).sum()) for part in parts if part.inputs.dtype.kind == "f"),
    )


def _doubles(dataset: Dataset) -> int:
    seen = set(_fingerprints(dataset.train.inputs))
    return sum(mark in seen for part in (dataset.validation, dataset.test) for mark in _fingerprints(part.inputs))


def _fingerprints(inputs: Array) -> list[int]:
    """One number per sample; Python's hash of the bytes, equal for equal samples."""
    return [hash(row.tobytes()) for row in inputs]
