"""What a run reports: frozen values with read-only arrays; they cross threads and could cross processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from core.data.dataset import Array

Weights = Mapping[str, Array]
"""Parameters and buffers by their PyTorch names, as read-only float arrays."""

Reason = Literal["done", "stopped", "not_finite", "target", "flat", "early_stop", "time"]


@dataclass(frozen=True)
class Metrics:
    """Mean loss over samples; `accuracy` is the share decided rightly, None for regression."""

    loss: float
    accuracy: float | None


@dataclass(frozen=True)
class StepsDone:
    """One or more finished steps; `step` counts the last, `losses` (k,) are their batch losses in order."""

    step: int
    epoch: int
    losses: Array
    learning_rate: float
    samples: int


@dataclass(frozen=True)
class EpochDone:
    """Measured after `epoch` (0 is before the first step). Train is measured on at most `EVALUATED_TRAIN` samples."""

    epoch: int
    step: int
    train: Metrics
    validation: Metrics | None
    test: Metrics | None


@dataclass(frozen=True)
class Snapshot:
    """The network after `step`, as asked for through `RunControl`; with the run's `memory` where that was asked for."""

    step: int
    epoch: int
    weights: Weights
    memory: Weights | None = None


@dataclass(frozen=True)
class RunFinished:
    """The last event of a `fit`; `weights` are the last good ones, `memory` what the run needs besides to go on."""

    reason: Reason
    epoch: int
    step: int
    weights: Weights
    memory: Weights | None = None


TrainingEvent = StepsDone | EpochDone | Snapshot | RunFinished
