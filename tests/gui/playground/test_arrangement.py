"""The field is as large as the room of the boundary view allows, whatever its shape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from gui.playground.arrangement import Places, arrange

WIDTHS = (80, 105, 80)
MARGINS = LEFT, TOP, RIGHT, BELOW = (28, 3, 50, 26)


def arranged(width: int, height: int) -> tuple[Places, int]:
    """The places in a room, and the side of the field."""
    places = arrange(QRect(0, 0, width, height), MARGINS, WIDTHS, lambda wide: 28 if wide > 300 else 62, False)
    return places, places.field.width() - LEFT - RIGHT


@pytest.mark.parametrize(
    ("width", "height", "least"), [(560, 580, 300), (290, 420, 180), (600, 300, 200), (860, 620, 380), (300, 300, 110)]
)
def test_the_field_takes_what_the_room_gives(qtbot: QtBot, width: int, height: int, least: int):
    places, side = arranged(width, height)
    assert side >= least
    inside = [places.field, *places.figures, *(part for part in (places.loss, places.strip) if part is not None)]
    assert all(QRect(0, 0, width, height).contains(part) for part in inside)


def test_in_a_narrow_room_the_loss_gives_way_before_the_field(qtbot: QtBot):
    places, side = arranged(290, 330)
    assert side >= 140
    assert places.loss is None or places.loss.height() >= 40
