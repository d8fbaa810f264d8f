"""A tile with a thumbnail and a name: a data set, a preset, something of one's own.

Tile("Spiral", paint)     `paint(painter, rect)` draws the thumbnail; it is kept until the look changes
Tile("Your own", icon="pencil")     dashed, with an icon
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import RENEWING, box, colour, ends_its_painter, renew

SIDE, NAME = 54, 20
NARROWEST = 76
"""Percent of the usual width of letters."""
SMALLER = 0.8
"""By so much the type shrinks where narrow letters are not enough."""
Paint = Callable[[QPainter, QRectF], None]


class Tile(QAbstractButton):
    """Checkable; put several into an exclusive QButtonGroup."""

    def __init__(
        self, name: str, paint: Paint | None = None, icon: str = "", side: int = SIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._paint, self._icon, self._side = paint, icon, side
        self._kept: QPixmap | None = None
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_paint(self, paint: Paint) -> None:
        """Draw another thumbnail."""
        self._paint, self._kept = paint, None
        self.update()

    def sizeHint(self) -> QSize:
        words = round(theme.metrics("label", 600).horizontalAdvance(self.text()))
        return QSize(max(theme.px(self._side), words), theme.px(self._side + NAME))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side + NAME))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(self._side)
        frame = QRectF((self.width() - side) // 2, 0, side, side)
        box(painter, frame, 6, "hover" if self.underMouse() and self.isEnabled() else "paper")
        if self._icon:
            self._paint_dashes(painter, frame)
        else:
            painter.drawPixmap(frame.topLeft(), self._thumbnail(frame))
            box(painter, frame, 6, None, "control" if self.underMouse() else "hair")
        if self.isChecked():
            box(painter, frame, 6, None, "accent", 2)
        tone = "accenttext" if self.isChecked() else "text2"
        painter.setPen(theme.token(tone if self.isEnabled() else "disabled"))
        painter.setFont(self._font())
        words = QRectF(0, side, self.width(), theme.px(NAME))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._fitting())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 6)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 6)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RENEWING:
            self._kept = None
        renew(self, event)

    def _fitting(self) -> str:
        short = QFontMetricsF(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() + 1)
        self.setToolTip(self.toolTip() or (self.text() if short != self.text() else ""))
        return short

    def _font(self) -> QFont:
        """Small, and if need be narrow, type where the name is too long for the usual one."""
        usual = theme.font("label", self._weight())
        if QFontMetricsF(usual).horizontalAdvance(self.text()) <= self.width():
            return usual
        small = QFont(theme.font("caption", self._weight()))  # a copy: the theme's own is everybody's
        needed = QFontMetricsF(small).horizontalAdvance(self.text())
        small.setStretch(max(NARROWEST, min(100, int(100 * self.width() / max(needed, 1.0)))))
        left = self.width() / max(QFontMetricsF(small).horizontalAdvance(self.text()), 1.0)
        if left < 1 and small.pixelSize() > 0:  # not every font can be made narrow
            small.setPixelSize(int(small.pixelSize() * max(SMALLER, left)))
        elif left < 1:
            small.setPointSizeF(small.pointSizeF() * max(SMALLER, left))
        return small

    def _weight(self) -> int:
        return 600 if self.isChecked() else 0

    def _paint_dashes(self, painter: QPainter, frame: QRectF) -> None:
        pen = QPen(colour("strong"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
        side = theme.px(20)
        middle = QRectF(0, 0, side, side)
        middle.moveCenter(frame.center())
        paint_icon(painter, self._icon, middle, "text2")

    def _thumbnail(self, frame: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = (frame.size() * ratio).toSize()
        if self._kept is None or self._kept.size() != wanted:
            self._kept = QPixmap(wanted)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inside = QRectF(0, 0, frame.width(), frame.height())
            shape = QPainterPath()
            shape.addRoundedRect(inside.adjusted(1, 1, -1, -1), theme.px(5), theme.px(5))
            painter.setClipPath(shape)
            if self._paint is not None:
                self._paint(painter, inside)
            painter.end()
        return self._kept
