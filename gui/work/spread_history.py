"""How the spread of weights, gradients or activations came about, computed from the run's moments when it is wanted.

The moments are remembered anyway, so a view that is opened late shows the whole run, and a hidden one costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.inspection.spreads import Spread, What, spreads
from core.training.events import Snapshot
from gui.work.looks import Looks
from gui.work.prediction import Model

if TYPE_CHECKING:
    from gui.session import Session

MOST_COLUMNS = 80
AT_A_TIME = 12
"""So many moments are computed before other wishes get their turn."""


@dataclass(frozen=True)
class Column:
    """What was found at one step."""

    step: int
    layers: tuple[Spread, ...]


class SpreadHistory(QObject):
    """`follow(session, what)` after every snapshot; `changed` when `columns` has grown, until the run is covered."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: dict[int, Column] = {}
        self._what: What = "weights"
        self._looks = Looks("spreads", _nothing, self._take, self)
        self._session: Session | None = None

    @property
    def columns(self) -> list[Column]:
        """In order of their steps."""
        return [self._columns[step] for step in sorted(self._columns)]

    def forget(self) -> None:
        """Another run, or another question."""
        self._columns.clear()
        self._looks.forget()

    def follow(self, session: Session, what: What) -> None:
        """Look at what is missing."""
        if what != self._what:
            self._what = what
            self.forget()
        self._session = session
        missing = self._missing(session)
        if missing:
            self._looks.set_compute(_look_at(missing, what))
            self._looks.want(session)

    def _missing(self, session: Session) -> list[Snapshot]:
        """Moments all over the run that have no column yet, the latest first; columns of a course left behind go."""
        moments = session.time.recorder.moments
        known = [moment.snapshot for moment in moments]
        if session.snapshot is not None and (not known or session.snapshot.step > known[-1].step):
            known.append(session.snapshot)
        if not known:
            return []
        self._columns = {step: column for step, column in self._columns.items() if step <= known[-1].step}
        chosen = np.unique(np.linspace(0, len(known) - 1, min(MOST_COLUMNS, len(known))).round().astype(int))
        return [known[i] for i in reversed(chosen.tolist()) if known[i].step not in self._columns][:AT_A_TIME]

    def _take(self, columns: tuple[Column, ...]) -> None:
        self._columns |= {column.step: column for column in columns}
        if len(self._columns) > 2 * MOST_COLUMNS:
            for step in sorted(self._columns)[1:-1:2]:
                del self._columns[step]
        self.changed.emit()
        if self._session is not None:
            self.follow(self._session, self._what)


def _look_at(moments: list[Snapshot], what: What) -> Callable[[Model], tuple[Column, ...]]:
    """The spreads at these moments, computed in a module of their own."""

    def look(model: Model) -> tuple[Column, ...]:
        from core.training.weights import write_weights

        module = model.project.network.build(model.project.training.seed).eval()
        loss, columns = model.project.training.loss, []
        for moment in moments:
            write_weights(module, moment.weights)
            columns.append(Column(moment.step, spreads(module, what, loss, model.dataset, model.scaling)))
        return tuple(columns)

    return look


def _nothing(model: Model) -> tuple[Column, ...]:
    return ()
