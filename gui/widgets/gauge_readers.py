"""Every reader side by side: its line as it is drawn over the picture, its value, its distance from the shown one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTableWidgetItem, QWidget

from core.texts import N_
from gui import numbers, theme
from gui.i18n import shown
from gui.widgets.table import PADDING, Cells, Table

SWATCH_PX = 46
ALWAYS = 2
"""The last column that stays however narrow the table is: the value."""
HEADS = (
    N_("gauge", "Reader"),
    N_("gauge", "Value"),
    N_("gauge", "Angle"),
    N_("gauge", "Difference"),
    N_("gauge", "Confidence"),
    N_("gauge", "Time"),
)
ERROR = N_("gauge", "Error")
ERROR_HELP = N_("gauge", "How far the reading is from the true value, in per cent of the scale.")
NO_VALUE = N_("gauge", "no reading")


@dataclass(frozen=True)
class ReaderRow:
    """One line: `value`, `angle_deg` and `difference` are None where there is no reading; `reason` says why."""

    name: str
    help: str
    value: float | None
    angle_deg: float | None
    difference: float | None
    confidence: float
    took_ms: float
    reason: str = ""
    error_pct: float | None = None
    """Signed distance from the true value in per cent of the scale, where the truth is known."""


class ReaderTable(Table):
    """`set_readers({run index: row or None})`; the run index chooses the line's colour and dash."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(framed=False, parent=parent)
        self.runs: list[int] = []
        self.shown_row = 0
        self._truth_known = False
        self._lines: list[ReaderRow] = []
        self._widths: dict[int, int] = {}
        """What the columns of figures need."""
        self.setItemDelegate(_ReaderCells(self))
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns."""
        sides = ("left", "right", "right", "right", "right", "right")
        heads = [ERROR if head is HEADS[3] and self._truth_known else head for head in HEADS]
        named = [(str(i), shown(head), side) for i, (head, side) in enumerate(zip(heads, sides, strict=True), 1)]
        self.set_headers([("line", "", "left"), *named])
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, theme.px(SWATCH_PX))
        samples = (shown(NO_VALUE), "000.0°", f"{numbers.MINUS}00.00%", "0.00", "000 ms")
        for column, (head, sample) in enumerate(zip(HEADS[1:], samples, strict=True), 2):
            self._widths[column] = max(self._room(shown(head)), self._room(sample))
            header.resizeSection(column, self._widths[column])
        self._drop_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_columns()

    def _drop_columns(self) -> None:
        """Where there is no room for all, the last go first (time, confidence, distance), before a name is cut."""
        names = [self._room(row.name) for row in self._lines]
        room = self.viewport().width() - theme.px(SWATCH_PX) - max(names, default=0)
        for column, width in self._widths.items():
            room -= width
            self.setColumnHidden(column, room < 0 and column > ALWAYS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.columnCount():
            self.retranslate()

    def set_readers(self, rows: Mapping[int, ReaderRow]) -> None:
        """Show these, in this order."""
        self.runs = list(rows)
        self._lines = lines = list(rows.values())
        self._drop_columns()
        known = any(row.error_pct is not None for row in lines)
        if known != self._truth_known:
            self._truth_known = known
            self.retranslate()
        self.set_rows([_cells(row) for row in lines])
        for line, row in enumerate(lines):
            wanted = 4 if row.value is None and row.reason else 1
            if self.columnSpan(line, 3) != wanted:
                self.setSpan(line, 3, 1, wanted)
            self._tint(line, row)
        self.setFixedHeight(self.sizeHint().height())

    def _room(self, words: str) -> int:
        """The width that a column needs for these words; figures that change must not move it."""
        return round(theme.metrics("body", 500).horizontalAdvance(words)) + 2 * theme.px(PADDING) + 2

    def _tint(self, line: int, row: ReaderRow) -> None:
        self._item(line, 1).setToolTip(f"{row.name}\n{row.help}")
        self._item(line, 4).setToolTip(shown(ERROR_HELP) if row.error_pct is not None else "")
        if row.value is not None:
            self._item(line, 4).setForeground(theme.token("text2"))
            return
        self._item(line, 3).setToolTip(row.reason)
        self._item(line, 3).setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2, 3):
            self._item(line, column).setForeground(theme.token("text3"))

    def _item(self, line: int, column: int) -> QTableWidgetItem:
        item = self.item(line, column)
        assert item is not None
        return item


class _ReaderCells(Cells):
    """As other tables' cells, with the reader's line in the first column."""

    def __init__(self, table: ReaderTable) -> None:
        super().__init__(table)
        self._readers = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        option.state &= ~QStyle.StateFlag.State_Selected
        shown_here = index.row() == self._readers.shown_row and index.column() in (1, 2)
        self._readers.bold = index.column() if shown_here else -1
        super().paint(painter, option, index)
        if index.column() == 0 and index.row() < len(self._readers.runs):
            rect = QRectF(option.rect)
            pen = QPen(theme.run_pen(self._readers.runs[index.row()], 2.0))
            painter.setPen(pen)
            y = round(rect.center().y()) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() - theme.px(PADDING), y))


def _cells(row: ReaderRow) -> list[str]:
    took = numbers.quantity(row.took_ms, "ms", 2)
    if row.value is None or row.angle_deg is None:
        return ["", row.name, shown(NO_VALUE), row.reason, "", "", ""]
    apart = "" if row.difference is None else _apart(row.difference)
    if row.error_pct is not None:
        apart = f"{_apart(row.error_pct)}%"
    angle = f"{numbers.fixed(row.angle_deg, 1)}°"
    return ["", row.name, numbers.fixed(row.value, 2), angle, apart, numbers.fixed(row.confidence, 2), took]


def _apart(difference: float) -> str:
    """+0.03, −0.01, 0.00."""
    text = numbers.fixed(difference, 2)
    if not float(f"{difference:.2f}"):
        return numbers.fixed(0.0, 2)
    return f"+{text}" if difference > 0 else text
