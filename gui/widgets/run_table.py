"""Runs as rows: a tick to compare, the name, settings, last figures and a small curve; a click on a head sorts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableWidgetItem, QWidget

from core.project.runs import Course
from gui import theme
from gui.widgets.painting import box, tick
from gui.widgets.table import Cells, Table

CURVE_PX, TICK_PX, LINE_POINTS = 96, 16, 80
TICK, NAME, CURVE = "tick", "name", "curve"
Row = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class RunRow:
    """One run as it is shown: `cells` by column, `keys` to sort by, the curve, and the colour slot where compared."""

    number: int
    cells: Mapping[str, str]
    keys: Mapping[str, float | str]
    course: Course | None = None
    slot: int | None = None


class RunTable(Table):
    """`show_runs` takes the rows in any order; `ticked` and `chosen` carry the run's number."""

    ticked = Signal(int)
    chosen = Signal(int)

    def __init__(self, columns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(bold=1, parent=parent)
        self._columns, self._names = tuple(columns), dict.fromkeys(columns, "")
        self._rows: list[RunRow] = []
        self.sorted_by, self.descending = "number", True
        self.setItemDelegate(RunCells(self))
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._sort_by_column)
        self.row_chosen.connect(lambda row: self.chosen.emit(self._rows[row].number))
        self.cellClicked.connect(self._click)

    def name_columns(self, names: Mapping[str, str]) -> None:
        """The words of the heads; also in another language."""
        self._names = dict(names)
        self._show_heads()

    def show_runs(self, rows: Sequence[RunRow]) -> None:
        """Show these runs in the order that is wanted; the chosen one stays chosen."""
        chosen = self.chosen_run
        self._rows = sorted(rows, key=self._sort_key, reverse=self.descending)
        self.set_rows([[row.cells.get(column, "") for column in self._columns] for row in self._rows])
        self.blockSignals(True)
        for line, row in enumerate(self._rows):
            for column in (TICK, CURVE):
                item = self.item(line, self._columns.index(column)) or QTableWidgetItem()
                item.setData(Row, row)
        self.blockSignals(False)
        self.choose(chosen)

    @property
    def numbers(self) -> list[int]:
        """The runs from top to bottom."""
        return [row.number for row in self._rows]

    @property
    def chosen_run(self) -> int | None:
        row = self.currentRow()
        return self._rows[row].number if 0 <= row < len(self._rows) else None

    def choose(self, number: int | None) -> None:
        """Tint the row of this run without a signal."""
        numbers = self.numbers
        if number in numbers:
            self.blockSignals(True)
            self.setCurrentCell(numbers.index(number), 1)
            self.blockSignals(False)
            self.set_current(numbers.index(number))

    def sort_by(self, column: str) -> None:
        """Sort by a column; once more turns the order round."""
        self.descending = not self.descending if column == self.sorted_by else column not in (NAME, "data", "network")
        self.sorted_by = column
        self._show_heads()
        self.show_runs(self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.chosen_run is not None:
            self.ticked.emit(self.chosen_run)
        else:
            super().keyPressEvent(event)

    def _click(self, row: int, column: int) -> None:
        if self._columns[column] == TICK:
            self.ticked.emit(self._rows[row].number)

    def _sort_by_column(self, index: int) -> None:
        column = self._columns[index]
        if column not in (TICK, CURVE):
            self.sort_by("number" if column == NAME and self.sorted_by == NAME and self.descending else column)

    def _sort_key(self, row: RunRow) -> tuple[bool, float | str, int]:
        """What has no figure stands last in either order."""
        key = row.keys.get(self.sorted_by, float(row.number))
        missing = isinstance(key, float) and math.isnan(key)
        return missing is not self.descending, 0.0 if missing else key, row.number

    def _show_heads(self) -> None:
        arrow, sorted_by = " ↓" if self.descending else " ↑", NAME if self.sorted_by == "number" else self.sorted_by
        heads = []
        for column in self._columns:
            words = self._names.get(column, "") + (arrow if column == sorted_by else "")
            align = "left" if column in (TICK, NAME, "data", "network", "optimiser", CURVE) else "right"
            heads.append((column, words, align))
        self.set_headers(heads)
        header = self.horizontalHeader()
        for index, column in enumerate(self._columns):
            mode = QHeaderView.ResizeMode.ResizeToContents
            if column in (TICK, CURVE):
                mode = QHeaderView.ResizeMode.Fixed
            elif column == NAME:
                mode = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(index, mode)
        header.resizeSection(self._columns.index(TICK), theme.px(TICK_PX + 20))
        header.resizeSection(self._columns.index(CURVE), theme.px(CURVE_PX + 24))


class RunCells(Cells):
    """The cells of text as in every table; a tick in the run's colour and the curve are painted here."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(Row)
        if not isinstance(row, RunRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if index.column() == 0:
            _paint_tick(painter, rect, row.slot)
        elif row.course is not None:
            _paint_curve(painter, rect.adjusted(theme.px(10), theme.px(6), -theme.px(10), -theme.px(6)), row)
        painter.restore()


def _paint_tick(painter: QPainter, rect: QRectF, slot: int | None) -> None:
    side = theme.px(TICK_PX)
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    if slot is None:
        box(painter, square, 4, "paper", "strong", 1.2)
    else:
        box(painter, square, 4, theme.run_colour(slot))
        tick(painter, square, "paper")


def _paint_curve(painter: QPainter, area: QRectF, row: RunRow) -> None:
    """The course on a logarithmic height where all of it is above 0, in the run's colour where it is compared."""
    assert row.course is not None
    values = row.course.values[np.isfinite(row.course.values)]
    if len(values) < 2:
        return
    kept = values[np.linspace(0, len(values) - 1, min(len(values), LINE_POINTS)).round().astype(int)]
    heights = np.log(kept) if kept.min() > 0 else kept
    low, span = float(heights.min()), float(np.ptp(heights)) or 1.0
    across = np.linspace(area.left(), area.right(), len(heights))
    down = area.bottom() - (heights - low) / span * area.height()
    pen = theme.run_pen(row.slot, 1.5) if row.slot is not None else theme.run_pen(0, 1.5)
    pen.setColor(theme.run_colour(row.slot) if row.slot is not None else theme.token("text3"))
    pen.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in zip(across, down, strict=True)]))
