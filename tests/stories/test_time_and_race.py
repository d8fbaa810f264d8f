"""Going back in time and branching off, racing with one knob apart, sharing a project as text and as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.views.boundary import BoundaryView
from gui.views.race import RaceView
from gui.widgets.label import Label
from gui.widgets.time_slider import TimeSlider
from gui.work.prediction import Model
from tests.stories.window import click, closed, find, opened, until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def trained(window: MainWindow, qtbot: QtBot, epochs: int = 20) -> None:
    """Run for some epochs, then stand still."""
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.history.epoch >= epochs)
    click(qtbot, window, "run")
    fresh: list[object] = []
    window.session.with_fresh_weights(fresh.append)  # they come after what was under way when the pause came
    until(qtbot, lambda: bool(fresh))


def drag_back(window: MainWindow, qtbot: QtBot, share: float) -> None:
    """Drag the scrubber's knob from now to `share` of the way."""
    slider = find(window, TimeSlider, "time_slider")
    at = [QPoint(round(slider.x_of(slider.high * part)), slider.height() // 2) for part in (1.0, share)]
    qtbot.mousePress(slider, LEFT, pos=at[0])
    qtbot.mouseMove(slider, at[1])
    qtbot.mouseRelease(slider, LEFT, pos=at[1])


def step_of_predictor(window: MainWindow, qtbot: QtBot) -> int:
    steps: list[int] = []

    def compute(model: Model) -> int:
        return model.step

    window.session.predictor.request("which step", compute, steps.append)
    until(qtbot, lambda: bool(steps))
    return steps[0]


def test_dragging_the_scrubber_shows_the_network_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    assert not window.status.time.isVisible(), "nothing to scrub yet"
    trained(window, qtbot)
    drag_back(window, qtbot, 0.3)
    moment, snapshot = session.time.moment, session.snapshot
    assert moment is not None
    assert snapshot is not None
    assert 0 < moment.step < session.history.step
    assert all(np.array_equal(snapshot.weights[name], moment.weights[name]) for name in moment.weights)
    assert step_of_predictor(window, qtbot) == moment.step
    assert f"step {moment.step} of" in find(window, Label, "time_note").text()
    view = window.result.current()
    assert isinstance(view, BoundaryView)
    assert view.loss.plot.looked_at == moment.step
    click(qtbot, window, "back_to_now")
    assert session.time.moment is None
    assert step_of_predictor(window, qtbot) == session.history.step
    assert view.loss.plot.looked_at is None


def test_the_keys_of_the_scrubber_go_moment_by_moment(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    trained(window, qtbot)
    slider = find(window, TimeSlider, "time_slider")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert session.snapshot is not None
    assert session.snapshot.step == 0
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert session.time.index == 1
    window.commands.named("later").trigger()
    assert session.time.index == 2
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    assert session.time.index == len(session.time.recorder), "now"
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert session.time.index == len(session.time.recorder) - 1
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert session.time.index == len(session.time.recorder), "now"


def test_training_goes_on_while_one_looks_back(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "run")
    until(qtbot, lambda: session.history.epoch >= 5)
    drag_back(window, qtbot, 0.5)
    looked_at, step = session.snapshot, session.history.step
    until(qtbot, lambda: session.history.step > step)
    assert session.snapshot is looked_at
    click(qtbot, window, "back_to_now")
    until(qtbot, lambda: session.snapshot is not None and session.snapshot.step > step)


def test_branch_here_goes_on_from_the_moment_with_another_rate(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    trained(window, qtbot)
    before, ended_at = session.history, session.history.step
    drag_back(window, qtbot, 0.4)
    moment = session.time.moment
    assert moment is not None
    session.set_learning_rate(0.2, "rate")
    click(qtbot, window, "branch_here")
    assert list(session.history.left) == [before]
    assert session.history.step == moment.step
    until(qtbot, lambda: session.history.step > ended_at)
    assert session.history.rates[-1].rate == 0.2
    assert (session.history.batch_loss.x[: moment.step] == before.batch_loss.x[: moment.step]).all()
    again = session.time.recorder.at(moment.step)
    assert again is moment
    view = window.result.current()
    assert isinstance(view, BoundaryView)
    assert any(curve.faint for curve in view.loss.plot.curves), "the course that was left stays as a pale line"
    click(qtbot, window, "reset")
    until(qtbot, lambda: session.state == "ready")
    assert not len(session.history.left)
    assert len(session.time.recorder) == 0


def test_three_rates_race_one_knob_apart_and_one_is_taken(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    trained(window, qtbot, 2)
    own, step = session.project, session.history.step
    window.result.show_view("race")
    view = window.result.current()
    assert isinstance(view, RaceView)
    assert view.setup.values == (0.01, 0.03, 0.1)
    click(qtbot, window, "race_value_4")
    click(qtbot, window, "race_value_0")
    click(qtbot, window, "race_value_0")
    click(qtbot, window, "race_run")
    until(qtbot, lambda: min(course.epoch for course in view.racing.courses) >= 5 and len(view.racing.found) == 4)
    click(qtbot, window, "race_run")
    assert view.racing.state == "paused"
    assert find(window, Label, "race_title").text() == "Learning rate 0.01 | 0.03 | 0.1 | 0.3"
    assert all(card.field.height() <= card.width() for card in view.cards[:4]), "no blank above and below the fields"
    assert len({course.rates[0].rate for course in view.racing.courses}) == 4
    assert {project.training.seed for project in view.racing.projects} == {own.training.seed}
    first = [course.first() for course in view.racing.courses]
    assert len({one.train.loss for one in first if one is not None}) == 1, "the same initial weights"
    assert (session.history.step, session.project) == (step, own), "the own run is left alone"
    click(qtbot, window, "race_take_2")
    assert session.project.training.learning_rate == 0.1
    session.undo_stack.undo()
    assert session.project == own


def test_a_race_steps_in_lock_step_and_stands_still_when_nobody_looks(window: MainWindow, qtbot: QtBot) -> None:
    window.result.show_view("race")
    view = window.result.current()
    assert isinstance(view, RaceView)
    view.setup._choose_knob("activation")
    click(qtbot, window, "race_step")
    until(qtbot, lambda: [course.step for course in view.racing.courses] == [1, 1, 1])
    click(qtbot, window, "race_run")
    until(qtbot, lambda: view.racing.state == "running")
    window.result.show_view("boundary")
    until(qtbot, lambda: view.racing.state == "paused")


def test_a_project_goes_through_the_clipboard(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    click(qtbot, window, "dataset_xor")
    until(qtbot, lambda: session.state == "ready")
    shared = session.project
    window.commands.named("share_copy").trigger()
    session.undo_stack.undo()
    session.undo_stack.clear()
    assert session.project != shared
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(f"Try this one: {clipboard.text()} !")
    window.commands.named("share_paste").trigger()
    until(qtbot, lambda: session.project == shared and session.state == "ready")
    clipboard.setText("nothing of the kind")
    window.commands.named("share_paste").trigger()
    assert "no Gradus project" in words(window)


def test_a_dropped_run_card_brings_everything_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, card = window.session, tmp_path / "我的网络.png"
    trained(window, qtbot, 3)
    shared, learned = session.project, session.latest
    assert learned is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(card), ""))
    click(qtbot, window, "share_card")
    until(qtbot, card.exists)
    assert QImage(str(card)).height() > 1000
    click(qtbot, window, "dataset_xor")
    until(qtbot, lambda: session.state == "ready")
    session.undo_stack.setClean()
    drop(window, card)
    until(qtbot, lambda: session.project == shared and session.state == "ready" and session.snapshot is not None)
    assert session.snapshot is not None
    assert all(np.array_equal(learned.weights[name], session.snapshot.weights[name]) for name in learned.weights)


def test_a_foreign_picture_gets_a_sentence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before, photo = window.session.project, tmp_path / "holiday.png"
    QImage(20, 20, QImage.Format.Format_RGB32).save(str(photo))
    drop(window, photo)
    until(qtbot, lambda: window.banner.isVisible())
    assert "holiday.png" in words(window)
    assert window.session.project is before


def drop(window: MainWindow, file: Path) -> None:
    """Let a file fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)


def words(window: MainWindow) -> str:
    """What the banner says."""
    assert find(window, QWidget, "banner").isVisible()
    return " ".join(label.text() for label in window.banner.findChildren(QLabel))
