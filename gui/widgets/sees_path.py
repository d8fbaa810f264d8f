"""What the network sees: strokes → 20×20 box → centre of mass → normalised, each a step that can be skipped.

path.show_drawing(strokes, seen)      core.imaging.drawing strokes and core.imaging.strokes.Seen, or (), None
path.steps -> Steps; path.set_steps(Steps(...)); steps_changed(Steps)
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from core.imaging.drawing import Stroke
from core.imaging.strokes import BOX, SIDE, Picture, Seen, Steps, centre_of_mass
from gui import theme
from gui.widgets.draw_ink import smooth_path
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import box, ends_its_painter, renew

TILE, SMALL, CAPTION, GAP, RADIUS = 72, 50, 18, 4, 6
ARROW = 16
WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class SeesStep(QAbstractButton):
    """One step: its picture, its name below; off = skipped, struck through."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._side = TILE
        self._wrapped = False
        self._picture: Picture | None = None
        self._strokes: tuple[Stroke, ...] = ()
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, tip: str) -> None:
        """Name the step and say what it does."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.updateGeometry()

    def set_small(self, small: bool) -> None:
        """Smaller pictures for a low window."""
        self._side = SMALL if small else TILE
        self.updateGeometry()

    def show_picture(self, picture: Picture | None, strokes: Sequence[Stroke] = ()) -> None:
        """Show pixels (28, 28), or the strokes themselves."""
        self._picture, self._strokes = picture, tuple(strokes)
        self.update()

    def set_wrapped(self, wrapped: bool) -> None:
        """Let the name take two lines, in a narrow row."""
        self._wrapped = wrapped
        self.updateGeometry()

    def one_line_width(self) -> int:
        """What the step would like to have."""
        return max(theme.px(self._side), round(theme.metrics("label").horizontalAdvance(self.text())) + 2)

    def sizeHint(self) -> QSize:
        height = theme.px(self._side + GAP + CAPTION)
        if not self._wrapped:
            return QSize(self.one_line_width(), height)
        measure, side = theme.metrics("label"), theme.px(self._side)
        words = measure.boundingRect(QRectF(0, 0, side, 400), int(WRAPPED), self.text()).toAlignedRect()
        return QSize(max(side, words.width() + 2), max(height, theme.px(self._side + GAP) + words.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tile = self._tile()
        painter.setOpacity(1.0 if self.isChecked() else 0.45)
        self._paint_tile(painter, tile)
        box(painter, tile, RADIUS, None, "strong" if self.underMouse() else "control")
        painter.setOpacity(1.0)
        if not self.isChecked():
            painter.setPen(QPen(theme.token("text2"), 1.5))
            painter.drawLine(tile.bottomLeft() + QPointF(4, -4), tile.topRight() + QPointF(-4, 4))
        font = QFont(theme.font("label"))
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.token("text2" if self.isChecked() else "text3"))
        place = QRectF(0, tile.bottom() + theme.px(GAP), self.width(), theme.px(CAPTION))
        if self._wrapped:
            place.setBottom(self.height())
        painter.drawText(place, WRAPPED if self._wrapped else Qt.AlignmentFlag.AlignCenter, self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_changed(self, event, RADIUS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        focus_changed(self, event, RADIUS)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _tile(self) -> QRectF:
        side = theme.px(self._side)
        return QRectF((self.width() - side) // 2, 0, side, side)

    def _paint_tile(self, painter: QPainter, tile: QRectF) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(tile, theme.px(RADIUS), theme.px(RADIUS))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(clip, theme.token("paper"))
        painter.save()
        painter.setClipPath(clip)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
            painter.drawImage(tile, self._image(self._picture))
            if self.key == "centre":
                self._paint_cross_hair(painter, tile, self._picture)
        for stroke in self._strokes:
            self._paint_stroke(painter, tile, stroke)
        painter.restore()

    def _image(self, picture: Picture) -> QImage:
        if self.key == "normalise":
            return tinted(np.clip(picture / 2.8, -1, 1) * 0.5 + 0.5, theme.signed_table("full"))
        return tinted(picture, theme.sequential_table("text"))

    def _paint_cross_hair(self, painter: QPainter, tile: QRectF, picture: Picture) -> None:
        """Where the centre of mass lies."""
        row, column = centre_of_mass(picture)
        unit = tile.width() / picture.shape[1]
        spot = QPointF(tile.left() + (column + 0.5) * unit, tile.top() + (row + 0.5) * unit)
        pen = QPen(theme.token("accent"), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(tile.left(), spot.y()), QPointF(tile.right(), spot.y()))
        painter.drawLine(QPointF(spot.x(), tile.top()), QPointF(spot.x(), tile.bottom()))
        painter.setPen(QPen(theme.token("accent"), 1.5))
        painter.drawEllipse(spot, theme.px(4), theme.px(4))

    def _paint_stroke(self, painter: QPainter, tile: QRectF, stroke: Stroke) -> None:
        width = max(1.0, stroke.width * tile.width())
        pen = QPen(theme.token("text"), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pixels = [tile.topLeft() + QPointF(x * tile.width(), y * tile.height()) for x, y in stroke.points]
        if len(pixels) == 1:
            painter.drawPoint(pixels[0])
        else:
            painter.drawPath(smooth_path(pixels))


class _Arrow(QWidget):
    """A thin arrow between two steps, at the height of the pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.side = TILE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(ARROW + 8), theme.px(self.side + GAP + CAPTION))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.px(ARROW)
        place = QRectF((self.width() - side) / 2, (theme.px(self.side) - side) / 2, side, side)
        paint_icon(QPainter(self), "arrow", place, "text3")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class SeesPath(QWidget):
    """The four steps in a row."""

    steps_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._small = False
        self.buttons = {key: SeesStep(key) for key in Steps.names()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self._row = row
        self._arrows = [_Arrow() for _ in range(len(self.buttons) - 1)]
        for index, button in enumerate(self.buttons.values()):
            if index:
                row.addWidget(self._arrows[index - 1])
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.toggled.connect(lambda _on: self.steps_changed.emit(self.steps))
        self._name()

    @property
    def steps(self) -> Steps:
        """Which steps are on."""
        return Steps(**{key: button.isChecked() for key, button in self.buttons.items()})

    def set_steps(self, steps: Steps) -> None:
        """Take these steps and no others; tells about it once, if anything changed."""
        if steps == self.steps:
            return
        for key, button in self.buttons.items():
            button.blockSignals(True)
            button.setChecked(getattr(steps, key))
            button.blockSignals(False)
        self.steps_changed.emit(steps)

    def set_small(self, small: bool) -> None:
        """Smaller pictures for a low window."""
        self._small = small
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as with small pictures and names in two lines."""
        return QSize(self._needed(len(self.buttons) * theme.px(SMALL)), super().minimumSizeHint().height())

    def _needed(self, steps: int) -> int:
        """The width of the row when the steps take so much of it."""
        return steps + len(self._arrows) * (theme.px(ARROW) + 2 * self._row.spacing())

    def _arrange(self) -> None:
        """In a narrow row: names in two lines before they are cut, smaller pictures before they overlap."""
        small = self._small or self._needed(len(self.buttons) * theme.px(TILE)) > self.width()
        for arrow in self._arrows:
            arrow.side = SMALL if small else TILE
            arrow.updateGeometry()
        for button in self.buttons.values():
            button.set_small(small)
        wrapped = self._needed(sum(button.one_line_width() for button in self.buttons.values())) > self.width()
        for button in self.buttons.values():
            button.set_wrapped(wrapped)

    def show_drawing(self, strokes: Sequence[Stroke], seen: Seen | None) -> None:
        """Show what became of a drawing; None empties the pictures."""
        self.buttons["redraw"].show_picture(None, strokes)
        self.buttons["box"].show_picture(_close_up(seen.boxed, self.steps) if seen else None)
        self.buttons["centre"].show_picture(seen.centred if seen else None)
        self.buttons["normalise"].show_picture(seen.given if seen else None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._arrange()

    def _name(self) -> None:
        texts = {
            "redraw": (
                self.tr("Your strokes"),
                self.tr(
                    "On: the strokes are drawn anew with MNIST’s own pen width. Off: the line as you drew it, shrunk."
                ),
            ),
            "box": (
                self.tr("20×20 box"),
                self.tr("On: the ink is scaled into MNIST’s 20×20 box. Off: as large and where you drew it."),
            ),
            "centre": (
                self.tr("Centre of mass"),
                self.tr("On: the ink’s balance point is moved to the middle of 28×28. Off: the ink stays where it is."),
            ),
            "normalise": (
                self.tr("Normalised"),
                self.tr("On: minus the mean of the training pictures, divided by their deviation. Off: plain 0–1."),
            ),
        }
        for key, (text, tip) in texts.items():
            self.buttons[key].set_text(text, tip)


def _close_up(boxed: Picture, steps: Steps) -> Picture:
    """The 20×20 box itself, where the ink is in it."""
    edge = (SIDE - BOX) // 2
    return boxed[edge:-edge, edge:-edge] if steps.box else boxed


def tinted(values: npt.NDArray[np.float32], table: npt.NDArray[np.uint8]) -> QImage:
    """Numbers from 0 to 1, shape (h, w), through a colour table (256, 4)."""
    pixels = np.ascontiguousarray(table[np.clip(np.rint(values * 255), 0, 255).astype(np.uint8)])
    height, width = values.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
