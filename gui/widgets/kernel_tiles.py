"""Small pictures of kernels and maps: blue above zero, orange below; maps without a negative number in ink."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui import theme
from gui.widgets.image import to_picture
from gui.widgets.plot import Array

MOST = 32


def paint_tile(painter: QPainter, place: QRectF, values: Array, largest: float, *, signed: bool, chosen: bool) -> None:
    """One picture (h, w) on `place`; `largest` is the size that has the full colour."""
    share = values / max(largest, 1e-9)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    painter.drawImage(place, to_picture(share, "signed" if signed else "text"))
    painter.setPen(theme.token("accent" if chosen else "hair"))
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
    if chosen:
        painter.drawRect(place.adjusted(-1.5, -1.5, 1.5, 1.5))


def paint_input(painter: QPainter, place: QRectF, values: Array) -> None:
    """A channel of the picture itself, from its darkest to its brightest number."""
    low, high = float(values.min()), float(values.max())
    paint_tile(painter, place, values - low, high - low, signed=False, chosen=False)


def extent(values: Array) -> tuple[float, bool]:
    """The largest size among `values`, and whether any is negative."""
    return float(np.abs(values).max()) if values.size else 1.0, bool(values.size and values.min() < 0)
