"""Going back in time: which moment of the run the views show, and branching off from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.training.recorder import Moment, Recorder

if TYPE_CHECKING:
    from gui.run import Run


class TimeTravel(QObject):
    """The session's memory of its run. While a moment is looked at, training goes on, but the views stay there."""

    moved = Signal()
    """Another moment is shown, or now again, or the run that is remembered is another one."""

    def __init__(self, session: Run) -> None:
        super().__init__(session)
        self._session = session
        self.recorder = Recorder()
        self.moment: Moment | None = None
        """The moment that is looked at; None is now."""

    @property
    def index(self) -> int:
        """Where the views stand among the moments; the number of moments is now."""
        return len(self.recorder) if self.moment is None else self.recorder.index(self.moment.step)

    def look_at(self, index: int) -> None:
        """Show the moment at `index` in every view; from the last moment on it is now."""
        if index >= len(self.recorder):
            self.to_now()
        else:
            self._show(self.recorder.nth(index))

    def look_at_step(self, step: float) -> None:
        """Show the moment that was the present one at `step`."""
        self._show(self.recorder.at(int(step)))

    def move(self, moments: int) -> None:
        """So many moments on, or back where negative."""
        self.look_at(max(0, self.index + moments))

    def to_now(self) -> None:
        """Let the views follow the run again."""
        if self.moment is not None:
            self.moment = None
            self._session.show_latest()
            self.moved.emit()

    def branch(self) -> None:
        """Put the weights of the moment back and go on from there, at the learning rate of now."""
        moment = self.moment
        if moment is not None:
            self.recorder, self.moment = self.recorder.until(moment.step), None
            self._session.go_on_from(moment)
            self.moved.emit()

    def forget(self) -> None:
        """Begin anew: another run is on its way."""
        self.recorder, self.moment = Recorder(), None
        self.moved.emit()

    def _show(self, moment: Moment | None) -> None:
        if moment is not None and moment is not self.moment:
            self.moment = moment
            self._session.show_snapshot(moment.snapshot)
            self.moved.emit()
