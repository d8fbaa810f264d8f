"""Everything made in the program leaves it: script, weights, figures, pictures."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from safetensors.numpy import load_file

from gui.exports import KINDS
from gui.main_window import MainWindow
from tests.stories.window import click, closed, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def export(window: MainWindow, monkeypatch: pytest.MonkeyPatch, key: str, file: Path) -> None:
    """Choose the command in the menu and this place in the dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_suffix("")), ""))
    menu = window.menu.menus["export"]
    action = next(action for action in menu.actions() if action.objectName() == f"action_export_{key}")
    assert isinstance(action, QAction)
    action.trigger()


def test_a_trained_network_is_exported_in_every_form(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(qtbot, window, "epoch")
    until(qtbot, lambda: window.session.history.epoch == 1)
    files = {key: tmp_path / f"导出 {key}{kind.ending}" for key, kind in KINDS.items() if key != "onnx"}
    for key, file in files.items():
        export(window, monkeypatch, key, file)
        until(qtbot, file.exists)
    snapshot = window.session.snapshot
    assert snapshot is not None
    weights = load_file(files["safetensors"])
    assert weights.keys() == snapshot.weights.keys()
    assert all(np.array_equal(weights[name], snapshot.weights[name]) for name in weights)
    with np.load(files["npz"]) as arrays:
        assert set(arrays) == set(weights)
    compile(files["script"].read_text(encoding="utf-8"), "script", "exec")
    with files["csv"].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["step"] for row in rows] == ["0", "25"]
    assert float(rows[1]["train_loss"]) < float(rows[0]["train_loss"])
    picture = QImage(str(files["png"]))
    assert picture.width() == 2 * window.result.picture().width()


@pytest.mark.parametrize(("key", "sentence"), [("csv", "There are no figures yet"), ("onnx", "ONNX files need")])
def test_what_cannot_be_exported_says_why(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, sentence: str
) -> None:
    if key == "onnx":
        monkeypatch.setitem(sys.modules, "onnx", None)
        until(qtbot, lambda: window.session.snapshot is not None)
    export(window, monkeypatch, key, tmp_path / f"x{KINDS[key].ending}")
    until(qtbot, lambda: window.banner.isVisible())
    assert any(sentence in label.text() for label in window.banner.findChildren(QLabel))
