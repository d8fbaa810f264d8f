"""A column that may scroll vertically, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QWidget


class ScrollColumn(QScrollArea):
    """`scrolling(layout)` puts a layout into one; its content is never wider than itself.

    `room_changed` tells how high a piece of its content is seen at once, for content that uses what there is.
    """

    room_changed = Signal(int)

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit(self.viewport().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def scrolling(layout: QLayout) -> ScrollColumn:
    """A scrolling column over `layout`."""
    inside = QWidget()
    inside.setLayout(layout)
    return ScrollColumn(inside)
