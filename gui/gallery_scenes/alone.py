"""Every panel, view, explorer and page by itself; one that asks for a session is shown after a short run."""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.gallery import GALLERY, Scene
from gui.session import Session

CATALOGUES = {
    "panel": ("gui.panel", "PANELS"),
    "view": ("gui.view", "VIEWS"),
    "explorer": ("gui.explorer", "EXPLORERS"),
    "page": ("gui.page", "PAGES"),
}
WIDTHS = {"panel": 320, "view": 860, "explorer": 1080, "page": 1280}
STEPS = 300


class Alone(Scene):
    """One member of a catalogue."""

    def __init__(self, kind: str, member: Any) -> None:
        self.key = f"{kind}-{member.key}"
        self._member = member
        self.size = (WIDTHS[kind], 780)  # type: ignore[misc]
        self._session: Session | None = None

    def build(self) -> QWidget:
        widget: QWidget = self._member()
        attach = getattr(widget, "attach", None)
        self._session = Session() if attach is not None else None
        if attach is not None and self._session is not None:
            attach(self._session)
            self._session.load()
            self._session.run()
        return widget

    def ready(self, widget: QWidget) -> bool:
        session = self._session
        if session is None or session.state in ("blocked", "finished", "failed", "paused"):
            return True
        if session.snapshot is not None and session.snapshot.step >= STEPS:
            session.pause()
        else:
            session.request_snapshot()
        return False

    def close(self, widget: QWidget) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None


for _kind, (_module, _name) in CATALOGUES.items():
    if importlib.util.find_spec(_module) is not None:
        for _member in getattr(importlib.import_module(_module), _name).values():
            GALLERY.register(Alone(_kind, _member))
