"""The training panel: how its parts lie."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from core.project.document import Project
from gui.panels.training import TrainingPanel
from gui.session import Session


def test_the_card_ends_where_the_fields_end_with_and_without_a_scroll_bar(qtbot: QtBot) -> None:
    session, panel = Session(Project()), TrainingPanel()
    qtbot.addWidget(panel)
    panel.attach(session)
    panel.show()
    bar, optimiser = panel.column.verticalScrollBar(), panel.combos["optimiser"]
    for height in (500, 1400):
        panel.resize(244, height)
        qtbot.waitUntil(lambda tall=height > 1000: (bar.maximum() == 0) == tall)  # type: ignore[misc]
        qtbot.wait(20)
        right = optimiser.mapTo(panel, QPoint(optimiser.width(), 0)).x()
        assert panel.card.mapTo(panel, QPoint(panel.card.width(), 0)).x() == right
    session.close()
