"""The draw view in the window: after a short run with a network kept beside it, page by page."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QWidget

from core.data.my_drawings import MyDrawings
from core.imaging.drawing import fitted, strokes_of
from core.imaging.pen_digits import digit, scribble
from core.project.preset import PRESETS
from gui.drawing.explainer import HAND, LAYERS, WHY, WITHSTANDS
from gui.gallery import GALLERY
from gui.gallery_runs import SharedRuns
from gui.gallery_window import WindowScene, window_of
from gui.main_window import MainWindow
from gui.views.draw import DrawView
from gui.widgets.teach_card import Result

STEPS, SETTLE_S, SIZE = 250, 1.2, (1440, 900)
SCENES = {"draw-layers": LAYERS, "draw-why": WHY, "draw-robustness": WITHSTANDS, "draw-hand": HAND}
RUNS = SharedRuns()


class Draw(WindowScene):
    """A 7 on the canvas, read by the run, the ready-trained network, and one that was kept."""

    size = SIZE
    order = 20

    def __init__(self, key: str, page: str, preset: str = "digits_cnn") -> None:
        self.key, self._page, self._preset = key, page, preset
        self._still_since = 0.0

    def build(self) -> QWidget:
        self._still_since = 0.0
        window = self.open(PRESETS[self._preset].project())
        RUNS.begin(window.session)
        return window

    def ready(self, widget: QWidget) -> bool:
        window, view = parts(widget)
        session = window.session
        if self._still_since and view.shown_points == 0:
            self._still_since = time.monotonic()
        if self._still_since:
            return time.monotonic() - self._still_since > SETTLE_S
        if session.snapshot is not None and session.snapshot.step >= STEPS and session.state == "running":
            session.pause()
        elif session.state == "paused":
            RUNS.leave(session)
            view.keep_network()
            view.pad.show_strokes(strokes_of(fitted(digit(7, np.random.default_rng(3), 1))))
            self.arrange(view)
            self._still_since = time.monotonic()
        else:
            session.request_snapshot()
        return False

    def arrange(self, view: DrawView) -> None:
        """What this picture is about."""
        if self._page == HAND:
            store = MyDrawings(Path(self.folder.name) / "drawings.json")
            rng = np.random.default_rng(5)
            for label in range(23):
                store.add(label % 10, digit(label % 10, rng))
            view.hand.use(store)
        view.explainer.show_page(self._page)


class Taught(Draw):
    """The result of a lesson."""

    def arrange(self, view: DrawView) -> None:
        super().arrange(view)
        view.hand.card.set_result(Result((0.71, 1.0), (0.9945, 0.994), 7, True, "Ready-trained, my hand"))


class NoDigit(Draw):
    """A scribble, with the classic failure beside it: all steps of the path are skipped."""

    def arrange(self, view: DrawView) -> None:
        view.pad.show_strokes(strokes_of(fitted(scribble(np.random.default_rng(2)), 0.4)))
        for button in view.path.buttons.values():
            button.setChecked(False)
        view.explainer.show_page(self._page)


def parts(widget: QWidget) -> tuple[MainWindow, DrawView]:
    """The window and its draw view."""
    view = widget.findChild(DrawView)
    assert view is not None
    return window_of(widget), view


for _key, _page in SCENES.items():
    GALLERY.register(Draw(_key, _page))
GALLERY.register(Taught("draw-taught", HAND))
GALLERY.register(NoDigit("draw-no-digit", LAYERS))
GALLERY.register(Draw("draw-garment", WHY, "fashion_mlp"))
