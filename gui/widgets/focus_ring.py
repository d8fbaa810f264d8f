"""The ring outside a widget that has the keyboard focus: 2 px accent beyond a 2 px gap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.widgets.painting import box, ends_its_painter, keyboard_focus

GAP, LINE = 2, 2


class FocusRing(QWidget):
    """Lies over the neighbours of `target` and follows it; click-through, never in the way of a layout."""

    def __init__(self, target: QWidget, radius: float) -> None:
        self._host = _host(target)
        super().__init__(self._host)
        self._target = target
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget: QWidget | None = target
        while widget is not None and widget is not self._host:
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self._follow()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), QRectF(self.rect()), self._radius + GAP + LINE, None, "accent", LINE)

    def _follow(self) -> None:
        corner = self._target.mapTo(self._host, QPoint(0, 0))
        margin = GAP + LINE
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-margin, -margin, margin, margin))


def focus_changed(widget: QWidget, event: QFocusEvent, radius: float) -> None:
    """Show or take away the ring of `widget`; call it from `focusInEvent` and `focusOutEvent`."""
    ring = getattr(widget, "_focus_ring", None)
    if ring is not None:
        ring.setParent(None)
        ring.deleteLater()
    shown = event.gotFocus() and keyboard_focus(widget)
    widget._focus_ring = FocusRing(widget, radius) if shown else None  # type: ignore[attr-defined]


def _host(target: QWidget) -> QWidget:
    """The nearest ancestor over which the ring may lie: the content of a scroll area, or the window."""
    widget = target
    while (parent := widget.parentWidget()) is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return widget
        widget = parent
    return widget
