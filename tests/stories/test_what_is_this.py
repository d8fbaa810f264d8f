"""“What is this?”: a click on anything explains it, in both languages; whatever a user acts on has words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.project.preset import PRESETS
from gui.main_window import MainWindow
from gui.page import PAGES
from gui.what_is_this import AnswerCard, explained, name_of
from gui.widgets.label import Label
from gui.widgets.segmented import Segmented
from gui.widgets.slider import Slider
from tests.stories.window import click, closed, find, opened, until

ACTED_ON = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QPlainTextEdit, Slider, Segmented)


@pytest.fixture
def window(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, language=getattr(request, "param", "en"))
    yield window
    closed(window)


def ask(qtbot: QtBot, window: MainWindow, name: str, at: QPoint | None = None) -> str:
    """Shift+F1, a click on the widget called `name`; what the card says."""
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    cursor = QApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.WhatsThisCursor
    click(qtbot, window, name, at)
    assert QApplication.overrideCursor() is None
    return " ".join(label.text() for label in find(window, AnswerCard, "what_card").findChildren(Label))


@pytest.mark.parametrize("window", ["en", "zh_CN"], indirect=True)
def test_a_click_explains_and_does_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    chinese = find(window, QWidget, "run").accessibleName() == "训练"
    said = ask(qtbot, window, "run")
    assert ("训练" if chinese else "Train, or go on training") in said
    assert window.session.state == "ready", "the button did not hear of the click"
    said = ask(qtbot, window, "learning_rate")
    assert "学习率" in said
    assert "learning rate" in said.lower()
    click(qtbot, window, "what_in_glossary")
    assert window.stack.currentWidget() is window.pages["glossary"]
    assert window.pages["glossary"].term_name.text() == ("学习率" if chinese else "learning rate")  # type: ignore[attr-defined]


def test_escape_takes_the_question_back(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "what")
    assert window.what.is_asking
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert QApplication.overrideCursor() is None
    click(qtbot, window, "run")
    until(qtbot, lambda: window.session.state == "running")
    window.session.pause()
    until(qtbot, lambda: window.session.state == "paused")


def test_an_answer_goes_with_the_next_click_which_still_does_what_it_does(window: MainWindow, qtbot: QtBot) -> None:
    ask(qtbot, window, "learning_rate")
    click(qtbot, window, "run")
    assert window.what.card is None
    until(qtbot, lambda: window.session.state == "running")
    window.session.pause()
    until(qtbot, lambda: window.session.state == "paused")


def test_escape_closes_an_answer_and_leaves_the_page_that_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "runs")
    window.what.explain(window.pages["runs"], QPoint(10, 10))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.what.card is None
    assert window.stack.currentWidget() is window.pages["runs"]


def without_words(window: MainWindow) -> set[str]:
    """Enabled controls in sight that carry nothing beyond their caption."""
    found = set()
    for control in window.findChildren(QWidget):
        if not isinstance(control, ACTED_ON) or not control.isVisible() or not control.isEnabled():
            continue
        if control.objectName() == "qt_spinbox_lineedit" or explained(control):
            continue
        found.add(f"{type(control).__name__} {control.objectName()} {name_of(control)}".strip())
    return found


@pytest.mark.parametrize("window", ["en", pytest.param("zh_CN", marks=pytest.mark.long)], indirect=True)
def test_every_control_has_an_explanation(window: MainWindow, qtbot: QtBot) -> None:
    missing = set()
    for preset in ("playground", "linear_regression", "digits_fast", "iris"):
        window._open_project(PRESETS[preset].project())
        until(qtbot, lambda: window.session.state == "ready")
        for key in window.result.lead.view_keys():
            window.result.show_view(key)
            missing |= without_words(window)
    window.open_lesson("hello_rnn")
    until(qtbot, lambda: window.session.state == "ready")
    window.lesson_panel.show_step(1)
    for key in window.result.lead.view_keys():
        window.result.show_view(key)
        missing |= without_words(window)
    for key in PAGES:
        window.show_page(key)
        missing |= without_words(window)
    assert not missing
