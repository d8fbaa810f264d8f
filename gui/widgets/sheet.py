"""Paper on the desk: the sheet that holds a result, the card, and the hairline between things."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets.painting import box, ends_its_painter, renew


class Sheet(QWidget):
    """A rounded sheet of paper; give it a layout. `radius` 10 for a sheet, 8 for a card; `edge` names the outline."""

    def __init__(
        self,
        radius: float = 10,
        edge: str | None = "hair",
        fill: str | None = "paper",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.radius, self.edge, self.fill, self.edge_width = radius, edge, fill, 1.0

    def set_edge(self, edge: str | None, width: float = 1.0) -> None:
        """Another outline: "accent" with 2 when chosen, "err" with 2 when something does not fit."""
        self.edge, self.edge_width = edge, width
        self.update()

    def set_fill(self, fill: str | None) -> None:
        """Another ground ("selected", "warnbg", ...)."""
        self.fill = fill
        self.update()

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        box(QPainter(self), QRectF(self.rect()), self.radius, self.fill, self.edge, self.edge_width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        renew(self, event)


class Hairline(QWidget):
    """One device pixel between two things."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flat = orientation == Qt.Orientation.Horizontal
        thin, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide if self._flat else thin, thin if self._flat else wide)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    @ends_its_painter
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.token("hair"))
