"""The glossary: searched in both languages, reached from a lesson's term, and back to the lessons that use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.glossary import glossary
from gui.main_window import MainWindow
from gui.pages.glossary import GlossaryPage, used_in
from gui.widgets.prose import Prose
from tests.stories.window import click, closed, find, opened


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, "zh_CN")
    yield window
    closed(window)


def rows(page: GlossaryPage) -> list[str]:
    """The keys of the terms that the list shows."""
    return [key for key in glossary() if any(row.isVisible() for row in page.findChildren(QWidget, f"term_{key}"))]


def test_a_term_is_found_by_either_name(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.named("glossary").trigger()
    page = window.pages["glossary"]
    assert isinstance(page, GlossaryPage)
    assert len(rows(page)) == len(glossary())
    qtbot.keyClicks(page.search, "learning rate")
    assert "learning_rate" in rows(page)
    assert len(rows(page)) < 12
    page.search.clear()
    page.search.setText("过拟合")
    assert rows(page)[0] == "overfitting"
    click(qtbot, window, "term_overfitting", QPoint(20, 10))
    assert page.term_name.text() == "过拟合"
    assert page.term_other.text() == "overfitting"
    page.search.setText("没有这个词")
    assert not rows(page)
    assert "没有这个词" in page.count.text()


def test_a_term_in_a_lesson_leads_to_the_glossary_and_from_there_to_another_lesson(
    window: MainWindow, qtbot: QtBot
) -> None:
    term, lessons = next((term, keys) for term, keys in used_in().items() if len(keys) > 1 and "logistic" in keys)
    window.open_lesson("logistic")
    prose = find(window, Prose, "lesson_text")
    prose.anchorClicked.emit(QUrl(f"term:{term}"))
    page = window.pages["glossary"]
    assert isinstance(page, GlossaryPage)
    assert window.stack.currentWidget() is page
    assert page.term_name.text() == glossary()[term].zh
    other = next(key for key in lessons if key != "logistic")
    click(qtbot, window, f"glossary_lesson_{other}")
    assert window.stack.currentWidget() is window.workbench
    title = find(window, QLabel, "lesson_title")
    assert title.text()


def test_the_arrow_keys_walk_through_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.named("glossary").trigger()
    page = window.pages["glossary"]
    assert isinstance(page, GlossaryPage)
    first = page.term_name.text()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.term_name.text() != first
    qtbot.keyClick(page.search, Qt.Key.Key_Up)
    assert page.term_name.text() == first
