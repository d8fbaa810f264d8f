"""Check box and radio button with our own indicators; everything else is Qt's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import box, disc, ends_its_painter, renew, tick

SIDE, GAP = 16, 8


class CheckBox(QCheckBox):
    """A box with a tick (a bar when partly on)."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = _indicator(self)
        on = self.checkState() != Qt.CheckState.Unchecked
        if on:
            box(painter, rect, 4, "accent" if self.isEnabled() else "control")
            if self.checkState() == Qt.CheckState.Checked:
                tick(painter, rect, "onaccent")
            else:
                paint_icon(painter, "minus", rect, "onaccent")
        else:
            edge = "strong" if self.isEnabled() else "control"
            box(painter, rect, 4, "hover" if self.underMouse() else "paper", edge, 1.2)
        _words(self, painter)

    def hitButton(self, point: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 4)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 4)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class RadioButton(QRadioButton):
    """One of several that exclude each other."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = _indicator(self)
        live = self.isEnabled()
        if self.isChecked():
            disc(painter, rect.center(), rect.width() / 2, "accent" if live else "control")
            disc(painter, rect.center(), rect.width() / 5, "onaccent")
        else:
            fill = "hover" if self.underMouse() else "paper"
            disc(painter, rect.center(), rect.width() / 2, fill, "strong" if live else "control", 1.2)
        _words(self, painter)

    def hitButton(self, point: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, 8)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, 8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


def _size(button: QAbstractButton) -> QSize:
    words = theme.metrics("body").horizontalAdvance(button.text())
    return QSize(theme.px(SIDE + GAP) + round(words) + 2, theme.px(20))


def _indicator(button: QAbstractButton) -> QRectF:
    side = theme.px(SIDE)
    rect = QRectF(0, 0, side, side)
    rect.moveCenter(QPointF(side / 2 + 0.5, round(button.height() / 2)))
    return rect


def _words(button: QAbstractButton, painter: QPainter) -> None:
    painter.setPen(theme.token("text" if button.isEnabled() else "disabled"))
    painter.setFont(theme.font("body"))
    place = QRectF(button.rect()).adjusted(theme.px(SIDE + GAP), 0, 0, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, button.text())
