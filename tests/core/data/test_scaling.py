"""Offset and scale of pictures, measured without a copy of them."""

from __future__ import annotations

import numpy as np
import pytest

from core.data.dataset import Dataset, Split
from core.data.scaling import BLOCK, fit_scaling


def test_bytes_are_measured_block_by_block_as_if_they_were_one():
    pixels = np.random.default_rng(0).integers(0, 256, (2 * BLOCK // 784 + 3, 1, 28, 28), np.uint8)
    split = Split(pixels, np.zeros(len(pixels), np.int64))
    scaling = fit_scaling("standard", Dataset(split, split, split, ("a", "b"), "binary"))
    assert float(scaling.offset) == pytest.approx(float(pixels.mean()), rel=1e-6)
    assert float(scaling.scale) == pytest.approx(float(pixels.std()), rel=1e-6)
