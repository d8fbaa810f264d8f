"""Probability bars: one row per class, one column of bars per network, painted at once and never animated.

bars.set_classes(["0", …, "9"]); bars.set_runs([BarRun("CNN 10/20", "98.3%, training"), …])
bars.set_probabilities("CNN 10/20", probabilities or None)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui import numbers, theme
from gui.widgets.painting import box, renew

HEAD, ROW, TALLEST_ROW, GAP, MARK, SPACE = 28, 24, 36, 12, 10, 14
THICKNESS = 0.63
"""Of a row is bar."""
ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BarRun:
    """A network beside others: its name, a quiet note (accuracy, state), and the run colour it wears."""

    name: str
    note: str = ""
    colour: int = 0


class ClassBars(QWidget):
    """Bars of any number of networks over the same classes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes = [str(digit) for digit in range(10)]
        self._runs: list[BarRun] = []
        self._shares: dict[str, npt.NDArray[np.float64]] = {}
        self._widths: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_classes(self, names: Sequence[str]) -> None:
        """Name the rows; the bars are empty until new probabilities come."""
        self._classes = list(names)
        self._shares.clear()
        self._renewed()

    def set_runs(self, runs: Sequence[BarRun]) -> None:
        """Name the columns; the bars of runs that stay are kept."""
        self._runs = list(runs)
        self._shares = {run.name: self._shares[run.name] for run in runs if run.name in self._shares}
        self._renewed()

    def set_probabilities(self, run_name: str, probabilities: npt.ArrayLike | None) -> None:
        """Show the probabilities (classes,) of one run; None empties its bars. Unknown runs are ignored."""
        if probabilities is None:
            self._shares.pop(run_name, None)
        elif any(run.name == run_name for run in self._runs):
            self._shares[run_name] = np.asarray(probabilities, dtype=np.float64)
        self._described()
        self.update()

    def probabilities(self, run_name: str) -> npt.NDArray[np.float64] | None:
        """What is shown for a run."""
        return self._shares.get(run_name)

    def runs(self) -> list[BarRun]:
        """The columns from left to right."""
        return list(self._runs)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(500), theme.px(HEAD + ROW * len(self._classes)))

    def minimumSizeHint(self) -> QSize:
        rows = max(14, round(ROW * 0.8)) * len(self._classes)
        return QSize(theme.px(150 * max(1, len(self._runs))), theme.px(HEAD + rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        best = {name: int(np.argmax(shares)) for name, shares in self._shares.items()}
        for index, run in enumerate(self._runs):
            self._paint_head(painter, run, self._column(index))
        for row, name in enumerate(self._classes):
            leads = row in best.values()
            painter.setFont(theme.font("body", 600))
            painter.setPen(theme.token("text" if leads or not best else "text2"))
            painter.drawText(QRectF(0, self._top(row), self._label_width(), self._row_height()), ALIGN_LEFT, name)
            for index, run in enumerate(self._runs):
                self._paint_bar(painter, run, self._column(index), row, best.get(run.name) == row)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._widths = None
        renew(self, event)

    def _paint_head(self, painter: QPainter, run: BarRun, column: QRectF) -> None:
        side, gap = theme.px(MARK), theme.px(8)
        height = theme.px(HEAD) - theme.px(8)
        mark = QRectF(column.left(), (height - side) / 2, side, side)
        box(painter, mark, 2, theme.run_colour(run.colour))
        left = column.left() + side + gap
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.token("text"))
        measure = theme.metrics("body", 600)
        room = column.right() - left
        aside = theme.metrics("label").horizontalAdvance(run.note) + gap if run.note else 0.0
        name = measure.elidedText(run.name, Qt.TextElideMode.ElideRight, max(room - aside, room * 0.4))
        painter.drawText(QRectF(left, 0, room, height), ALIGN_LEFT, name)
        left += measure.horizontalAdvance(name) + gap
        painter.setFont(theme.font("label"))
        painter.setPen(theme.token("text3"))
        note = theme.metrics("label").elidedText(run.note, Qt.TextElideMode.ElideRight, max(0.0, column.right() - left))
        painter.drawText(QRectF(left, 0, max(0.0, column.right() - left), height), ALIGN_LEFT, note)

    def _paint_bar(self, painter: QPainter, run: BarRun, column: QRectF, row: int, leads: bool) -> None:
        height = round(self._row_height() * THICKNESS)
        figure = self._figure_width()
        middle = self._top(row) + self._row_height() / 2
        track = QRectF(column.left(), round(middle - height / 2), column.width() - figure, height)
        box(painter, track, 3, "sunken")
        shares = self._shares.get(run.name)
        if shares is None or row >= len(shares):
            return
        share = float(shares[row])
        filled = QRectF(track)
        filled.setWidth(max(1.0, track.width() * share))
        box(painter, filled, 3 if filled.width() > 6 else 1, theme.run_colour(run.colour))
        painter.setFont(theme.font("body" if leads else "label", 600 if leads else 0))
        painter.setPen(theme.token("text" if leads else "text2"))
        place = QRectF(track.right(), self._top(row), figure, self._row_height())
        painter.drawText(place, ALIGN_RIGHT, numbers.percent(share))

    def _words_at(self, point: QPointF) -> str:
        """ "7 · CNN 99.2%" for the row and column under `point`."""
        row = int((point.y() - theme.px(HEAD)) // self._row_height())
        if point.y() < theme.px(HEAD):
            over = [run for i, run in enumerate(self._runs) if self._column(i).contains(QPointF(point.x(), 0))]
            return " · ".join(part for run in over for part in (run.name, run.note) if part)
        if not 0 <= row < len(self._classes):
            return ""
        parts = [
            f"{run.name} {numbers.percent(float(self._shares[run.name][row]))}"
            for run in self._runs
            if run.name in self._shares
        ]
        return " · ".join([self._classes[row], *parts])

    def _described(self) -> None:
        """Say the leaders to a screen reader."""
        parts = [
            f"{run.name}: {self._classes[int(np.argmax(shares))]} {numbers.percent(float(shares.max()))}"
            for run in self._runs
            if (shares := self._shares.get(run.name)) is not None and len(shares) <= len(self._classes)
        ]
        self.setAccessibleDescription("; ".join(parts))

    def _renewed(self) -> None:
        self._widths = None
        self._described()
        self.updateGeometry()
        self.update()

    def _measured(self) -> tuple[float, float]:
        """Widths of the widest class name and of the longest figure, measured once per look and language."""
        if self._widths is None:
            measure = theme.metrics("body", 600)
            widest = max((measure.horizontalAdvance(name) for name in self._classes), default=0.0)
            self._widths = widest + theme.px(GAP), measure.horizontalAdvance("100.0%") + theme.px(6)
        return self._widths

    def _label_width(self) -> float:
        return min(self._measured()[0], self.width() * 0.3)

    def _figure_width(self) -> float:
        return self._measured()[1]

    def _row_height(self) -> float:
        room = self.height() - theme.px(HEAD)
        return min(theme.px(TALLEST_ROW), room / max(1, len(self._classes)))

    def _top(self, row: int) -> float:
        return theme.px(HEAD) + row * self._row_height()

    def _column(self, index: int) -> QRectF:
        left, count = self._label_width(), max(1, len(self._runs))
        space = theme.px(SPACE)
        width = (self.width() - left - space * (count - 1)) / count
        return QRectF(left + index * (width + space), 0, width, self.height())
