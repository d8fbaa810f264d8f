"""The plane under the hand: own points, a batch, a classical answer, a guess, a plane through many inputs."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from core.data.catalog.my_points import MyPoints
from core.data.own_points import Points, added
from core.project.document import Project
from core.project.preset import PRESETS
from gui.gallery import GALLERY
from gui.gallery_window import WindowScene, window_of
from gui.view import View
from gui.widgets.field_plot import FieldPlot
from gui.widgets.point_rival_card import RivalCard
from gui.widgets.point_tools import FieldStrip

SETTLE_S, LONGEST_S = 1.2, 20.0


class Plane(WindowScene):
    """One project in the main window; `act` presses what a user would, once `steps` are done."""

    order = 12

    def __init__(self, key: str, project: Callable[[], Project], steps: int, act: Callable[[View], object]) -> None:
        self.key, self._project, self._steps, self._act = key, project, steps, act
        self._acted_at = 0.0

    def build(self) -> QWidget:
        window = self.open(self._project())
        window.session.load()
        if self._steps:
            window.session.run()
        return window

    def ready(self, widget: QWidget) -> bool:
        window = window_of(widget)
        session = window.session
        if self._acted_at:
            waited = time.monotonic() - self._acted_at
            return waited > SETTLE_S and (_answered(window) or waited > LONGEST_S)
        if session.state in ("loading", "running") and session.history.step < self._steps:
            return False
        session.pause()
        view = window.result.current()
        assert view is not None
        self._act(view)
        self._acted_at = time.monotonic()
        return False

    def close(self, widget: QWidget) -> None:
        self._acted_at = 0.0
        super().close(widget)


def _answered(window: QWidget) -> bool:
    """Whether the classical method has its figures, where one was asked for: it is computed elsewhere."""
    cards = [card for card in window.findChildren(RivalCard) if card.isVisible()]
    return all(card.scores[1][0].text() != "–" for card in cards)


def _press(*keys: str) -> Callable[[View], object]:
    """Switch these chips of the strip on."""

    def act(view: View) -> None:
        strip = view.findChild(FieldStrip)
        assert strip is not None
        for key in keys:
            strip.chips[key].setChecked(True)

    return act


def _guess(view: View) -> None:
    """Draw a ring before the run, with the pen that the chip brings."""
    _press("guess")(view)
    field = view.findChild(FieldPlot, "decision_field")
    assert field is not None
    pen: Any = field.hand
    spots = [(3.4 * float(np.cos(angle)), 3.4 * float(np.sin(angle))) for angle in np.linspace(0.2, 6.2, 60)]
    pen.press(spots[0], field.reach(4))
    for spot in spots[1:]:
        pen.drag(spot, field.reach(4))
    pen.release()


def _painted(classes: int) -> Callable[[], Project]:
    def project() -> Project:
        points: Points = ()
        rng = np.random.default_rng(1)
        for tint in range(classes):
            angle = 2 * np.pi * tint / classes + 0.6
            cloud = rng.normal((3 * np.cos(angle), 3 * np.sin(angle)), 0.7, (25, 2))
            points = added(points, cloud.tolist(), float(tint))
        start = PRESETS["moons"].project()
        return replace(start, data=MyPoints(points=points), name="")

    return project


def _blank() -> Project:
    return Project(data=MyPoints())


def _preset(key: str) -> Callable[[], Project]:
    return lambda: PRESETS[key].project()


for _scene in (
    Plane("plane-blank", _blank, 0, _press()),
    Plane("plane-own-points", _painted(2), 400, _press("edit")),
    Plane("plane-batch", _preset("playground"), 3, _press("batch")),
    Plane("plane-classical", _preset("moons"), 1500, _press("classical")),
    Plane("plane-guess", _preset("playground"), 0, _guess),
    Plane("plane-slice", _preset("iris"), 500, _press("plane")),
    Plane("plane-line", _preset("curve_fitting"), 1500, _press("classical", "batch")),
):
    GALLERY.register(_scene)
