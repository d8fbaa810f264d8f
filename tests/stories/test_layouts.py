"""Several views at once: beside each other, in windows of their own, remembered for each kind of data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.result import PaneWindow
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def test_two_views_follow_one_run_side_by_side(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "view_beside")
    lead, beside = window.result.panes()
    assert lead.switch.key == "boundary"
    beside.show_view("loss")
    click(qtbot, window, "epoch")
    until(qtbot, lambda: window.session.history.epoch == 1)
    views = (lead.current(), beside.current())
    assert all(view is not None and view.isVisible() for view in views)
    click(qtbot, window, "close_view")
    assert window.result.panes() == [lead]
    assert not beside.isVisible()


def test_a_view_moves_into_a_window_of_its_own_and_back(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "view_beside")
    pane = window.result.panes()[1]
    click(qtbot, window, "view_own_window")
    until(qtbot, lambda: isinstance(pane.window(), PaneWindow) and pane.isVisible())
    qtbot.keyClick(pane.window(), Qt.Key.Key_Right)
    until(qtbot, lambda: window.session.history.step == 1)
    qtbot.mouseClick(pane.float, Qt.MouseButton.LeftButton)
    assert pane.window() is window
    assert pane.isVisible()
    qtbot.mouseClick(pane.float, Qt.MouseButton.LeftButton)
    pane.window().close()
    assert window.result.panes() == [window.result.lead]


def test_each_kind_of_data_has_its_own_layout_and_it_outlives_the_program(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    click(qtbot, window, "view_beside")
    window.result.panes()[1].show_view("loss")
    digits = find(window, QWidget, "dataset")
    digits.setCurrentIndex(digits.findData("iris"))  # type: ignore[attr-defined]
    digits.activated.emit(digits.currentIndex())  # type: ignore[attr-defined]
    until(qtbot, lambda: window.session.project.data.key == "iris" and window.session.state == "ready")
    assert len(window.result.panes()) == 1
    click(qtbot, window, "undo")
    until(qtbot, lambda: window.session.project.data.key == "circle" and window.session.state == "ready")
    assert [pane.switch.key for pane in window.result.panes()[1:]] == ["loss"]
    again = opened(qapp, qtbot, tmp_path)
    try:
        assert [pane.switch.key for pane in again.result.panes()[1:]] == ["loss"]
    finally:
        closed(again)


def test_views_that_find_no_room_wait_behind_more(window: MainWindow, qtbot: QtBot) -> None:
    switch = window.result.lead.switch
    keys = window.result.lead.view_keys()
    switch.resize(260, switch.height())
    inside = switch.in_sight()
    assert "boundary" in inside
    assert len(inside) < len(keys)
    assert switch.more.isVisible()
    hidden = next(key for key in keys if key not in inside)
    qtbot.mouseClick(switch.more, Qt.MouseButton.LeftButton)
    action = next(action for action in switch.menu.actions() if action.objectName() == f"view_{hidden}")
    action.trigger()
    switch.menu.close()
    view = window.result.current()
    assert view is not None
    assert view.key == hidden
    assert hidden in switch.in_sight()
