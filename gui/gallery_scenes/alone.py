"""Every panel, view, explorer and page by itself; one that asks for a session is shown after a short run."""

from __future__ import annotations

import importlib
import importlib.util
import time
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.lesson import LESSONS
from core.project.document import Project
from core.project.preset import PRESETS
from gui.gallery import GALLERY, Scene
from gui.session import Session
from gui.widgets.sheet import Sheet

CATALOGUES = {
    "panel": ("gui.panel", "PANELS"),
    "view": ("gui.view", "VIEWS"),
    "explorer": ("gui.explorer", "EXPLORERS"),
    "page": ("gui.page", "PAGES"),
}
WIDTHS = {"panel": 320, "view": 860, "explorer": 1080, "page": 1280}
STEPS = {"points": 2000}
FEW_STEPS = 60
"""Data other than points learn more in a step, and take longer for it."""
FIRST_CHOICES = ("playground", "linear_regression", "digits_fast", "digits_cnn")
SETTLE_S = 0.6
"""Maps are computed on a thread of their own; they get this long after the run has been paused."""


class Alone(Scene):
    """One member of a catalogue; views lie on a sheet and get the run's news as in the window."""

    def __init__(self, kind: str, member: Any) -> None:
        self.key = f"{kind}-{member.key}"
        self._kind, self._member = kind, member
        self.size = (WIDTHS[kind], 780)  # type: ignore[misc]
        self._session: Session | None = None
        self._still_since = 0.0

    def build(self) -> QWidget:
        widget: QWidget = self._member()
        attach = getattr(widget, "attach", None)
        if attach is not None and self._kind != "page":  # pages belong to a window; alone they show their empty state
            self._session = Session(_suiting(self._member), widget)
            attach(self._session)
            if self._kind == "view":
                self._session.events.connect(widget.show_events)  # type: ignore[attr-defined]
                self._session.snapshot_changed.connect(widget.show_snapshot)  # type: ignore[attr-defined]
            self._session.load()
            self._session.run()
        return _on_paper(widget) if self._kind == "view" else widget

    def ready(self, widget: QWidget) -> bool:
        session = self._session
        if session is None:
            return True
        if session.state in ("blocked", "finished", "failed", "paused"):
            self._still_since = self._still_since or time.monotonic()
            return time.monotonic() - self._still_since > SETTLE_S
        steps = STEPS.get(session.project.data.kind, FEW_STEPS)
        if session.snapshot is not None and session.snapshot.step >= steps:
            session.pause()
        else:
            session.request_snapshot()
        return False

    def close(self, widget: QWidget) -> None:
        self._still_since = 0.0
        if self._session is not None:
            self._session.close()
            self._session = None


def _suiting(member: Any) -> Project:
    """A project that the member has something to show of: the first one where it can, a lesson's at the worst."""
    suits = getattr(member, "suits", lambda _project: True)
    presets = [PRESETS[key].project() for key in FIRST_CHOICES]
    lessons = [lesson.start for lesson in LESSONS.values() if lesson.start is not None]
    return next(project for project in (*presets, *lessons) if suits(project))


def _on_paper(view: QWidget) -> QWidget:
    sheet = Sheet(radius=0, edge=None)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(16, 16, 16, 16)
    column.addWidget(view)
    return sheet


for _kind, (_module, _name) in CATALOGUES.items():
    if importlib.util.find_spec(_module) is not None:
        for _member in getattr(importlib.import_module(_module), _name).values():
            GALLERY.register(Alone(_kind, _member))
