"""The live picture with the dial over it: centre, rim and marks to drag, and a needle for each reader."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.vision.dial import Dial
from core.vision.reading import Reading
from gui import numbers, theme
from gui.widgets.gauge_dial_edits import angle_under, centred, enlarged, on_dial, with_added_mark, with_moved_mark
from gui.widgets.gauge_loupe import paint_loupe
from gui.widgets.icon import paint_icon
from gui.widgets.painting import colour, disc, ends_its_painter, mix

GRAB_PX, HANDLE_PX, PILL_PX = 14, 6, 22
PILL, GROUND = QColor(20, 22, 24, 215), QColor(28, 29, 31)
"""Marks lie on pictures, not on paper: they are dark in both themes, as is what surrounds a picture."""


class DialView(QWidget):
    """`set_image((h, w, 3) uint8)`, `set_dial(dial)`, `set_readings({run index: reading})`.

    With `editable` the centre, the rim and every mark can be dragged; `dial_changed(Dial)` follows the hand,
    `mark_chosen(int)` says which mark was touched, `centre_dropped` that the hand let go of the centre. A double click
    on the rim adds a mark, Del removes the chosen one.
    With `set_label(angle)` one needle of the user's own lies over the picture: `label_moved(float)` follows its tip.
    """

    dial_changed = Signal(object)
    mark_chosen = Signal(int)
    clicked = Signal(float, float)
    label_moved = Signal(float)
    centre_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._dial: Dial | None = None
        self._readings: Mapping[int, Reading] = {}
        self._label: float | None = None
        self._badge, self._badge_tone = "", "accent"
        self._note, self._note_tone = "", "accent"
        self._marks_shown = self._needles_shown = self._loupe_shown = True
        self.editable = False
        self.chosen = -1
        self._held: str | int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_image(self, image: npt.NDArray[np.uint8] | None) -> None:
        if image is None:
            self._image = None
        else:
            rgb = np.ascontiguousarray(image)
            self._image = QImage(
                rgb.data, rgb.shape[1], rgb.shape[0], rgb.strides[0], QImage.Format.Format_RGB888
            ).copy()
        self.update()

    def set_dial(self, dial: Dial | None) -> None:
        self._dial = dial
        self.update()

    def set_readings(self, readings: Mapping[int, Reading]) -> None:
        self._readings = readings
        self.update()

    def set_editable(self, editable: bool) -> None:
        self.editable = editable
        self.update()

    def set_marks_shown(self, on: bool) -> None:
        self._marks_shown = on
        self.update()

    def set_needles_shown(self, on: bool) -> None:
        self._needles_shown = on
        self.update()

    def set_loupe_shown(self, on: bool) -> None:
        self._loupe_shown = on
        self.update()

    def set_label(self, angle_deg: float | None) -> None:
        """Lay a needle over the picture that can be turned by its tip, in place of the readers'; None takes it away."""
        self._label = angle_deg
        self.update()

    def set_badge(self, words: str, tone: str) -> None:
        """A word in the picture's corner: whether it is live."""
        self._badge, self._badge_tone = words, tone
        self.update()

    def set_note(self, words: str, tone: str) -> None:
        """A word in the other corner: how the dial lies."""
        self._note, self._note_tone = words, tone
        self.update()

    @property
    def holding(self) -> bool:
        """Whether a hand holds something of the dial."""
        return self._held is not None

    def image_size(self) -> tuple[int, int]:
        return (640, 480) if self._image is None else (self._image.width(), self._image.height())

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), theme.token("sunken") if self._image is None else GROUND)
        if self._image is None:
            self._paint_empty(painter)
            return
        painter.drawImage(self._frame(), self._image)
        if self._dial is not None:
            if self._label is None and self._needles_shown:
                self._paint_needles(painter)
            if self._marks_shown or self.editable:
                self._paint_dial(painter, self._dial)
            if self._label is not None:
                self._paint_label(painter, self._dial, self._label)
        self._paint_pills(painter)
        lines = [(run, reading.evidence.line) for run, reading in self._readings.items() if reading.evidence.line]
        if lines and self._loupe_shown and self._label is None:
            paint_loupe(painter, QRectF(self.rect()), self._image, lines, PILL)

    def _paint_empty(self, painter: QPainter) -> None:
        """Nothing has come yet: it is said where the picture will be."""
        side, middle = theme.px(40), QRectF(self.rect()).center()
        paint_icon(painter, "gauge", QRectF(middle.x() - side / 2, middle.y() - side, side, side), "text3")
        painter.setFont(theme.font("body"))
        painter.setPen(theme.token("text2"))
        words = QRectF(0, middle.y() + theme.px(8), self.width(), theme.px(24))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _paint_needles(self, painter: QPainter) -> None:
        for run, reading in reversed(list(self._readings.items())):
            if reading.evidence.line is None:
                continue
            (x1, y1), (x2, y2) = reading.evidence.line
            start, end = self._at(x1, y1), self._at(x2, y2)
            painter.setPen(QPen(_halo(), 4))
            painter.drawLine(start, end)
            pen = QPen(theme.run_pen(run))
            pen.setWidthF(2.0)
            painter.setPen(pen)
            painter.drawLine(start, end)

    def _paint_dial(self, painter: QPainter, dial: Dial) -> None:
        centre = self._at(*dial.center)
        rim = QPainterPath()
        for index in range(73):
            point = self._at(*dial.on_image(index * 5.0))
            rim.lineTo(point) if index else rim.moveTo(point)
        for pen in (QPen(_halo(), 3), QPen(theme.token("accent"), 1.4, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(rim)
        self._paint_cross(painter, centre)
        for index, (angle, value) in enumerate(dial.marks):
            self._paint_mark(painter, index, self._at(*dial.on_image(angle)), centre, value)

    def _paint_cross(self, painter: QPainter, centre: QPointF) -> None:
        for pen in (QPen(PILL, 4), QPen(QColor("white"), 1.4)):
            painter.setPen(pen)
            painter.drawEllipse(centre, 8, 8)
            painter.drawLine(centre - QPointF(12, 0), centre + QPointF(12, 0))
            painter.drawLine(centre - QPointF(0, 12), centre + QPointF(0, 12))

    def _paint_mark(self, painter: QPainter, index: int, place: QPointF, centre: QPointF, value: float) -> None:
        painter.setPen(QPen(_halo(), 3))
        painter.setBrush(theme.token("paper"))
        painter.drawEllipse(place, HANDLE_PX + 1, HANDLE_PX + 1)
        painter.setPen(QPen(theme.token("accent"), 2.5 if index == self.chosen else 1.6))
        painter.drawEllipse(place, HANDLE_PX, HANDLE_PX)
        outwards = place - centre
        length = math.hypot(outwards.x(), outwards.y()) or 1.0
        text = numbers.compact(value)
        painter.setFont(theme.font("label"))
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        middle = place + outwards * ((width / 2 + 12) / length)
        pill = QRectF(middle.x() - width / 2, middle.y() - PILL_PX / 2, width, PILL_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PILL)
        painter.drawRoundedRect(pill, PILL_PX / 2, PILL_PX / 2)
        painter.setPen(QColor("white"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_label(self, painter: QPainter, dial: Dial, angle: float) -> None:
        start, end = self._at(*dial.center), self._at(*dial.on_image(angle))
        for pen in (QPen(_halo(), 5), QPen(theme.token("orange"), 2.5)):
            painter.setPen(pen)
            painter.drawLine(start, end)
        disc(painter, end, HANDLE_PX + 2, "orange", "paper", 2)

    def _paint_pills(self, painter: QPainter) -> None:
        """The badge on the left; the note on the right, or below where both do not fit side by side."""
        left = self._paint_pill(painter, 10.0, self._badge, self._badge_tone) if self._badge else 0.0
        if self._note:
            place = self.width() - 10.0 - _pill_width(self._note)
            below = PILL_PX + 8.0 if place < left + 10.0 else 0.0
            self._paint_pill(painter, max(place, 10.0), self._note, self._note_tone, below)

    def _paint_pill(self, painter: QPainter, left: float, words: str, tone: str, below: float = 0.0) -> float:
        """A word on a dark pill; answers where it ends."""
        pill = QRectF(left, 10.0 + below, _pill_width(words), PILL_PX + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PILL)
        painter.drawRoundedRect(pill, PILL_PX / 2, PILL_PX / 2)
        disc(painter, QPointF(pill.left() + 13, pill.center().y()), 3.5, mix(tone, QColor("white"), 0.35))
        painter.setPen(QColor("white"))
        painter.setFont(theme.font("label", 500))
        painter.drawText(pill.adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        return pill.right()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, y = self._in_image(event.position())
        self.clicked.emit(x, y)
        if self._label is not None and self._dial is not None:
            self._held = "label"
            self._move((x, y))
            return
        if not self.editable or self._dial is None:
            return
        self._held = self._grabbed(event.position(), self._dial)
        if isinstance(self._held, int):
            self.chosen = self._held
            self.mark_chosen.emit(self._held)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._dial is None:
            hover = self.editable and self._dial is not None and self._grabbed(event.position(), self._dial) is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if hover else Qt.CursorShape.ArrowCursor)
            return
        self._move(self._in_image(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        if held == "centre":
            self.centre_dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A new mark where the rim was double-clicked, its value between its neighbours."""
        under = None if self._dial is None else self._grabbed(event.position(), self._dial)
        if not self.editable or self._dial is None or under not in (None, "rim"):
            return
        angle = angle_under(self._dial, self._in_image(event.position()))
        added = with_added_mark(self._dial, angle)
        self.chosen = added.marks.index((angle, self._dial.value_at(angle))) if added is not self._dial else self.chosen
        self._emit(added)
        if self.chosen >= 0:
            self.mark_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        dial = self._dial
        removable = dial is not None and len(dial.marks) > 2 and 0 <= self.chosen < len(dial.marks)
        if (
            event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            and self.editable
            and removable
            and dial is not None
        ):
            kept = [mark for index, mark in enumerate(dial.marks) if index != self.chosen]
            self.chosen = -1
            self._emit(replace(dial, marks=tuple(kept)))
        else:
            super().keyPressEvent(event)

    def _move(self, place: tuple[float, float]) -> None:
        dial = self._dial
        assert dial is not None
        if self._held == "label":
            self._label = angle_under(dial, place) % 360.0
            self.update()
            self.label_moved.emit(self._label)
            return
        if self._held == "centre":
            changed = centred(dial, place)
        elif self._held == "rim":
            changed = enlarged(dial, math.hypot(*on_dial(dial, place)))
        else:
            assert isinstance(self._held, int)
            changed = with_moved_mark(dial, self._held, angle_under(dial, place))
        self._emit(changed)

    def _emit(self, dial: Dial) -> None:
        self._dial = dial
        self.update()
        self.dial_changed.emit(dial)

    def _grabbed(self, position: QPointF, dial: Dial) -> str | int | None:
        """What lies under the pointer: a mark's index, "centre", "rim" or None."""
        for index, (angle, _) in enumerate(dial.marks):
            if _near(position, self._at(*dial.on_image(angle))):
                return index
        if _near(position, self._at(*dial.center)):
            return "centre"
        off = abs(math.hypot(*on_dial(dial, self._in_image(position))) - 1.0) * dial.radius * self._scale()
        return "rim" if off < GRAB_PX / 2 else None

    def _frame(self) -> QRectF:
        """Where the picture lies: as large as fits, centred."""
        width, height = self.image_size()
        scale = min(self.width() / width, self.height() / height)
        size = (width * scale, height * scale)
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)

    def _scale(self) -> float:
        return self._frame().width() / self.image_size()[0]

    def _at(self, x: float, y: float) -> QPointF:
        return self._frame().topLeft() + QPointF(x, y) * self._scale()

    def _in_image(self, position: QPointF) -> tuple[float, float]:
        place = (position - self._frame().topLeft()) / self._scale()
        return place.x(), place.y()


def _halo() -> QColor:
    """What every line over a picture lies on, so that it shows on white and on black faces."""
    return colour("paper", 0.7)


def _near(one: QPointF, other: QPointF) -> bool:
    return math.hypot(one.x() - other.x(), one.y() - other.y()) < GRAB_PX


def _pill_width(words: str) -> float:
    return theme.metrics("label", 500).horizontalAdvance(words) + 34.0
