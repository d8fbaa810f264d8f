"""What an answer hangs on: the drawing, its saliency and occlusion maps, side by side, with numbers under the pointer.

maps.show_reasons(Reasons, "7"); None empties the frames
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.digits.why import Reasons
from gui import numbers, theme
from gui.i18n import filled, sentences
from gui.widgets.painting import box, ends_its_painter, renew
from gui.widgets.sees_path import tinted

HEAD, GAP, LARGEST, SMALLEST, WORDS = 20, 16, 220, 84, 210
INK = 0.3
"""The drawing shines through its maps with this opacity."""
LEGEND = 8
WRAP = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class WhyMaps(QWidget):
    """Blue speaks for the class, orange against it, zero is paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: Reasons | None = None
        self._label = ""
        self._over: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.px(HEAD + SMALLEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setObjectName("why_maps")
        self._name()

    @property
    def reasons(self) -> Reasons | None:
        """What is shown."""
        return self._reasons

    def show_reasons(self, reasons: Reasons | None, label: str = "") -> None:
        """Show the maps of one drawing for the class called `label`."""
        self._reasons, self._label = reasons, label
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(3 * SMALLEST + 2 * GAP), theme.px(HEAD + SMALLEST))

    def readout(self) -> str:
        """The numbers under the pointer; what to do, while it is elsewhere."""
        reasons = self._reasons
        if reasons is None:
            return self.tr("Draw, and the maps say which parts the answer hangs on.")
        if self._over is None:
            return self.tr("Point at a pixel to read its numbers.")
        row, column = self._over
        return filled(
            self.tr("Row {row}, column {column}: slope {slope}; covered, {label} loses {drop}"),
            row=row + 1,
            column=column + 1,
            slope=numbers.signed(float(self._slopes()[row, column])),
            label=self._label,
            drop=numbers.percent(float(reasons.occlusion.drop[row, column])),
        )

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        titles = (
            self.tr("What it gets"),
            filled(self.tr("Saliency for {label}"), label=self._label) if self._label else self.tr("Saliency"),
            filled(self.tr("Occlusion for {label}"), label=self._label) if self._label else self.tr("Occlusion"),
        )
        for index, title in enumerate(titles):
            frame = self._frame(index)
            painter.setFont(theme.font("label", 500))
            painter.setPen(theme.token("text2"))
            head = QRectF(frame.left(), 0, frame.width() + theme.px(GAP - 2), theme.px(HEAD - 4))
            short = theme.metrics("label", 500).elidedText(title, Qt.TextElideMode.ElideRight, round(head.width()))
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, short)
            self._paint_map(painter, frame, index)
        self._paint_words(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._pixel_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        self.setMinimumHeight(theme.px(HEAD + SMALLEST))
        renew(self, event)

    def _paint_map(self, painter: QPainter, frame: QRectF, index: int) -> None:
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(frame, theme.px(5), theme.px(5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, theme.token("paper"))
        painter.setClipPath(shape)
        reasons = self._reasons
        if reasons is not None:
            if index:
                values = self._slopes() if index == 1 else reasons.occlusion.drop
                painter.drawImage(frame, tinted(_signed(values), theme.signed_table("full")))
                painter.setOpacity(INK)
            painter.drawImage(frame, tinted(reasons.pixels, _see_through()))
            painter.setOpacity(1.0)
            if self._over is not None:
                box(painter, self._cell(frame, *self._over), 1, None, "text", 1.5)
        painter.restore()
        box(painter, frame, 5, None, "control")

    def _paint_words(self, painter: QPainter) -> None:
        """Beside the maps: how to read them, the scale, and the numbers under the pointer."""
        frame = self._frame(2)
        left = frame.right() + theme.px(GAP + 8)
        width = self.width() - left
        if width < theme.px(120):
            return
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        words = filled(
            self.tr("Saliency: blue where more ink would speak for {label}, orange against it."),
            label=self._label or "…",
        )
        covered = self.tr("Occlusion: blue where covering 5×5 pixels makes the network less sure.")
        words = sentences(words, covered)
        room = QRectF(left, 0, width, self.height())
        used = painter.boundingRect(room, WRAP, words)
        painter.drawText(room, WRAP, words)
        top = used.bottom() + theme.px(8)
        scale = QRectF(left, top, min(width, theme.px(WORDS)), theme.px(LEGEND))
        ramp = np.linspace(0, 1, 64, dtype=np.float32)[None]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(scale, tinted(ramp, theme.signed_table("full")))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text3"))
        marks = QRectF(left, scale.bottom() + theme.px(2), scale.width(), theme.px(16))
        painter.drawText(marks, Qt.AlignmentFlag.AlignLeft, self.tr("against"))
        painter.drawText(marks, Qt.AlignmentFlag.AlignRight, self.tr("for"))
        painter.drawText(marks, Qt.AlignmentFlag.AlignHCenter, numbers.whole(0))
        painter.setFont(theme.font("label", 500))
        painter.setPen(theme.token("text"))
        painter.drawText(QRectF(left, marks.bottom() + theme.px(4), width, self.height()), WRAP, self.readout())

    def _slopes(self) -> npt.NDArray[np.float32]:
        assert self._reasons is not None
        slopes: npt.NDArray[np.float32] = self._reasons.saliency.slopes.reshape(self._reasons.pixels.shape)
        return slopes

    def _frame(self, index: int) -> QRectF:
        gap, head = theme.px(GAP), theme.px(HEAD)
        wide = max((self.width() - 3 * gap - theme.px(WORDS)) / 3, theme.px(SMALLEST))
        room = min(self.height() - head - 1, wide, theme.px(LARGEST))
        side = max(theme.px(SMALLEST), 28 * int(room // 28) if room >= theme.px(84) else int(room))
        return QRectF(index * (side + gap), head, side, side)

    def _cell(self, frame: QRectF, row: int, column: int) -> QRectF:
        unit = frame.width() / 28
        return QRectF(frame.left() + column * unit, frame.top() + row * unit, unit, unit)

    def _pixel_at(self, point: QPointF) -> tuple[int, int] | None:
        for index in range(3):
            frame = self._frame(index)
            if frame.contains(point):
                unit = frame.width() / 28
                row, column = int((point.y() - frame.top()) / unit), int((point.x() - frame.left()) / unit)
                return min(27, row), min(27, column)
        return None

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Saliency and occlusion of this drawing"))


def _signed(values: npt.NDArray[np.floating]) -> npt.NDArray[np.float32]:
    """Values around zero on 0–1, the largest size at an end."""
    largest = max(float(np.abs(values).max()), 1e-9)
    return (values / largest * 0.5 + 0.5).astype(np.float32)


def _see_through() -> npt.NDArray[np.uint8]:
    """A colour table from nothing to ink."""
    ink = theme.token("text")
    table = np.zeros((256, 4), dtype=np.uint8)
    table[:, :3] = ink.red(), ink.green(), ink.blue()
    table[:, 3] = np.arange(256)
    return table
