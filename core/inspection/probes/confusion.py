"""Which classes are taken for which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array, Task
from core.inspection.probe import PROBES, Probe, evaluating
from core.nn.loss import LossSpec
from core.texts import N_

if TYPE_CHECKING:
    from torch import Tensor, nn

BATCH = 2000


@dataclass(frozen=True)
class Confusion:
    """`counts[i, j]`: samples of class i that were taken for class j, (classes, classes)."""

    counts: Array

    @property
    def accuracy(self) -> float:
        return float(np.trace(self.counts) / max(self.counts.sum(), 1))

    @property
    def recall(self) -> Array:
        """Per class: the share of its samples that were found; NaN for a class without samples."""
        return _share(np.diag(self.counts), self.counts.sum(axis=1))

    @property
    def precision(self) -> Array:
        """Per class: the share of right ones among the samples taken for it; NaN where there are none."""
        return _share(np.diag(self.counts), self.counts.sum(axis=0))


def confusion(module: nn.Module, loss: LossSpec, task: Task, inputs: Tensor, labels: Tensor, classes: int) -> Confusion:
    """Decide for all `inputs` and compare with the class indices `labels` (n,)."""
    import torch

    counts = np.zeros((classes, classes), np.int64)
    with torch.inference_mode(), evaluating(module):
        for part, true in zip(inputs.split(BATCH), labels.split(BATCH)):
            decided = loss.probabilities(module(part), task).argmax(dim=-1)
            np.add.at(counts, (true.cpu().numpy().ravel(), decided.cpu().numpy().ravel()), 1)
    counts.flags.writeable = False
    return Confusion(counts)


def _share(part: Array, whole: Array) -> Array:
    share: Array = np.divide(part, whole, out=np.full(len(part), np.nan), where=whole > 0)
    return share


PROBES.register(
    Probe(
        "confusion",
        N_("probes", "Confusion matrix"),
        N_("probes", "Which classes are taken for which."),
        confusion,
        40,
    )
)
