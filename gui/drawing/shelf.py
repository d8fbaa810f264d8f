"""Networks that the user kept beside the one on the desk: frozen as they were, alive in memory for this session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from core.data.scaling import Scaling
from core.digits.reader import DigitReader
from core.project.document import Project
from core.training.events import Weights

MOST = 4
"""Beside the run on the desk and the ready-trained network: there are six colours for networks."""
FIRST_COLOUR = 2


@dataclass(frozen=True, eq=False)
class KeptNetwork:
    """A network as it was when it was kept; `accuracy` is the last one measured on the test pictures, `step` how far
    its run had come.
    """

    name: str
    project: Project
    weights: Weights = field(repr=False)
    scaling: Scaling
    class_names: tuple[str, ...]
    accuracy: float | None = None
    no_digit_below: float = 0.0
    colour: int = FIRST_COLOUR
    step: int = 0

    def named_project(self) -> Project:
        """The project under the name that it was kept by."""
        return replace(self.project, name=self.name)

    @cached_property
    def reader(self) -> DigitReader:
        """Built where it is first wanted: on the prediction thread."""
        return DigitReader.of(self.project, self.weights, self.scaling, self.no_digit_below)


class ModelShelf(QObject):
    """The kept networks, oldest first. Names are kept apart; there are at most `MOST` of one kind of classes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[KeptNetwork] = []

    def of(self, class_names: Sequence[str]) -> tuple[KeptNetwork, ...]:
        """Those that know these classes."""
        return tuple(kept for kept in self._kept if kept.class_names == tuple(class_names))

    def has_room(self, class_names: Sequence[str]) -> bool:
        return len(self.of(class_names)) < MOST

    def named(self, name: str) -> KeptNetwork | None:
        return next((kept for kept in self._kept if kept.name == name), None)

    def keep(self, network: KeptNetwork, taken: Sequence[str] = ()) -> KeptNetwork:
        """Put a network on the shelf under a name of its own and in a free colour; `taken` are names used elsewhere."""
        used = {kept.colour for kept in self.of(network.class_names)}
        colour = next((one for one in range(FIRST_COLOUR, FIRST_COLOUR + MOST) if one not in used), FIRST_COLOUR)
        kept = replace(network, name=self._apart(network.name, taken), colour=colour)
        self._kept.append(kept)
        self.changed.emit()
        return kept

    def drop(self, name: str) -> None:
        """Let a network go."""
        self._kept = [kept for kept in self._kept if kept.name != name]
        self.changed.emit()

    def _apart(self, name: str, taken: Sequence[str]) -> str:
        names = {kept.name for kept in self._kept} | set(taken)
        numbered = (f"{name} ({number})" for number in range(2, len(names) + 3))
        return name if name not in names else next(one for one in numbered if one not in names)
