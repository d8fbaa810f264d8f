"""A segmented control: a few words, one of which is on; the pill slides to it.

Segmented([("boundary", tr("Boundary")), ("loss", tr("Loss"))]); .key, .set_key("loss"), .set_options(...), changed(str)
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import Glide, box, ends_its_painter, renew

HEIGHT, RADIUS, PADDING, INSET = 28, 8, 12, 3


class Segmented(QWidget):
    """One of a few options, always visible. Arrow keys move; `changed` carries the key."""

    changed = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = list(options)
        self._index = max(0, [item for item, _ in options].index(key)) if key else 0
        self._over = -1
        self._slide = Glide(self, 160, float(self._index))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def key(self) -> str:
        return self._options[self._index][0]

    def set_key(self, key: str) -> None:
        """Switch to `key` without a signal; an unknown key is a programming error."""
        self._index = [item for item, _ in self._options].index(key)
        self._slide.go(float(self._index))

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the options (a new language, say); the current key stays on when it is still there."""
        keys = [key for key, _ in options]
        self._index = keys.index(self.key) if self.key in keys else 0
        self._options = list(options)
        self._slide.go(float(self._index))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())) + 2 * theme.px(INSET), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box(painter, QRectF(self.rect()), RADIUS, "sunken")
        box(painter, self._pill(), RADIUS - 2, "paper", "hair" if self.isEnabled() else None)
        for index, (_, words) in enumerate(self._options):
            on = index == self._index
            tone = "text" if on or index == self._over else "text2"
            painter.setPen(theme.token(tone if self.isEnabled() else "disabled"))
            painter.setFont(theme.font("label", 500 if on else 0))
            painter.drawText(self._cell(index), Qt.AlignmentFlag.AlignCenter, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._at(event.position().toPoint())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(min(len(self._options) - 1, max(0, self._index + step)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _choose(self, index: int) -> None:
        if 0 <= index != self._index:
            self._index = index
            self._slide.go(float(index))
            self.changed.emit(self.key)

    def _widths(self) -> list[float]:
        measure = theme.metrics("label", 500)
        return [measure.horizontalAdvance(words) + 2 * theme.px(PADDING) for _, words in self._options]

    def _cell(self, index: int) -> QRectF:
        widths, inset = self._widths(), theme.px(INSET)
        spread = (self.width() - 2 * inset) / max(1.0, sum(widths))
        left = inset + sum(widths[:index]) * spread
        return QRectF(left, inset, widths[index] * spread, self.height() - 2 * inset)

    def _pill(self) -> QRectF:
        low = int(self._slide.value)
        high = min(low + 1, len(self._options) - 1)
        low = min(low, high)
        share = self._slide.value - low
        one, two = self._cell(low), self._cell(high)
        return QRectF(
            one.left() + (two.left() - one.left()) * share,
            one.top() + (two.top() - one.top()) * share,
            one.width() + (two.width() - one.width()) * share,
            one.height(),
        )

    def _at(self, point: QPoint) -> int:
        return next((i for i in range(len(self._options)) if self._cell(i).contains(point.toPointF())), -1)
