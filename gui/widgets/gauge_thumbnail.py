"""A source's picture, small."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.imaging.geometry import Picture
from gui import theme
from gui.widgets.painting import box, ends_its_painter

EVERY_S, HEIGHT_PX = 0.2, 96


class Thumbnail(QWidget):
    """`set_image((h, w, 3) uint8)`, as often as one likes: five a second are drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._due = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_image(self, picture: Picture) -> None:
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + EVERY_S
        step = max(1, picture.shape[1] // 320)
        small = np.ascontiguousarray(picture[::step, ::step])
        height, width = small.shape[:2]
        self._image = QImage(small.data, width, height, small.strides[0], QImage.Format.Format_RGB888).copy()
        self.update()

    def clear(self) -> None:
        """Show no picture."""
        self._image, self._due = None, 0.0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(HEIGHT_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(room, 6, 6)
        painter.setClipPath(clip)
        painter.fillRect(room, theme.token("sunken"))
        if self._image is not None:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawImage(place, self._image)
        painter.setClipping(False)
        box(painter, room, 6, None, "hair", 1)
