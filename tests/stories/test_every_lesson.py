"""Every lesson from its row on the start page to its last step, by mouse, in the real window, in both languages."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from core.lesson import LESSONS
from gui import i18n
from gui.main_window import MainWindow
from gui.result_pane import EXPLORE, FIGURES
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.start_entries import LessonRow
from tests.qt_checks import threads_left
from tests.stories.window import click, closed, find, opened, until

NAMES = {"PyTorch", "NumPy", "TensorFlow", "CSV", "MNIST"}
"""Words that stay Latin in Chinese texts of the window."""


@pytest.fixture(autouse=True)
def no_thread_left() -> None:
    """One window lives through all lessons of a language, with its threads; `window` looks when it has closed."""


@pytest.fixture(scope="module", params=["zh_CN", pytest.param("en", marks=pytest.mark.long)])
def window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    window = opened(qapp, QtBot(request), tmp_path_factory.mktemp("course"), language=request.param, size=(1280, 720))
    yield window
    closed(window)
    qapp.processEvents()
    assert not threads_left(set(threading.enumerate()))


@pytest.mark.parametrize("key", list(LESSONS))
def test_a_lesson_is_read_to_its_end(window: MainWindow, qtbot: QtBot, key: str) -> None:
    lesson, text = LESSONS[key], LESSONS[key].text(i18n.language())
    click(qtbot, window, "start")
    click(qtbot, window, f"lesson_{key}")
    panel = window.lesson_panel
    assert find(window, Label, "lesson_title").text() == text.title
    for index in range(len(lesson.steps) + 1):
        assert panel.task.toPlainText().strip(), index
        assert not foreign_words(panel, text.markdown)
        assert not panel.column.horizontalScrollBar().isVisible()
        for tab in (EXPLORE, FIGURES)[: 2 if index == 0 else 0]:
            show_tab(qtbot, window, tab, lesson.explorer)
        click(qtbot, window, "lesson_next")
    assert not panel.isVisible(), "the last step ends the lesson"
    assert {EXPLORE, FIGURES}.isdisjoint(window.result.lead.view_keys())


def test_a_lesson_that_was_read_is_ticked_on_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    without_goals = next(lesson for lesson in LESSONS.values() if not any(step.goals for step in lesson.steps))
    click(qtbot, window, "start")
    click(qtbot, window, f"lesson_{without_goals.key}")
    for _ in range(len(without_goals.steps) + 1):
        click(qtbot, window, "lesson_next")
    click(qtbot, window, "start")
    assert find(window, LessonRow, f"lesson_{without_goals.key}").share == 1
    click(qtbot, window, "leave_start")


def show_tab(qtbot: QtBot, window: MainWindow, tab: str, explorer: str) -> None:
    """Choose a tab of the leading sheet by mouse, from the menu behind "More" where it stands there."""
    switch = window.result.lead.switch
    if tab not in window.result.lead.view_keys():
        assert not explorer
        return
    if tab in switch.in_sight():
        segments = find(switch, Segmented, "")
        middle = segments._cell(switch.in_sight().index(tab)).center().toPoint()
        qtbot.mouseClick(segments, Qt.MouseButton.LeftButton, pos=middle)
    else:
        click(qtbot, window, "more_views")
        until(qtbot, switch.menu.isVisible)
        action = next(action for action in switch.menu.actions() if action.objectName() == f"view_{tab}")
        qtbot.mouseClick(switch.menu, Qt.MouseButton.LeftButton, pos=switch.menu.actionGeometry(action).center())
    shown = window.result.lead.stack.currentWidget()
    assert shown is not None
    assert shown.isVisible()
    assert shown.objectName() == (f"explorer_{explorer}" if tab == EXPLORE else "lesson_figures")


def foreign_words(column: QWidget, chinese: str) -> set[str]:
    """Latin words that a Chinese lesson column shows although its prose has none of them; nothing in English."""
    if i18n.language() != "zh_CN":
        return set()
    shown = [label.text() for label in column.findChildren(QLabel) if label.isVisible()]
    shown += [button.text() for button in column.findChildren(QAbstractButton) if button.isVisible()]
    shown += [prose.toPlainText() for prose in column.findChildren(QTextBrowser) if prose.isVisible()]
    return set(re.findall(r"[A-Za-z]{3,}", " ".join(shown))) - set(re.findall(r"[A-Za-z]{3,}", chinese)) - NAMES
