"""Which columns are rails: those of a narrow window, and those that a lesson has folded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.column import HANDLE_PX, Flyout
from gui.columns import Columns
from gui.lesson_panel import LessonPanel
from gui.panel import PANELS
from gui.settings import Settings


@pytest.fixture
def columns(qtbot: QtBot) -> Columns:
    made = Columns([panel() for panel in PANELS.values()], QWidget())
    qtbot.addWidget(made)
    return made


def rails(columns: Columns) -> list[str]:
    return [column.panel.key for column in columns.columns if column.is_folded]


def test_a_narrow_window_folds_columns_and_a_wide_one_unfolds_them(columns: Columns):
    columns.resize(1100, 600)
    columns.show()
    assert rails(columns) == ["data", "training"]
    columns.resize(1280, 600)
    assert rails(columns) == ["data"]
    columns.resize(1440, 600)
    assert rails(columns) == []


def test_what_a_lesson_has_folded_stays_so_when_the_window_appears_or_grows(columns: Columns):
    columns.fold("training", True)
    columns.resize(1440, 600)
    columns.show()
    assert rails(columns) == ["training"]
    columns.resize(1100, 600)
    columns.resize(1440, 600)
    assert rails(columns) == ["training"]


def test_after_a_lesson_a_narrow_window_has_its_rails_again(columns: Columns):
    columns.resize(1280, 600)
    columns.show()
    for key in ("data", "training"):
        columns.fold(key, True)
    for key in ("data", "training"):
        columns.fold(key, False)
    assert rails(columns) == ["data"]
    columns.resize(1440, 600)
    assert rails(columns) == []


def test_a_panel_that_flew_out_takes_the_keyboard_and_gives_it_back_to_where_it_was(columns: Columns, qtbot: QtBot):
    columns.resize(1280, 600)
    columns.show()
    qtbot.waitExposed(columns)
    column = columns.columns[0]
    arrow = columns.arrows[1]
    arrow.setFocus()
    qtbot.mouseClick(column.rail, Qt.MouseButton.LeftButton)
    assert columns.focusWidget() is column.panel
    qtbot.keyClick(column.panel, Qt.Key.Key_Escape)
    assert not column.panel.isVisible()
    assert columns.focusWidget() is arrow


def test_with_nothing_chosen_before_a_panel_that_flew_back_leaves_no_control_the_space_bar(
    columns: Columns, qtbot: QtBot
):
    columns.resize(1280, 600)
    columns.show()
    qtbot.waitExposed(columns)
    column = columns.columns[0]
    qtbot.mouseClick(column.rail, Qt.MouseButton.LeftButton)
    qtbot.keyClick(column.panel, Qt.Key.Key_Escape)
    assert columns.focusWidget() is None


def test_the_arrows_stand_between_the_columns_of_a_wide_window(columns: Columns):
    columns.resize(1600, 600)
    columns.show()
    for column, arrow in zip(columns.columns, columns.arrows, strict=True):
        assert abs(arrow.geometry().center().x() - column.geometry().right()) <= HANDLE_PX


@pytest.fixture
def lesson_columns(qtbot: QtBot, tmp_path: Path) -> Columns:
    settings = Settings(tmp_path / "settings.ini")
    made = Columns([LessonPanel(settings), *(panel() for panel in PANELS.values())], QWidget())
    qtbot.addWidget(made)
    made.set_shown("lesson", False)
    return made


def test_beside_a_lesson_the_network_folds_where_it_would_push_the_result_out_of_the_window(lesson_columns: Columns):
    lesson_columns.resize(1100, 600)
    lesson_columns.show()
    assert rails(lesson_columns) == ["data", "training"]
    lesson_columns.set_shown("lesson", True)
    assert rails(lesson_columns) == ["data", "network", "training"]
    assert lesson_columns.splitter.minimumSizeHint().width() <= 1100
    lesson_columns.set_shown("lesson", False)
    assert rails(lesson_columns) == ["data", "training"]


def test_a_column_without_room_floats_where_its_arrow_is_pressed(lesson_columns: Columns):
    lesson_columns.resize(1100, 600)
    lesson_columns.show()
    lesson_columns.set_shown("lesson", True)
    next(arrow for arrow in lesson_columns.arrows if arrow.objectName() == "fold_network").click()
    assert rails(lesson_columns) == ["data", "network", "training"]
    assert lesson_columns.findChild(Flyout, "flyout_network") is not None
