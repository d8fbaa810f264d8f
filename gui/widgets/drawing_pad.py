"""The canvas: ink at once from mouse, touch or pen, recorded as strokes.

    pad.strokes_changed       after every change, also while the pen moves
    pad.history_changed       when undo or redo became possible or impossible
    pad.arrays()              strokes in the unit square, as core.imaging.strokes.see takes them
    pad.set_pen_width(0.08), pad.set_tool("pen" | "eraser"), pad.undo(), pad.redo(), pad.clear(), pad.show_strokes(...)

Keys with the focus here: Ctrl+Z, Ctrl+Y, Del; arrows move a cross-hair, Return puts the pen down and lifts it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.imaging.drawing import Drawing, Point, Stroke
from core.imaging.strokes import Points
from gui import theme
from gui.widgets.draw_ink import Ink, paint_cross, paint_guides, paint_ink, smooth_path
from gui.widgets.focus_ring import focus_changed
from gui.widgets.painting import box, ends_its_painter

SIDE, SMALLEST, RADIUS = 268, 160, 10
KEY_STEP = 1 / 32
MERGED = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents
"""On X11, movements that come while the window is busy are merged into one: a curve would become a straight line."""
REDO = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))
_ARROWS = {
    Qt.Key.Key_Left: (-KEY_STEP, 0.0),
    Qt.Key.Key_Right: (KEY_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -KEY_STEP),
    Qt.Key.Key_Down: (0.0, KEY_STEP),
}


def _redoes(event: QKeyEvent) -> bool:
    """The system's key, or one of the two that the window takes: else that one would reach the project."""
    return event.matches(QKeySequence.StandardKey.Redo) or QKeySequence(event.keyCombination()) in REDO


class DrawingPad(QWidget):
    """A square sheet of paper. Nothing but strokes is kept; the picture is only how they look."""

    strokes_changed = Signal()
    history_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = Drawing()
        self.pen_width = 0.08
        self.tool = "pen"
        self._erasing = False
        self._merged = QCoreApplication.testAttribute(MERGED)
        self._history = (False, False)
        self._dry = QPixmap()
        self._ink: Ink | None = None
        self._cross: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIDE), theme.px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(SMALLEST), theme.px(SMALLEST))

    def heightForWidth(self, width: int) -> int:
        return width

    def arrays(self) -> list[Points]:
        """The strokes, each float32 (n, 2) in the unit square, y down."""
        return self.drawing.arrays()

    def set_pen_width(self, share: float) -> None:
        """Width of the next strokes as a share of the canvas."""
        self.pen_width = share

    def set_tool(self, tool: str) -> None:
        """Draw ("pen") or rub out ("eraser")."""
        self.drawing.end()
        self.tool = tool
        self._changed()

    def undo(self) -> None:
        """Take back the last stroke, erasure or clearing."""
        self.drawing.undo()
        self._changed()

    def redo(self) -> None:
        """Bring back what was undone."""
        self.drawing.redo()
        self._changed()

    def clear(self) -> None:
        """Empty the sheet."""
        self.drawing.clear()
        self._changed()

    def show_strokes(self, strokes: Iterable[Stroke]) -> None:
        """Replace the drawing (an example, an own drawing); undo brings the old one back."""
        self.drawing.replace(strokes)
        self._changed()

    def pen_down(self, point: Point) -> None:
        """Pen or eraser down at a point of the unit square."""
        if self.tool == "eraser":
            self._erasing = True
            self.drawing.begin_erasing()
            self.drawing.erase(point, self._eraser())
        else:
            self.drawing.begin(point, self.pen_width)
            self._wet()
        self._changed()

    def pen_to(self, point: Point) -> None:
        """Pen or eraser moves; nothing happens while it is up."""
        if self._erasing:
            if self.drawing.erase(point, self._eraser()):
                self._changed()
        elif self.drawing.extend(point) and self._ink is not None:
            inside = min(1.0, max(0.0, point[0])), min(1.0, max(0.0, point[1]))
            self._ink.add(self._pixel(inside))
            self.update(self._ink.fresh())
            self.strokes_changed.emit()

    def pen_up(self) -> None:
        """Pen or eraser up."""
        if self._erasing:
            self._erasing = False
            self.drawing.end_erasing()
        else:
            self.drawing.end()
        self._changed()

    def enterEvent(self, event: QEnterEvent) -> None:
        """From here on every movement counts; already now, as press and movements may wait in the queue together."""
        super().enterEvent(event)
        QCoreApplication.setAttribute(MERGED, False)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        QCoreApplication.setAttribute(MERGED, self._merged)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._cross = None
            self.pen_down(self._unit(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.pen_to(self._unit(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pen_to(self._unit(event.position()))
            self.pen_up()

    def tabletEvent(self, event: QTabletEvent) -> None:
        point = self._unit(event.position())
        if event.type() == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pen_down(point)
        elif event.type() == QEvent.Type.TabletMove:
            self.pen_to(point)
        elif event.type() == QEvent.Type.TabletRelease:
            self.pen_up()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            return self._touched(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif _redoes(event):
            self.redo()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif event.key() in _ARROWS:
            self._steer(*_ARROWS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle_pen()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_changed(self, event, RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cross = None
        self.pen_up()
        focus_changed(self, event, RADIUS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._dry = QPixmap()
        self._wet()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._dry = QPixmap()
            self._name()
            self.updateGeometry()
            self.update()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = self._sheet()
        box(painter, sheet, RADIUS, "paper", "control")
        paint_guides(painter, sheet)
        painter.setClipRect(sheet.adjusted(1, 1, -1, -1))  # a round clip would cost more than all the rest
        if self._dry.isNull():
            self._dry = self._dried()
        painter.drawPixmap(0, 0, self._dry)
        if self._ink is not None:
            paint_ink(painter, self._ink.path(), self._ink.width)
        elif not self.drawing.finished:
            self._paint_hint(painter, sheet)
        if self._cross is not None:
            paint_cross(painter, self._pixel((self._cross.x(), self._cross.y())))

    def _touched(self, event: QTouchEvent) -> bool:
        """The first finger draws; the others rest."""
        points = event.points()
        if event.type() == QEvent.Type.TouchCancel or not points:
            self.pen_up()
            return True
        point = self._unit(points[0].position())
        if event.type() == QEvent.Type.TouchBegin:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pen_down(point)
        elif event.type() == QEvent.Type.TouchUpdate:
            self.pen_to(point)
        else:
            self.pen_up()
        event.accept()
        return True

    def _changed(self) -> None:
        """Paint all anew and tell everyone."""
        self._dry = QPixmap()
        if self._ink is not None and self.drawing.live is None:
            self._ink = None
        self.update()
        history = (self.drawing.can_undo, self.drawing.can_redo)
        if history != self._history:
            self._history = history
            self.history_changed.emit()
        self.strokes_changed.emit()

    def _own_key(self, event: QKeyEvent) -> bool:
        """Keys that mean the drawing while the focus is here, not the window."""
        keys = (*_ARROWS, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        undo = event.matches(QKeySequence.StandardKey.Undo) or _redoes(event)
        return undo or event.key() in keys

    def _steer(self, right: float, down: float) -> None:
        spot = self._cross or QPointF(0.5, 0.5)
        self._cross = QPointF(min(1.0, max(0.0, spot.x() + right)), min(1.0, max(0.0, spot.y() + down)))
        self.pen_to((self._cross.x(), self._cross.y()))
        self.update()

    def _toggle_pen(self) -> None:
        self._cross = self._cross or QPointF(0.5, 0.5)
        if self.drawing.live is not None or self._erasing:
            self.pen_up()
        else:
            self.pen_down((self._cross.x(), self._cross.y()))

    def _eraser(self) -> float:
        return max(self.pen_width, 0.06)

    def _sheet(self) -> QRectF:
        """The largest square in the middle of the widget."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _unit(self, position: QPointF) -> Point:
        sheet = self._sheet()
        return (position.x() - sheet.left()) / sheet.width(), (position.y() - sheet.top()) / sheet.height()

    def _wet(self) -> None:
        """Begin the ink of the stroke under the pen, if there is one."""
        live = self.drawing.live
        self._ink = None
        if live is not None:
            self._ink = Ink([self._pixel(point) for point in live.points], live.width * self._sheet().width())

    def _pixel(self, point: Point) -> QPointF:
        sheet = self._sheet()
        return QPointF(sheet.left() + point[0] * sheet.width(), sheet.top() + point[1] * sheet.height())

    def _dried(self) -> QPixmap:
        """The finished strokes, painted once."""
        picture = QPixmap(self.size() * self.devicePixelRatio())
        picture.setDevicePixelRatio(self.devicePixelRatio())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        clip = QPainterPath()
        clip.addRoundedRect(self._sheet().adjusted(1, 1, -1, -1), theme.px(RADIUS) - 1, theme.px(RADIUS) - 1)
        painter.setClipPath(clip)
        for stroke in self.drawing.finished:
            self._paint_stroke(painter, stroke)
        painter.end()
        return picture

    def _paint_stroke(self, painter: QPainter, stroke: Stroke) -> None:
        path = smooth_path([self._pixel(point) for point in stroke.points])
        paint_ink(painter, path, stroke.width * self._sheet().width())

    def _paint_hint(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(theme.token("text3"))
        painter.setFont(theme.font("label"))
        place = sheet.adjusted(0, 0, 0, -theme.px(14))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self.tr("Draw here"))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Drawing canvas"))
        self.setAccessibleDescription(
            self.tr("Draw with mouse, touch or pen. Arrow keys move the pen, Return puts it down and lifts it.")
        )
