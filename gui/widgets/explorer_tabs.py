"""Several stages of one explorer, one at a time, chosen by a segmented control above them.

tabs = StageTabs({"graph": GraphStage(), "network": NetStage()}); tabs.fill(self)
tabs.set_names(tr("Which calculation"), [("graph", tr("A small graph")), ...]); tabs.open("network")
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.explorer_kit import NARROW_PX, Stage
from gui.widgets.segmented_rows import SegmentedRows

LOW_PX = 150
ANY_HEIGHT = 16_777_215
"""Qt's own word for no limit."""


class LowStage(Stage):
    """A stage whose controls take little of a narrow place, such as the tab beside a lesson: they scroll there."""

    def _arrange(self) -> None:
        super()._arrange()
        narrow = self.width() < theme.px(NARROW_PX)
        self.column.setMinimumHeight(theme.px(LOW_PX) if narrow else 0)
        self.column.setMaximumHeight(theme.px(LOW_PX) if narrow else ANY_HEIGHT)
        self.halves.setStretchFactor(self.column, 0)


class StageTabs(QWidget):
    """`changed` carries the key when the person chooses another stage."""

    changed = Signal(str)

    def __init__(self, pages: Mapping[str, QWidget], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = dict(pages)
        self.switch = SegmentedRows([(key, "") for key in pages])
        self.switch.setObjectName(f"{name}_switch")
        self.stack = QStackedWidget()
        for page in pages.values():
            self.stack.addWidget(page)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(16, 10, 16, 4)
        self.head.addWidget(self.switch)
        self.head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self.stack, 1)
        self.switch.changed.connect(self._choose)

    @property
    def key(self) -> str:
        """The stage in front."""
        return self.switch.key

    def fill(self, explorer: QWidget) -> None:
        """Take the whole room of `explorer`."""
        column = QVBoxLayout(explorer)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)

    def set_names(self, what: str, names: Sequence[tuple[str, str]]) -> None:
        """Name the choice for screen readers, and the stages."""
        self.switch.set_options(names)
        self.switch.setAccessibleName(what)

    def open(self, key: str) -> None:
        """Bring a stage to the front."""
        self.switch.set_key(key)
        self.stack.setCurrentWidget(self.pages[key])

    def _choose(self, key: str) -> None:
        self.stack.setCurrentWidget(self.pages[key])
        self.changed.emit(key)
