"""The window's turn lasts until what was changed in it is painted."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.training.courtesy import Courtesy
from gui.work.frame_clock import FrameClock
from gui.work.turn import Turn


class Sheet(QWidget):
    """Notes at each paint whether the turn was still taken."""

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn, self.seen = turn, list[bool]()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.seen.append(self.turn.is_taken)


def test_what_is_changed_in_a_turn_is_painted_in_it(qtbot: QtBot):
    turn = Turn(Courtesy())
    sheet = Sheet(turn)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitUntil(lambda: bool(sheet.seen))
    sheet.seen.clear()
    turn.take()
    sheet.update()
    assert turn.courtesy.is_claimed
    qtbot.waitUntil(lambda: not turn.is_taken)
    assert sheet.seen == [True]
    assert not turn.courtesy.is_claimed


def test_a_turn_taken_twice_is_over_once(qapp: QApplication, qtbot: QtBot):
    turn = Turn(Courtesy())
    turn.take()
    turn.take()
    qtbot.waitUntil(lambda: not turn.is_taken)
    assert not turn.courtesy.is_claimed


def test_a_tick_of_the_clock_is_the_windows_turn(qapp: QApplication, qtbot: QtBot):
    turn = Turn(Courtesy())
    clock, claimed = FrameClock(turn), list[bool]()
    clock.ticked.connect(lambda: claimed.append(turn.courtesy.is_claimed))
    clock.tick()
    assert claimed == [True]
    qtbot.waitUntil(lambda: not turn.courtesy.is_claimed)


def test_large_steps_go_on_beside_a_frame(qapp: QApplication):
    turn = Turn(Courtesy())
    clock, claimed = FrameClock(turn), list[bool]()
    clock.ticked.connect(lambda: claimed.append(turn.courtesy.is_claimed))
    clock.set_generous(False)
    clock.tick()
    assert claimed == [False]
