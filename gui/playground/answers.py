"""What fills the field, computed away from the window: values, and the line where the answer changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Array
from core.inspection.plane import Cut
from gui.widgets.field_maps import Box, decision_map, grid, probabilities
from gui.widgets.field_picture import contours

if TYPE_CHECKING:
    from gui.work.prediction import Model

RIVAL_SIDE = 96
Limits = tuple[float, float]


@dataclass(frozen=True)
class Answers:
    """`field` is (side, side) of −1…1 or shares (side, side, classes), the top row first; `line` is in cells."""

    field: Array
    line: Array


def field_answers(model: Model, plane: Box, side: int, cut: Cut | None, limits: Limits | None) -> Answers:
    """The network's answers all over the plane; numbers between `limits`, which have no line, become −1…1."""
    if cut is None:
        shares = decision_map(model, plane, side)
    else:
        shares = probabilities(model, cut.lift(grid(plane, side))).reshape(side, side, -1)
    if limits is not None:
        return Answers(between(shares[..., 0], limits), np.zeros((0, 2)))
    field = 2 * shares[..., 1] - 1 if shares.shape[-1] == 2 else shares
    return Answers(field, contours(field))


def rival_answers(answers: Callable[[Array], Array], plane: Box, cut: Cut | None, limits: Limits | None) -> Answers:
    """A classical method's answers; the line is where they are a half, where classes meet, or the middle number."""
    places = grid(plane, RIVAL_SIDE)
    found = answers(places.astype(float) if cut is None else cut.lift(places).astype(float))
    field: Array
    if limits is not None:
        field = between(found[:, 0], limits).reshape(RIVAL_SIDE, RIVAL_SIDE)
    elif found.shape[1] == 1:
        field = 2 * found[:, 0].reshape(RIVAL_SIDE, RIVAL_SIDE) - 1
    else:
        field = found.reshape(RIVAL_SIDE, RIVAL_SIDE, -1)
    return Answers(field, contours(field))


def between(values: Array, limits: Limits) -> Array:
    """Values from the lower limit to the upper as −1…1."""
    low, high = limits
    placed: Array = np.clip(2 * (values - low) / (high - low) - 1, -1, 1)
    return placed
