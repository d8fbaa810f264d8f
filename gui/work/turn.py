"""The window's turn: while it makes and paints a frame, the training stands back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

from core.training.courtesy import Courtesy

AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1
"""Qt asks for paints by events of low priority: what has less comes after them."""
_OVER = QEvent.Type(QEvent.registerEventType())


class Turn(QObject):
    """`take` it, change what is to be changed; it is over when that is painted."""

    def __init__(self, courtesy: Courtesy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.courtesy = courtesy
        self._taken = False
        self.matters = True
        """Whether training stands back for it. Tiny steps want Python all the time, as a frame does; a step of a large
        network hardly does and would only lose."""

    @property
    def is_taken(self) -> bool:
        return self._taken

    def take(self) -> None:
        """Let the training stand back, where that matters, until the paints that are asked for now are done."""
        if self.matters:
            self.take_for_hand()

    def take_for_hand(self) -> None:
        """The same in any case: a hand waits for what is shown."""
        if not self._taken:
            self._taken = True
            self.courtesy.__enter__()
            QCoreApplication.postEvent(self, QEvent(_OVER), AFTER_PAINTING)

    def give_up(self) -> None:
        """End it at once."""
        if self._taken:
            self._taken = False
            self.courtesy.__exit__(None, None, None)

    def event(self, event: QEvent) -> bool:
        if event.type() == _OVER:
            self.give_up()
            return True
        return super().event(event)
