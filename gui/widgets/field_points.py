"""Samples on a field, in the symbols and colours of their classes or values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QPen

from gui import theme
from gui.widgets.field_maps import Array
from gui.widgets.painting import mix
from gui.widgets.plot_markers import HOLLOW, RING, marker_path

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


def scatter(group: Points, radius: float) -> pg.ScatterPlotItem:
    """The samples in the symbol of their class, in its colour or in those of their values."""
    shades, paper = [theme.class_colour(group.slot)], theme.token("paper")
    ring = _pen(paper, theme.stroke(RING))
    if group.values is not None:
        table = theme.signed_table("full")
        shades = [QColor(*shade) for shade in table[np.clip((group.values + 1) * 127.5, 0, 255).astype(int)].tolist()]
        ring = _pen(theme.token("text3"), theme.stroke(RING))  # a value near the middle has the colour of the paper
    if group.hollow:
        edges = shades if group.values is None else _seen(shades, group.values)
        pens, brushes = [_pen(shade, theme.stroke(HOLLOW)) for shade in edges], [pg.mkBrush(paper)]
    else:
        pens, brushes = [ring], [pg.mkBrush(shade) for shade in shades]
    samples = pg.ScatterPlotItem(
        x=group.xy[:, 0],
        y=group.xy[:, 1],
        symbol=marker_path(theme.class_symbol(group.slot), 0.5),
        size=2 * radius,
        pen=pens if len(pens) > 1 else pens[0],
        brush=brushes if len(brushes) > 1 else brushes[0],
        antialias=True,
    )
    return samples


def _seen(shades: list[QColor], values: Array) -> list[QColor]:
    """Edges for values: their colours, greyer towards the middle, where the colour is that of the paper."""
    return [mix("text3", shade, min(1.0, abs(value) / GREY)) for shade, value in zip(shades, values.tolist())]


def _pen(shade: QColor, width: float) -> QPen:
    pen: QPen = pg.mkPen(shade, width=width)
    return pen
