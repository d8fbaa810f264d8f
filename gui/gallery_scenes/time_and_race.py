"""Going back in time, a race under way, and runs compared, in the window as a user has them."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QWidget

from core.project.preset import PRESETS
from gui.gallery import GALLERY
from gui.gallery_window import WindowScene, window_of
from gui.main_window import MainWindow
from gui.pages.runs import RunsPage
from gui.views.race import RaceView

EPOCHS, SETTLE_S = 120, 0.8


class _InWindow(WindowScene):
    """A window over the playground that is brought to the point."""

    order = 12

    def __init__(self, key: str) -> None:
        self.key = key
        self._still_since = 0.0

    def build(self) -> QWidget:
        window = self.open(PRESETS["playground"].project())
        window.session.load()
        return window

    def settled(self) -> bool:
        """Whether it has stood still for long enough that everything is painted."""
        self._still_since = self._still_since or time.monotonic()
        return time.monotonic() - self._still_since > SETTLE_S

    def close(self, widget: QWidget) -> None:
        self._still_since = 0.0
        super().close(widget)


class LookingBack(_InWindow):
    """After a short run, the window looks at a moment in its first third."""

    def ready(self, widget: QWidget) -> bool:
        session = window_of(widget).session
        if session.state == "ready":
            session.run()
        elif session.state == "running" and session.history.epoch >= EPOCHS:
            session.pause()
        elif session.state == "paused":
            if session.time.moment is None:
                session.time.look_at(len(session.time.recorder) // 3)
            return self.settled()
        return False


class RaceUnderWay(_InWindow):
    """Three learning rates after a while."""

    def ready(self, widget: QWidget) -> bool:
        window = window_of(widget)
        if window.session.state != "ready":
            return False
        window.result.show_view(RaceView.key)
        view = window.result.current()
        assert isinstance(view, RaceView)
        if view.racing.state == "empty":
            view.setup.started.emit()
        elif view.racing.state == "running" and min(course.epoch for course in view.racing.courses) >= EPOCHS:
            view.racing.pause()
        return view.racing.state == "paused" and self.settled()


class RunsCompared(_InWindow):
    """Four short runs, of which three are compared."""

    def build(self) -> QWidget:
        self._left = [0.003, 0.03, 0.3, 1.0]
        self._shown = False
        return super().build()

    def ready(self, widget: QWidget) -> bool:
        window = window_of(widget)
        session = window.session
        if session.state == "ready" and self._left:
            session.set_learning_rate(self._left.pop(0), "")
            session.run()
        elif session.state == "running" and session.history.epoch >= EPOCHS:
            session.pause()
        elif session.state == "paused" and self._left:
            session.reset()
        elif session.state == "paused":
            return self._opened(window) and self.settled()
        return False

    def _opened(self, window: MainWindow) -> bool:
        if not self._shown:
            self._shown = True
            window.session.runs.rename(2, "Rate 0.03")
            window.show_page("runs")
            page = window.pages["runs"]
            assert isinstance(page, RunsPage)
            page.toggle(2)
        return True


for _scene in (LookingBack("window-looking-back"), RaceUnderWay("window-race"), RunsCompared("window-runs")):
    GALLERY.register(_scene)
