"""Following the camera: what is believed at the second look, what is said when nothing is recognised."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.imaging.dial_face import DialFace
from core.imaging.geometry import Picture
from core.vision.dial import Dial
from core.vision.reading import Reading, refused
from core.vision.virtual import dial_of
from gui.gauge.following import EVERY_S, PATIENCE, SETTLED_S, Following
from gui.gauge.sight import Sight
from gui.gauge.virtual import SCENE, STYLE
from gui.widgets.gauge_calibration import GaugeCalibration
from gui.widgets.gauge_sheet import GaugeSheet

READ, UNREAD = Reading(300.0, 3.0, 0.9), refused("hidden")
HERE = DialFace(STYLE, SCENE).picture(300.0)
THERE = DialFace(STYLE, replace(SCENE, center=(400.0, 220.0))).picture(310.0)


class Stand:
    """The follower over its widgets, its clock in the test's hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.sight, self.card, self.sheet = Sight(), GaugeCalibration(), GaugeSheet()
        for widget in (self.card, self.sheet):
            qtbot.addWidget(widget)
        self.following = Following(self.sight, self.card, self.sheet)
        self.moved: list[Dial] = []
        self.following.moved.connect(self._lay)
        self._qtbot, self.now = qtbot, 0.0
        self.sight.dial = dial_of(STYLE, SCENE)
        self.following.hold(self.sight.dial)
        for _ in range(2):
            self.look(HERE, READ)

    def _lay(self, dial: Dial) -> None:
        self.moved.append(dial)
        self.sight.dial = dial

    def look(self, picture: Picture, reading: Reading) -> None:
        """One frame, late enough to be looked at, and what comes of it."""
        self.now += max(EVERY_S, SETTLED_S) + 0.1
        self.following.take(picture, reading, self.now)
        self._qtbot.waitUntil(lambda: not self.following._busy)


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand(qtbot)


def test_one_look_elsewhere_moves_nothing_and_the_second_moves_the_dial(stand: Stand) -> None:
    stand.look(THERE, UNREAD)
    assert not stand.moved
    stand.look(THERE, UNREAD)
    assert stand.moved[0].center == pytest.approx((400.0, 220.0), abs=1.5)
    for _ in range(2):
        stand.look(HERE, READ)
    assert stand.moved[1].center == pytest.approx(SCENE.center, abs=1.5)


def test_a_picture_of_something_else_is_said_once_nothing_is_read_for_a_while(stand: Stand) -> None:
    other: Picture = np.random.default_rng(0).integers(0, 255, HERE.shape).astype(np.uint8)
    for _ in range(PATIENCE - 1):
        stand.look(other, UNREAD)
    assert "not found" not in stand.sheet.trouble.accessibleName()
    stand.look(other, UNREAD)
    assert "not found" in stand.sheet.trouble.accessibleName()
    assert not stand.moved


def test_while_it_can_be_read_an_unknown_picture_is_no_trouble(stand: Stand) -> None:
    other: Picture = np.full(HERE.shape, 90, np.uint8)
    for _ in range(PATIENCE + 2):
        stand.look(other, READ)
    assert stand.sheet.trouble.isHidden()
