"""Show this batch: which samples the last step learned from, and which come next."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.data.dataset import Array
from core.texts import N_
from core.training.order import batch_rows
from gui import numbers
from gui.i18n import shown
from gui.session import Session

SLOW_STEPS_PER_S = 12.0
"""Faster than this nobody can follow which points light up."""
NEXT = N_("playground", "Thin rings: the batch of the first step")
LEARNED = N_("playground", "Rings: the batch of step {step} · thin: the next")
TOO_FAST = N_("playground", "Too fast to follow batches. Step, or slow down")


class Batch(QObject):
    """`changed` carries the rows (of the training samples) just learned from and those that come, and a sentence."""

    changed = Signal(object, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._on = False
        self._told: tuple[int, int, bool] | None = None

    def attach(self, session: Session) -> None:
        self._session = session
        session.events.connect(lambda _events: self.renew())
        session.run_state_changed.connect(lambda _state: self.renew())
        session.dataset_changed.connect(lambda _dataset: self.renew(anew=True))
        session.run_reset.connect(lambda: self.renew(anew=True))

    @property
    def on(self) -> bool:
        return self._on

    def switch(self, on: bool) -> None:
        """Ring batches, or stop it."""
        self._on = on
        self.renew(anew=True)

    def renew(self, *, anew: bool = False) -> None:
        """Tell the rows of the step at which the run stands now."""
        session = self._session
        if session is None or not (self._on or anew):
            return
        dataset = session.dataset
        count = 0 if dataset is None else len(dataset.train)
        fast = session.state == "running" and (session.rate.steps_per_second() or 0.0) > SLOW_STEPS_PER_S
        standing = (count, session.history.step, fast)
        if standing == self._told and not anew:
            return
        self._told = standing
        none = np.zeros(0, int)
        if not self._on or not count:
            self.changed.emit(none, none, "")
        elif fast:
            self.changed.emit(none, none, shown(TOO_FAST))
        else:
            learned, coming = self._rows(count, session.history.step)
            words = shown(LEARNED, step=numbers.whole(session.history.step)) if len(learned) else shown(NEXT)
            self.changed.emit(learned, coming, words)

    def _rows(self, count: int, step: int) -> tuple[Array, Array]:
        assert self._session is not None
        config = self._session.project.training
        learned = batch_rows(count, config, step - 1) if step else np.zeros(0, int)
        return learned, batch_rows(count, config, step)
