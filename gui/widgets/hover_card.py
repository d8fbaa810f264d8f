"""“What is this?”: the card that explains the thing under the pointer: term, formula, sentence, live number.

explain(widget, lambda: Explanation("Learning rate", "学习率", "w ← w − η · ∂E/∂w", "How far ...", ("η now", "0.060")))
The card opens after a moment on the widget, with Shift+F1 while it has the focus, and closes when the pointer leaves.
It is a child of the window, not a window of its own: its shadow needs no compositor.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.label import Label
from gui.widgets.painting import box, colour, ends_its_painter
from gui.widgets.sheet import Hairline

WIDTH, SHADOW = 240, 12


@dataclass(frozen=True, slots=True)
class Explanation:
    """`other` is the term in the other language; `formula` may hold simple markup; `figure` is (caption, value)."""

    title: str
    other: str = ""
    formula: str = ""
    sentence: str = ""
    figure: tuple[str, str] | None = None


class HoverCard(QWidget):
    """The card itself, with a margin for its shadow; the pointer passes through it."""

    def __init__(self, explanation: Explanation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        head = QHBoxLayout()
        head.addWidget(Label(explanation.title, "strong"), 1)
        head.addWidget(Label(explanation.other, "label", "text2"))
        column = QVBoxLayout(self)
        edge = SHADOW + 14
        column.setContentsMargins(edge, SHADOW + 10, edge, SHADOW + 12)
        column.setSpacing(8)
        column.addLayout(head)
        if explanation.formula:
            formula = Label(explanation.formula, "formula")
            formula.setTextFormat(Qt.TextFormat.RichText)
            column.addWidget(formula)
        if explanation.sentence:
            column.addWidget(Label(explanation.sentence, "label", "text2", wrap=True))
        if explanation.figure is not None:
            caption, value = explanation.figure
            row = QHBoxLayout()
            row.addWidget(Label(caption, "label", "text2"), 1)
            row.addWidget(Label(value, "strong"))
            column.addWidget(Hairline())
            column.addLayout(row)
        self.setFixedWidth(theme.px(WIDTH) + 2 * SHADOW)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), QRectF(self.rect()))


def paint_floating(painter: QPainter, room: QRectF) -> None:
    """A card with the shadow of what floats, `SHADOW` within `room`; painted, so that it needs no compositor."""
    card = room.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    strength = 0.25 if theme.is_dark() else 0.06
    for spread in range(SHADOW - 2, 0, -2):
        around = card.adjusted(-spread, -spread + 4, spread, spread + 4)
        box(painter, around, 8 + spread, colour("text" if not theme.is_dark() else "sunken", strength / 5))
    box(painter, card, 8, "paper", "control")


class _Explainer(QObject):
    """Opens the card of one widget."""

    def __init__(self, widget: QWidget, tell: Callable[[], Explanation]) -> None:
        super().__init__(widget)
        self._widget, self._tell = widget, tell
        self._card: HoverCard | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._open(event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress and _asks(event):
            self._open(self._widget.mapToGlobal(QPoint(0, self._widget.height())))
            return True
        if kind in (QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self._close()
        return False

    def _open(self, point: QPoint) -> None:
        self._close()
        window = self._widget.window()
        self._card = HoverCard(self._tell(), window)
        self._card.adjustSize()
        self._card.move(_beside(window.mapFromGlobal(point), self._card, window))
        self._card.show()
        self._card.raise_()

    def _close(self) -> None:
        if self._card is not None:
            self._card.close()
            self._card.deleteLater()
            self._card = None


def explain(widget: QWidget, tell: Callable[[], Explanation]) -> None:
    """Let `widget` explain itself; `tell` is asked each time, so that figures and language are fresh."""
    _Explainer(widget, tell)


def _asks(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F1 and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _beside(point: QPoint, card: QWidget, window: QWidget) -> QPoint:
    """Below and right of `point`, above where there is no room below, always inside the window."""
    x = min(point.x() + 4, window.width() - card.width())
    y = point.y() + 8
    if y + card.height() > window.height():
        y = point.y() - card.height() - 4
    return QPoint(max(0, x), max(0, y))
