"""The time scrubber's groove: a run's moments from the first to now, with a knob on the one that is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.painting import box
from gui.widgets.slider import GROOVE, KNOB, Slider

WIDTH = 240


class TimeSlider(Slider):
    """`show_moment(index, count)` places the knob; at `count`, the right end, it is now. `changed` brings an index."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.0, 1.0, 1.0, parent=parent)
        self._shown = (1, 1)

    def show_moment(self, index: int, count: int) -> None:
        """Stand on moment `index` of `count` without a signal; painted only when something changed."""
        if (index, count) == self._shown:
            return
        self._shown = (index, count)
        self.high = float(max(1, count))
        self.blockSignals(True)
        self.setRange(0, max(1, count))
        self.setValue(index)
        self.blockSignals(False)
        self.setPageStep(max(1, count // 10))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(KNOB + 6))

    def paint_groove(self, painter: QPainter, groove: QRectF, x: float) -> None:
        """What lies behind is filled; what came after the moment that is looked at is only a line."""
        box(painter, groove, GROOVE, "pressed")
        done = QRectF(groove)
        done.setRight(x)
        box(painter, done, GROOVE, "accent" if self.value() < self.maximum() else "control")
