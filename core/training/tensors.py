"""A data set as tensors in memory: scaled once, targets encoded for the loss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset, Split
from core.data.scaling import Scaling
from core.nn.loss import LossSpec

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class TensorSplit:
    """`inputs` float32 (n, *shape), `targets` as the loss wants them, `labels` int64 class indices or None."""

    inputs: Tensor
    targets: Tensor
    labels: Tensor | None

    def __len__(self) -> int:
        return len(self.inputs)

    def head(self, count: int) -> TensorSplit:
        """The first `count` samples, sharing memory."""
        return TensorSplit(
            self.inputs[:count], self.targets[:count], None if self.labels is None else self.labels[:count]
        )


@dataclass(frozen=True)
class TensorData:
    train: TensorSplit
    validation: TensorSplit
    test: TensorSplit


def to_tensors(dataset: Dataset, scaling: Scaling, loss: LossSpec, device: str = "cpu") -> TensorData:
    """Scale, encode and move all three parts to `device`."""
    import torch

    def convert(split: Split) -> TensorSplit:
        classes = dataset.task != "regression"
        targets = loss.encode(split.targets, dataset.task, dataset.outputs)
        inputs = torch.from_numpy(np.ascontiguousarray(scaling.apply(split.inputs)))
        labels = torch.from_numpy(split.targets.astype(np.int64)) if classes else None
        encoded = torch.from_numpy(np.array(targets))
        return TensorSplit(inputs.to(device), encoded.to(device), None if labels is None else labels.to(device))

    return TensorData(convert(dataset.train), convert(dataset.validation), convert(dataset.test))
