"""The virtual gauge's scene: another tilt brings the dial that belongs to it, other sliders leave the dial alone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.vision.dial import Dial
from gui.gauge.sight import Sight
from gui.gauge.virtual import STYLE, UNIT, VirtualScene
from gui.widgets.gauge_source import GaugeSource


@pytest.fixture
def card(qtbot: QtBot) -> GaugeSource:
    card = GaugeSource((STYLE.first, STYLE.last))
    qtbot.addWidget(card)
    return card


def opened(card: GaugeSource) -> tuple[VirtualScene, list[Dial]]:
    """The scene over its gauge, and the dials that it told of; the newest is in use."""
    sight, dials = Sight(), list[Dial]()
    virtual = VirtualScene(sight, card)

    def use(dial: Dial) -> None:
        sight.dial = dial
        dials.append(dial)

    virtual.dial_known.connect(use)
    virtual.open()
    return virtual, dials


def test_the_virtual_gauge_comes_with_its_dial(card: GaugeSource) -> None:
    _virtual, dials = opened(card)
    assert [dial.unit for dial in dials] == [UNIT]
    assert dials[0].plane is None


def test_another_tilt_brings_the_dial_that_belongs_to_it(card: GaugeSource, qtbot: QtBot) -> None:
    _virtual, dials = opened(card)
    card.effects["tilt_deg"].set_value(20.0)
    card.scene_changed.emit()
    qtbot.waitUntil(lambda: len(dials) == 2)
    assert dials[1].plane is not None
    assert dials[1].unit == UNIT


def test_sliders_that_move_while_a_scene_is_drawn_are_drawn_after_it(card: GaugeSource, qtbot: QtBot) -> None:
    virtual, dials = opened(card)
    for tilt in (10.0, 20.0, 30.0):
        card.effects["tilt_deg"].set_value(tilt)
        card.scene_changed.emit()
    qtbot.waitUntil(lambda: len(dials) == 3)
    wanted = virtual.scene()
    assert wanted.tilt_deg == 30.0
    assert dials[-1].plane == pytest.approx(tuple(wanted.plane().reshape(9)))


def test_after_a_draw_that_failed_the_sliders_still_move_the_gauge(
    card: GaugeSource, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual, dials = opened(card)
    gauge = virtual._sight.virtual
    assert gauge is not None
    with monkeypatch.context() as broken, qtbot.waitSignal(virtual.troubled):
        broken.setattr(gauge, "show", lambda *_: 1 / 0)
        card.scene_changed.emit()
    card.effects["tilt_deg"].set_value(20.0)
    card.scene_changed.emit()
    qtbot.waitUntil(lambda: len(dials) == 2)


def test_a_knock_moves_the_picture_and_leaves_the_dial_alone(card: GaugeSource, qtbot: QtBot) -> None:
    virtual, dials = opened(card)
    before = virtual.scene().center
    card.knock.click()
    assert virtual.scene().center != before
    qtbot.waitUntil(lambda: not virtual._drawing)
    assert len(dials) == 1
