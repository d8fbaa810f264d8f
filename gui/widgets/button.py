"""Buttons: one painted class for all kinds, and the flat tool button.

Button("Run", icon="play", kind="primary", size="hero")      kinds plain, primary, ghost, danger
Button("Show all", kind="link")                               sizes small, normal, hero
ToolButton("undo", "Undo (Ctrl+Z)")                           32 × 32, `checkable=True` for a tool that stays on
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import Glide, box, ends_its_painter, mix, renew

HEIGHT = {"small": 26, "normal": 30, "hero": 34}
PADDING = {"small": 10, "normal": 12, "hero": 16}
RADIUS = 7
ICON = 16
GAP = 6

# at rest, under the pointer, pressed, text, edge
_KINDS: dict[str, tuple[str | None, str, str, str, str | None]] = {
    "plain": ("paper", "hover", "pressed", "text", "control"),
    "primary": ("accent", "accenthover", "accentpressed", "onaccent", None),
    "ghost": (None, "hover", "pressed", "text2", None),
    "danger": ("paper", "errbg", "errbg", "err", "control"),
    "link": (None, "hover", "pressed", "accenttext", None),
}


class Button(QPushButton):
    """A push button; `icon_name` stands before the text, `trailing` after it (a chevron, say)."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        kind: str = "plain",
        size: str = "normal",
        trailing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.icon_name, self.kind, self.size_name, self.trailing = icon, kind, size, trailing
        self._hover = Glide(self, 120)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str) -> None:
        """Show another icon ("" for none)."""
        self.icon_name = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Turn into another kind of button."""
        self.kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        text = theme.metrics("body", self._weight()).horizontalAdvance(self._shown())
        width = round(text) + 1 + 2 * theme.px(PADDING[self.size_name])
        parts = sum(bool(part) for part in (self.icon_name, self.trailing))
        width += parts * theme.px(ICON) + (parts if self.text() else max(0, parts - 1)) * theme.px(GAP)
        if self.size_name == "hero":
            width = max(width, theme.px(104))
        return QSize(width, theme.px(HEIGHT[self.size_name]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rest, over, down, text, edge = _KINDS[self.kind]
        fill: QColor | str | None = rest
        if not self.isEnabled():
            fill, text, edge = (None if rest is None else "window"), "disabled", ("hair" if rest else None)
        elif self.isChecked():
            fill, text, edge = "selected", "accenttext", None
        elif self.isDown():
            fill = down
        elif self._hover.value > 0:
            fill = mix(rest or self._ground(over), over, self._hover.value)
        box(painter, QRectF(self.rect()), RADIUS, fill, edge)
        self._paint_content(painter, text)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hover.go(1.0 if self.isEnabled() else 0.0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover.go(0.0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_content(self, painter: QPainter, tone: str) -> None:
        words = self._shown()
        side, gap = theme.px(ICON), theme.px(GAP)
        advance = theme.metrics("body", self._weight()).horizontalAdvance(words)
        before = side + (gap if words else 0) if self.icon_name else 0
        after = side + (gap if words else 0) if self.trailing else 0
        left = (self.width() - before - advance - after) / 2
        if self.icon_name:
            paint_icon(painter, self.icon_name, QRectF(left, 0, side, self.height()), tone)
        painter.setPen(theme.token(tone))
        painter.setFont(theme.font("body", self._weight()))
        place = QRectF(left + before, 0, advance + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self.trailing:
            trail = QRectF(left + before + advance + gap, 0, side, self.height())
            paint_icon(painter, self.trailing, trail, tone)

    def _shown(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _weight(self) -> int:
        return 600 if self.kind in ("primary", "link") else 500

    def _ground(self, over: str) -> QColor:
        clear = QColor(theme.token(over))
        clear.setAlpha(0)
        return clear


class ToolButton(QAbstractButton):
    """A flat square with one icon; its tooltip is its name for screen readers too."""

    def __init__(
        self, icon: str, tip: str = "", checkable: bool = False, side: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self._side = side
        self._hover = Glide(self, 120)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tip(tip)

    def set_tip(self, tip: str) -> None:
        """Say what the button does (tooltip and accessible name)."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self.icon_name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = "text2"
        if not self.isEnabled():
            tone = "disabled"
        elif self.isChecked():
            tone = "accenttext"
            box(painter, QRectF(self.rect()), RADIUS, "selected")
        elif self.isDown():
            box(painter, QRectF(self.rect()), RADIUS, "pressed")
        elif self._hover.value > 0:
            tone = "text"
            ground = QColor(theme.token("hover"))
            ground.setAlphaF(self._hover.value)
            box(painter, QRectF(self.rect()), RADIUS, ground)
        side = theme.px(20 if self._side >= 30 else 16)
        middle = QRectF(0, 0, side, side)
        middle.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, self.icon_name, middle, tone)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hover.go(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover.go(0.0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, RADIUS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)
