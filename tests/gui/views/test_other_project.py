"""A view that was left with one project behind it meets another one, hidden or shown, and then another language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.catalog.char_sequence import CharSequence
from core.data.catalog.iris import Iris
from core.data.dataset import DataSpec
from core.project.document import Project
from core.project.fitting import for_data
from gui.session import Session
from gui.view import VIEWS, View
from gui.views.draw import DrawView
from gui.views.pictures import PicturesView
from tests.gui.views.pictures_on_disk import halves

WAIT_MS = 60_000


@pytest.mark.parametrize("other", [Iris, CharSequence])
def test_hidden_views_know_nothing_of_the_data_that_are_gone(other: type[DataSpec], qtbot: QtBot, tmp_path: Path):
    session = Session(for_data(Project(), halves(tmp_path / "set", each=120, side=28)))
    session.load()
    qtbot.waitUntil(lambda: session.state == "ready", timeout=WAIT_MS)
    views = [kind() for kind in VIEWS.values() if kind.suits(session.project)]
    for view in views:
        qtbot.addWidget(view)
        view.attach(session)
        session.snapshot_changed.connect(lambda snapshot, view=view: view.isVisible() and view.show_snapshot(snapshot))
        view.resize(900, 600)
        view.show()
        if isinstance(view, DrawView):
            view.pad.pen_down((0.5, 0.1))
            view.pad.pen_to((0.5, 0.9))
            view.pad.pen_up()
        if isinstance(view, PicturesView):
            qtbot.waitUntil(view.parts.isVisible, timeout=WAIT_MS)
        QApplication.processEvents()
        view.hide()
    assert {"pictures", "confusion", "draw"} <= {view.key for view in views}
    session.open(for_data(Project(), other()))
    change_language(views)
    qtbot.waitUntil(lambda: session.state == "ready", timeout=WAIT_MS)
    change_language(views)
    for view in views:
        if view.suits(session.project):
            view.show()
            view.hide()
    answered: list[object] = []
    session.predictor.request("last", lambda model: model.step, answered.append)
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT_MS)
    session.close()


def change_language(views: Sequence[View]) -> None:
    for view in views:
        QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
        QApplication.processEvents()
