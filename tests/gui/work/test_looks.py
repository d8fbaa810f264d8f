"""Looks at a network that learns: seldom meanwhile, at once when the run has ended."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.work import looks
from gui.work.looks import Looks


class Learning(QObject):
    """What `Looks` needs of a session whose network answers at once."""

    run_state_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.state = "running"
        self.predictor = SimpleNamespace(request=self._answer)

    def end(self) -> None:
        self.state = "finished"
        self.run_state_changed.emit(self.state)

    @staticmethod
    def _answer(_key: str, compute: Callable[[Any], Any], take: Callable[[Any], None]) -> None:
        take(compute(None))


def test_the_end_of_a_run_waits_for_no_rest(qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(looks, "AT_LEAST_S", 3600.0)
    seen: list[str] = []
    looking = Looks("look", lambda _model: "an answer", seen.append)
    learning = Learning()
    session = cast(Session, learning)
    looking.want(session)
    qtbot.waitUntil(lambda: len(seen) == 1)
    looking.want(session)
    looking.want(session)
    qtbot.wait(50)
    assert len(seen) == 1, "an hour has not passed"
    learning.end()
    qtbot.waitUntil(lambda: len(seen) == 2)
