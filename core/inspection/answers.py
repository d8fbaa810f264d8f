"""A network's answers to many labelled samples, and what can be read from them: mistakes, losses, shares per class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array, Dataset, Split, Task
from core.data.scaling import Scaling
from core.inspection.probe import evaluating
from core.nn.loss import LossSpec

if TYPE_CHECKING:
    from torch import nn

BATCH = 1000
LEAST = 1e-12
"""No probability is taken for less, so that every loss is finite."""


@dataclass(frozen=True)
class Answers:
    """`shares` (n, classes) are probabilities, `labels` and `decided` (n,) class indices. All arrays are read-only."""

    shares: Array
    labels: Array
    decided: Array

    @classmethod
    def of(cls, shares: Array, labels: Array) -> Answers:
        """From probabilities; the likeliest class is decided for."""
        arrays = shares, labels.ravel(), shares.argmax(axis=1)
        for array in arrays:
            array.flags.writeable = False
        return cls(*arrays)

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def right(self) -> Array:
        """Whether each sample was decided rightly, (n,)."""
        return np.asarray(self.decided == self.labels)

    @property
    def losses(self) -> Array:
        """−ln p of each sample's own class, (n,)."""
        own = self.shares[np.arange(len(self)), self.labels]
        return np.asarray(-np.log(np.maximum(own, LEAST)))

    @property
    def accuracy(self) -> float:
        return float(self.right.mean()) if len(self) else float("nan")

    def mistakes(self) -> Array:
        """Indices of the samples decided wrongly, the largest loss first."""
        wrong = np.flatnonzero(~self.right)
        return np.asarray(wrong[np.argsort(-self.losses[wrong], kind="stable")])

    def found(self) -> Array:
        """Per class: the share of its samples that were found; NaN for a class without samples."""
        classes = self.shares.shape[1]
        hits = np.bincount(self.labels[self.right], minlength=classes)
        counts = np.bincount(self.labels, minlength=classes)
        return np.asarray(np.divide(hits, counts, out=np.full(classes, np.nan), where=counts > 0))

    def confusion(self) -> Array:
        """How many samples of class i were taken for class j, (classes, classes)."""
        classes = self.shares.shape[1]
        return np.bincount(self.labels * classes + self.decided, minlength=classes * classes).reshape(classes, classes)


def held_out(dataset: Dataset) -> Split:
    """The test samples, or where there are none the validation or training samples."""
    return next((part for part in (dataset.test, dataset.validation) if len(part)), dataset.train)


def answers(module: nn.Module, loss: LossSpec, task: Task, scaling: Scaling, samples: Split) -> Answers:
    """Ask `module` about all `samples` (not scaled yet), in batches."""
    import torch

    shares = []
    with torch.inference_mode(), evaluating(module):
        for first in range(0, len(samples), BATCH):
            part = torch.from_numpy(scaling.apply(samples.inputs[first : first + BATCH]))
            shares.append(loss.probabilities(module(part), task).cpu().numpy())
    return Answers.of(np.concatenate(shares), np.array(samples.targets))
