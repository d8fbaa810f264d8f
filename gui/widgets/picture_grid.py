"""A grid of small pictures, as ink on paper."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.painting import box, ends_its_painter, renew

Pictures = npt.NDArray[np.uint8]


class PictureGrid(QWidget):
    """`set_pictures((n, height, width) or (n, height, width, 3) uint8)`; grey ones are drawn from paper to text colour.

    `clicked(int)` gives the index of a picture. The grid is as wide as it is given and as high as it needs.
    """

    clicked = Signal(int)

    def __init__(self, columns: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._pictures: Pictures | None = None
        self._images: list[QImage] = []
        self._chosen = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pictures(self, pictures: Pictures | None) -> None:
        self._pictures = pictures
        self._draw()
        self._fit_height()
        self.update()

    def set_chosen(self, index: int) -> None:
        """Frame a picture; −1 frames none."""
        self._chosen = index
        self.update()

    def place(self, index: int) -> QRectF:
        """Where a picture lies."""
        return self._cell(index)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(32) * self._columns, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as its rows of square cells; a height-for-width policy is not heard inside a scroll area."""
        rows = -(-len(self._images) // self._columns)
        self.setFixedHeight(rows * self.width() // self._columns)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, image in enumerate(self._images):
            cell = self._cell(index)
            on = index == self._chosen
            box(painter, cell, 4, "paper", "accent" if on else "hair", 2 if on else 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(cell.adjusted(2, 2, -2, -2), image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._images)):
            if self._cell(index).contains(event.position()):
                self.clicked.emit(index)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        renew(self, event)
        super().changeEvent(event)

    def _cell(self, index: int) -> QRectF:
        side = self.width() / self._columns
        row, column = divmod(index, self._columns)
        return QRectF(column * side, row * side, side, side).adjusted(1.5, 1.5, -1.5, -1.5)

    def _draw(self) -> None:
        self._images = [] if self._pictures is None else [picture_image(picture) for picture in self._pictures]


def as_pictures(samples: npt.NDArray[Any]) -> Pictures:
    """Samples (n, channels, height, width) as a grid takes them; numbers that are no bytes are spread over 0–255."""
    if samples.dtype != np.uint8:
        low, high = (float(samples.min()), float(samples.max())) if samples.size else (0.0, 1.0)
        samples = ((samples - low) * (255 / max(high - low, 1e-9))).astype(np.uint8)
    return np.moveaxis(samples, 1, -1) if samples.shape[1] == 3 else samples[:, 0]


def picture_image(picture: Pictures) -> QImage:
    """Grey through the ink table of the theme, colour as it is; the bytes are copied."""
    if picture.ndim == 3:
        rgb = np.ascontiguousarray(picture)
        return QImage(rgb.data, rgb.shape[1], rgb.shape[0], 3 * rgb.shape[1], QImage.Format.Format_RGB888).copy()
    coloured = np.ascontiguousarray(theme.sequential_table("text")[picture])
    height, width = picture.shape
    return QImage(coloured.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
