"""Runs that several scenes show: the first of them trains, the others go on from where it stopped."""

from __future__ import annotations

from core.project.document import Project
from core.training.events import Snapshot
from gui.session import Session


class SharedRuns:
    """`begin` a run where the last one over the same project was left, `leave` it to the next."""

    def __init__(self) -> None:
        self._left: list[tuple[Project, Snapshot]] = []

    def begin(self, session: Session) -> None:
        """Load the data and train, from what has been learned by now."""
        project = session.project
        learned = next((snapshot for known, snapshot in self._left if known == project), None)
        if learned is None:
            session.load()
        else:
            session.open(project, learned.weights, learned.step)
        session.run()

    def leave(self, session: Session) -> None:
        """Keep what has been learned, if nothing is kept of this project yet."""
        if session.latest is not None and all(known != session.project for known, _ in self._left):
            self._left.append((session.project, session.latest))
