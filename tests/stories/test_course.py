"""The course: every lesson opens in the real window in both languages; goals are checked; figures are computed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.lesson import LESSONS
from gui.main_window import MainWindow
from gui.view import VIEWS
from gui.widgets.label import Label
from tests.stories.window import click, closed, find, opened, until

HEAVY = {"digits_mlp", "digits_mse", "digits_cnn", "fashion_mlp", "batch_norm", "overfitting"}
"""Lessons whose data take seconds to load; their texts are shown all the same."""


@pytest.fixture(params=["zh_CN", pytest.param("en", marks=pytest.mark.long)])
def window(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, language=request.param)
    yield window
    closed(window)


def test_a_reader_reaches_the_goal_of_a_step(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "start")
    click(qtbot, window, "lesson_hidden_layers")
    until(qtbot, lambda: window.session.state == "ready" and window.session.project.data.key == "xor")
    click(qtbot, window, "lesson_next")
    assert find(window, QWidget, "lesson_answer").isVisible()
    click(qtbot, window, "run")
    until(qtbot, lambda: window.lesson_panel._done()[1])
    click(qtbot, window, "lesson_next")
    assert not window.lesson_panel._done()[2]
    click(qtbot, window, "close_lesson")
    assert not window.lesson_panel.isVisible()


def test_a_step_brings_the_view_that_its_text_speaks_of(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("what_is_learning")
    until(qtbot, lambda: window.session.state == "ready")
    lead = window.result.lead
    assert lead.switch.key == "boundary"
    click(qtbot, window, "lesson_next")
    assert lead.switch.key == "figures"
    assert lead.stack.currentWidget() is lead.figures
    click(qtbot, window, "lesson_next")
    assert lead.switch.key == "boundary"
    click(qtbot, window, "lesson_back")
    assert lead.switch.key == "figures"


@pytest.mark.parametrize("key", list(LESSONS))
def test_the_views_that_steps_name_are_there(key: str) -> None:
    lesson = LESSONS[key]
    own = {"", "figures"} | ({"explore"} if lesson.explorer else set())
    assert {step.view for step in lesson.steps} <= own | set(VIEWS)


def test_figures_follow_their_inputs(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "start")
    click(qtbot, window, "lesson_backprop")
    until(qtbot, lambda: window.session.state == "ready")
    window.result.show_view("figures")
    click(qtbot, window, "compute_figures")
    until(qtbot, lambda: any(label.text() == "0.35892" for label in window.findChildren(Label, "figure_w5_new")))
    window.result.figures.form.changed.emit("rate", 0.0)
    click(qtbot, window, "compute_figures")
    until(qtbot, lambda: any(label.text() == "0.4" for label in window.findChildren(Label, "figure_w5_new")))


def test_a_typed_input_of_a_lesson_is_taken(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("brute_force")
    until(qtbot, lambda: window.session.state == "ready")
    window.result.show_view("figures")
    edit = find(window, QLineEdit, "text_origin_points")
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "1:3,2:6")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.result.figures._settings["origin_points"] == "1:3,2:6"


def test_every_lesson_opens_and_shows_its_steps(window: MainWindow, qtbot: QtBot) -> None:
    language = "zh_CN" if find(window, QWidget, "run").accessibleName() == "训练" else "en"
    for key in LESSONS:
        if key in HEAVY:
            continue
        window.open_lesson(key)
        until(qtbot, lambda: window.session.state in ("ready", "blocked"))
        text = LESSONS[key].text(language)
        assert find(window, Label, "lesson_title").text() == text.title
        assert window.session.state == "ready", key
        for index in range(len(LESSONS[key].steps) + 1):
            window.lesson_panel.show_step(index)
            assert window.lesson_panel.task.toPlainText().strip(), (key, index)
