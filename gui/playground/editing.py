"""Own points under the hand: a stroke on the plot becomes one undoable step of the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from core.data.dataset import Dataset
from core.data.own_points import Plane, Points, own_points
from core.project.document import Project
from core.texts import N_
from gui.i18n import shown
from gui.session import Session
from gui.widgets.point_hand import Hand, PointHand
from gui.widgets.point_tools import FieldStrip

EDITS = {
    "point": N_("edits", "Set a point"),
    "brush": N_("edits", "Paint points"),
    "move": N_("edits", "Move a point"),
    "erase": N_("edits", "Rub points out"),
}
CLEAR = N_("edits", "Take all points away")
TAKE_OVER = N_("edits", "Make these points my own")
GOES_ON = N_("playground", "It goes on from what it has learned; the curve begins anew")
NOTE_MS = 3500


class Surface(Protocol):
    """A plot that lets a hand work on it."""

    def set_hand(self, hand: Hand | None) -> None: ...


class Editing(QObject):
    """Joins a plot, its strip and the session. `pending` carries the data as they will be while a stroke is drawn."""

    pending = Signal(object)
    noted = Signal(str)
    """A sentence for a while, "" when it has had its time."""

    def __init__(self, surface: Surface, strip: FieldStrip, plane: Callable[[], Plane], parent: QObject) -> None:
        super().__init__(parent)
        self._surface, self._strip, self._plane = surface, strip, plane
        self._session: Session | None = None
        self.hand = PointHand(self)
        self._kept = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._kept.timeout.connect(lambda: self.noted.emit(""))
        self.hand.moved.connect(self._show_pending)
        self.hand.done.connect(self._commit)
        strip.tool_chosen.connect(self._choose_tool)
        strip.value_chosen.connect(self._choose_value)
        strip.cleared.connect(self._clear)
        strip.chip_toggled.connect(self._switch)

    def attach(self, session: Session) -> None:
        self._session = session
        session.project_changed.connect(self._follow)
        self._follow(session.project)

    @property
    def editing(self) -> bool:
        return self._strip.chips["edit"].isChecked()

    def _own(self) -> Any:
        """The project's own points, or None while it has other data."""
        data = None if self._session is None else self._session.project.data
        return data if data is not None and data.made_by_hand else None

    def _follow(self, project: Project) -> None:
        """Points changed, by this hand or by undo; a blank plane is there to be worked on at once."""
        own = self._own()
        if own is None:
            self._strip.chips["edit"].setChecked(False)
            self._strip.set_editing(False, ("classes", 2))
            self._surface.set_hand(None)
            return
        self.hand.points = own.points
        if not own.points and not self.editing:
            self._strip.chips["edit"].setChecked(True)
        elif self.editing:
            self._take_up()

    def _switch(self, key: str, on: bool) -> None:
        if key != "edit" or self._session is None:
            return
        dataset = self._session.dataset
        if on and self._own() is None:
            if dataset is None:
                self._strip.chips["edit"].setChecked(False)
                return
            mine = own_points(dataset, self._plane())
            self._tell_that_it_goes_on()
            self._session.edit(replace(self._session.project, data=mine), shown(TAKE_OVER))
        if on:
            self._take_up()
        else:
            self._strip.set_editing(False, ("classes", 2))
            self._surface.set_hand(None)

    def _take_up(self) -> None:
        own = self._own()
        if own is None:
            return
        self.hand.points = own.points
        if own.meaning == "numbers":
            values = [point[2] for point in own.points] or [0.0]
            self._strip.set_numbers(min(-1.0, *values, 0.0), max(1.0, *values, 0.0))
        self._strip.set_editing(True, (own.meaning, own.classes if own.meaning == "classes" else 0))
        self.hand.value = self._strip.value
        self._surface.set_hand(self.hand)

    def _choose_tool(self, tool: str) -> None:
        self.hand.tool = tool
        if self.editing:
            self._surface.set_hand(self.hand)

    def _choose_value(self, value: float) -> None:
        self.hand.value = value

    def _clear(self) -> None:
        if self._own() is not None and self._own().points:
            self._put((), shown(CLEAR))

    def _show_pending(self, points: Points) -> None:
        own = self._own()
        if own is not None:
            self.pending.emit(replace(own, points=points).load())

    def _commit(self, points: Points, tool: str) -> None:
        self._put(points, shown(EDITS[tool]))

    def _put(self, points: Points, text: str) -> None:
        own, session = self._own(), self._session
        if own is None or session is None:
            return
        if points:
            self._tell_that_it_goes_on()
        session.edit(replace(session.project, data=replace(own, points=points)), text)

    def _tell_that_it_goes_on(self) -> None:
        """Said before the edit, which empties the history."""
        if self._session is not None and self._session.history.step > 0:
            self.noted.emit(shown(GOES_ON))
            self._kept.start()


def is_blank(dataset: Dataset | None) -> bool:
    """Whether there is a plane and nothing on it."""
    return dataset is not None and not len(dataset.train) and not len(dataset.test)
