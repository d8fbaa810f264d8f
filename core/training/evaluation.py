"""Measuring a network: mean loss and accuracy over a split."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.dataset import Task
from core.nn.loss import LossSpec
from core.training.events import EpochDone, Metrics
from core.training.tensors import TensorData, TensorSplit

if TYPE_CHECKING:
    from torch import Tensor, nn

EVALUATION_BATCH = 2000
EVALUATED_TRAIN = 10_000
"""Train loss and accuracy are measured on at most so many samples, the same ones every time."""
Answers = Callable[["Tensor"], "Tensor"]
"""Scaled inputs (n, *shape) → a network's outputs."""


def predict(module: nn.Module, inputs: Tensor) -> Tensor:
    """Outputs for all inputs in evaluation mode, without gradients, in batches; the module's mode is put back."""
    import torch

    if module.training:
        module.eval()
        try:
            return predict(module, inputs)
        finally:
            module.train()
    with torch.inference_mode():
        if len(inputs) <= EVALUATION_BATCH:
            outputs: Tensor = module(inputs)
            return outputs
        return torch.cat([module(batch) for batch in inputs.split(EVALUATION_BATCH)])


def evaluate(answers: Answers, split: TensorSplit, loss: LossSpec, task: Task) -> Metrics | None:
    """Loss over all samples at once (not a mean of batch means) and the share decided rightly; None for no samples."""
    import torch

    if len(split) == 0:
        return None
    with torch.inference_mode():
        outputs = answers(split.inputs)
        value = float(loss.build()(outputs, split.targets))
        if split.labels is None:
            return Metrics(value, None)
        decided = loss.probabilities(outputs, task).argmax(dim=-1)
        return Metrics(value, int((decided == split.labels).sum()) / split.labels.numel())


def measure(module: nn.Module, data: TensorData, loss: LossSpec, task: Task, epoch: int, step: int) -> EpochDone:
    """Loss and accuracy of all three parts as they are now, as a run measures them."""
    parts = (data.train.head(EVALUATED_TRAIN), data.validation, data.test)
    train, validation, test = (evaluate(lambda inputs: predict(module, inputs), part, loss, task) for part in parts)
    return EpochDone(epoch, step, train or Metrics(math.nan, None), validation, test)


@dataclass(frozen=True)
class FitQuality:
    """Of a regression: R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)² over all outputs (NaN for equal targets), and mean |y − ŷ|."""

    r2: float
    mae: float


def fit_quality(module: nn.Module, split: TensorSplit) -> FitQuality:
    """How well a regression fits a split that is not empty."""
    residuals = split.targets - predict(module, split.inputs)
    spread = (split.targets - split.targets.mean(dim=0)).square().sum()
    r2 = float(1 - residuals.square().sum() / spread) if spread > 0 else float("nan")
    return FitQuality(r2, float(residuals.abs().mean()))
