"""Pixels as squares: a picture with the window on it, its maps, and the chain of maps behind one unit.

grid = PixelGrid("text"); grid.show_pixels(array, padding=1); grid.frame_region((top, bottom, left, right), "run_d")
grid.pointed(int, int)         row and column under the pointer; grid.inked(int, int, bool) while a button is held
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.convolution import Region
from gui import theme
from gui.widgets.image import to_picture
from gui.widgets.painting import colour, ends_its_painter, renew
from gui.widgets.plot import Array

CAPTION = 38


class PixelGrid(QWidget):
    """A map with its caption above; `table` is "text" (0 to 1 on paper) or "signed" (−1 to 1)."""

    pointed = Signal(int, int)
    inked = Signal(int, int, bool)
    left = Signal()

    def __init__(self, table: str = "text", inkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._inkable = table, inkable
        self._pixels: Array = np.zeros((1, 1))
        self._padding = 0
        self._frames: list[tuple[Region, str]] = []
        self.caption = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pixels(self) -> Array:
        """What is shown, (h, w)."""
        return self._pixels

    def show_pixels(self, pixels: Array, caption: str, padding: int = 0) -> None:
        """Show `pixels` with `padding` empty rows around them."""
        self._pixels, self.caption, self._padding = pixels, caption, padding
        self.setAccessibleDescription(caption)
        self.update()

    def frame_region(self, region: Region | None, tone: str = "run_d") -> None:
        """Outline one region of pixels (it may reach into the padding); None for none."""
        self._frames = [] if region is None else [(region, tone)]
        self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Where a pixel lies; rows and columns in the padding are negative or beyond the picture."""
        area, side = self._area()
        return QRectF(
            area.left() + (column + self._padding) * side, area.top() + (row + self._padding) * side, side, side
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(260 + CAPTION))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), theme.px(96 + CAPTION))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area, side = self._area()
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        place = QRectF(0, area.top() - theme.px(CAPTION), self.width(), theme.px(CAPTION - 2))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self.caption)
        painter.fillRect(area, theme.token("sunken"))
        rows, columns = self._pixels.shape
        inner = QRectF(self.cell(0, 0).topLeft(), self.cell(rows - 1, columns - 1).bottomRight())
        painter.drawImage(inner, to_picture(self._pixels, self._table))
        if side >= theme.px(9):
            self._paint_lines(painter, area, side)
        painter.setPen(QPen(theme.token("control"), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        for (top, bottom, left, right), tone in self._frames:
            frame = QRectF(self.cell(top, left).topLeft(), self.cell(bottom - 1, right - 1).bottomRight())
            painter.fillRect(frame, colour(tone, 0.20))
            painter.setPen(QPen(theme.token(tone), 2))
            painter.drawRect(frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event.position(), event.buttons())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point(event.position(), event.buttons())

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _area(self) -> tuple[QRectF, float]:
        """The squares' rectangle, and the side of one in whole pixels where there is room."""
        rows, columns = (length + 2 * self._padding for length in self._pixels.shape)
        top = theme.px(CAPTION)
        side = min(self.width() / columns, (self.height() - top) / rows)
        side = float(int(side)) if side >= 2 else side
        area = QRectF(0, 0, side * columns, side * rows)
        area.moveCenter(QPointF(self.width() / 2, top + (self.height() - top) / 2))
        area.moveTopLeft(QPointF(round(area.left()), max(float(top), round(area.top()))))
        return area, side

    def _paint_lines(self, painter: QPainter, area: QRectF, side: float) -> None:
        painter.setPen(QPen(colour("strong", 0.18), 1))
        for index in range(1, round(area.width() / side)):
            x = area.left() + index * side + 0.5
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        for index in range(1, round(area.height() / side)):
            y = area.top() + index * side + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _point(self, place: QPointF, buttons: Qt.MouseButton) -> None:
        area, side = self._area()
        if not area.contains(place):
            return
        row = int((place.y() - area.top()) / side) - self._padding
        column = int((place.x() - area.left()) / side) - self._padding
        inside = 0 <= row < self._pixels.shape[0] and 0 <= column < self._pixels.shape[1]
        pressed = buttons & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton)
        if self._inkable and inside and pressed:
            self.inked.emit(row, column, bool(buttons & Qt.MouseButton.LeftButton))
        else:
            self.pointed.emit(row, column)


class MapChain(QWidget):
    """The picture and its maps side by side; point at a unit and its receptive field shows in every map before it."""

    unit_pointed = Signal(int, int, int)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maps: list[Array] = [np.zeros((1, 1))] * count
        self._captions: list[tuple[str, str]] = [("", "")] * count
        self._regions: dict[int, Region] = {}
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_maps(self, maps: list[Array], captions: list[tuple[str, str]]) -> None:
        """Show maps (0 to 1), each with two lines of caption."""
        self._maps, self._captions = maps, captions
        self.update()

    def show_regions(self, regions: dict[int, Region]) -> None:
        """Outline a region in each of these maps."""
        self._regions = regions
        self.update()

    def frame(self, index: int) -> QRectF:
        """Where map `index` lies: larger maps are larger, all on one middle line."""
        gap = theme.px(22)
        sides = [self._side(k) for k in range(len(self._maps))]
        room = self.width() - 4 - gap * (len(self._maps) - 1)
        tall = self.height() - theme.px(64)
        unit = min(room / sum(sides), tall / max(sides))
        left = (self.width() - unit * sum(sides) - gap * (len(self._maps) - 1)) / 2
        left += sum(unit * side + gap for side in sides[:index])
        side = unit * sides[index]
        return QRectF(round(left), round(theme.px(44) + (tall - side) / 2), round(side), round(side))

    def unit(self, index: int, row: int, column: int) -> QRectF:
        """Where one unit of a map lies."""
        frame = self.frame(index)
        rows, columns = self._maps[index].shape
        wide, tall = frame.width() / columns, frame.height() / rows
        return QRectF(frame.left() + column * wide, frame.top() + row * tall, wide, tall)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), theme.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(190))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, (pixels, (name, shape)) in enumerate(zip(self._maps, self._captions)):
            frame = self.frame(index)
            painter.drawImage(frame, to_picture(pixels, "text"))
            painter.setPen(QPen(theme.token("control"), 1))
            painter.drawRect(frame)
            wide = max(frame.width(), theme.px(84))
            words = QRectF(frame.center().x() - wide / 2, frame.top() - theme.px(40), wide, theme.px(18))
            painter.setFont(theme.font("label", 600))
            painter.setPen(theme.token("text"))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shape)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.token("text2"))
            painter.drawText(words.translated(0, theme.px(18)), Qt.AlignmentFlag.AlignCenter, name)
            if index in self._regions:
                self._paint_region(painter, index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for index, pixels in enumerate(self._maps):
            frame = self.frame(index)
            if frame.contains(event.position()):
                rows, columns = pixels.shape
                row = int((event.position().y() - frame.top()) / frame.height() * rows)
                column = int((event.position().x() - frame.left()) / frame.width() * columns)
                self.unit_pointed.emit(index, min(row, rows - 1), min(column, columns - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _side(self, index: int) -> float:
        """Small maps are drawn larger than to scale, or nobody could point at a unit."""
        return math.pow(max(self._maps[index].shape), 0.55)

    def _paint_region(self, painter: QPainter, index: int) -> None:
        top, bottom, left, right = self._regions[index]
        frame = QRectF(
            self.unit(index, top, left).topLeft(), self.unit(index, bottom - 1, right - 1).bottomRight()
        ).intersected(self.frame(index))
        painter.fillRect(frame, colour("run_d", 0.25))
        painter.setPen(QPen(theme.token("run_d"), 2))
        painter.drawRect(frame)
