"""A data set and a network small enough to train in a test."""

from __future__ import annotations

import numpy as np
import pytest

from core.data.dataset import Dataset, Split
from core.digits.recipe import pictures_of
from core.imaging.pen_digits import digit
from core.nn.layer import LAYERS
from core.nn.network import NetworkSpec


@pytest.fixture(scope="session")
def pen_dataset() -> Dataset:
    """Made-up digits as bytes: 300 to learn from, 100 to test."""

    def split(count: int, seed: int) -> Split:
        rng = np.random.default_rng(seed)
        labels = np.arange(count) % 10
        pixels = pictures_of([digit(int(label), rng) for label in labels])
        return Split(np.round(pixels * 255).astype(np.uint8), labels.astype(np.int64))

    return Dataset(split(300, 0), Split(*_nothing()), split(100, 1), tuple("0123456789"), "multiclass")


def _nothing() -> tuple[np.ndarray, np.ndarray]:
    return np.zeros((0, 1, 28, 28), dtype=np.uint8), np.zeros(0, dtype=np.int64)


@pytest.fixture(scope="session")
def small_network() -> NetworkSpec:
    return NetworkSpec((1, 28, 28), (LAYERS["flatten"](), LAYERS["linear"](units=10)))  # type: ignore[call-arg]
