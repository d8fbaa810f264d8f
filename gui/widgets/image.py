"""A small picture shown large: arrays as sharp squares (nearest) or smooth, in the colours of the theme.

view = ImageView(table="text")        grey pictures, 0 to 1, paper to ink; table="signed" for −1 to +1
view.set_image(array)                 (h, w) floats, or (h, w, 3) uint8
to_picture(array, table) -> QImage    for a painter or an icon
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.painting import box, ends_its_painter, renew


class ImageView(QWidget):
    """Keeps the picture's proportions, centred; nothing set shows an empty frame."""

    def __init__(
        self, table: str = "text", smooth: bool = False, framed: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table, self._smooth, self._framed = table, smooth, framed
        self._array: NDArray[Any] | None = None

    def set_image(self, array: NDArray[Any] | None) -> None:
        """Show `array`: (h, w) floats from 0 to 1 (−1 to 1 for "signed"), or (h, w, 3) uint8; None for nothing."""
        self._array = array
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(96), theme.px(96))

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        height, width = self._array.shape[:2] if self._array is not None else (1, 1)
        scale = min(self.width() / width, self.height() / height)
        rect = QRectF(0, 0, round(width * scale), round(height * scale))
        rect.moveCenter(QRectF(self.rect()).center())
        rect.moveTopLeft(rect.topLeft().toPoint().toPointF())
        return rect

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.picture_rect()
        if self._array is not None:
            shape = QPainterPath()
            shape.addRoundedRect(rect, theme.px(5), theme.px(5))
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._smooth)
            if self._framed:
                painter.setClipPath(shape)
            painter.drawImage(rect, to_picture(self._array, self._table))
            painter.restore()
        if self._framed:
            box(painter, rect, 6, None if self._array is not None else "sunken", "hair")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def to_picture(array: NDArray[Any], table: str = "text") -> QImage:
    """`array` through a colour table: "signed" (−1 to 1, strength of tiles), "field", or a token (0 to 1 on paper)."""
    if array.ndim == 3:
        colours = np.ascontiguousarray(array[..., :3], dtype=np.uint8)
        height, width = colours.shape[:2]
        return QImage(colours.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    signed = table in ("signed", "field")
    ramp = theme.signed_table("tile" if table == "signed" else "field") if signed else theme.sequential_table(table)
    share = (array + 1) / 2 if signed else array
    index = np.clip(np.nan_to_num(share) * 255, 0, 255).astype(np.uint8)
    colours = np.ascontiguousarray(ramp[index])
    height, width = index.shape
    return QImage(colours.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
