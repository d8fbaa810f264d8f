"""The base of the losses: how targets are written, how outputs are read, and what is minimised."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from core.data.dataset import Array, Task
from core.errors import InputError
from core.registry import Registry
from core.texts import N_, Text

if TYPE_CHECKING:
    from torch import Tensor

LossFunction = Callable[["Tensor", "Tensor"], "Tensor"]
"""(outputs, encoded targets) → scalar."""


class LossTaskError(InputError):
    message = N_("errors", "{loss} cannot learn these data ({task}). Choose {other} instead.")


class OutputCountError(InputError):
    message = N_(
        "errors",
        "{loss} needs {needed} outputs here, but the network ends with {got}. Change the last layer to {needed}.",
    )


class LossEndError(InputError):
    message = N_("errors", "{loss} needs probabilities, so the network must end with {last}. Add it as the last layer.")


@dataclass(frozen=True)
class LossSpec(ABC):
    """One loss. A member of the catalogue is a frozen dataclass whose labelled fields make its form."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    formula: ClassVar[str]
    order: ClassVar[int] = 100
    tasks: ClassVar[tuple[Task, ...]]
    """The kinds of targets that this loss can learn, the most natural first."""
    ends_with: ClassVar[tuple[str, ...]] = ()
    """Layer keys of which one must come last; empty where any network will do."""
    boundary: ClassVar[float] = 0.5
    """Of a network with one output: above it, the answer is class 1."""

    @abstractmethod
    def outputs_for(self, task: Task, outputs: int) -> int:
        """How many numbers the network must end with, given the data's classes or target columns."""

    @abstractmethod
    def encode(self, targets: Array, task: Task, outputs: int) -> Array:
        """Targets as the loss wants them: int64 class indices, or float32 of the network's output shape."""

    @abstractmethod
    def build(self) -> LossFunction:
        """The differentiable function, mean over samples unless its settings say otherwise."""

    @abstractmethod
    def probabilities(self, outputs: Tensor, task: Task) -> Tensor:
        """What the outputs say: class probabilities (n, classes); for regression the outputs themselves."""

    @abstractmethod
    def source(self) -> str:
        """The PyTorch expression, e.g. `nn.CrossEntropyLoss()`."""


LOSSES: Registry[type[LossSpec]] = Registry("losses", "core.nn.losses")


def binary_column(targets: Array) -> Array:
    """Class indices 0/1 as a float32 column (n, 1)."""
    return targets.reshape(-1, 1).astype(np.float32)


def one_hot(targets: Array, classes: int) -> Array:
    """Class indices (n,) as float32 rows (n, classes)."""
    return np.eye(classes, dtype=np.float32)[targets]


def two_columns(positive: Tensor) -> Tensor:
    """P(class 1) of shape (n, 1) as probabilities of both classes (n, 2)."""
    import torch

    return torch.cat([1 - positive, positive], dim=1)
