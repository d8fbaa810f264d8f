"""Teaching a network one's hand: draw, keep by key and by mouse, delete, export, teach, see what it gave and took."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from core.imaging.pen_digits import digit
from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import project_of, training_of
from gui import paths
from gui.main_window import MainWindow
from gui.views.draw import DrawView
from gui.widgets.combo import ComboBox
from gui.widgets.teach_card import Meter, TeachCard
from gui.widgets.teach_grid import DrawingsGrid
from tests.stories.pen_replay import Hand, replay
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(paths, "drawings_file", lambda: tmp_path / "my_drawings.json")
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    window.session.open(project_with_room_to_learn())
    until(qtbot, lambda: window.session.state == "ready")
    yield window
    closed(window)


def project_with_room_to_learn() -> Project:
    """MNIST with a network that learns it in seconds and has room for a hand besides."""
    config = training_of("cross_entropy", momentum=0.9, learning_rate=0.05, batch_size=64, epochs=1)
    return project_of("mnist", mlp((1, 28, 28), 128, 10), config)


def keep_by_key(view: DrawView, qtbot: QtBot, label: int, seed: int) -> None:
    """Draw a digit that leans far to the left, then press its key."""
    rng = np.random.default_rng(seed)
    leaning = [np.stack([line[:, 0] + 0.7 * line[:, 1], line[:, 1]], axis=1) for line in digit(label, rng)]
    replay(view.pad, leaning, Hand("fill", "normal"), rng)
    view.pad.setFocus()
    qtbot.keyClick(view.pad, Qt.Key(Qt.Key.Key_0 + label))


def test_a_hand_is_kept_and_taught(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch) -> None:
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.state == "finished")  # a whole epoch: the same network in every run
    view = find(window, DrawView, "view_draw")
    click(qtbot, window, "teach_hand")
    grid = view.findChild(DrawingsGrid)
    assert grid is not None
    for index in range(30):
        keep_by_key(view, qtbot, index % 10, index)
    until(qtbot, lambda: grid.count() == 30)
    assert not view.pad.drawing.strokes, "the canvas is free for the next drawing"
    rng = np.random.default_rng(99)
    replay(view.pad, digit(4, rng), Hand("fill", "normal"), rng)
    click(qtbot, window, "keep_as_5")
    until(qtbot, lambda: grid.count() == 31)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(30).center().toPoint())
    assert grid.chosen == {30}
    click(qtbot, window, "keep_as_4")
    assert grid._labels[30] == 4
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(30).center().toPoint())
    click(qtbot, window, "delete_drawings")
    until(qtbot, lambda: grid.count() == 30)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    click(qtbot, window, "export_drawings")
    menu = find(window, QMenu, "export_menu")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())
    until(qtbot, lambda: len(list((tmp_path / "out").rglob("*.png"))) == 30)

    pupils = find(window, ComboBox, "taught_network")
    pupils.setFocus()
    qtbot.keyClicks(pupils, "MLP")
    until(qtbot, lambda: pupils.key == "own")
    click(qtbot, window, "teach_now")
    card = view.findChild(TeachCard)
    assert card is not None
    until(qtbot, lambda: card._result is not None)
    result = card._result
    assert result is not None
    assert (result.tested, result.unseen) == (10, True)
    assert result.own[1] > result.own[0]
    assert find(window, Meter, "old_meter").accessibleName().startswith("MNIST, not forgotten: ")
    if not result.name:  # it forgot more than is forgiven: the user may keep it all the same
        click(qtbot, window, "teach_undo")
    until(qtbot, lambda: [run.kept for run in view.bars.runs()] == [False, False, True])
    assert view.bars.runs()[2].name == "MLP 128, my hand"
    click(qtbot, window, "teach_undo")
    until(qtbot, lambda: len(view.bars.runs()) == 2)


def test_a_lesson_can_be_left_and_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    view = find(window, DrawView, "view_draw")
    click(qtbot, window, "teach_hand")
    for label in (1, 7):
        keep_by_key(view, qtbot, label, label)
    click(qtbot, window, "teach_now")
    until(qtbot, lambda: view.hand.card._progress is not None and view.hand.card._progress[0] > 1)
    click(qtbot, window, "teach_cancel")
    assert view.hand.card._progress is None
    assert len(view.bars.runs()) == 2
