"""One way through the layers of a network, for everything that looks at what they give on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor, nn


def walk(module: nn.Module, inputs: Tensor) -> Iterator[tuple[nn.Module, Tensor, Tensor]]:
    """Every layer of `module` with what arrives at it and what it gives, for `inputs` (n, *shape), already scaled."""
    from core.nn.modules import Join

    given, joined = [inputs], any(isinstance(part, Join) for part in module.children())
    for part in module.children():
        before = given[-1]
        after = part(before, given[part.source + 1]) if isinstance(part, Join) else part(before)
        given = [*given, after] if joined else [after]
        yield part, before, after
