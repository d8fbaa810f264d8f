"""The 2-2-2 network beside a lesson in large type: nothing is cut at the side."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from gui import theme
from gui.explorers.backprop import NetStage
from gui.widgets.scroll import ScrollColumn


@pytest.fixture
def large() -> Iterator[None]:
    theme.current().set_text_scale(150)
    yield
    theme.current().set_text_scale(100)


@pytest.mark.parametrize(("width", "across"), [(430, False), (900, True)])
def test_the_network_by_hand_fits_a_narrow_sheet_in_large_type(
    qtbot: QtBot, large: None, width: int, across: bool
) -> None:
    stage = NetStage()
    qtbot.addWidget(stage)
    stage.resize(width, 500)
    stage.show()
    column = stage.findChild(ScrollColumn)
    assert column is not None
    inside = column.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= column.viewport().width()
    assert (stage._head.direction() == QBoxLayout.Direction.LeftToRight) is across
    assert stage.part.width() >= stage.part.sizeHint().width()
