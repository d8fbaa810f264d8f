"""Chips: small full-round words that are on or off, or that only tell a state.

Chip("x₁", checkable=True)                tick and tint when on; toggled(bool) as any button
Chip("3 → 4", tone="err", icon="error")   tones: plain, accent, warn, err, info
Chip("In range", tone="accent", dot=True)
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import Glide, box, disc, ends_its_painter, mix, renew, tick

HEIGHT, PADDING, ICON, GAP = 22, 9, 14, 5

_TONES = {
    "plain": ("sunken", "text2"),
    "accent": ("selected", "accenttext"),
    "warn": ("warnbg", "warn"),
    "err": ("errbg", "err"),
    "info": ("infobg", "info"),
}


class Chip(QAbstractButton):
    """A chip; one that is not checkable and has no receiver is only a mark and takes no focus."""

    def __init__(
        self,
        text: str,
        checkable: bool = False,
        tone: str = "plain",
        icon: str = "",
        dot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._icon, self._dot = tone, icon, dot
        self._hover = Glide(self, 120)
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if checkable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self.updateGeometry())

    def set_state(self, text: str, tone: str, icon: str = "") -> None:
        """Say something else."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = theme.metrics("label", 500).horizontalAdvance(self.text())
        return QSize(round(words) + 1 + 2 * theme.px(PADDING) + self._lead(), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, tone = _TONES["accent" if self.isChecked() else self._tone]
        if not self.isEnabled():
            tone = "disabled"
        fill = mix(ground, "pressed", 0.5 * self._hover.value) if self.isCheckable() else ground
        box(painter, QRectF(self.rect()), HEIGHT, fill)
        left = QRectF(theme.px(PADDING), 0, theme.px(ICON), self.height())
        if self.isChecked():
            tick(painter, left, tone, 1.5)
        elif self._icon:
            paint_icon(painter, self._icon, left, tone)
        elif self._dot:
            disc(painter, QPointF(left.left() + theme.px(4), self.height() / 2), theme.px(3.5), tone)
        painter.setPen(theme.token(tone))
        painter.setFont(theme.font("label", 500))
        words = QRectF(self.rect()).adjusted(theme.px(PADDING) + self._lead(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover.go(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.go(0.0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, HEIGHT / 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, HEIGHT / 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _lead(self) -> int:
        if self.isChecked() or self._icon:
            return theme.px(ICON + GAP)
        return theme.px(8 + GAP) if self._dot else 0
