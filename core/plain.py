"""Values as plain data for JSON, and plain data as lines for a person."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from core.texts import Text


def plain(value: Any) -> Any:
    """`value` in dicts, lists, strings, numbers and None; what is not finite becomes None, as JSON wants."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, (Text, Path)):
        return str(value)
    return plain(value.tolist())  # a number or an array of NumPy or PyTorch


def readable(result: Mapping[str, Any]) -> str:
    """Plain data as indented `name: value` lines."""
    return "\n".join(_lines(result, ""))


def _lines(value: Any, indent: str) -> Iterator[str]:
    pairs = value.items() if isinstance(value, Mapping) else ((str(i), item) for i, item in enumerate(value, 1))
    for name, item in pairs:
        if isinstance(item, Mapping) or (isinstance(item, list) and any(isinstance(i, (list, Mapping)) for i in item)):
            yield f"{indent}{name}:"
            yield from _lines(item, indent + "  ")
        else:
            yield f"{indent}{name}: {_shown(item)}"


def _shown(item: Any) -> str:
    if isinstance(item, list):
        return ", ".join(map(_shown, item))
    if isinstance(item, float):
        return f"{item:.4g}"
    return "–" if item is None else str(item)
