"""Looking at a network again and again while it learns, without taking more than a small share of the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from core.inspection.answers import Answers, answers, held_out
from gui.work.prediction import Compute, Model

if TYPE_CHECKING:
    from gui.session import Session

SHARE_OF_TIME = 8
"""While a run goes on, a look takes at most an eighth of the time."""
AT_LEAST_S = 0.2


class Looks(QObject):
    """`want(session)` asks for a look, later where one is under way or was just had; `show` gets the answer.

    So the last wish of all is always met, and at once where the run has ended. An answer that `forget` has come before
    is dropped.
    """

    def __init__(self, key: str, compute: Compute, show: Callable[[Any], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key, self._compute, self._show = key, compute, show
        self._since = QElapsedTimer()
        self._seconds = 0.0
        self._number = 0
        self._pending = False
        self._session: Session | None = None
        self._followed: Session | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go)

    def want(self, session: Session) -> None:
        """Look at the network of `session` soon; while it learns, only now and then."""
        self._session = session
        self._follow(session)
        if self._pending or self._later.isActive():
            return
        rest_ms = round(1000 * max(AT_LEAST_S, SHARE_OF_TIME * self._seconds)) if session.state == "running" else 0
        passed_ms = self._since.elapsed() if self._since.isValid() else rest_ms
        self._later.start(max(0, rest_ms - passed_ms))

    def _follow(self, session: Session) -> None:
        if session is not self._followed:
            self._followed = session
            session.run_state_changed.connect(self._hurry)

    def _hurry(self, state: str) -> None:
        """A run that has ended wants no time any more: what was put off is looked at now."""
        if state != "running" and self._later.isActive():
            self._later.start(0)

    def _go(self) -> None:
        session, self._session = self._session, None
        if session is None:
            return
        self._pending = True
        number, compute = self._number, self._compute

        def timed(model: Model) -> tuple[int, float, Any]:
            began = time.perf_counter()
            result = compute(model)
            return number, time.perf_counter() - began, result

        session.predictor.request(self._key, timed, self._take)

    def forget(self) -> None:
        """What was asked for is not wanted any more: other data, another network, another question."""
        self._number += 1
        self._pending, self._session = False, None
        self._later.stop()

    def set_compute(self, compute: Compute) -> None:
        """From the next look on, compute this; the one under way still counts."""
        self._compute = compute

    def ask(self, compute: Compute) -> None:
        """From the next look on, compute this; the one under way is dropped."""
        self.forget()
        self._compute = compute

    def _take(self, answer: tuple[int, float, Any]) -> None:
        number, self._seconds, result = answer
        if number != self._number:
            return
        self._pending = False
        self._since.restart()
        if self._session is not None:
            self.want(self._session)
        self._show(result)


def look_at_held_out(model: Model) -> Answers:
    """The network's answers to all held-out samples."""
    return answers(
        model.module, model.project.training.loss, model.dataset.task, model.scaling, held_out(model.dataset)
    )
