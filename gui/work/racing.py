"""A race as the window sees it: the courses of its runs, folded once per display frame, and its own transport."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from core.data.dataset import Dataset
from core.project.document import Project
from core.training.events import RunFinished
from core.training.history import History
from core.training.race import RacerEvent
from gui.work.race import Look, Looked, RaceThread

FRAME_MS = 40
LOOK_EVERY_S = 0.15
"""The networks are looked at no more often than this: six fields a frame would slow the race."""

RaceState = Literal["empty", "running", "paused", "finished"]


class Racing(QObject):
    """One race at a time. It shares nothing with the session's run but the data, which nobody changes."""

    renewed = Signal()
    """Courses or fields have changed; once per display frame."""
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: RaceState = "empty"
        self.projects: tuple[Project, ...] = ()
        self.courses: tuple[History, ...] = ()
        self.found: dict[int, Any] = {}
        """What was last found by looking at each lane's network."""
        self._looked_at = 0.0
        self._thread = RaceThread(self)
        self._clock = QTimer(self)
        self._clock.setInterval(FRAME_MS)
        self._clock.timeout.connect(self.show_news)

    def start(self, projects: Sequence[Project], dataset: Dataset, look: Look | None, *, paused: bool = False) -> None:
        """Let these projects race from their initial weights; `paused` waits for a step."""
        self.projects, self.found = tuple(projects), {}
        self.courses = tuple(History() for _ in projects)
        self._thread.begin(projects, dataset, look, paused=paused)
        self._clock.start()
        self._look()
        self._set_state("paused" if paused else "running")

    def go_on(self) -> None:
        if self._thread.control is not None and self.state == "paused":
            self._thread.control.resume()
            self._set_state("running")

    def pause(self) -> None:
        if self._thread.control is not None and self.state == "running":
            self._thread.control.pause()
            self._look()
            self._set_state("paused")

    def step(self) -> None:
        """One step for every run, then they stand still."""
        if self._thread.control is not None and self.state in ("running", "paused"):
            self._thread.control.step()
            self._look()
            self._set_state("paused")

    def clear(self) -> None:
        """End the race and forget it."""
        self._clock.stop()
        self._thread.forget()
        self.projects, self.courses, self.found = (), (), {}
        self._set_state("empty")

    def close(self) -> None:
        """End the race and its thread."""
        self._clock.stop()
        self._thread.close()

    def show_news(self) -> None:
        """One display frame: fold what has happened, tell the view once, look at the networks now and then."""
        news = self._thread.news()
        if not news:
            return
        for note in news:
            if isinstance(note, RacerEvent):
                self.courses[note.lane].add(note.event)
            elif isinstance(note, Looked):
                self.found[note.lane] = note.found
            else:
                self.clear()
                self.failed.emit(note)
                return
        self.renewed.emit()
        if all(isinstance(course.finished, RunFinished) for course in self.courses):
            self._clock.stop()
            self._set_state("finished")
        elif time.monotonic() - self._looked_at > LOOK_EVERY_S and self.state == "running":
            self._look()

    def _look(self) -> None:
        self._looked_at = time.monotonic()
        if self._thread.control is not None:
            self._thread.control.want_snapshot()

    def _set_state(self, state: RaceState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
