"""A strip of small pictures: the newest doubtful frames, one click from being labelled."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.imaging.geometry import Picture
from gui import theme
from gui.widgets.painting import box, ends_its_painter

SHOWN, GAP_PX = 4, 6


class DoubtStrip(QWidget):
    """`set_pictures(pictures)` shows the newest first; `chosen(int)` is the place of the clicked one in `pictures`."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self._first = 0
        self._marked = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pictures(self, pictures: Sequence[Picture]) -> None:
        newest = list(pictures)[-SHOWN:]
        self._first = len(pictures) - len(newest)
        self._images = [_thumbnail(picture) for picture in newest]
        self._marked = min(self._marked, max(len(self._images) - 1, 0))
        self.setVisible(bool(self._images))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(56))

    def place(self, index: int) -> QRectF:
        """Where the picture with this number lies, the newest first."""
        gap = theme.px(GAP_PX)
        width = (self.width() - gap * (SHOWN - 1)) / SHOWN
        return QRectF(index * (width + gap), 0, width, self.height())

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for index, image in enumerate(reversed(self._images)):
            place = self.place(index)
            clip = QPainterPath()
            clip.addRoundedRect(place, 6, 6)
            painter.setClipPath(clip)
            size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            drawn = QRectF(0, 0, size.width(), size.height())
            drawn.moveCenter(place.center())
            painter.drawImage(drawn, image)
            painter.setClipping(False)
            ringed = self.hasFocus() and index == self._marked
            box(painter, place, 6, None, "accent" if ringed else "control", 2 if ringed else 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._images)):
            if self.place(index).contains(event.position()):
                self._choose(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._marked = min(max(self._marked + step, 0), len(self._images) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._images:
            self._choose(self._marked)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: int) -> None:
        self._marked = index
        self.chosen.emit(self._first + len(self._images) - 1 - index)


def _thumbnail(picture: Picture) -> QImage:
    step = max(1, picture.shape[1] // 160)
    small = np.ascontiguousarray(picture[::step, ::step])
    height, width = small.shape[:2]
    return QImage(small.data, width, height, small.strides[0], QImage.Format.Format_RGB888).copy()
