"""A quiet table: captions over a line, hairlines between rows, one tinted row; numbers stand to the right.

table = Table(); table.set_headers([("name", tr("Layer"), "left"), ("params", tr("Parameters"), "right")])
table.set_rows([["Linear", "64"], ...]); table.row_chosen(int); table.set_current(2); bold=0 makes a column bold
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui import theme
from gui.widgets.painting import box

ROW, HEAD, PADDING = 30, 27, 10
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


class Table(QTableWidget):
    """Read-only rows of text in a rounded frame; arrow keys move, `row_chosen` follows."""

    row_chosen = Signal(int)

    def __init__(self, framed: bool = True, bold: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framed, self.bold = framed, bold
        self._aligns: list[str] = []
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(Cells(self))
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.currentCellChanged.connect(self._chosen)
        self._measure()

    def set_headers(self, headers: Sequence[tuple[str, str, str]]) -> None:
        """Columns as (key, words, "left" | "right" | "center"); the first takes the room that is left."""
        self.setColumnCount(len(headers))
        self._aligns = [align for _, _, align in headers]
        for index, (_, words, align) in enumerate(headers):
            item = QTableWidgetItem(words)
            item.setTextAlignment(_ALIGN[align])
            self.setHorizontalHeaderItem(index, item)
            mode = QHeaderView.ResizeMode.Stretch if index == 0 else QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(index, mode)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show `rows`; the current row stays when it is still there."""
        current = self.currentRow()
        self.blockSignals(True)
        self.setRowCount(len(rows))
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setTextAlignment(_ALIGN[self._aligns[column]])
                self.setItem(line, column, item)
        if 0 <= current < len(rows):
            self.setCurrentCell(current, 0)
        self.blockSignals(False)
        self.updateGeometry()

    def set_current(self, row: int) -> None:
        """Tint `row` (−1 for none) without a signal."""
        self.blockSignals(True)
        if row < 0:
            self.clearSelection()
        else:
            self.selectRow(row)
        self.blockSignals(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(HEAD) + theme.px(ROW) * self.rowCount() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(HEAD) + theme.px(ROW) * min(3, self.rowCount()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.horizontalHeader().setFixedHeight(theme.px(HEAD))
        if bool(self.property("paper")) != self._framed:
            self.setProperty("paper", self._framed)

    def _chosen(self, row: int) -> None:
        if row >= 0:
            self.row_chosen.emit(row)


class Cells(QStyledItemDelegate):
    """Text on paper, a hairline above each row but the first, the chosen row tinted."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, state = QRectF(option.rect), option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.token("selected"))
        elif index.row() > 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), theme.token("hair"))
        bold = index.column() == self._table.bold
        painter.setFont(theme.font("body", 500 if bold else 0))
        chosen = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(chosen.color() if chosen is not None else theme.token("text"))
        inside = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        words = theme.metrics("body").elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width() + 1
        )
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(inside, int(align), words)
        if state & QStyle.StateFlag.State_HasFocus and index.column() == 0 and self._table.hasFocus():
            box(painter, rect.adjusted(0, 2, 0, -2).adjusted(2, 0, 0, 0), 2, None, None)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = theme.metrics("body", 500).horizontalAdvance(str(index.data() or ""))
        return QSize(round(width) + 2 * theme.px(PADDING) + 2, theme.px(ROW))
