"""Grey pixels with their numbers: the small picture, the loupe over it, and the long row it becomes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.painting import ends_its_painter, renew
from gui.widgets.plot import Array

CAPTION, LEAST_CELL = 22, 22


class GreyGrid(QWidget):
    """A square grey picture, 0 to 255; `pointed(row, column)` follows the pointer."""

    pointed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Array = np.zeros((1, 1))
        self._place = (0, 0)
        self._numbers = False
        self.caption = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_values(self, values: Array, caption: str, place: tuple[int, int], *, with_numbers: bool) -> None:
        """Show `values` (n, n), one place framed; `with_numbers` writes each value into its square."""
        self._values, self.caption, self._place, self._numbers = values, caption, place, with_numbers
        self.setAccessibleDescription(caption)
        self.update()

    def area(self) -> QRectF:
        """Where the picture lies."""
        side = min(self.width(), self.height() - theme.px(CAPTION))
        count = len(self._values)
        side = max(count, int(side / count) * count)
        area = QRectF(0, 0, side, side)
        area.moveCenter(QPointF(self.width() / 2, (self.height() + theme.px(CAPTION)) / 2))
        area.moveTopLeft(QPointF(round(area.left()), round(area.top())))
        return area

    def cell(self, row: int, column: int) -> QRectF:
        """Where a pixel lies."""
        area, side = self.area(), self.area().width() / len(self._values)
        return QRectF(area.left() + column * side, area.top() + row * side, side, side)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(240 + CAPTION))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(110), theme.px(110 + CAPTION))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.area()
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        above = QRectF(0, area.top() - theme.px(CAPTION), self.width(), theme.px(CAPTION - 2))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.caption)
        painter.drawImage(area, grey_image(self._values))
        if self._numbers:
            self._paint_numbers(painter)
        painter.setPen(QPen(theme.token("control"), 1))
        painter.drawRect(area)
        painter.setPen(QPen(theme.token("accent"), 2.5))
        painter.drawRect(self.cell(*self._place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self.area()
        if area.contains(event.position()):
            side = area.width() / len(self._values)
            row = int((event.position().y() - area.top()) / side)
            column = int((event.position().x() - area.left()) / side)
            self.pointed.emit(min(row, len(self._values) - 1), min(column, len(self._values) - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_numbers(self, painter: QPainter) -> None:
        """Dark figures on bright squares, bright ones on dark squares: the picture's own black and white."""
        painter.setFont(theme.font("caption"))
        if self.cell(0, 0).width() < theme.px(LEAST_CELL):
            return
        for (row, column), value in np.ndenumerate(self._values):
            if np.isnan(value):
                continue
            painter.setPen(Qt.GlobalColor.black if value > 127 else Qt.GlobalColor.white)
            painter.drawText(self.cell(row, column), Qt.AlignmentFlag.AlignCenter, str(round(float(value))))


class FlatRow(QWidget):
    """All pixels side by side as a strip; the pixel under the pointer and its neighbours above and below are marked."""

    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Array = np.zeros(1)
        self._marks: tuple[int, ...] = ()
        self.caption = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, values: Array, caption: str, marks: tuple[int, ...]) -> None:
        """Show `values` (n,), 0 to 255; the first mark is the pixel itself."""
        self._values, self.caption, self._marks = values, caption, marks
        self.setAccessibleDescription(caption)
        self.update()

    def x_of(self, index: int) -> float:
        """The middle of a pixel of the strip."""
        return (index + 0.5) * self.width() / len(self._values)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(72))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(72))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        head = QRectF(0, 0, self.width(), theme.px(20))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.caption)
        strip = QRectF(0, theme.px(24), self.width(), theme.px(30))
        painter.drawImage(strip, grey_image(self._values[None, :]))
        painter.setPen(QPen(theme.token("control"), 1))
        painter.drawRect(strip.adjusted(0, 0, -1, -1))
        for position, index in enumerate(self._marks):
            x = self.x_of(index)
            painter.setPen(QPen(theme.token("accent" if position == 0 else "run_d"), 2.5 if position == 0 else 1.6))
            painter.drawLine(QPointF(x, strip.top() - 2), QPointF(x, strip.bottom() + theme.px(12)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = int(event.position().x() / self.width() * len(self._values))
        self.pointed.emit(min(max(index, 0), len(self._values) - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def grey_image(values: Array) -> QImage:
    """0 to 255 as true grey whatever the theme; NaN is middle grey."""
    pixels = np.ascontiguousarray(np.clip(np.nan_to_num(values, nan=128.0), 0, 255).astype(np.uint8))
    height, width = pixels.shape
    return QImage(pixels.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
