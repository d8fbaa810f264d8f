"""The hand on single numbers of a layer: one is read, set between two steps, or locked, from any view that shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from core.nn import edits
from core.texts import N_
from core.training.locks import Entry
from gui.i18n import shown
from gui.session import Session
from gui.widgets.network_editors import WireEditor

SET_NUMBER = N_("network panel", "Set {name}")
LOCK_NUMBER = N_("network panel", "Lock {name}")
UNLOCK_NUMBER = N_("network panel", "Unlock {name}")


class Number(NamedTuple):
    """One number of a layer: the parameter's name within the layer, and its place there."""

    layer: int
    parameter: str
    place: tuple[int, ...]

    @property
    def name(self) -> str:
        """The parameter's name in the whole network."""
        return f"{self.layer}.{self.parameter}"


class NumberHand(QObject):
    """Opens the same card as the network's drawing over `room`; the keyboard goes back to `home` afterwards."""

    def __init__(self, home: QWidget, room: QWidget) -> None:
        super().__init__(room)
        self._home, self._room = home, room
        self._title = ""
        self.session: Session | None = None
        self.editor = WireEditor(home, room)
        self.editor.value_set.connect(self._set)
        self.editor.lock_set.connect(self._lock)
        room.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card stands beside its number: where the view has another size, or has gone, it would float anywhere."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Hide):
            self.editor.hide()
        return False

    def attach(self, session: Session) -> None:
        self.session = session
        session.project_changed.connect(self.follow)
        session.snapshot_changed.connect(self.follow)

    def value_of(self, number: Number) -> float | None:
        """The number as the views see it; None where the network has no such number."""
        snapshot = None if self.session is None else self.session.snapshot
        array = None if snapshot is None else snapshot.weights.get(number.name)
        if array is None or len(number.place) != array.ndim or any(n >= m for n, m in zip(number.place, array.shape)):
            return None
        return float(array[number.place])

    def is_locked(self, number: Number) -> bool:
        layers = () if self.session is None else self.session.project.network.layers
        known = self.session is not None and number.layer < len(layers)
        return known and self._held(number) is not None

    def open(self, number: Number, title: str, place: QRect) -> None:
        """Open the card for a number called `title`, beside `place` in the pixels of `home`."""
        value = self.value_of(number)
        if value is not None:
            self._title = title
            beside = QRect(self._home.mapTo(self._room, place.topLeft()), place.size())
            self.editor.open_wire(number, title, value, self.is_locked(number), beside)

    def follow(self, _: object = None) -> None:
        """Let an open card show what is there now, or close it where it is gone."""
        number = self.editor.wire
        if not isinstance(number, Number) or not self.editor.isVisible():
            return
        value = self.value_of(number)
        if value is None:
            self.editor.put_away()
        else:
            self.editor.show_now(value, self.is_locked(number))

    def _held(self, number: Number) -> float | None:
        assert self.session is not None
        return edits.held_at(self.session.project.network, number.layer, number.parameter, number.place)

    def _set(self, number: Number, value: float) -> None:
        if self.session is None:
            return
        words = shown(SET_NUMBER).format(name=self._title)
        if self.is_locked(number):
            self._hold(number, value, words)
        else:
            self.session.set_entries([Entry(number.name, number.place, value)], words)

    def _lock(self, number: Number, locked: bool) -> None:
        value = self.value_of(number)
        if value is not None and self.is_locked(number) is not locked:
            words = shown(LOCK_NUMBER if locked else UNLOCK_NUMBER).format(name=self._title)
            self._hold(number, value if locked else None, words)

    def _hold(self, number: Number, value: float | None, words: str) -> None:
        assert self.session is not None
        project = self.session.project
        network = edits.with_held(project.network, number.layer, number.parameter, number.place, value)
        self.session.edit(replace(project, network=network), words)
