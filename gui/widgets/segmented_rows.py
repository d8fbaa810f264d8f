"""A segmented control that goes on in a second row where its words do not fit into one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.segmented import HEIGHT, INSET, Segmented


class SegmentedRows(Segmented):
    """As high as the width asks for; use it where large type meets a narrow place."""

    def __init__(self, options: Sequence[tuple[str, str]], key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(options, key, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self.rows(width)) * theme.px(HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(self._widths(), default=0)) + 2 * theme.px(INSET), theme.px(HEIGHT))

    def rows(self, width: int) -> list[list[int]]:
        """The options in each row: as few rows as there can be, and about as many options in each."""
        widths, room = self._widths(), width - 2 * theme.px(INSET) + 1
        every = list(range(len(widths)))
        for count in range(1, len(every)):
            share = -(-len(every) // count)
            rows = [every[start : start + share] for start in range(0, len(every), share)]
            if all(sum(widths[index] for index in row) <= room for row in rows):
                return rows
        return [[index] for index in every]

    def _cell(self, index: int) -> QRectF:
        rows, widths, inset = self.rows(self.width()), self._widths(), theme.px(INSET)
        place = next(number for number, row in enumerate(rows) if index in row)
        row, high = rows[place], (self.height() - 2 * inset) / len(rows)
        spread = (self.width() - 2 * inset) / max(1.0, sum(widths[other] for other in row))
        left = inset + sum(widths[other] for other in row if other < index) * spread
        return QRectF(left, inset + place * high, widths[index] * spread, high)
