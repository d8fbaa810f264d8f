"""Samples on a field, in the symbols and colours of their classes or values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor, QPixmap

from gui import theme
from gui.widgets.field_maps import Array
from gui.widgets.painting import mix
from gui.widgets.plot_markers import marker_pixmap

SHADES = 64
"""So many colours tell the values of samples apart."""

GREY = 0.5
"""Values nearer to the middle than this share get an edge mixed with grey."""


@dataclass(frozen=True)
class Points:
    """Samples of one class and part: `xy` (n, 2); hollow ones were not trained on.

    Samples of a number instead of a class carry `values` (n,) of −1…1 for their colours.
    """

    xy: Array
    slot: int
    hollow: bool = False
    values: Array | None = None

    def same_as(self, other: Points) -> bool:
        """Whether both look the same."""
        if (self.slot, self.hollow, self.values is None) != (other.slot, other.hollow, other.values is None):
            return False
        pairs = [(self.xy, other.xy)]
        if self.values is not None and other.values is not None:
            pairs.append((self.values, other.values))
        return all(np.array_equal(mine, yours) for mine, yours in pairs)


def markers(group: Points, radius: float, ratio: float) -> Iterator[tuple[QPixmap, Array]]:
    """The symbols of a group as pictures, each with the rows of the samples that it stands for."""
    if group.values is None:
        yield marker_pixmap(group.slot, radius, group.hollow, ratio), np.arange(len(group.xy))
        return
    levels = np.clip((group.values + 1) * (SHADES / 2), 0, SHADES - 1).astype(int)
    for level in np.unique(levels).tolist():
        colours = _value_colours((level + 0.5) / SHADES * 2 - 1, group.hollow)
        yield marker_pixmap(group.slot, radius, group.hollow, ratio, colours), np.flatnonzero(levels == level)


def _value_colours(value: float, hollow: bool) -> tuple[QColor, QColor]:
    """Inside and edge for a value of −1…1. Near the middle its colour is that of the paper: there the edge is grey."""
    shade = QColor(*theme.signed_table("full")[round((value + 1) * 127.5)].tolist())
    if hollow:
        return theme.token("paper"), mix("text3", shade, min(1.0, abs(value) / GREY))
    return shade, theme.token("text3")
