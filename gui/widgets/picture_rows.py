"""A row for each class: its name, how many of its samples are read rightly as a bar, and samples of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import numbers, theme
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.picture_grid import Pictures, picture_image

ROW, GAP, NAME, BAR, FIGURE = 44, 6, 90, 96, 52
NARROW_PX, NARROW_BAR = 460, 52
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Sample:
    """`index` is the caller's own; `right` says whether the network reads it rightly now; `tip` says what it reads."""

    index: int
    picture: Pictures
    right: bool
    tip: str


@dataclass(frozen=True)
class ClassRow:
    """`share` of the class's samples is read rightly (NaN: there are none)."""

    name: str
    share: float
    samples: Sequence[Sample]


class PictureRows(QWidget):
    """`chosen(int)` gives the index of a sample. What is read wrongly now wears an orange frame."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ClassRow] = []
        self._images: list[list[QImage]] = []
        self._shown: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[ClassRow]) -> None:
        """Show these classes from top to bottom."""
        self._rows = list(rows)
        shown = [[sample.index for sample in row.samples] for row in self._rows]
        if shown != self._shown:
            self._shown = shown
            self._draw()
        self._fit_height()
        self.update()

    def count(self) -> int:
        """How many pictures fit beside each other in a row."""
        return max(1, int((self.width() - self._left() + theme.px(GAP)) // (theme.px(ROW))))

    def place(self, row: int, column: int) -> QRectF:
        """Where a picture lies."""
        side = theme.px(ROW - GAP)
        return QRectF(self._left() + column * theme.px(ROW), row * theme.px(ROW) + theme.px(GAP) / 2, side, side)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NAME + BAR + FIGURE + 4 * ROW), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, row in enumerate(self._rows):
            top = index * theme.px(ROW)
            if event.rect().top() <= top + theme.px(ROW) and top <= event.rect().bottom():
                self._paint_head(painter, row, top)
                self._paint_pictures(painter, index, row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        sample = self._sample(event.position().x(), event.position().y())
        if sample is not None:
            self.chosen.emit(sample.index)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            sample = self._sample(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), sample.tip if sample is not None else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._draw()
        renew(self, event)
        super().changeEvent(event)

    def _paint_head(self, painter: QPainter, row: ClassRow, top: float) -> None:
        height, left = theme.px(ROW), 0.0
        painter.setFont(theme.font("label", 600))
        painter.setPen(theme.token("text"))
        short = theme.metrics("label", 600).elidedText(
            row.name, Qt.TextElideMode.ElideRight, self._name() - theme.px(8)
        )
        painter.drawText(QRectF(left, top, self._name(), height), LEFT, short)
        left += self._name()
        known = row.share == row.share
        track = QRectF(left, top + height / 2 - theme.px(4), self._bar(), theme.px(8))
        box(painter, track, 4, "sunken")
        if known and row.share > 0:
            box(painter, QRectF(track.left(), track.top(), track.width() * row.share, track.height()), 4, "accent")
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        figure = QRectF(left + self._bar(), top, theme.px(FIGURE - 6), height)
        painter.drawText(figure, RIGHT, numbers.percent(row.share) if known else "–")

    def _paint_pictures(self, painter: QPainter, index: int, row: ClassRow) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for column, (sample, image) in enumerate(zip(row.samples, self._images[index], strict=True)):
            if column >= self.count():
                break
            place = self.place(index, column)
            painter.drawImage(place.adjusted(2, 2, -2, -2), image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.token("hair" if sample.right else "orange"), 1 if sample.right else 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)

    def _sample(self, x: float, y: float) -> Sample | None:
        for index, row in enumerate(self._rows):
            for column, sample in enumerate(row.samples[: self.count()]):
                if self.place(index, column).contains(x, y):
                    return sample
        return None

    def _name(self) -> int:
        """As wide as the widest name, within limits."""
        measure = theme.metrics("label", 600)
        widest = max((measure.horizontalAdvance(row.name) for row in self._rows), default=0.0)
        return min(theme.px(NAME), round(widest) + theme.px(16))

    def _bar(self) -> int:
        return theme.px(NARROW_BAR if self.width() < theme.px(NARROW_PX) else BAR)

    def _left(self) -> int:
        return self._name() + self._bar() + theme.px(FIGURE + 8)

    def _fit_height(self) -> None:
        self.setFixedHeight(theme.px(ROW) * len(self._rows))

    def _draw(self) -> None:
        self._images = [[picture_image(sample.picture) for sample in row.samples] for row in self._rows]
