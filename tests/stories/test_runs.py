"""The runs of a session: compared, sorted, named, opened again, deleted and saved as a table, by mouse."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from core.project.schema import from_plain, to_plain
from gui.main_window import MainWindow
from gui.pages.runs import COLUMNS, RunsPage
from gui.widgets.button import Button
from gui.widgets.toast import Toast
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path, size=(1280, 720))
    yield window
    closed(window)


def _epochs(window: MainWindow, qtbot: QtBot, count: int) -> None:
    """So many epochs, one by one."""
    for _ in range(count):
        goal = window.session.history.epoch + 1
        click(qtbot, window, "epoch")
        until(qtbot, partial(_is_at, window, goal))


def _is_at(window: MainWindow, epoch: int) -> bool:
    return window.session.history.epoch == epoch


def _two_runs(window: MainWindow, qtbot: QtBot) -> RunsPage:
    _epochs(window, qtbot, 3)
    click(qtbot, window, "reroll")
    until(qtbot, lambda: window.session.state == "ready")
    _epochs(window, qtbot, 2)
    click(qtbot, window, "runs")
    page = window.pages["runs"]
    assert isinstance(page, RunsPage)
    assert window.stack.currentWidget() is page
    return page


def _press(qtbot: QtBot, name: str) -> None:
    """Answer the question that stands there."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    button = box.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _click_cell(page: RunsPage, qtbot: QtBot, row: int, column: str) -> None:
    place = page.table.visualRect(page.table.model().index(row, COLUMNS.index(column))).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _sort(page: RunsPage, qtbot: QtBot, column: str) -> None:
    header = page.table.horizontalHeader()
    index = COLUMNS.index(column)
    place = QPoint(header.sectionViewportPosition(index) + header.sectionSize(index) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_runs_are_compared_sorted_named_and_one_is_opened_again(window: MainWindow, qtbot: QtBot):
    page = _two_runs(window, qtbot)
    assert page.table.numbers == [2, 1]
    assert {curve.name for curve in page.plot.curves} == {"Run 1", "Run 2"}
    _click_cell(page, qtbot, 0, "tick")
    assert [curve.name for curve in page.plot.curves] == ["Run 1"]
    _click_cell(page, qtbot, 0, "tick")
    _sort(page, qtbot, "epochs")
    assert page.table.numbers == [1, 2]
    _sort(page, qtbot, "epochs")
    assert page.table.numbers == [2, 1]
    _click_cell(page, qtbot, 0, "name")
    assert not find(page, Button, "run_open").isEnabled()
    _click_cell(page, qtbot, 1, "name")
    name = find(page, QLineEdit, "run_name")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(name, "first weights")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert {curve.name for curve in page.plot.curves} == {"first weights", "Run 2"}
    first = window.session.runs.records()[0]
    assert first.weights is not None
    QTimer.singleShot(200, lambda: _press(qtbot, "dont_save"))  # the dice was an edit, and it lies in no file
    click(qtbot, page, "run_open")
    until(qtbot, lambda: window.session.state == "ready" and window.session.latest is not None)
    assert window.stack.currentWidget() is window.workbench
    assert window.session.project == first.project
    latest = window.session.latest
    assert latest is not None
    for key, array in first.weights.items():
        np.testing.assert_array_equal(latest.weights[key], array)
    assert [record.number for record in window.session.runs.records()] == [1, 2]


def test_a_run_is_deleted_brought_back_and_all_are_saved_as_a_table(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    page = _two_runs(window, qtbot)
    _click_cell(page, qtbot, 1, "name")
    click(qtbot, page, "run_delete")
    assert page.table.numbers == [2]
    toast = window.findChildren(Toast)[-1]
    qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert page.table.numbers == [2, 1]
    file = tmp_path / "all.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_suffix("")), ""))
    click(qtbot, page, "runs_export")
    until(qtbot, file.exists)
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert [row["run"] for row in rows] == ["2", "1"]
    assert [row["epochs"] for row in rows] == ["2", "3"]


def test_the_runs_of_a_project_are_saved_with_it_and_shown_after_opening(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    session, files, file = window.session, window.files, tmp_path / "kept.gradus"
    page = _two_runs(window, qtbot)
    session.runs.rename(1, "first weights")
    kept = session.runs.records()
    files.file = file
    files.save()
    until(qtbot, lambda: file.exists() and not files.is_dirty)
    session.runs.rename(2, "second")
    assert files.is_dirty
    files.save()
    until(qtbot, lambda: not files.is_dirty)
    files.new()
    until(qtbot, lambda: session.state == "ready" and files.file is None)
    window.show_workbench()
    _epochs(window, qtbot, 1)
    assert [record.name for record in session.runs.of_document()] == [""]
    files.open(file)
    until(qtbot, lambda: files.file == file and session.state == "ready" and session.latest is not None)
    back = session.runs.of_document()
    assert [record.name for record in back] == ["first weights", "second"]
    assert [record.number for record in session.runs.records()] == [3, 4, 5]  # none is there twice
    for one, other in zip(kept, back, strict=True):
        assert (one.project, one.epoch, one.courses.keys()) == (other.project, other.epoch, other.courses.keys())
        np.testing.assert_array_equal(one.courses["unseen"].values, other.courses["unseen"].values)
    click(qtbot, window, "runs")
    assert page.table.numbers == [5, 4, 3]
    _click_cell(page, qtbot, 1, "name")
    weights = back[0].weights
    assert weights is not None
    click(qtbot, page, "run_open")
    until(qtbot, lambda: window.stack.currentWidget() is window.workbench and session.latest is not None)
    latest = session.latest
    assert latest is not None
    assert all(np.array_equal(latest.weights[key], array) for key, array in weights.items())
    assert len(session.runs.of_document()) == 2


def test_a_listed_run_with_parts_from_a_newer_program_is_shown_by_their_keys(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    page = _two_runs(window, qtbot)
    plain = to_plain(window.session.project)
    plain["data"] = {"key": "mars"}
    plain["network"]["layers"][0] = {"key": "warp"}
    plain["training"] |= {"optimiser": {"key": "guess"}, "loss": {"key": "regret"}, "schedule": {"key": "moon"}}
    strange = replace(window.session.runs.records()[0], project=from_plain(plain))
    window.session.runs.begin([strange])
    until(qtbot, lambda: 3 in page.table.numbers)
    _click_cell(page, qtbot, page.table.numbers.index(3), "name")
    row = page._row(page._records[3])
    assert (row.cells["data"], row.cells["optimiser"]) == ("mars", "guess")
    page.write(tmp_path / "all.csv")
    until(qtbot, (tmp_path / "all.csv").exists)


def test_without_a_run_the_page_says_what_to_do(window: MainWindow, qtbot: QtBot):
    click(qtbot, window, "runs")
    page = window.pages["runs"]
    assert isinstance(page, RunsPage)
    assert page.empty.isVisible()
    click(qtbot, page, "leave_runs")
    assert window.stack.currentWidget() is window.workbench


def test_the_keys_of_the_bench_change_nothing_behind_a_page(window: MainWindow, qtbot: QtBot):
    session = window.session
    session.set_learning_rate(0.1, "rate")
    page = _two_runs(window, qtbot)
    learned = session.history.step
    for key in (Qt.Key.Key_Z, Qt.Key.Key_R, Qt.Key.Key_D):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert session.history.step == learned
    assert session.project.training.learning_rate == 0.1
    window.show_workbench()
    qtbot.keyClick(window.workbench, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert session.history.step == 0
