"""Data of the user's own: a table through its dialog, a folder of pictures, a download that was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.data.catalog import fashion_mnist
from core.data.catalog.csv_table import CsvTable
from core.data.fetching import NotFetchedError
from gui.bringing.csv_wizard import CsvWizard
from gui.main_window import MainWindow
from gui.widgets.check import CheckBox
from gui.widgets.combo import ComboBox
from tests.stories.window import click, closed, find, opened, until

CLASSES = ("矮", "高")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table as a Chinese spreadsheet writes it: GBK, semicolons, words for classes, two cells missing."""
    chance = np.random.default_rng(3)
    rows = ["编号;身高;体重;类别"]
    for number in range(80):
        tall = number % 2
        height, weight = 150 + 30 * tall + chance.normal(0, 5), 50 + 20 * tall + chance.normal(0, 4)
        rows.append(f"{number};{height:.1f};{weight:.1f};{CLASSES[tall]}")
    rows[5] = "4;;60.0;矮"
    rows[6] = "5;180.0;;高"
    file = tmp_path / "身高 体重.csv"
    file.write_bytes("\n".join(rows).encode("gbk"))
    return file


def choose_data(window: MainWindow, qtbot: QtBot, key: str) -> None:
    """Open the list of data sets by its keys and take one."""
    combo = find(window, ComboBox, "dataset")
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def dialog(window: MainWindow, qtbot: QtBot) -> CsvWizard:
    """The table dialog, once it has read the file."""
    until(qtbot, lambda: bool(window.findChildren(CsvWizard)))
    wizard = window.findChildren(CsvWizard)[-1]
    until(qtbot, lambda: wizard._reading is not None)
    return wizard


def test_a_table_of_ones_own_is_looked_at_chosen_from_and_learned(
    window: MainWindow, qtbot: QtBot, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    choose_data(window, qtbot, "csv_table")
    wizard = dialog(window, qtbot)
    summary = wizard.findChild(QLabel, "csv_summary")
    assert summary is not None
    assert "78 complete rows, 3 features → 2 classes: 矮, 高" in summary.text()
    assert wizard.note.isVisible()
    first = wizard.preview.item(0, 0)
    assert first is not None
    assert first.text() == "矮"
    number = wizard.findChild(CheckBox, "feature_编号")
    assert number is not None
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: "2 features" in summary.text())
    qtbot.mouseClick(wizard.use, Qt.MouseButton.LeftButton)
    session = window.session
    until(qtbot, lambda: session.project.data.key == "csv_table" and session.state == "ready")
    data = session.project.data
    assert isinstance(data, CsvTable)
    assert (data.target, data.features, data.input_shape) == ("类别", ("身高", "体重"), (2,))
    click(qtbot, window, "epoch")
    until(qtbot, lambda: session.history.epoch == 1)
    session.undo_stack.undo()
    assert session.project.data.key == "circle"


def test_a_file_that_is_no_table_says_so_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_bytes(bytes(range(256)) * 20)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(broken), ""))
    choose_data(window, qtbot, "csv_table")
    wizard = dialog(window, qtbot)
    assert "cannot be read as a table" in wizard.summary.text()
    assert not wizard.use.isEnabled()
    qtbot.mouseClick(wizard.cancel, Qt.MouseButton.LeftButton)
    assert window.session.project.data.key == "circle"
    assert find(window, ComboBox, "dataset").key == "circle"


def test_a_folder_of_pictures_becomes_classes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = np.random.default_rng(0)
    for name, grey in (("明 bright", 200), ("暗 dark", 40)):
        folder = tmp_path / "图片" / name
        folder.mkdir(parents=True)
        for number in range(12):
            pixels = np.clip(chance.normal(grey, 20, (20, 24)), 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(folder / f"{number}.png")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "图片"))
    choose_data(window, qtbot, "image_folder")
    session = window.session
    until(qtbot, lambda: session.project.data.key == "image_folder" and session.state == "ready")
    assert session.dataset is not None
    assert set(map(str, session.dataset.class_names)) == {"明 bright", "暗 dark"}
    assert session.project.problem() is None


def test_a_missing_data_set_is_downloaded_when_the_button_says_so(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here = fashion_mnist.DEBIAN
    if not here.is_dir():
        pytest.skip("Fashion-MNIST is not on this machine")
    monkeypatch.setattr(fashion_mnist, "DEBIAN", tmp_path / "nothing")
    monkeypatch.setattr(fashion_mnist.FashionMnist, "home", staticmethod(lambda: tmp_path / "home"))
    tried: list[str] = []

    def no_network(self: object, progress: object = None) -> None:
        tried.append("no network")
        raise NotFetchedError(file="train-images", detail="no route")

    monkeypatch.setattr(fashion_mnist.FashionMnist, "fetch", no_network)
    choose_data(window, qtbot, "fashion_mnist")
    until(qtbot, lambda: window.session.state == "blocked")
    assert not tried, "nothing may be downloaded before it was asked for"
    card = window.findChildren(QPushButton)
    button = next(one for one in card if one.isVisible() and one.text().startswith("Download 31"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    labels = window.banner.findChildren(QLabel)
    until(qtbot, lambda: any("could not be downloaded" in label.text() for label in labels))

    def arrives(self: object, progress: object = None) -> None:
        (tmp_path / "home").symlink_to(here)

    monkeypatch.setattr(fashion_mnist.FashionMnist, "fetch", arrives)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window.session.state == "ready")
    assert window.session.dataset is not None


def test_doubles_and_constant_columns_are_seen_before_training(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "doubles.csv"
    file.write_text("a,b,same,y\n" + "1,2,7,no\n3,4,7,yes\n" * 30, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    choose_data(window, qtbot, "csv_table")
    wizard = dialog(window, qtbot)
    qtbot.mouseClick(wizard.use, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window.session.project.data.key == "csv_table" and window.session.state == "ready")
    health = window.panels[0].health  # type: ignore[attr-defined]
    until(qtbot, lambda: health._health is not None)
    assert health._health.constant == ("same",)
    assert health._health.doubles == 15
    marks = [mark.accessibleName() for mark in health.findChildren(object) if getattr(mark, "fine", True) is False]
    assert len(marks) == 2


def drop(window: MainWindow, path: Path) -> bool:
    """Drag a file over the window and let go of it; whether the window would take it."""
    data, copy = QMimeData(), Qt.DropAction.CopyAction
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(600, 400).toPoint(), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), copy, data, left, none))
    return enter.isAccepted()


def test_a_table_that_is_dropped_on_the_window_opens_its_dialog(window: MainWindow, qtbot: QtBot, table: Path) -> None:
    assert drop(window, table)
    until(qtbot, lambda: bool(window.findChildren(CsvWizard)))
    wizard = window.findChildren(CsvWizard)[-1]
    until(qtbot, wizard.use.isEnabled)
    qtbot.mouseClick(wizard.use, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: window.session.project.data.key == "csv_table" and window.session.state == "ready")


def test_arrays_that_are_dropped_on_the_window_become_data(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    chance = np.random.default_rng(0)
    np.savez(tmp_path / "two.npz", x=chance.normal(size=(60, 2)), y=np.arange(60) % 2)
    assert drop(window, tmp_path / "two.npz")
    until(qtbot, lambda: window.session.project.data.key == "npz" and window.session.state == "ready")


def test_a_file_of_another_kind_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    assert not drop(window, tmp_path / "song.mp3")
