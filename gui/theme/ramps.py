"""Colour tables of 256 entries for pictures: the signed ramp and the sequential one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.theme.tokens import DARK, FIELD_DARK, FIELD_LIGHT, LIGHT, TILE

Table = NDArray[np.uint8]


def signed_ramp(dark: bool, strength: float) -> Table:
    """Orange (−1) over paper (0) to blue (+1), 256 × RGBA.

    Each end lies over the neutral colour with alpha `strength * |v| ** 0.85`, mixed in sRGB, so zero disappears.
    """
    names = DARK if dark else LIGHT
    value = np.linspace(-1.0, 1.0, 256)
    alpha = (strength * np.abs(value) ** 0.85)[:, None]
    ends = np.where(value[:, None] < 0, rgb(names["orange"]), rgb(names["blue"]))
    return _with_alpha(rgb(names["neutral"]) * (1 - alpha) + ends * alpha)


def sequential_ramp(dark: bool, end: str) -> Table:
    """Paper to the token `end` ("text" for pictures and maps, "accent", "orange"), 256 × RGBA."""
    names = DARK if dark else LIGHT
    alpha = np.linspace(0.0, 1.0, 256)[:, None]
    return _with_alpha(rgb(names["paper"]) * (1 - alpha) + rgb(names[end]) * alpha)


def strength_of(use: str, dark: bool) -> float:
    """The strength of the signed ramp for a use: "tile" (weights, neurons), "field" (under points) or "full"."""
    return {"tile": TILE, "field": FIELD_DARK if dark else FIELD_LIGHT, "full": 1.0}[use]


def rgb(colour: str) -> NDArray[np.float64]:
    """`#RRGGBB` as three numbers 0 to 255."""
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)], dtype=np.float64)


def _with_alpha(colours: NDArray[np.float64]) -> Table:
    table = np.full((256, 4), 255, dtype=np.uint8)
    table[:, :3] = np.round(colours).astype(np.uint8)
    table.flags.writeable = False
    return table
