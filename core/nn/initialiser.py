"""The base of the weight initialisers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.registry import Registry
from core.texts import Text

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True)
class InitialiserSpec(ABC):
    """How the weights of one layer start; the catalogue keeps instances without settings."""

    key: ClassVar[str]
    name: ClassVar[Text]
    help: ClassVar[Text]
    order: ClassVar[int] = 100

    @abstractmethod
    def apply(self, module: nn.Module) -> None:
        """Overwrite the module's `weight` and `bias` in place, drawing from torch's current generator."""

    @abstractmethod
    def source(self, name: str) -> str:
        """The lines of PyTorch that do the same to the module called `name`; empty for PyTorch's own start."""


INITIALISERS: Registry[type[InitialiserSpec]] = Registry("initialisers", "core.nn.initialisers")
