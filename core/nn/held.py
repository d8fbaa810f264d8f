"""Numbers of a layer that no training moves, by the name of their parameter: where weights are more than one matrix."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import nn

Held = tuple[tuple[str, tuple[int, ...], float], ...]
"""(parameter, place, value): `("weight", (0, 2, 1, 1), 0.5)`. They start there too."""


def is_inside(place: tuple[int, ...], shape: tuple[int, ...]) -> bool:
    """Whether an array of `shape` has a number at `place`."""
    return len(place) == len(shape) and all(0 <= number < size for number, size in zip(place, shape, strict=True))


def fitting(held: Held, shapes: Mapping[str, tuple[int, ...]]) -> Held:
    """What of `held` lies inside parameters of these shapes."""
    return tuple(one for one in held if one[0] in shapes and is_inside(one[1], shapes[one[0]]))


def with_number(held: Held, parameter: str, place: tuple[int, ...], value: float | None) -> Held:
    """`held` with this number at `value`, or free again for None."""
    others = [one for one in held if one[:2] != (parameter, place)]
    return tuple(sorted([*others, (parameter, place, value)] if value is not None else others))


def write_held(module: nn.Module, held: Held) -> None:
    """Put the numbers into the module; those beyond a layer that has shrunk since are passed over."""
    import torch

    parameters = dict(module.named_parameters())
    with torch.no_grad():
        for name, place, value in held:
            if name in parameters and is_inside(place, tuple(parameters[name].shape)):
                parameters[name][place] = value
