"""Doubtful frames: which are kept, where, and how they reach the teach card."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.imaging.geometry import Picture
from core.vision.camera import Frame
from core.vision.dial import Dial
from core.vision.reading import Reading, refused
from gui.gauge.doubts import MOST, Doubts
from gui.widgets.gauge_teach import GaugeTeach

DIAL = Dial((60.0, 50.0), 40.0, ((225.0, 0.0), (495.0, 10.0)))
SURE, UNSURE = Reading(300.0, 3.0, 0.95), Reading(300.0, 3.0, 0.6)


def frame(level: int) -> Frame:
    return Frame(np.full((100, 120, 3), level, np.uint8), "camera", 0, 0.0)


def test_only_doubtful_frames_are_kept_and_the_dial_lost_is_no_doubt(qtbot: QtBot) -> None:
    doubts = Doubts()
    given = [SURE, refused("moved"), refused("no_frame"), refused("glare"), UNSURE, SURE]
    for now, reading in enumerate(given):
        doubts.take(frame(20 * now), DIAL, reading, now == 5, 10.0 * now)
    assert [int(doubt.image[0, 0, 0]) for doubt in doubts.kept] == [60, 80, 100]
    assert [doubt.guess_deg for doubt in doubts.kept] == [None, 300.0, 300.0]


def test_frames_that_come_at_once_look_alike_or_are_too_many_are_not_kept(qtbot: QtBot) -> None:
    doubts = Doubts()
    for now, level in ((0.0, 10), (0.5, 90), (5.0, 11), (10.0, 90)):
        doubts.take(frame(level), DIAL, UNSURE, False, now)
    assert [int(doubt.image[0, 0, 0]) for doubt in doubts.kept] == [10, 90]
    for index in range(2 * MOST):
        doubts.take(frame(40 + 60 * (index % 2)), DIAL, UNSURE, False, 100.0 + 10 * index)
    assert len(doubts.kept) == MOST


def test_while_a_log_runs_they_are_written_beside_it(qtbot: QtBot, tmp_path: Path) -> None:
    doubts = Doubts()
    doubts.folder = tmp_path / "boiler-doubtful"
    doubts.take(frame(50), DIAL, refused("hidden"), False, 0.0)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("boiler-doubtful/*.png"))) == 1)


@pytest.mark.parametrize("count", [2, 7])
def test_a_click_on_the_strip_chooses_the_newest_first(qtbot: QtBot, count: int) -> None:
    card = GaugeTeach()
    qtbot.addWidget(card)
    card.resize(320, 500)
    card.show()
    pictures: list[Picture] = [np.full((60, 80, 3), 20 * index, np.uint8) for index in range(count)]
    card.set_doubts(pictures)
    chosen: list[int] = []
    card.doubt_wanted.connect(chosen.append)
    for place in (0, 1):
        middle = card.doubts.place(place).center().toPoint()
        qtbot.mouseClick(card.doubts, Qt.MouseButton.LeftButton, pos=middle)
    card.doubts.setFocus()
    qtbot.keyClick(card.doubts, Qt.Key.Key_Return)
    assert chosen == [count - 1, count - 2, count - 2]
