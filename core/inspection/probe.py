"""The base of the probes: plain functions that look into a network and answer with frozen values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.data.dataset import Array
from core.registry import Registry
from core.texts import Text

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True)
class Probe:
    """One way of looking in. `compute(module, …)` returns a frozen dataclass whose arrays are read-only."""

    key: str
    name: Text
    help: Text
    compute: Callable[..., Any]
    order: int = 100


PROBES: Registry[Probe] = Registry("probes", "core.inspection.probes")


def read_only(tensor: Tensor) -> Array:
    """The numbers of a tensor as an array that cannot be changed; memory on the CPU is shared."""
    array: Array = tensor.detach().cpu().numpy()
    array.flags.writeable = False
    return array


@contextmanager
def evaluating(module: nn.Module) -> Iterator[None]:
    """The module in evaluation mode; its own mode is put back."""
    if not module.training:
        yield
        return
    module.eval()
    try:
        yield
    finally:
        module.train()
