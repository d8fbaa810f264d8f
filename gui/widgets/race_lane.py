"""A lane of a race: whose colour, which value, its small field or its figures, and the button that takes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.button import Button
from gui.widgets.field_maps import Array, Box
from gui.widgets.label import Label
from gui.widgets.painting import RENEWING, box, ends_its_painter
from gui.widgets.plot_markers import marker_pixmap

LINE_PX, LEAST_PX, POINT_PX = 22, 48, 2.2


class LaneField(QWidget):
    """A square field with the samples over it: `samples` are (xy (n, 2), slot of their class)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._points: tuple[tuple[Array, int], ...] = ()
        self._plane: Box | None = None
        self._drawn: QPixmap | None = None

    def show_samples(self, plane: Box, samples: Sequence[tuple[Array, int]]) -> None:
        """The plane that the field covers, and what lies on it."""
        self._plane, self._points, self._drawn = plane, tuple(samples), None
        self.update()

    def show_picture(self, pixels: Array | None) -> None:
        """The field as (side, side, 4) uint8 RGBA, the top row first; None is blank paper."""
        if pixels is None:
            self._image = QImage()
        else:
            height, width = pixels.shape[:2]
            packed = pixels.tobytes()
            self._image = QImage(packed, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(LEAST_PX), theme.px(LEAST_PX))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        place = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            box(painter, place, 4, "neutral", "hair")
        else:
            painter.drawImage(place, self._image)
        painter.drawPixmap(place.topLeft(), self._samples(side))

    def _samples(self, side: int) -> QPixmap:
        """The samples on nothing, drawn once for each size."""
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.width() != round(side * ratio):
            drawn = QPixmap(round(side * ratio), round(side * ratio))
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            for xy, slot in self._points if self._plane is not None else ():
                assert self._plane is not None
                mark = marker_pixmap(slot, theme.px(POINT_PX), False, ratio)
                half = mark.width() / ratio / 2
                for x, y in xy:
                    across = (x - self._plane.left) / (self._plane.right - self._plane.left) * side
                    down = (self._plane.top - y) / (self._plane.top - self._plane.bottom) * side
                    painter.drawPixmap(QPointF(across - half, down - half), mark)
            painter.end()
            self._drawn = drawn
        return self._drawn

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RENEWING:
            self._drawn = None
            self.update()


class LaneLine(QWidget):
    """A piece of the lane's curve, as its colour and dash are in the plot."""

    def __init__(self, lane: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.setFixedSize(theme.px(LINE_PX), theme.px(12))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(theme.run_pen(self._lane, 2.0))
        painter.setPen(pen)
        y = self.height() / 2
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))


class LaneCard(QWidget):
    """One run of a race; `taken` when its settings are wanted on the desk."""

    taken = Signal()

    def __init__(self, lane: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"race_lane_{lane}")
        self.line = LaneLine(lane)
        self.value, self.figure = Label("", "strong"), Label("", "caption", "text2")
        self._figures: tuple[str, ...] = ()
        for label in (self.value, self.figure):
            label.setMinimumWidth(1)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field = LaneField()
        self.take = Button("", size="small")
        self.take.setObjectName(f"race_take_{lane}")
        self.take.clicked.connect(self.taken)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        for widget in (self.line, self.value):
            column.addWidget(widget)
        column.addWidget(self.field, 1)
        column.addWidget(self.figure)
        column.addWidget(self.take)

    def show_value(self, text: str) -> None:
        """The value of the knob that this run has."""
        self.value.setText(text)
        self.value.setToolTip(text)

    def show_figures(self, texts: Sequence[str]) -> None:
        """What was measured last."""
        self._figures = tuple(texts)
        self._lay_figures()

    def _lay_figures(self) -> None:
        """Beside each other where the lane is wide enough, else below each other: none is cut."""
        line = " · ".join(self._figures)
        fits = theme.metrics("caption").horizontalAdvance(line) <= self.width()
        self.figure.setText(line if fits else "\n".join(self._figures))
        self.figure.setToolTip(line)
        self._fit()

    def _fit(self) -> None:
        """No higher than a square field makes it: the curves below have more use for the room."""
        self.field.setMaximumHeight(max(self.width(), theme.px(LEAST_PX)))
        self.setMaximumHeight(self._column.maximumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_figures()
