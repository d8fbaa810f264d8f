"""Probability bars: one row per class, one column of bars per network, painted at once and never animated.

bars.set_classes(["0", …, "9"]); bars.set_runs([BarRun("CNN 10/20", "98.3%, training"), …])
bars.set_probabilities("CNN 10/20", probabilities or None)
bars.menu_wanted(name, place)      the three dots of a kept network were clicked, or Return pressed on it
bars.class_chosen(row)             a row was clicked
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from gui import numbers, theme
from gui.widgets.class_bars_head import HEAD, MORE, BarRun, head_height, lines_below, paint_head
from gui.widgets.focus_ring import focus_changed
from gui.widgets.icon import paint_icon
from gui.widgets.painting import box, ends_its_painter, renew

__all__ = ["BarRun", "ClassBars"]

ROW, TALLEST_ROW, GAP, SPACE = 24, 36, 12, 14
NARROW, LEAST, SCROLL = 130, 72, 10
"""Narrower columns show whole per cents. No column is narrower than `LEAST`: where not all
fit, a bar below them scrolls."""
THICKNESS = 0.63
"""Of a row is bar."""
ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClassBars(QWidget):
    """Bars of any number of networks over the same classes."""

    menu_wanted = Signal(str, QPoint)
    class_chosen = Signal(int)
    heads_changed = Signal()
    """The names over the bars take another height than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes = [str(digit) for digit in range(10)]
        self._runs: list[BarRun] = []
        self._shares: dict[str, npt.NDArray[np.float64]] = {}
        self._widths: tuple[float, float] | None = None
        self._head_px: int | None = None
        self._asked_about: int | None = None
        self._heads: QPixmap | None = None
        self._still: QPixmap | None = None
        self._tracks: list[list[QRectF]] = []
        self._figure_fonts = theme.font("label"), theme.font("body", 600)
        self._current = 0
        self.scroller = QScrollBar(Qt.Orientation.Horizontal, self)
        self.scroller.setObjectName("class_bars_scroller")
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.hide()
        self.scroller.valueChanged.connect(self._scrolled)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the sheet below need not be painted for every bar
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_classes(self, names: Sequence[str]) -> None:
        """Name the rows; the bars are empty until new probabilities come."""
        self._classes = list(names)
        self._shares.clear()
        self._renewed()

    def set_runs(self, runs: Sequence[BarRun]) -> None:
        """Name the columns; the bars of runs that stay are kept."""
        before, self._runs = self._runs, list(runs)
        if before == self._runs:
            return
        if [replace(run, note="") for run in before] == [replace(run, note="") for run in runs]:
            self._heads = None  # the notes of one that learns change all the time
            self.update()
            return
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

    def show_all(self, shares: Mapping[str, npt.NDArray[np.float64] | None]) -> None:
        """The probabilities of all runs in one go."""
        self._shares = {name: share for name, share in shares.items() if share is not None}
        self._described()
        self.update()

    def probabilities(self, run_name: str) -> npt.NDArray[np.float64] | None:
        """What is shown for a run."""
        return self._shares.get(run_name)

    def runs(self) -> list[BarRun]:
        """The columns from left to right."""
        return list(self._runs)

    def mark_class(self, row: int | None) -> None:
        """Mark the row that explanations are about; None where they are about what is read."""
        self._asked_about, self._still = row, None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        for index, run in self._seen():
            if run.kept and self._column(index).contains(QPointF(point.x(), 0)) and point.y() < self._head_height():
                self._current = index
                self.menu_wanted.emit(run.name, self._below_head(index))
                return
        row = self._row_at(point.y())
        if row is not None:
            self.class_chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a kept network, Return opens its menu."""
        kept = [index for index, run in enumerate(self._runs) if run.kept]
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if not kept or (step is None and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)
            return
        place = kept.index(self._current) if self._current in kept else 0
        self._current = kept[max(0, min(len(kept) - 1, place + (step or 0)))]
        self.scroller.setValue(max(self._current - self._fitting() + 1, min(self._current, self.scroller.value())))
        if step is None:
            self.menu_wanted.emit(self._runs[self._current].name, self._below_head(self._current))
        self._heads = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._heads = None
        focus_changed(self, event, 6)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._heads = None
        focus_changed(self, event, 6)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(500), self._head_height() + theme.px(ROW * len(self._classes)))

    def minimumSizeHint(self) -> QSize:
        rows = max(14, round(ROW * 0.7)) * len(self._classes)
        return QSize(theme.px(136), self._head_height() + theme.px(rows))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still_picture())
        painter.drawPixmap(0, 0, self._heads_picture())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for (_, run), tracks in zip(self._seen(), self._tracks, strict=True):
            shares = self._shares.get(run.name)
            if shares is not None:
                self._paint_shares(painter, run, tracks, shares.tolist())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._still = self._heads = None
        self._place_scroller()
        self._measure_heads()

    def _paint_shares(self, painter: QPainter, run: BarRun, tracks: list[QRectF], shares: list[float]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.run_colour(run.colour))
        radius = theme.px(3)
        for track, share in zip(tracks, shares, strict=False):
            width = max(1.0, track.width() * share)
            corner = radius if width > 2 * radius else 1
            painter.drawRoundedRect(QRectF(track.left(), track.top(), width, track.height()), corner, corner)
        places, room, best = 0 if self._narrow() else 1, self._figure_width(), shares.index(max(shares))
        for row, (track, share) in enumerate(zip(tracks, shares, strict=False)):
            if row in (0, best, best + 1):
                painter.setFont(self._figure_fonts[row == best])
                painter.setPen(theme.token("text" if row == best else "text2"))
            place = QRectF(track.right(), track.top() - 4, room, track.height() + 8)
            painter.drawText(place, ALIGN_RIGHT, _figure(share, places))

    def _still_picture(self) -> QPixmap:
        """What stays while bars move: the names of the classes and empty tracks, painted once."""
        if self._still is None:
            self._still = self._sheet(self.height())
            self._still.fill(theme.token("paper"))
            self._figure_fonts = theme.font("label"), theme.font("body", 600)
            rows = range(len(self._classes))
            self._tracks = [[self._track(index, row) for row in rows] for index, _ in self._seen()]
            painter = QPainter(self._still)
            self._paint_still(painter)
            painter.end()
        return self._still

    def _heads_picture(self) -> QPixmap:
        """What stands over the columns, painted once for each note."""
        if self._heads is None:
            self._heads = self._sheet(max(1, self._head_height()))
            self._heads.fill(theme.token("paper"))
            painter = QPainter(self._heads)
            self._paint_heads(painter)
            painter.end()
        return self._heads

    def _sheet(self, height: int) -> QPixmap:
        """Paper as wide as the widget."""
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(QSize(self.width(), height) * ratio)
        sheet.setDevicePixelRatio(ratio)
        return sheet

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = lines_below(self._runs, self._column_width())
        for index, run in self._seen():
            paint_head(painter, run, index + 1, self._column(index), lines)
            if run.kept:
                tone = "text" if self.hasFocus() and index == self._current else "text2"
                paint_icon(painter, "more", self._more(index), tone)

    def _paint_still(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("body", 600))
        for row, name in enumerate(self._classes):
            if row == self._asked_about:
                painter.fillRect(QRectF(0, self._top(row), self.width(), self._row_height()), theme.token("selected"))
            painter.setPen(theme.token("text"))
            place = QRectF(0, self._top(row), self._label_width(), self._row_height())
            short = theme.metrics("body", 600).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, ALIGN_LEFT, short)
        for track in (track for tracks in self._tracks for track in tracks):
            box(painter, track, 3, "sunken")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._widths = self._head_px = self._still = self._heads = None
        renew(self, event)

    def _track(self, index: int, row: int) -> QRectF:
        """Where the bar of run `index` for class `row` would be full."""
        column, height = self._column(index), round(self._row_height() * THICKNESS)
        top = round(self._top(row) + (self._row_height() - height) / 2)
        return QRectF(column.left(), top, column.width() - self._figure_width(), height)

    def _words_at(self, point: QPointF) -> str:
        """ "7 · CNN 99.2%" for the row and column under `point`."""
        if point.y() < self._head_height():
            over = [(i, run) for i, run in self._seen() if self._column(i).contains(QPointF(point.x(), 0))]
            return " · ".join(part for i, run in over for part in (f"{i + 1} {run.name}", run.note) if part)
        row = self._row_at(point.y())
        if row is None:
            return ""
        parts = [
            f"{run.name} {numbers.percent(float(self._shares[run.name][row]))}"
            for run in self._runs
            if run.name in self._shares
        ]
        return " · ".join([self._classes[row], *parts])

    def _row_at(self, y: float) -> int | None:
        row = int((y - self._head_height()) // self._row_height())
        return row if y >= self._head_height() and row < len(self._classes) else None

    def _described(self) -> None:
        """Say the leaders to a screen reader."""
        parts = [
            f"{run.name}: {self._classes[int(np.argmax(shares))]} {numbers.percent(float(shares.max()))}"
            for run in self._runs
            if (shares := self._shares.get(run.name)) is not None and len(shares) <= len(self._classes)
        ]
        self.setAccessibleDescription("; ".join(parts))

    def _renewed(self) -> None:
        self._widths = self._still = self._heads = None
        self._described()
        self._place_scroller()
        self._measure_heads()
        self.updateGeometry()
        self.update()

    def _measured(self) -> tuple[float, float]:
        """Widths of the widest class name and of the longest figure, measured once per look and language."""
        if self._widths is None:
            measure = theme.metrics("body", 600)
            widest = max((measure.horizontalAdvance(name) for name in self._classes), default=0.0)
            self._widths = widest + theme.px(GAP), measure.horizontalAdvance("100.0%") + theme.px(6)
        return self._widths

    def _head_height(self) -> int:
        """Of the names over the bars, measured once per width, look and language."""
        if self._head_px is None:
            self._head_px = head_height(lines_below(self._runs, self._column_width()))
        return self._head_px

    def _measure_heads(self) -> None:
        before, self._head_px = self._head_px, None
        if self._head_height() != before:
            self.updateGeometry()
            self.heads_changed.emit()

    def _label_width(self) -> float:
        return min(self._measured()[0], self.width() * 0.3)

    def _figure_width(self) -> float:
        width = theme.metrics("body", 600).horizontalAdvance("99.9%") + theme.px(6)
        return width if self._narrow() else self._measured()[1]

    def _narrow(self) -> bool:
        return self._column_width() < theme.px(NARROW)

    def _more(self, index: int) -> QRectF:
        side = theme.px(MORE - 2)
        return QRectF(self._column(index).right() - side, (theme.px(HEAD - 8) - side) / 2, side, side)

    def _below_head(self, index: int) -> QPoint:
        return self.mapToGlobal(QPointF(self._column(index).left(), self._head_height())).toPoint()

    def _row_height(self) -> float:
        room = self.height() - self._head_height() - (theme.px(SCROLL) if self._fitting() < len(self._runs) else 0)
        return min(theme.px(TALLEST_ROW), room / max(1, len(self._classes)))

    def _top(self, row: int) -> float:
        return self._head_height() + row * self._row_height()

    def _column(self, index: int) -> QRectF:
        left, width = self._label_width(), self._column_width()
        return QRectF(left + (index - self.scroller.value()) * (width + theme.px(SPACE)), 0, width, self.height())

    def _column_width(self) -> float:
        count, space = self._fitting(), theme.px(SPACE)
        return (self.width() - self._label_width() - space * (count - 1)) / count

    def _fitting(self) -> int:
        """How many columns fit beside each other."""
        room, space = self.width() - self._label_width(), theme.px(SPACE)
        return max(1, min(len(self._runs), int((room + space) / (theme.px(LEAST) + space))))

    def _seen(self) -> list[tuple[int, BarRun]]:
        """The columns that are in view, with their places among all."""
        first = self.scroller.value()
        return list(enumerate(self._runs))[first : first + self._fitting()]

    def _place_scroller(self) -> None:
        hidden = len(self._runs) - self._fitting()
        self.scroller.setRange(0, max(0, hidden))
        self.scroller.setPageStep(self._fitting())
        self.scroller.setVisible(hidden > 0)
        height = theme.px(SCROLL)
        self.scroller.setGeometry(0, self.height() - height, self.width(), height)

    def _scrolled(self) -> None:
        self._still = self._heads = None
        self.update()


def _figure(share: float, places: int) -> str:
    """In per cent; what is not quite certain is not rounded to certainty."""
    words, finer = numbers.percent(share, places), numbers.percent(share)
    return finer if words == numbers.percent(1.0, places) and finer != numbers.percent(1.0) else words
