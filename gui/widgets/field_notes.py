"""What lies around the field: its edge, the names of the axes, the colour bar, whose field it is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen

from gui import theme
from gui.widgets.painting import box, colour, keyboard_focus

BAR, BAR_GAP, NUMBERS = 8, 14, 28


class FieldNotes(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """Painted in pixels, above the plot that it belongs to."""

    def __init__(self, plot: pg.PlotWidget) -> None:
        super().__init__(plot.getPlotItem())
        self._plot = plot
        self.axis_names = ("x₁", "x₂")
        self.bar_name = ""
        self.bar_texts = ("1.0", "0.5", "0.0")
        self._own = self.bar_name, self.bar_texts
        self.caption = ""
        self._with_bar = False
        self._area = QRectF()
        self._room = QRectF()
        self.setZValue(20)

    def show_around(self, area: QRectF, room: QRectF) -> None:
        """Lie around `area` within `room`, in pixels of the widget."""
        if room != self._room:
            self.prepareGeometryChange()
        self._area, self._room = area, room
        self.update()

    @property
    def with_bar(self) -> bool:
        """A field of several classes has no colour bar."""
        return self._with_bar

    def show_bar(self, shown: bool) -> None:
        if shown != self._with_bar:
            self._with_bar = shown
            self.update()

    def set_bar(self, name: str, texts: tuple[str, str, str]) -> None:
        """What the colour bar measures, and its numbers from the top down."""
        self.bar_name, self.bar_texts = self._own = name, texts
        self.update()

    def lend_bar(self, texts: tuple[str, str, str]) -> None:
        """Other numbers, which take no other room than those before."""
        self.bar_name, self.bar_texts = "", texts
        self.update()

    def numbers_width(self) -> int:
        """Pixels that the numbers need right of the colour bar."""
        measure = theme.metrics("caption")
        widest = max(measure.horizontalAdvance(text) for text in self._own[1])
        return int(max(theme.px(NUMBERS), theme.px(7) + widest + 2))

    def boundingRect(self) -> QRectF:
        return QRectF(self._room)

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        area, focused = self._area, keyboard_focus(self._plot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.token("accent" if focused else "hair"), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1).translated(0.5, 0.5))
        self._paint_names(painter, area)
        if self._with_bar:
            self._paint_bar(painter, area)
        if self.caption:
            self._paint_caption(painter, area)

    def name_width(self) -> float:
        """How much of the lower axis its name takes, in pixels; a long name of the bar pushes it inwards."""
        wide = theme.metrics("caption", 500).horizontalAdvance(self.axis_names[0]) + theme.px(2)
        if self._area.width() <= 0:
            return float(wide)
        return float(min(wide, self._area.width() * 0.7)) + self._area.right() - self._name_end()

    def _name_end(self) -> float:
        """Where the name of the lower axis ends: at the field's edge, or before the bar's name."""
        return float(min(self._area.right(), self._bar_name_left() - theme.px(8)))

    def _bar_name_left(self) -> float:
        """Where the bar's name begins: under the bar, further left where it would not end in the window."""
        under = self._area.right() + theme.px(BAR_GAP - 8)
        wide = theme.metrics("caption").horizontalAdvance(self._own[0]) + 2
        return float(min(under, self._room.right() - wide)) if self._with_bar else under

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(theme.token("text2"))
        painter.setFont(theme.font("caption", 500))
        measure = theme.metrics("caption", 500)
        wide, height = max(60.0, self.name_width()), measure.height()
        below = QRectF(area.right() - wide, area.bottom() + theme.px(6), wide, height)
        below.setRight(self._name_end())
        whole = Qt.TextFlag.TextDontClip  # Chinese letters reach below the line of the others
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop | whole, self.axis_names[0])
        if self._name_is_inside(area):
            self._paint_pill(painter, "↑ " + self.axis_names[1], area, theme.px(8), "caption", "text2")
            return
        beside = QRectF(0, area.top() + theme.px(2), area.left() - theme.px(8), height)
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.axis_names[1])

    def _name_is_inside(self, area: QRectF) -> bool:
        """Whether the upper axis has a name too long for the room beside it."""
        return theme.metrics("caption", 500).horizontalAdvance(self.axis_names[1]) > area.left() - theme.px(8)

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        bar = QRectF(area.right() + theme.px(BAR_GAP), area.top(), theme.px(BAR), area.height())
        table = theme.signed_table("field")
        shades = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        for share in np.linspace(0, 1, 17):
            red, green, blue, _ = table[round(share * 255)].tolist()
            shades.setColorAt(float(share), colour("paper").fromRgb(red, green, blue))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades)
        painter.drawRoundedRect(bar, 2, 2)
        measure = theme.metrics("caption")
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        spots = (bar.top() + measure.ascent(), bar.center().y() + measure.ascent() / 2 - 1, bar.bottom() - 1)
        for text, y in zip(self.bar_texts, spots):
            painter.drawText(QPointF(bar.right() + theme.px(7), y), text)
        left = self._bar_name_left()
        name = QRectF(left, area.bottom() + theme.px(6), self._room.right() - left, measure.height())
        whole = Qt.TextFlag.TextDontClip  # Chinese letters reach below the line of the others
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | whole, self.bar_name)

    def _paint_caption(self, painter: QPainter, area: QRectF) -> None:
        top = theme.px(34 if self._name_is_inside(area) else 8)
        self._paint_pill(painter, self.caption, area, top, "label", "text")

    def _paint_pill(self, painter: QPainter, words: str, area: QRectF, top: int, role: str, tone: str) -> None:
        """Words on paper in the upper left corner, in two lines where one is too long."""
        measure, room = theme.metrics(role, 500), area.width() - theme.px(32)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        needed = measure.boundingRect(QRectF(0, 0, room, 400), int(flags), words)
        place = QRectF(area.left() + theme.px(8), area.top() + top, needed.width() + theme.px(18), 0)
        place.setHeight(max(theme.px(24), needed.height() + theme.px(8)))
        box(painter, place, 12, colour("paper", 0.92), "control")
        painter.setFont(theme.font(role, 500))
        painter.setPen(theme.token(tone))
        painter.drawText(place, flags, words)
