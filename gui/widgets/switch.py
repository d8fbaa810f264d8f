"""A switch: on or off at once, without a confirming button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import Glide, box, disc, ends_its_painter, mix, renew

WIDTH, HEIGHT, MARGIN, GAP = 34, 20, 2, 8


class Switch(QAbstractButton):
    """A pill with a knob and, if given, words behind it; `toggled(bool)` as any button."""

    def __init__(self, text: str = "", on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slide = Glide(self, 160, float(on))
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda now: self._slide.go(float(now)))

    def checkStateSet(self) -> None:  # noqa: N802 - the name is Qt's
        """The knob follows what code sets, too, also where the signal is held back."""
        super().checkStateSet()
        self._slide.go(float(self.isChecked()))

    def sizeHint(self) -> QSize:
        words = round(theme.metrics("body").horizontalAdvance(self.text())) + theme.px(GAP) + 1 if self.text() else 0
        return QSize(theme.px(WIDTH) + words, theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pill = QRectF(0, (self.height() - theme.px(HEIGHT)) / 2, theme.px(WIDTH), theme.px(HEIGHT))
        live = self.isEnabled()
        box(painter, pill, HEIGHT, mix("strong", "accent", self._slide.value) if live else "pressed")
        radius = pill.height() / 2 - theme.px(MARGIN)
        left, right = pill.left() + pill.height() / 2, pill.right() - pill.height() / 2
        disc(painter, QPointF(left + (right - left) * self._slide.value, pill.center().y()), radius, "paper")
        painter.setPen(theme.token("text" if live else "disabled"))
        painter.setFont(theme.font("body"))
        words = QRectF(self.rect()).adjusted(theme.px(WIDTH + GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, HEIGHT / 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, HEIGHT / 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
