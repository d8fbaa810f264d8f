"""The rail that stands for a column: it shows what the panel holds."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.project.document import Project
from gui import theme
from gui.column import Column, Rail
from gui.panels.data import DataPanel
from gui.session import Session

WAIT_MS = 60_000


def colours(rail: Rail) -> set[int]:
    """Of the pixels below the icon."""
    picture = rail.grab().toImage()
    return {picture.pixel(x, y) for x in range(0, picture.width(), 1) for y in range(theme.px(70), picture.height(), 1)}


def test_the_rail_of_the_data_shows_the_samples_and_how_many_there_are(qtbot: QtBot) -> None:
    session, panel = Session(replace(Project(), data=Circle(count=60))), DataPanel()
    column = Column(panel)
    qtbot.addWidget(column)
    panel.attach(session)
    column.set_folded(True)
    column.resize(64, 300)
    column.show()
    assert panel.thumbnail() is None
    before = colours(column.rail)
    session.load()
    qtbot.waitUntil(lambda: panel.thumbnail() is not None, timeout=WAIT_MS)
    thumbnail = panel.thumbnail()
    assert thumbnail is not None
    assert thumbnail.caption == "30"
    assert theme.token("blue").rgb() in colours(column.rail) - before
    session.close()
