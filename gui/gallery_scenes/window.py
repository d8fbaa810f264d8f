"""The whole window over ready projects, after a short run: what a user sees first."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QWidget

from core.project.preset import PRESETS
from gui.gallery import GALLERY
from gui.gallery_window import WindowScene, window_of

SCENES = {
    "window-playground": ("playground", (1440, 900), 3000),
    "window-spiral": ("spiral", (1440, 900), 20000),
    "window-small": ("playground", (1280, 720), 3000),
    "window-digits": ("digits_cnn", (1440, 900), 60),
    "window-line": ("linear_regression", (1440, 900), 1000),
}
"""Scene key: preset, size, steps."""
SETTLE_S = 0.8


class Window(WindowScene):
    """One preset in the main window."""

    order = 10

    def __init__(self, key: str, preset: str, size: tuple[int, int], steps: int) -> None:
        self.key, self._preset, self._steps = key, preset, steps
        self.size = size  # type: ignore[misc]
        self._still_since = 0.0

    def build(self) -> QWidget:
        window = self.open(PRESETS[self._preset].project())
        window.session.load()
        window.session.run()
        return window

    def ready(self, widget: QWidget) -> bool:
        session = window_of(widget).session
        if session.state in ("blocked", "finished", "failed", "paused"):
            self._still_since = self._still_since or time.monotonic()
            return time.monotonic() - self._still_since > SETTLE_S
        if session.snapshot is not None and session.snapshot.step >= self._steps:
            session.pause()
        else:
            session.request_snapshot()
        return False

    def close(self, widget: QWidget) -> None:
        self._still_since = 0.0
        super().close(widget)


for _key, (_preset, _size, _steps) in SCENES.items():
    GALLERY.register(Window(_key, _preset, _size, _steps))
