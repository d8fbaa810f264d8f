"""Two tables of scores for the same three samples: one fits the right classes, one does not; −ln p row by row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.concepts.softmax_stages import ScoreRow
from gui import numbers, theme
from gui.widgets.painting import box, colour, ends_its_painter, renew


class ScoreTable(QWidget):
    """Scores, shares (the right one tinted) and the surprise of every sample, with their mean below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._rows: tuple[ScoreRow, ...] = ()
        self._mean = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, title: str, rows: tuple[ScoreRow, ...], mean: float) -> None:
        """Show these samples and the `mean` of their surprises."""
        self._title, self._rows, self._mean = title, rows, mean
        self.setAccessibleName(f"{title} {numbers.fixed(mean, 4)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(210))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(380), theme.px(168))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        box(painter, frame, 8, "paper", "hair")
        left, wide = theme.px(12), self.width() - theme.px(24)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        painter.drawText(QRectF(left, theme.px(6), wide, theme.px(24)), Qt.AlignmentFlag.AlignVCenter, self._title)
        heads = (self.tr("right class"), self.tr("scores"), self.tr("shares"), "−ln p")
        edges = [left + wide * share for share in (0.0, 0.17, 0.48, 0.84, 1.0)]
        top, tall = theme.px(34), min(theme.px(34), (self.height() - theme.px(34 + 24 + 38)) / 3)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text2"))
        for index, head in enumerate(heads):
            cell = QRectF(edges[index], top, edges[index + 1] - edges[index], theme.px(22))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, head)
        for row, sample in enumerate(self._rows):
            band = QRectF(left, top + theme.px(24) + row * tall, wide, tall)
            self._paint_row(painter, band, edges, sample)
        foot = QRectF(left, self.height() - theme.px(36), wide, theme.px(28))
        painter.setPen(theme.token("text2"))
        painter.setFont(theme.font("body"))
        words = self.tr("mean = cross-entropy")
        figure = numbers.fixed(self._mean, 4)
        room = theme.metrics("title").horizontalAdvance(figure) + theme.px(14)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot.adjusted(0, 0, -room, 0), right, words)
        painter.setFont(theme.font("title"))
        painter.setPen(theme.token("text"))
        painter.drawText(foot, right, figure)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)

    def _paint_row(self, painter: QPainter, band: QRectF, edges: list[float], sample: ScoreRow) -> None:
        def cell(column: int) -> QRectF:
            return QRectF(edges[column], band.top(), edges[column + 1] - edges[column], band.height())

        painter.setFont(theme.font("body"))
        painter.setPen(theme.token("text"))
        painter.drawText(cell(0), Qt.AlignmentFlag.AlignCenter, str(sample.label))
        painter.drawText(cell(3), Qt.AlignmentFlag.AlignCenter, numbers.fixed(sample.surprise, 4))
        for column, values, places in ((1, sample.scores, 1), (2, sample.shares, 3)):
            whole = cell(column)
            step = whole.width() / len(values)
            for index, value in enumerate(values):
                part = QRectF(whole.left() + index * step, whole.top(), step, whole.height()).adjusted(2, 4, -2, -4)
                right = index == sample.label
                if column == 2:
                    box(painter, part, 5, colour("accent" if right else "strong", 0.08 + 0.5 * value), None)
                painter.setFont(theme.font("body", 600 if right else 0))
                painter.setPen(theme.token("text"))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, numbers.fixed(value, places))
