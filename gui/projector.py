"""Projector mode: large type, thick lines, and only the lesson's text beside the result; back exactly as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.columns import Columns
from gui.top_bar import TopBar

LESSON_SHARE = 0.34
"""How much of the window's width the lesson's text takes."""


class Projector(QObject):
    """`toggle` switches the mode; what it hides and moves is noted and put back."""

    def __init__(self, columns: Columns, top_bar: TopBar, spare: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._columns, self._top_bar, self._spare = columns, top_bar, spare
        self._hidden: list[QWidget] = []
        self._sizes: list[int] = []

    @property
    def is_on(self) -> bool:
        return theme.current().projected

    def toggle(self) -> None:
        """Show everything large and nothing spare, or everything as it was."""
        if self.is_on:
            self.end()
        else:
            self._begin()

    def end(self) -> None:
        """Back to how it was; the theme outlives the window."""
        if self.is_on:
            theme.current().set_projected(False)
            for widget in self._hidden:
                widget.show()
            self._hidden = []
            self._columns.splitter.setSizes(self._sizes)

    def _begin(self) -> None:
        columns = self._columns
        self._sizes = columns.splitter.sizes()
        desk = [column for column in columns.columns if column.panel.key != "lesson"]
        wanted = [*self._spare, *desk, *columns.arrows, *self._top_bar.spare()]
        self._hidden = [widget for widget in wanted if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        theme.current().set_projected(True)
        lesson = round(columns.width() * LESSON_SHARE)
        rest = columns.width() - lesson
        columns.splitter.setSizes([lesson if column not in desk else 0 for column in columns.columns] + [rest])
