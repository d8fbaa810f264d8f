"""While a network learns the window answers, a pause holds, pictures renew, and hidden ones are not painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.imaging.pen_digits import digit
from core.project.document import Project
from core.project.preset import PRESETS
from core.training.events import Snapshot
from gui.bench.pictures import watched
from gui.main_window import MainWindow
from gui.views.boundary import BoundaryView
from gui.views.draw import DrawView
from tests.stories.pen_replay import Hand, replay
from tests.stories.window import click, closed, find, opened, until

LOOKS = 5


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def endless(name: str) -> Project:
    """A ready project that goes on learning for longer than anybody looks."""
    project = PRESETS[name].project()
    return replace(project, training=replace(project.training, epochs=1_000_000, stop=()))


def test_digits_are_drawn_while_a_network_learns_and_a_pause_holds(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.open(endless("digits_mlp"))
    until(qtbot, lambda: session.state == "ready")
    view = find(window, DrawView, "view_draw")
    own = view.bars.runs()[0].name
    click(qtbot, window, "run")
    until(qtbot, lambda: session.history.step > 20)
    before = session.history.step
    rng = np.random.default_rng(1)
    replay(view.pad, digit(4, rng, 0), Hand("off", "thin"), rng)
    until(qtbot, lambda: view.bars.probabilities(own) is not None)
    until(qtbot, lambda: session.history.step > before + 20)
    click(qtbot, window, "run")  # drawing did not stop it, so that this pauses
    until(qtbot, lambda: session.state == "paused")
    found: list[Snapshot | None] = []
    session.with_fresh_weights(found.append)
    until(qtbot, lambda: bool(found))
    assert found[0] is not None
    stood = found[0].step
    for _ in range(LOOKS):
        found.clear()
        session.with_fresh_weights(found.append)
        until(qtbot, lambda: bool(found))
        assert found[0] is not None
        assert found[0].step == stood, "nothing is learned any more"
    click(qtbot, window, "run")
    until(qtbot, lambda: session.history.step > stood)


def test_field_drawing_and_curve_renew_and_what_is_hidden_does_not(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    session.open(endless("playground"))
    until(qtbot, lambda: session.state == "ready")
    pictures = watched(window)
    click(qtbot, window, "run")
    until(qtbot, lambda: all(picture.renewed > LOOKS for picture in pictures.values()))
    window.result.show_view("confusion")
    field = window.findChild(BoundaryView)
    assert field is not None
    until(qtbot, lambda: not field.isVisible())
    seen = {name: picture.renewed for name, picture in pictures.items()}
    until(qtbot, lambda: pictures["drawing"].renewed > seen["drawing"] + LOOKS)
    assert (pictures["field"].renewed, pictures["curve"].renewed) == (seen["field"], seen["curve"])
    window.result.show_view("boundary")
    until(qtbot, lambda: pictures["field"].renewed > seen["field"] + LOOKS)
    assert session.state == "running"
