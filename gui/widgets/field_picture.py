"""What a field looks like: the colours of its values, and the lines where the answer changes."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

from gui import theme
from gui.widgets.field_contour import as_line, zero_segments
from gui.widgets.field_maps import Array


def contours(values: Array) -> Array:
    """Where a signed field crosses zero, or one class overtakes the others: lines in cells, NaN between them."""
    if values.ndim == 2:
        return as_line(zero_segments(_unsquashed(values)))
    leads = [values[..., k] - _others(values, k) for k in range(values.shape[-1])]
    return np.concatenate([as_line(zero_segments(lead)) for lead in leads])


def _others(shares: Array, k: int) -> Array:
    most: Array = np.delete(shares, k, axis=-1).max(axis=-1)
    return most


def _unsquashed(values: Array) -> Array:
    """2P − 1 as half the logit: nearly straight across the boundary, so the contour between two cells is true."""
    straight: Array = np.arctanh(np.clip(values, -0.99999, 0.99999))
    return straight


def signed_picture(values: Array) -> Array:
    """Values of −1…1 (side, side) in the colours of the ramp, as (side, side, 4) uint8 RGBA; NaN is zero."""
    index = np.clip((np.nan_to_num(values) + 1) * 127.5 + 0.5, 0, 255).astype(np.uint8)
    return theme.signed_table("field")[index]


def class_picture(shares: Array) -> Array:
    """The colour of the leading class over paper, as strong as its lead over an even guess."""
    classes = shares.shape[-1]
    tints = np.array([_rgb(theme.class_colour(k)) for k in range(classes)])
    ground = np.array(_rgb(theme.token("neutral")))
    lead = np.clip((shares.max(axis=-1) - 1 / classes) / (1 - 1 / classes), 0, 1)[..., None] ** 0.85
    strength = lead * (0.46 if theme.is_dark() else 0.42)
    mixed = ground * (1 - strength) + tints[shares.argmax(axis=-1)] * strength
    alpha = np.full((*shares.shape[:2], 1), 255.0)
    pixels: Array = np.concatenate([mixed, alpha], axis=-1).round().astype(np.uint8)
    return pixels


def _rgb(shade: QColor) -> tuple[float, float, float]:
    return float(shade.red()), float(shade.green()), float(shade.blue())
