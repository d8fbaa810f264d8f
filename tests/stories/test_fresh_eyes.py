"""What a newcomer stumbles over: the keyboard, the desk of a lesson, its title, its questions, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.catalog.csv_table import CsvTable
from core.lesson import LESSONS
from core.project.document import Project
from gui.bringing.csv_wizard import CsvWizard
from gui.bringing.files import BringFiles
from gui.explorers.backprop import BackpropExplorer
from gui.main_window import MainWindow
from gui.panels.data import DataPanel
from gui.result_pane import EXPLORE, FIGURES
from gui.widgets.label import Label
from gui.widgets.prose import Prose
from gui.widgets.toast import Toast
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    yield window
    closed(window)


def begin(qtbot: QtBot, window: MainWindow, lesson: str) -> None:
    window.open_lesson(lesson)
    until(qtbot, lambda: window.session.state == "ready")


def press_space(qtbot: QtBot, window: MainWindow) -> None:
    """The space bar, wherever the keyboard is."""
    at = window.focusWidget()
    assert at is not None
    qtbot.keyClick(at, Qt.Key.Key_Space)


def test_the_space_bar_trains_in_a_lesson_with_a_word_field(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "start")
    begin(qtbot, window, "hello_rnn")
    press_space(qtbot, window)
    until(qtbot, lambda: window.session.history.step > 0)


def test_the_space_bar_trains_after_a_click_into_the_text_of_a_lesson(window: MainWindow, qtbot: QtBot) -> None:
    begin(qtbot, window, "hello_rnn")
    qtbot.mouseClick(window.lesson_panel.task.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    press_space(qtbot, window)
    until(qtbot, lambda: window.session.history.step > 0)


def test_the_space_bar_trains_after_a_table_was_chosen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b,y\n" + "".join(f"{n},{n * n},{2 * n}\n" for n in range(40)))
    panel = next(panel for panel in window.panels if isinstance(panel, DataPanel))
    panel.choice.setFocus()
    bring = panel.findChild(BringFiles)
    assert bring is not None
    bring.wizard(CsvTable(path=str(table)))
    dialog = window.findChildren(CsvWizard)[-1]
    until(qtbot, dialog.use.isEnabled)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window.session.project.data.kind == "table" and window.session.state == "ready")
    press_space(qtbot, window)
    until(qtbot, lambda: window.session.history.step > 0)


def test_a_lesson_that_is_all_explorer_clears_the_desk(window: MainWindow, qtbot: QtBot) -> None:
    begin(qtbot, window, "hello_rnn")
    begin(qtbot, window, "red_hand")
    assert window.session.project == Project()
    assert window.result.lead.switch.key == EXPLORE


def test_a_lesson_begins_with_its_title_and_its_own_tabs_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    begin(qtbot, window, "backprop")
    bar = window.lesson_panel.column.verticalScrollBar()
    until(qtbot, lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    click(qtbot, window, "lesson_next")
    until(qtbot, lambda: bar.value() == 0)
    assert window.result.lead.switch.in_sight()[:2] == [EXPLORE, FIGURES]
    assert window.result.lead.switch.key == EXPLORE, "its steps speak of the explorer, which is what opens"


def test_the_explorer_follows_the_step(window: MainWindow, qtbot: QtBot) -> None:
    begin(qtbot, window, "backprop")
    window.lesson_panel.show_step(1)
    window.result.show_view(EXPLORE)
    stage = window.result.findChild(BackpropExplorer)
    assert stage is not None
    assert stage.tabs.key == "graph"
    window.lesson_panel.show_step(2)
    assert (stage.tabs.key, stage.network.part.key) == ("network", "forward")
    window.lesson_panel.show_step(4)
    assert stage.tabs.key == "softmax"


def test_a_question_sets_its_formulas_and_a_report_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    begin(qtbot, window, "backprop")
    window.lesson_panel.show_step(1)
    shown = find(window, Prose, "lesson_question").toPlainText()
    assert "$" not in shown
    assert "0.01" in shown
    assert "Raise b by 0.01" in window.lesson_panel.answers()[0].question


def test_the_end_of_a_lesson_is_said_and_leads_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    begin(qtbot, window, "red_hand")
    for _ in range(len(LESSONS["red_hand"].steps) + 1):
        click(qtbot, window, "lesson_next")
    toast = window.findChildren(Toast)[-1]
    words = " ".join(label.text() for label in toast.findChildren(Label))
    following = list(LESSONS)[list(LESSONS).index("red_hand") + 1]
    assert "is done" in words
    assert LESSONS[following].text("en").title in words


def test_a_short_run_is_thrown_away_unasked_and_a_long_one_is_not(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, window, "hello_rnn")
    click(qtbot, window, "epoch")
    until(qtbot, lambda: window.session.history.step > 0)
    assert not window.files.is_dirty
    title = find(window, Label, "project_title")
    assert not title.text().endswith("•")
    monkeypatch.setattr("gui.files.WORTH_KEEPING_S", 0.0)
    before = window.session.history.step
    click(qtbot, window, "epoch")
    until(qtbot, lambda: window.session.history.step > before)
    until(qtbot, lambda: title.text().endswith("•"))
    window.files.put(Project())
    assert not title.text().endswith("•")
    window.session.edit(replace(window.session.project, name="mine"), "name")
    assert title.text() == "mine •"
