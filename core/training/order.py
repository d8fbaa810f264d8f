"""Which samples a step learns from: the order of an epoch follows from the seed and the epoch alone."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from core.data.dataset import Array
from core.training.config import TrainingConfig

SEEDS_APART = 1_000_003
"""Epochs of neighbouring seeds never share an order."""


def epoch_order(count: int, seed: int, epoch: int, shuffle: bool) -> Array:
    """Indices of the `count` training samples in the order of `epoch` (from 0), int64."""
    if not shuffle:
        return np.arange(count)
    import torch

    generator = torch.Generator().manual_seed(seed * SEEDS_APART + epoch)
    order: Array = torch.randperm(count, generator=generator).numpy()
    return order


def batch_rows(count: int, config: TrainingConfig, step: int) -> Array:
    """Indices of the samples that step number `step` (from 0) of a run over `count` samples learns from."""
    per_epoch = -(-count // config.batch_size)
    epoch, batch = divmod(step, max(1, per_epoch))
    order = _kept_order(count, config.seed, epoch, config.shuffle)
    return order[batch * config.batch_size : (batch + 1) * config.batch_size]


@lru_cache(maxsize=4)
def _kept_order(count: int, seed: int, epoch: int, shuffle: bool) -> Array:
    return epoch_order(count, seed, epoch, shuffle)
