"""A strip of tabs: words over a line, the current one underlined in accent.

TabStrip([("maps", tr("Maps")), ("kernels", tr("Kernels"))]); .key, .set_key(...), .set_options(...), changed(str)
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.painting import ends_its_painter
from gui.widgets.segmented import Segmented

HEIGHT, GAP, LINE = 28, 16, 2


class TabStrip(Segmented):
    """Like a segmented control, but for pages: the bar glides to the page that is on."""

    def __init__(self, options: Sequence[tuple[str, str]], key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(options, key, parent)

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(round(sum(widths)) + theme.px(GAP) * max(0, len(widths) - 1), theme.px(HEIGHT))

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, (_, words) in enumerate(self._options):
            on = index == self._index
            tone = "text" if on or index == self._over else "text2"
            painter.setPen(theme.token(tone if self.isEnabled() else "disabled"))
            painter.setFont(theme.font("body", 500 if on else 0))
            painter.drawText(self._cell(index), Qt.AlignmentFlag.AlignCenter, words)
        bar = self._pill()
        bar.setTop(self.height() - LINE)
        painter.fillRect(bar, theme.token("accent"))

    def _widths(self) -> list[float]:
        measure = theme.metrics("body", 500)
        return [measure.horizontalAdvance(words) + 2 for _, words in self._options]

    def _cell(self, index: int) -> QRectF:
        widths = self._widths()
        return QRectF(sum(widths[:index]) + index * theme.px(GAP), 0, widths[index], self.height())

    def _at(self, point: QPoint) -> int:
        reach = theme.px(GAP) / 2
        cells = [self._cell(index).adjusted(-reach, 0, reach, 0) for index in range(len(self._options))]
        return next((index for index, cell in enumerate(cells) if cell.contains(point.toPointF())), -1)
