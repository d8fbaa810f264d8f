"""One class that is being collected: its name, its pictures, and a button that records while it is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui import numbers, theme
from gui.widgets.button import Button, ToolButton
from gui.widgets.label import Label
from gui.widgets.picture_grid import PictureGrid, Pictures
from gui.widgets.sheet import Sheet

COLUMNS = 10


class CollectClass(Sheet):
    """`number` is the digit key that records too; thumbnails show the newest pictures first."""

    renamed = Signal(str)
    held = Signal(bool)
    dropped = Signal()
    """The newest picture shall go."""

    def __init__(self, name: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(8, parent=parent)
        self.setObjectName(f"collect_class_{number}")
        self._number, self._count = number, 0
        self.name = QLineEdit(name)
        self.name.setObjectName(f"collect_name_{number}")
        self.count = Label("", "label", "text2")
        self.record = Button("", "camera", size="small")
        self.record.setObjectName(f"collect_record_{number}")
        self.drop = ToolButton("undo", "")
        self.drop.setObjectName(f"collect_drop_{number}")
        self.grid = PictureGrid(COLUMNS)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        head.addWidget(self.drop)
        head.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.grid)
        self.name.editingFinished.connect(lambda: self.renamed.emit(self.name.text()))
        self.record.pressed.connect(lambda: self.held.emit(True))
        self.record.released.connect(lambda: self.held.emit(False))
        self.drop.clicked.connect(self.dropped)
        self.retranslate()

    def show_pictures(self, count: int, newest: Pictures | None, *, few: bool) -> None:
        """How many there are, the newest of them (n, side, side, 3), and whether they are too few."""
        self._count = count
        self.grid.set_pictures(newest)
        self.count.set_tone("orangetext" if few else "text2")
        self.drop.setEnabled(count > 0)
        self.name.setReadOnly(count > 0)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew every text."""
        self.count.setText(self.tr("%n picture(s)", "", self._count))
        self.record.setText(self.tr("Hold to record"))
        self.record.setToolTip(
            self.tr("Keeps ten pictures a second while you hold it, or hold the key {key}.").format(key=self._number)
        )
        self.drop.set_tip(self.tr("Delete the newest picture"))
        self.name.setAccessibleName(self.tr("Name of the class"))
        self.name.setPlaceholderText(self.tr("Name of the class"))
        self.name.setToolTip(self.tr("A class that has pictures keeps its name.") if self._count else "")
        self.setAccessibleName(f"{self.name.text()}, {numbers.whole(self._count)}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
