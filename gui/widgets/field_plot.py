"""The big field: what the network decides all over the plane, the samples on it, a cross-hair that reads it."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui import numbers, theme
from gui.widgets.field_maps import USUAL_BOX, Array, Box
from gui.widgets.field_notes import BAR, BAR_GAP, FieldNotes
from gui.widgets.field_overlays import FieldOverlays
from gui.widgets.field_picture import class_picture, contours, signed_picture
from gui.widgets.field_points import Points
from gui.widgets.field_samples import FieldSamples
from gui.widgets.graph import Graph
from gui.widgets.painting import colour
from gui.widgets.plot import round_ticks
from gui.widgets.plot_line import Stroke
from gui.widgets.point_hand import Hand, Spot


class FieldPlot(Graph):
    """Shows a square field with axes and a colour bar. The pointer or the arrow keys move the cross-hair.

    A click keeps the cross-hair where it is, so that its reading can be watched; a click on the same place or Escape
    lets it go.
    """

    cursor_moved = Signal(object)
    """(x, y) in the data's units, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box: Box = USUAL_BOX
        self.spot: tuple[float, float] | None = None
        self._kept = False
        self._kept_at: QPointF | None = None
        self._values: Array | None = None
        self._contour: Array | None = None
        self._points: tuple[Points, ...] = ()
        self._build()
        self.retint()
        self.arrange()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseEnabled(x=False, y=False)
        self.setRenderHint(self.renderHints().SmoothPixmapTransform)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._line, self._samples = Stroke(), FieldSamples()
        self._across, self._up = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=0)
        self._ring = pg.ScatterPlotItem(symbol="o", brush=None)
        self._notes = FieldNotes(self)
        self.overlays = FieldOverlays(self.getPlotItem())
        self.hand: Hand | None = None
        """Whoever works on the field with the pointer; without one the pointer only reads."""
        for depth, item in (
            (-20, self._image),
            (-10, self._line),
            (0, self._samples),
            (10, self._across),
            (10, self._up),
            (11, self._ring),
        ):
            item.setZValue(depth)
            self.addItem(item)
        for still in (self._notes, self.bottom, self.left):  # only the field changes while a network learns
            still.setCacheMode(still.CacheMode.DeviceCoordinateCache)
        self.set_cursor(None)

    # what it shows

    def show_box(self, plane: Box) -> None:
        """Show this rectangle of the plane."""
        self.box = plane
        self.arrange()
        self._show_field()

    def show_signed(self, values: Array | None, line: Array | None = None) -> None:
        """Show a field (side, side) of −1 (orange) … 1 (blue), the top row first, and its zero contour.

        `line` is the contour in cells, where somebody has it already.
        """
        self._values, self._contour = values, line
        self._show_field()

    def show_classes(self, shares: Array, line: Array | None = None) -> None:
        """Show probabilities (side, side, classes): the leading class tints, the lead makes it stronger."""
        self._values, self._contour = shares, line
        self._show_field()

    def set_bar(self, name: str, texts: tuple[str, str, str]) -> None:
        """What the colour bar measures, and its numbers at the top, the middle and the bottom; they get their room."""
        self._notes.set_bar(name, texts)
        self.arrange()

    def lend_bar(self, texts: tuple[str, str, str]) -> None:
        """Other numbers for a while, without a name; nothing moves for them."""
        self._notes.lend_bar(texts)

    def show_points(self, points: Sequence[Points]) -> None:
        """Draw these samples over the field."""
        self._points = tuple(points)
        self._show_points()

    def set_caption(self, caption: str) -> None:
        """A note in the upper left corner: whose field this is, when it is not the network's answer."""
        self._notes.caption = caption
        self._notes.update()

    def set_cursor(self, cursor: tuple[float, float] | None) -> None:
        """Put the cross-hair at (x, y)."""
        self.spot = cursor
        for item in (self._across, self._up):
            item.setVisible(cursor is not None and self.hand is None)
        self._ring.setVisible(cursor is not None)
        if cursor is not None:
            x, y = cursor
            self._across.setPos(x)
            self._up.setPos(y)
            size = theme.px(11) if self.hand is None else 2 * theme.px(self.hand.reach_px)
            self._ring.setData([x, x], [y, y], size=size, pen=self._ring_pens)

    def set_hand(self, hand: Hand | None) -> None:
        """Let `hand` work on the field; None gives the pointer back to reading."""
        self.hand = hand
        self._let_go()
        self.setCursor(Qt.CursorShape.ArrowCursor if hand is None else Qt.CursorShape.CrossCursor)

    def reach(self, pixels: int) -> Spot:
        """So many pixels at 100 % as lengths along the two axes, in the data's units."""
        plane, side = self.box, self.field().width()
        length = theme.px(pixels) / max(1.0, side)
        return length * (plane.right - plane.left), length * (plane.top - plane.bottom)

    @property
    def axis_names(self) -> tuple[str, str]:
        """The names at the ends of the two axes."""
        return self._notes.axis_names

    @axis_names.setter
    def axis_names(self, names: tuple[str, str]) -> None:
        if names != self._notes.axis_names:
            self._notes.axis_names = names
            self.arrange()

    @property
    def bar_name(self) -> str:
        return self._notes.bar_name

    @property
    def caption(self) -> str:
        return self._notes.caption

    # where it lies

    def margins(self) -> tuple[int, int, int, int]:
        """Pixels left, top, right and below the field that axes and colour bar need."""
        return theme.px(28), theme.px(3), theme.px(BAR_GAP + BAR) + self._notes.numbers_width(), theme.px(26)

    def field(self) -> QRectF:
        """The square of the field."""
        left, top, right, below = self.margins()
        side = max(40, min(self.width() - left - right, self.height() - top - below))
        return QRectF(left, top, side, side)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(540), theme.px(500))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(190))

    def arrange(self) -> None:
        """Make the view the square field, and put round ticks around it where no name stands."""
        field, plane = self.field(), self.box
        left, top = round(field.left()), round(field.top())
        self.place(left, top, self.width() - left - round(field.width()), self.height() - top - round(field.height()))
        self.setRange(xRange=(plane.left, plane.right), yRange=(plane.bottom, plane.top), padding=0)
        self._notes.show_around(field, QRectF(self.rect()))
        count = max(3, int(field.width() / theme.px(64)))
        named = theme.px(30)
        columns = [(tick, self.pixel(tick, plane.bottom).x()) for tick in round_ticks(plane.left, plane.right, count)]
        rows = [(tick, self.pixel(plane.left, tick).y()) for tick in round_ticks(plane.bottom, plane.top, count)]
        low, high = field.left() + theme.px(8), field.right() - named
        self.bottom.show_ticks(
            [(tick, numbers.compact(tick)) for tick, x in columns if low < x < high and self._clears_name(tick, x)]
        )
        low, high = field.top() + named, field.bottom() - theme.px(6)
        self.left.show_ticks([(tick, numbers.compact(tick)) for tick, y in rows if low < y < high])
        self._show_points()

    def _clears_name(self, tick: float, x: float) -> bool:
        """Whether the number at `x` ends before the name of the lower axis begins."""
        half = theme.metrics("caption").horizontalAdvance(numbers.compact(tick)) / 2
        return bool(x + half + theme.px(8) < self.field().right() - self._notes.name_width())

    def retint(self) -> None:
        self.getViewBox().setBackgroundColor(theme.token("neutral"))
        hair = pg.mkPen(colour("text", 0.6), width=1)
        hair.setDashPattern([2, 2])
        self._across.setPen(hair)
        self._up.setPen(hair)
        self._ring_pens = [pg.mkPen(colour("paper", 0.7), width=3), pg.mkPen(theme.token("text"), width=1.6)]
        self._line_pen = pg.mkPen(colour("text", 0.55), width=theme.stroke(1.1))
        self._line_pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.overlays.retint()
        self.set_cursor(self.spot)
        self._show_field()

    # events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_cursor(event.position())
        if self.hand is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.hand.drag(self._spot_at(event.position()), self.reach(self.hand.reach_px))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._kept = False
        if self.hand is not None:
            self._move_cursor(event.position())
            if self.field().contains(event.position()) and event.button() == Qt.MouseButton.LeftButton:
                self.hand.press(self._spot_at(event.position()), self.reach(self.hand.reach_px))
            return
        self._move_cursor(event.position())
        self._kept = self.spot is not None and event.position() != self._kept_at
        self._kept_at = event.position() if self._kept else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Without a hand a press has done it all."""
        if self.hand is not None and event.button() == Qt.MouseButton.LeftButton:
            self.hand.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._kept:
            self._let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.spot is not None:
            self._let_go()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.spot is not None:
            if self.hand is not None:
                self.hand.press(self.spot, self.reach(self.hand.reach_px))
                self.hand.release()
            self._kept = self.hand is None
            return
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            event.ignore()
            return
        plane = self.box
        x, y = self.spot or ((plane.left + plane.right) / 2, (plane.bottom + plane.top) / 2)
        x += move[0] * (plane.right - plane.left) / 60
        y += move[1] * (plane.top - plane.bottom) / 60
        self.set_cursor((min(plane.right, max(plane.left, x)), min(plane.top, max(plane.bottom, y))))
        self.cursor_moved.emit(self.spot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._notes.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._notes.update()

    # how it is drawn

    def _let_go(self) -> None:
        self._kept, self._kept_at = False, None
        self.set_cursor(None)
        self.cursor_moved.emit(None)

    def _move_cursor(self, point: QPointF) -> None:
        if self._kept:
            return
        cursor = None
        if self.field().contains(point):
            cursor = self._spot_at(point)
        if cursor != self.spot:
            self.set_cursor(cursor)
            self.cursor_moved.emit(cursor)

    def _spot_at(self, point: QPointF) -> Spot:
        """The place under a pixel, on the edge of the plane where the pixel lies beyond."""
        read, plane = self.getViewBox().mapSceneToView(point), self.box
        x, y = float(read.x()), float(read.y())
        return min(plane.right, max(plane.left, x)), min(plane.top, max(plane.bottom, y))

    def _show_field(self) -> None:
        values, plane = self._values, self.box
        for item in (self._image, self._line):
            item.setVisible(values is not None)
        with_bar = values is not None and values.ndim == 2
        if with_bar != self._notes.with_bar:
            self._notes.show_bar(with_bar)
            self.arrange()
        if values is None:
            return
        self._image.setImage(signed_picture(values) if values.ndim == 2 else class_picture(values), autoLevels=False)
        width, height = plane.right - plane.left, plane.top - plane.bottom
        self._image.setRect(QRectF(plane.left, plane.top, width, -height))
        line = contours(values) if self._contour is None else self._contour
        x, y = ((line + 0.5) / len(values)).T
        seen = QRectF(plane.left, plane.bottom, width, height)
        self._line.show_stroke(plane.left + x * width, plane.top - y * height, self._line_pen, seen)

    def _show_points(self) -> None:
        side = self.field().width()
        total = sum(len(group.xy) for group in self._points)
        radius = theme.px(10) / 10 * min(5.2, max(3.5, side / 480 * 3.9))
        radius *= 1.0 if total <= 600 else max(0.55, (600 / total) ** 0.25)
        self.overlays.radius = radius
        groups = [group for group in sorted(self._points, key=lambda group: not group.hollow) if len(group.xy)]
        self._samples.show_samples(groups, round(radius, 1), self.box)
