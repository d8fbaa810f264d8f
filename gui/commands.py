"""Undoable edits of the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from core.project.document import Project
from core.training.events import Weights
from core.training.locks import Entry

Show = Callable[[Project, Weights | None], None]
Write = Callable[[Sequence[Entry]], None]


class EditProject(QUndoCommand):
    """One replacement of the document. Edits with the same `merge_key` in a row (a slider drag) become one.

    `learned` are the weights that the edit throws away; undoing it brings them back.
    """

    def __init__(
        self,
        before: Project,
        after: Project,
        text: str,
        show: Show,
        merge_key: str = "",
        learned: Weights | None = None,
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._show, self._merge_key = before, after, show, merge_key
        self._learned = learned

    def id(self) -> int:
        return 1 if self._merge_key else -1

    def redo(self) -> None:
        self._show(self._after, None)

    def undo(self) -> None:
        self._show(self._before, self._learned)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditProject) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        return True


class SetEntries(QUndoCommand):
    """Numbers put into the network by hand; undone only as long as the run they were put into is `there`."""

    def __init__(
        self, before: Sequence[Entry], after: Sequence[Entry], text: str, write: Write, there: Callable[[], bool]
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._write, self._there = before, after, write, there

    def redo(self) -> None:
        if self._there():
            self._write(self._after)

    def undo(self) -> None:
        if self._there():
            self._write(self._before)
