"""A column of the desk: its panel, the rail that stands for it, and the panel that flies out of the rail."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from gui import theme
from gui.i18n import shown
from gui.panel import Panel
from gui.widgets.icon import paint_icon
from gui.widgets.painting import box, ends_its_painter

RAIL_PX = 64
HANDLE_PX = 9


class Column(QWidget):
    """A panel, or the rail that stands for it."""

    folded = Signal(bool)
    moved = Signal()

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.panel = panel
        self.rail = Rail(panel)
        self.rail.hide()
        self._flyout: Flyout | None = None
        self._focus_before: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(panel)
        self._layout.addWidget(self.rail)
        self.rail.clicked.connect(self.fly_out)
        self._limit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    @property
    def is_folded(self) -> bool:
        return not self.rail.isHidden()

    def usual_width(self, kind: str) -> int:
        if self.is_folded:
            return theme.px(RAIL_PX)
        return theme.px(self.panel.usual_px.get(kind, self.panel.minimum_px))

    def set_folded(self, folded: bool) -> None:
        if folded == self.is_folded:
            return
        self._land()
        self.panel.setVisible(not folded)
        self.rail.setVisible(folded)
        self._limit()
        self.folded.emit(folded)

    def toggle(self) -> None:
        self.set_folded(not self.is_folded)

    def fly_out(self) -> None:
        """Show the folded panel beside its rail until something else is clicked."""
        if self._flyout is not None:
            self._land()
            return
        self._focus_before = self.window().focusWidget()
        self._flyout = Flyout(self.panel, self.window())
        corner = self.mapTo(self.window(), QPoint(self.width() + HANDLE_PX, 0))
        usual = max(self.panel.usual_px.values(), default=self.panel.minimum_px)
        width = theme.px(max(usual, self.panel.minimum_px))
        self._flyout.setGeometry(QRect(corner, QSize(width + 2, self.height())))
        self.panel.show()
        self._flyout.closed.connect(self._land)
        self._flyout.show()
        self._flyout.raise_()
        self.panel.setFocus(Qt.FocusReason.TabFocusReason)

    def _land(self) -> None:
        if self._flyout is None:
            return
        flyout, self._flyout = self._flyout, None
        self._give_focus_back()
        self.panel.setVisible(False)
        self._layout.insertWidget(0, self.panel)
        flyout.hide()
        flyout.deleteLater()

    def _give_focus_back(self) -> None:
        """Left to Qt, a hidden panel's focus falls on the rail: the space bar would open the panel, not train."""
        focus, before, self._focus_before = self.window().focusWidget(), self._focus_before, None
        if focus in (self.panel, *self.panel.findChildren(QWidget)):
            focus.clearFocus()
            if before is not None and Shiboken.isValid(before):
                before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _limit(self) -> None:
        if self.is_folded:
            self.setFixedWidth(theme.px(RAIL_PX))
        else:
            self.setMinimumWidth(theme.px(self.panel.minimum_px))
            self.setMaximumWidth(16_777_215)


class Rail(QAbstractButton):
    """A folded column: its icon, its word, and what the panel offers as a thumbnail."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.setObjectName(f"rail_{panel.key}")
        panel.thumbnail_changed.connect(self.update)
        self.setAccessibleName(shown(panel.name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the space bar with the run
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(RAIL_PX), theme.px(80))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(36)
        tile = QRect((self.width() - side) // 2, theme.px(8), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.token("pressed" if self.isDown() else "hover" if self.underMouse() else "selected"))
        painter.drawRoundedRect(tile, 7, 7)
        inner = tile.adjusted(8, 8, -8, -8)
        paint_icon(painter, self._panel.icon, inner.toRectF(), "accenttext")
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text2"))
        words = QRect(0, tile.bottom() + 4, self.width(), theme.px(18))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, shown(self._panel.name))
        self._paint_thumbnail(painter, tile.translated(0, words.bottom() + theme.px(12) - tile.top()))

    def _paint_thumbnail(self, painter: QPainter, place: QRect) -> None:
        thumbnail = self._panel.thumbnail()
        if thumbnail is None:
            return
        box(painter, place.toRectF(), 6, "paper", "control")
        thumbnail.paint(painter, place.toRectF())
        painter.setPen(theme.token("text3"))
        below = QRect(0, place.bottom() + 4, self.width(), theme.px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, thumbnail.caption)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(shown(self._panel.name))
        self.update()
        super().changeEvent(event)


class Flyout(QWidget):
    """A panel that floats above the result; Esc or a click elsewhere sends it back."""

    closed = Signal()

    def __init__(self, panel: Panel, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(f"flyout_{panel.key}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(panel)
        window.installEventFilter(self)
        self._window = window

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.token("control"))
        painter.setBrush(theme.token("window"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if not self.geometry().contains(self._window.mapFromGlobal(event.globalPosition().toPoint())):
                self.closed.emit()
        elif event.type() == QEvent.Type.Resize:
            self.closed.emit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
