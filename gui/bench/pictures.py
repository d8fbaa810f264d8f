"""How often the pictures of the playground renew while it trains flat out, and whether the window answers meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from core.project.preset import PRESETS
from gui.bench.gui import SECONDS, gap_figures, opened, samples_headless, samples_live, timer_gaps
from gui.main_window import MainWindow
from gui.panels.network import NetworkPanel
from gui.views.boundary import BoundaryView
from gui.work.loading import SPARE

PRESET, EPOCHS = "playground", 1_000_000
"""Circle, 2-4-2-1; more epochs than anybody measures."""


def run() -> dict[str, Any]:
    """New pictures per second of field, drawing and curve, and the gaps of a 16 ms timer (ms), everything visible."""
    from core.training.threads import settle_threads

    settle_threads(SPARE)
    project = PRESETS[PRESET].project()
    project = replace(project, training=replace(project.training, epochs=EPOCHS, stop=()))
    headless = samples_headless(project)
    with opened(project) as window:
        idle = timer_gaps(SECONDS / 2)
        pictures, began = watched(window), time.perf_counter()
        live, share, training = samples_live(window)
        passed = time.perf_counter() - began
    return {
        "preset": PRESET,
        **{f"{name}_per_s": round(picture.renewed / passed, 1) for name, picture in pictures.items()},
        "kept": round(live / headless, 3),
        "window_steps_per_s": round(live / project.training.batch_size),
        "gui_share_of_wall": round(share, 3),
        **gap_figures("idle", idle),
        **gap_figures("training", training),
    }


def watched(window: MainWindow) -> dict[str, Picture]:
    """The three moving pictures of the playground."""
    view, panel = window.findChild(BoundaryView), window.findChild(NetworkPanel)
    assert view is not None
    assert panel is not None
    return {
        "field": Picture(view.field.viewport(), lambda: view.shown_answers),
        "drawing": Picture(panel.diagram, lambda: next(iter(panel.diagram.maps.values()), None)),
        "curve": Picture(view.loss.plot.viewport(), lambda: view.loss.plot.curves),
    }


class Picture(QObject):
    """Counts how often a widget is painted with something new on it."""

    def __init__(self, widget: QWidget, content: Callable[[], object]) -> None:
        super().__init__()
        self.renewed = 0
        self._content, self._painted = content, content()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            content = self._content()
            self.renewed += content is not self._painted
            self._painted = content
        return False
