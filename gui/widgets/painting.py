"""What custom-painted widgets share: rounded boxes, keyboard focus, quiet motion, renewal after a change of look."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme

RENEWING = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange, QEvent.Type.PaletteChange)

Painted = TypeVar("Painted", bound=QWidget)
Paint = Callable[[Painted, QPaintEvent], None]


def ends_its_painter(paint: Paint[Painted]) -> Paint[Painted]:
    """For every `paintEvent` with a painter of its own: the painter ends with it, also where painting fails.

    An exception keeps the painter alive, for it keeps the frames that it came through, and Qt ends the program when a
    widget is painted while an old painter still paints it. So the frames let go of what they held; the exception goes
    on, to be reported.
    """

    @wraps(paint)
    def paint_event(self: Painted, event: QPaintEvent) -> None:
        try:
            paint(self, event)
        except Exception as error:
            traceback.clear_frames(error.__traceback__)
            raise

    return paint_event


def renew(widget: QWidget, event: QEvent) -> None:
    """Measure and paint `widget` anew when theme, text size or language changed; call it from `changeEvent`."""
    if event.type() in RENEWING:
        widget.updateGeometry()
        widget.update()


def colour(tone: str | QColor, alpha: float = 1.0) -> QColor:
    """A token's colour (or a colour), made see-through by `alpha`."""
    made = QColor(theme.token(tone) if isinstance(tone, str) else tone)
    made.setAlphaF(made.alphaF() * alpha)
    return made


def mix(first: str | QColor, second: str | QColor, share: float) -> QColor:
    """`first` with `share` (0 to 1) of `second`, channel by channel."""
    one, two = colour(first), colour(second)
    return QColor.fromRgbF(
        one.redF() + (two.redF() - one.redF()) * share,
        one.greenF() + (two.greenF() - one.greenF()) * share,
        one.blueF() + (two.blueF() - one.blueF()) * share,
        one.alphaF() + (two.alphaF() - one.alphaF()) * share,
    )


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | QColor | None,
    edge: str | QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose edge of `width` pixels lies inside `rect`. `radius` is in design pixels."""
    inset = width / 2 if edge is not None else 0.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(edge), width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    corner = min(theme.px(radius), rect.height() / 2) - inset
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)


def disc(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    fill: str | QColor | None,
    edge: str | QColor | None = None,
    width: float = 1.0,
) -> None:
    """A circle of `radius` screen pixels, its edge inside."""
    inset = width / 2 if edge is not None else 0.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(edge), width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius - inset, radius - inset)


def tick(painter: QPainter, rect: QRectF, tone: str | QColor, width: float = 1.7) -> None:
    """A tick of `width` pixels in the middle of `rect`."""
    side, middle = min(rect.width(), rect.height()), rect.center()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour(tone), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((-0.22, 0.01), (-0.06, 0.17), (0.24, -0.17))
    painter.drawPolyline([QPointF(middle.x() + x * side, middle.y() + y * side) for x, y in points])


def keyboard_focus(widget: QWidget) -> bool:
    """Whether `widget` has the focus and got it by the keyboard (a property `show_focus` stands in for pictures)."""
    by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return bool(widget.property("show_focus")) or (widget.hasFocus() and by_key)


class Glide(QVariantAnimation):
    """A number between 0 and 1 that glides to its goal and repaints the widget; jumps where motion is not wanted."""

    def __init__(self, widget: QWidget, ms: int, value: float = 0.0) -> None:
        super().__init__(widget)
        self._widget = widget
        self._ms = ms
        self.value = value
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._moved)

    def go(self, goal: float) -> None:
        """Start moving towards `goal`."""
        self.stop()
        if theme.duration(self._ms) == 0 or not self._widget.isVisible():
            self._moved(goal)
            return
        self.setDuration(self._ms)
        self.setStartValue(self.value)
        self.setEndValue(goal)
        self.start()

    def _moved(self, value: float) -> None:
        self.value = float(value)
        self._widget.update()
