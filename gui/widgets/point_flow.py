"""A row of small controls that goes on in the next line where there is no room: one line, or a narrow column."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

GAP = 3


class Flow(QWidget):
    """Places its visible children in the order in which they were added; wide ones take a line's rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a control behind the others."""
        widget.setParent(self)
        self._members.append(widget)

    def show_only(self, widgets: list[QWidget]) -> None:
        """Show these members and hide the others."""
        for member in self._members:
            member.setVisible(member in widgets)
        self.lay_out()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(width)[1]

    def sizeHint(self) -> QSize:
        width = sum(member.sizeHint().width() + theme.px(GAP) for member in self._shown())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((member.sizeHint().width() for member in self._shown()), default=0), 0)

    def lay_out(self) -> None:
        """Place the members again, after one changed its size."""
        for member, place in zip(self._shown(), self._placed(self.width())[0]):
            member.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def _shown(self) -> list[QWidget]:
        return [member for member in self._members if not member.isHidden()]

    def _placed(self, width: int) -> tuple[list[QRect], int]:
        """Where the shown members lie in a line of `width` pixels, and how high all lines are."""
        gap, x, y, line = theme.px(GAP), 0, 0, 0
        places: list[QRect] = []
        for member in self._shown():
            size = member.sizeHint()
            if x and x + size.width() > width:
                x, y, line = 0, y + line + gap, 0
            places.append(QRect(x, y, min(size.width(), max(width, 1)), size.height()))
            x, line = x + size.width() + gap, max(line, size.height())
        middle = [max((p.height() for p in places if p.y() == place.y()), default=0) for place in places]
        for place, height in zip(places, middle):
            place.moveTop(place.y() + (height - place.height()) // 2)
        return places, y + line
