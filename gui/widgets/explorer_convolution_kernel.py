"""A kernel to type into, and the multiply-add at one place: window × kernel = products, their sum."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from gui import numbers, theme
from gui.widgets.image import to_picture
from gui.widgets.painting import ends_its_painter, renew
from gui.widgets.plot import Array

MOST = 99.0
CELL = 33
"""The least width of a square that a number fits into, in design pixels."""


class KernelGrid(QWidget):
    """k × k fields; `changed` after every number that can be read."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kernel: Array = np.zeros((3, 3))
        self._fields: list[QLineEdit] = []
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(4)

    @property
    def kernel(self) -> Array:
        """(k, k) as it stands."""
        return self._kernel

    def set_kernel(self, kernel: Array) -> None:
        """Show another kernel, without a signal."""
        if len(kernel) != len(self._kernel) or not self._fields:
            self._rebuild(len(kernel))
        self._kernel = kernel.copy()
        for field, value in zip(self._fields, kernel.ravel()):
            field.setText(numbers.compact(float(value)))
            field.setCursorPosition(0)

    def field(self, row: int, column: int) -> QLineEdit:
        """The field of one number."""
        return self._fields[row * len(self._kernel) + column]

    def _rebuild(self, size: int) -> None:
        for field in self._fields:
            self.grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = []
        for index in range(size * size):
            field = QLineEdit()
            field.setObjectName(f"kernel_{index // size}_{index % size}")
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.setMinimumWidth(theme.px(36))
            field.setTextMargins(-4, 0, -4, 0)
            field.setAccessibleName(f"{index // size + 1}, {index % size + 1}")
            field.editingFinished.connect(partial(self._take, index))
            self.grid.addWidget(field, index // size, index % size)
            self._fields.append(field)
        self._kernel = np.zeros((size, size))

    def _take(self, index: int) -> None:
        place = divmod(index, len(self._kernel))
        try:
            value = max(-MOST, min(MOST, numbers.parse(self._fields[index].text())))
        except ValueError:
            value = float(self._kernel[place])
        news = abs(value - self._kernel[place]) > 5e-4
        if news:
            self._kernel[place] = value
        self._fields[index].setText(numbers.compact(float(self._kernel[place])))
        if news:
            self.changed.emit()


class ProductTable(QWidget):
    """Three small grids of numbers and the sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window: Array = np.zeros((3, 3))
        self._kernel: Array = np.zeros((3, 3))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_products(self, window: Array, kernel: Array) -> None:
        """Show what happens at one place."""
        self._window, self._kernel = window, kernel
        self.setAccessibleName(f"Σ = {numbers.fixed(self.total, 3)}")
        self.updateGeometry()
        self.update()

    @property
    def total(self) -> float:
        """The sum of the products."""
        return float((self._window * self._kernel).sum())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(26 * len(self._kernel) + 26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(380), theme.px(26 * len(self._kernel) + 26))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        products = self._window * self._kernel
        parts = [
            (self.tr("window"), self._window, numbers.TIMES),
            (self.tr("kernel"), self._kernel, "="),
            (self.tr("products"), products, "Σ"),
        ]
        sign, total = theme.px(26), theme.px(92)
        wide = min((self.width() - 3 * sign - total) / 3, float(theme.px(40) * len(self._kernel)))
        if wide < theme.px(CELL) * len(self._kernel):  # little room: the window and the kernel are on the stage anyway
            parts = parts[2:]
            wide = min(self.width() - sign - total, theme.px(40) * len(self._kernel))
        left = (self.width() - len(parts) * (wide + sign) - total) / 2
        top, tall = theme.px(20), theme.px(26) * len(self._kernel)
        for title, values, mark in parts:
            frame = QRectF(left, top, wide, tall)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.token("text2"))
            painter.drawText(QRectF(left, 0, wide, top), Qt.AlignmentFlag.AlignCenter, title)
            self._paint_grid(painter, frame, values, signed=values is not self._window)
            left += wide
            painter.setFont(theme.font("title"))
            painter.setPen(theme.token("text2"))
            painter.drawText(QRectF(left, top, sign, tall), Qt.AlignmentFlag.AlignCenter, mark)
            left += sign
        painter.setFont(theme.font("title"))
        painter.setPen(theme.token("text"))
        place = QRectF(left, top, total, tall)
        left_middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, left_middle, f"= {numbers.fixed(self.total, 3)}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_grid(self, painter: QPainter, frame: QRectF, values: Array, *, signed: bool) -> None:
        size = len(values)
        reach = max(1.0, float(np.abs(values).max()))
        tint = to_picture(values / reach * 0.6 if signed else values * 0.6, "signed" if signed else "text")
        painter.drawImage(frame, tint)
        side_x, side_y = frame.width() / size, frame.height() / size
        long = max(len(numbers.compact(float(value), 2)) for value in values.ravel())
        painter.setFont(theme.font("label" if side_x > theme.px(7) * long else "caption"))
        painter.setPen(theme.token("text"))
        for (row, column), value in np.ndenumerate(values):
            cell = QRectF(frame.left() + column * side_x, frame.top() + row * side_y, side_x, side_y)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, numbers.compact(float(value), 2))
