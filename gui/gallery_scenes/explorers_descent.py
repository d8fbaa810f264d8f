"""The descent family under way: a race half run, a ball rolling, the code of a step, an explorer beside its lesson."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.explorer import Explorer
from gui.explorers.descent import Descent
from gui.explorers.guess_and_correct import GuessAndCorrect
from gui.explorers.likelihood import Likelihood
from gui.explorers.loss_surface import LossSurface
from gui.explorers.red_hand import RedHand
from gui.explorers.search_race import SearchRace
from gui.gallery import GALLERY, Scene
from gui.gallery_window import WindowScene
from gui.widgets.sheet import Sheet

SETTLE_S = 0.8


def _guessing(explorer: GuessAndCorrect) -> None:
    explorer.spoilt.setChecked(True)
    for _ in range(8):
        explorer.play()


def _racing(explorer: SearchRace) -> None:
    for _ in range(30):
        explorer.step()


def _missing(explorer: SearchRace) -> None:
    explorer.model.set_key("one")
    explorer.range.set_key("3")
    explorer.spacing.changed.emit(0.1)
    while explorer.player.step.isEnabled():
        explorer.step()


def _zig_zag(explorer: Descent) -> None:
    explorer.curve.rate.set_value(0.2)
    for _ in range(6):
        explorer.curve.step()


def _surface(explorer: Descent) -> None:
    explorer.show_chapter("surface")
    for _ in range(6):
        explorer.surface.step()


def _own_surface(explorer: Descent) -> None:
    explorer.show_chapter("own")
    explorer.own.begin("himmelblau")
    for _ in range(14):
        explorer.own.step()


def _own_curve(explorer: Descent) -> None:
    explorer.show_chapter("own")
    explorer.own.begin("ripples")
    explorer.own.place((3.1, 0.0))
    for _ in range(5):
        explorer.own.step()


def _own_refused(explorer: Descent) -> None:
    explorer.show_chapter("own")
    explorer.own.momentum.set_value(0.5)
    for _ in range(8):
        explorer.own.step()
    explorer.own.entry.edit.setText("x^2 + 3y^2")
    explorer.own.entry.edit.returnPressed.emit()


def _lit(explorer: Likelihood) -> None:
    for _ in range(10):
        explorer.stage.step()
    explorer.stage.lens.light("right")


def _ravine(explorer: LossSurface) -> None:
    for _ in range(9):
        explorer.step()


SCENES: dict[str, tuple[type[Explorer], Callable[..., object]]] = {
    "explorer-guess_and_correct-spoilt": (GuessAndCorrect, _guessing),
    "explorer-search_race-run": (SearchRace, _racing),
    "explorer-search_race-missed": (SearchRace, _missing),
    "explorer-descent-zig_zag": (Descent, _zig_zag),
    "explorer-descent-surface": (Descent, _surface),
    "explorer-descent-own": (Descent, _own_surface),
    "explorer-descent-own-curve": (Descent, _own_curve),
    "explorer-descent-own-refused": (Descent, _own_refused),
    "explorer-descent-code": (Descent, lambda explorer: explorer.show_chapter("code")),
    "explorer-likelihood-lit": (Likelihood, _lit),
    "explorer-loss_surface-ravine": (LossSurface, _ravine),
    "explorer-red_hand-upright": (RedHand, lambda explorer: explorer.turn(2)),
}


class UnderWay(Scene):
    """One explorer after something was done with it."""

    size: ClassVar[tuple[int, int]] = (1240, 640)

    def __init__(self, key: str, explorer: type[Explorer], act: Callable[..., object]) -> None:
        self.key, self._explorer, self._act = key, explorer, act
        self._since = 0.0

    def build(self) -> QWidget:
        self._since = time.monotonic()
        explorer = self._explorer()
        self._act(explorer)
        sheet = Sheet(radius=0, edge=None)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(explorer)
        return sheet

    def ready(self, widget: QWidget) -> bool:
        found = _inside(widget)
        if isinstance(found, Descent) and self.key.endswith("code"):
            return bool(found.code.cards[1].foot)
        return time.monotonic() - self._since > SETTLE_S and getattr(found, "reading", True) is not None

    def close(self, widget: QWidget) -> None:
        _inside(widget).close_explorer()


def _inside(widget: QWidget) -> Explorer:
    found = widget.findChildren(Explorer)
    assert len(found) == 1
    return found[0]


@GALLERY.register
class BesideLesson(WindowScene):
    """A lesson whose tab “Explore” is in front, in a small window."""

    key = "lesson-explore"
    lesson = "gradient_descent"

    def build(self) -> QWidget:
        self._window = self.open()
        self._window.session.load()
        self._opened = False
        return self._window

    def ready(self, widget: QWidget) -> bool:
        if self._window.session.state != "ready":
            return False
        if not self._opened:
            self._opened = True
            self._window.open_lesson(self.lesson)
            self._window.result.show_view("explore")
            self._since = time.monotonic()
        return time.monotonic() - self._since > SETTLE_S

    def close(self, widget: QWidget) -> None:
        super().close(widget)
        del self._window


@GALLERY.register
class AllExplorer(BesideLesson):
    """A lesson that is all explorer."""

    key = "lesson-red_hand"
    lesson = "red_hand"


for _key, (_explorer, _act) in SCENES.items():
    GALLERY.register(UnderWay(_key, _explorer, _act))
