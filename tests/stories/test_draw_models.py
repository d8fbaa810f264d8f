"""Every trained network side by side, why one reads what it reads, and the classic failure: by mouse, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.imaging.pen_digits import digit
from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS, project_of, training_of
from gui.drawing.explainer import WHY, WITHSTANDS
from gui.main_window import MainWindow
from gui.views.draw import DrawView
from gui.widgets.segmented import Segmented
from tests.stories.pen_replay import Hand, replay
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    window.session.open(small_project())
    until(qtbot, lambda: window.session.state == "ready")
    yield window
    closed(window)


def small_project() -> Project:
    """MNIST with a network that learns something in a blink."""
    config = training_of("cross_entropy", momentum=0.9, learning_rate=0.05, batch_size=64, epochs=1)
    return project_of("mnist", mlp((1, 28, 28), 32, 10), config)


def train_a_little(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.snapshot is not None and window.session.snapshot.step > 150)
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.state in ("paused", "finished"))


def choose_page(window: MainWindow, qtbot: QtBot, key: str) -> None:
    switch = find(window, Segmented, "explain_switch")
    index = [option for option, _ in switch._options].index(key)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch._cell(index).center().toPoint())
    assert switch.key == key


def test_networks_stand_side_by_side_also_after_another_project(window: MainWindow, qtbot: QtBot) -> None:
    train_a_little(window, qtbot)
    click(qtbot, window, "keep_network")
    view = find(window, DrawView, "view_draw")
    until(qtbot, lambda: len(view.bars.runs()) == 3)
    kept = view.bars.runs()[2].name
    assert kept == "MLP 32 (2)"
    window.session.open(PRESETS["spiral"].project())
    until(qtbot, lambda: window.session.state == "ready")
    assert not view.isVisible()
    assert window.status.keys.text().startswith("Space runs")
    window.session.open(PRESETS["digits_cnn"].project())
    until(qtbot, lambda: window.session.state == "ready")
    until(qtbot, view.isVisible)
    assert window.status.keys.text().startswith("Draw with mouse")
    assert [run.name for run in view.bars.runs()] == ["CNN 10/20", "Ready-trained", kept]
    rng = np.random.default_rng(1)
    replay(view.pad, digit(7, rng, 0), Hand("fill", "normal"), rng)
    until(qtbot, lambda: view.bars.probabilities(kept) is not None)
    until(qtbot, lambda: int(np.argmax(np.asarray(view.bars.probabilities("Ready-trained")))) == 7)
    head = QPoint(round(view.bars._column(2).right()) - 5, 8)
    qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=head)
    menu = find(window, QMenu, "kept_menu")
    drop = menu.actions()[1]
    assert kept in drop.text()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(drop).center())
    until(qtbot, lambda: len(view.bars.runs()) == 2)


def test_why_it_reads_a_seven_and_how_far_it_may_be_moved(window: MainWindow, qtbot: QtBot) -> None:
    view = find(window, DrawView, "view_draw")
    rng = np.random.default_rng(1)
    replay(view.pad, digit(7, rng, 0), Hand("fill", "normal"), rng)
    until(qtbot, lambda: bool(view.explainer.maps._layers))
    choose_page(window, qtbot, WHY)
    why = view.explainer.why
    until(qtbot, lambda: why.reasons is not None)
    frame = why._frame(2)
    qtbot.mouseMove(why, frame.center().toPoint())
    until(qtbot, lambda: why.readout().startswith("Row 15, column 15: slope "))
    choose_page(window, qtbot, WITHSTANDS)
    robust = view.explainer.withstands
    until(qtbot, lambda: robust.robustness is not None)
    corner = robust._cell(("shift", 0, 0)).center()
    qtbot.mouseMove(robust, (corner + QPointF(1, 1)).toPoint())
    until(qtbot, lambda: robust.readout().startswith("−7 px right, −7 px down: reads "))
    found = robust.robustness
    assert found is not None
    assert (found.output, int(found.decided[7, 7])) == (7, 7)
    assert 0.1 < found.kept < 1


def test_the_classic_failure_is_a_click_away(window: MainWindow, qtbot: QtBot) -> None:
    """A small digit in a corner is read; only shrunk, as naive programs do, it is not."""
    view = find(window, DrawView, "view_draw")
    wrong = right = 0
    for seed in range(4):
        rng = np.random.default_rng(seed)
        replay(view.pad, digit(5, rng), Hand("small", "thin"), rng)
        right += ready(view, qtbot) == 5
        for key in ("redraw", "box", "centre"):
            qtbot.mouseClick(view.path.buttons[key], Qt.MouseButton.LeftButton)
        wrong += ready(view, qtbot) != 5
        for key in ("redraw", "box", "centre"):
            qtbot.mouseClick(view.path.buttons[key], Qt.MouseButton.LeftButton)
    assert right == 4
    assert wrong >= 3


def ready(view: DrawView, qtbot: QtBot) -> int:
    """What the ready-trained network reads, once it has answered the present question."""
    view._look()
    until(qtbot, lambda: view._answers.asked is view._asked)
    return int(np.argmax(view._answers.shares["ready"]))
