"""Undoable edits of the project."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from core.project.document import Project


class EditProject(QUndoCommand):
    """One replacement of the document. Edits with the same `merge_key` in a row (a slider drag) become one."""

    def __init__(
        self, before: Project, after: Project, text: str, show: Callable[[Project], None], merge_key: str = ""
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._show, self._merge_key = before, after, show, merge_key

    def id(self) -> int:
        return 1 if self._merge_key else -1

    def redo(self) -> None:
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditProject) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        return True
