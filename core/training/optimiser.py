"""The base of the optimisers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.registry import Registry
from core.texts import Text

if TYPE_CHECKING:
    from torch import nn
    from torch.optim import Optimizer


@dataclass(frozen=True)
class OptimiserSpec(ABC):
    """One optimiser. A member of the catalogue is a frozen dataclass whose labelled fields make its form."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    formula: ClassVar[str]
    order: ClassVar[int] = 100

    @abstractmethod
    def build(self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float) -> Optimizer:
        """The PyTorch optimiser over `parameters`, fused where PyTorch offers it."""

    @abstractmethod
    def source(self, learning_rate: float, weight_decay: float) -> str:
        """The PyTorch expression over `model.parameters()`."""


OPTIMISERS: Registry[type[OptimiserSpec]] = Registry("optimisers", "core.training.optimisers")


def call_source(name: str, learning_rate: float, **options: float | bool) -> str:
    """`torch.optim.NAME(model.parameters(), lr=…, …)`, with the options that are not zero or False."""
    given = "".join(f", {option}={value!r}" for option, value in options.items() if value)
    return f"torch.optim.{name}(model.parameters(), lr={learning_rate!r}{given})"
