"""Picture networks that one can look into, pictures of one's own, and the recommended recipe, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.data.catalog.image_folder import ImageFolder
from core.data.collecting import collected
from core.nn.building import chain, layer
from core.project.document import Project
from core.project.fitting import for_data
from core.project.storage import load
from core.training.events import Snapshot
from gui import numbers
from gui.bringing.collect import CollectDialog
from gui.bringing.photos import PhotoDialog
from gui.main_window import MainWindow
from gui.views.feature_maps import FeatureMapsView
from gui.views.pictures import PicturesView
from gui.views.weights import WeightsView
from gui.widgets.button import Button
from gui.widgets.label import Label
from gui.widgets.number_edit import NumberEdit
from tests.gui.views.pictures_on_disk import halves
from tests.stories.window import click, closed, find, opened, until


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = opened(qapp, qtbot, tmp_path)
    yield window
    closed(window)


def small_project(folder: Path) -> Project:
    """A convolutional network over a small picture set on disk."""
    project = for_data(Project(), halves(folder))
    network = chain((1, 12, 12), layer("conv2d", channels=4, kernel=3), "relu", "flatten", layer("linear", units=3))
    return replace(project, network=network, training=replace(project.training, batch_size=6, learning_rate=0.05))


def put(window: MainWindow, qtbot: QtBot, project: Project) -> None:
    window.session.open(project)
    window.session.load()
    until(qtbot, lambda: window.session.state == "ready" and window.session.snapshot is not None)


def drop(window: MainWindow, *paths: Path) -> None:
    """Let files or folders fall on the window, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(200, 200), action, data, button, key))


def test_while_a_network_trains_its_mistakes_kernels_and_spreads_are_looked_at(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    put(window, qtbot, small_project(tmp_path / "set"))
    qtbot.keyClick(window, Qt.Key.Key_Space)
    until(qtbot, lambda: window.session.state in ("running", "finished"))
    window.result.show_view("pictures")
    pictures = find(window, PicturesView, "view_pictures")
    until(qtbot, pictures.parts.isVisible)
    switch = find(window, QWidget, "pictures_switch")
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 10, 10))
    rows = find(window, QWidget, "class_pictures")
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=pictures.rows.place(1, 0).center().toPoint())
    assert pictures.detail.title.text().startswith("right")
    window.result.show_view("feature_maps")
    maps = find(window, FeatureMapsView, "view_feature_maps")
    until(qtbot, lambda: len(maps.layers_seen) == 1)
    click(qtbot, window, "kernel_layers", maps.layers.place(0, 2).center().toPoint())
    assert maps.unit.accessibleName() == "Conv2d 1, kernel 3"
    window.result.show_view("weights")
    weights = find(window, WeightsView, "view_weights")
    over_time = find(window, QWidget, "weights_switch")
    qtbot.mouseClick(over_time, Qt.MouseButton.LeftButton, pos=QPoint(over_time.width() - 10, 10))
    until(qtbot, lambda: len(weights.spreads.columns) >= 2)
    assert len(weights.courses) == 3  # Conv2d, ReLU, Linear


def test_a_weight_of_a_kernel_is_read_set_locked_and_undone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = window.session
    put(window, qtbot, small_project(tmp_path / "set"))
    window.result.show_view("feature_maps")
    maps = find(window, FeatureMapsView, "view_feature_maps")
    until(qtbot, lambda: len(maps.layers_seen) == 1)
    click(qtbot, window, "kernel_layers", maps.layers.place(0, 1).center().toPoint())
    place = maps.unit.place_of((0, 1, 2)).center().toPoint()

    def now() -> float:
        assert session.latest is not None
        return float(session.latest.weights["0.weight"][1, 0, 1, 2])

    click(qtbot, window, "kernel_unit", place)
    before = now()
    assert find(window, Label, "wire_now").text() == numbers.signed(before)
    edit = find(window, NumberEdit, "wire_value")
    edit.selectAll()
    qtbot.keyClicks(edit, "0.75")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    until(qtbot, lambda: now() == 0.75)
    click(qtbot, window, "wire_lock")
    assert session.project.network.layers[0].held == (("weight", (1, 0, 1, 2), 0.75),)  # type: ignore[attr-defined]
    assert maps.unit.held == {(0, 1, 2)}
    click(qtbot, window, "epoch")
    until(qtbot, lambda: session.history.epoch == 1)
    found: list[Snapshot | None] = []
    session.with_fresh_weights(found.append)
    until(qtbot, lambda: bool(found))
    assert found[0] is not None
    assert found[0].weights["0.weight"][1, 0, 1, 2] == 0.75
    session.undo_stack.undo()
    assert session.project.network.layers[0].held == ()  # type: ignore[attr-defined]
    assert not maps.unit.held
    click(qtbot, window, "kernel_unit", maps.unit.place_of(()).center().toPoint())
    edit.selectAll()
    qtbot.keyClicks(edit, "-0.25")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    until(qtbot, lambda: session.latest is not None and session.latest.weights["0.bias"][1] == -0.25)
    click(qtbot, window, "undo")
    until(qtbot, lambda: session.latest is not None and session.latest.weights["0.bias"][1] != -0.25)


def test_a_folder_that_is_dropped_becomes_data_and_photos_of_any_kind_go_to_its_network(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(window, tmp_path / "photo.jpg")
    assert window.banner.isVisible()  # the first project takes points, no photos
    halves(tmp_path / "dropped", each=6)
    drop(window, tmp_path / "dropped")
    until(qtbot, lambda: isinstance(window.session.project.data, ImageFolder) and window.session.state == "ready")
    assert window.session.project.network.input_shape == (3, 64, 64)
    assert window.session.dataset is not None
    assert window.session.dataset.class_names == ("left", "right", "top")
    (tmp_path / "broken.png").write_bytes(b"this is no picture")
    strange = tmp_path / "照片"
    strange.mkdir()
    cv2.imencode(".png", np.full((40, 60), 30_000, np.uint16))[1].tofile(strange / "16 位.png")
    cv2.imencode(".png", np.zeros((1, 1), np.uint8))[1].tofile(strange / "pixel.png")
    photos = (tmp_path / "dropped" / "left" / "0.png", strange / "16 位.png", strange / "pixel.png")
    drop(window, *photos, tmp_path / "broken.png")
    dialog = find(window, PhotoDialog, "photo_dialog")
    until(qtbot, lambda: dialog.bars.probabilities("Probability") is not None)
    assert dialog.title.text().startswith("0.png: ")
    assert [photo.problem is None for photo in dialog.photos] == [True, True, False, False]
    assert dialog.photos[0].given is not None
    assert dialog.photos[0].given.shape == (3, 64, 64)
    click(qtbot, window, "photo_thumbnails", dialog.thumbnails.place(3).center().toPoint())
    assert "broken.png" in find(dialog, QWidget, "photo_note").text()  # type: ignore[attr-defined]
    click(qtbot, window, "photo_close")
    assert not dialog.isVisible()
    drop(window, tmp_path / "dropped" / "left" / "0.png")
    alone = find(window, PhotoDialog, "photo_dialog")
    until(qtbot, lambda: [photo.problem for photo in alone.photos] == [None])  # one PNG may be a run card: it is none
    click(qtbot, window, "photo_close")


class Film:
    """A camera that shows one grey after the other."""

    name, timed, endless = "film", True, True

    def __init__(self) -> None:
        self.open = True

    def frames(self):
        from core.vision.camera import Frame

        index = 0
        while self.open:
            yield Frame(np.full((48, 64, 3), 40 + index % 200, np.uint8), self.name, index, index / 25)
            index += 1

    def close(self) -> None:
        self.open = False


def test_pictures_are_collected_by_holding_a_button_or_a_key(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(window, qtbot, small_project(tmp_path / "set"))
    monkeypatch.setattr("core.vision.devices.devices", list)
    click(qtbot, window, "collect_pictures")
    dialog = find(window, CollectDialog, "collect_dialog")
    assert [card.name.text() for card in dialog.cards] == ["left", "right", "top"]
    dialog.folder = tmp_path / "new"
    dialog._open_folder()
    dialog.open_source(Film)
    until(qtbot, lambda: dialog._frame is not None)
    name = find(dialog, QLineEdit, "collect_name_1")
    name.selectAll()
    qtbot.keyClicks(name, "cup")
    button = find(dialog, Button, "collect_record_1")
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(collected(tmp_path / "new").get("cup", [])) >= 3)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert not find(dialog, Button, "collect_use").isEnabled()
    qtbot.keyPress(dialog, Qt.Key.Key_2)
    until(qtbot, lambda: len(collected(tmp_path / "new").get("Class 2", [])) >= 3)
    qtbot.keyRelease(dialog, Qt.Key.Key_2)
    counts = {key: len(files) for key, files in collected(tmp_path / "new").items()}
    assert "Few pictures: cup, Class 2" in find(dialog, QWidget, "collect_note").text()  # type: ignore[attr-defined]
    click(qtbot, dialog, "collect_drop_2")
    assert len(collected(tmp_path / "new")["Class 2"]) == counts["Class 2"] - 1
    click(qtbot, dialog, "collect_use")
    until(qtbot, lambda: getattr(window.session.project.data, "path", "") == str(tmp_path / "new"))
    until(qtbot, lambda: window.session.state == "ready")
    assert window.session.dataset is not None
    assert window.session.dataset.class_names == ("Class 2", "cup")


def test_the_recipe_is_applied_in_one_edit_says_what_it_does_and_a_saved_run_goes_on_where_it_stood(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = small_project(tmp_path / "set")
    put(window, qtbot, before)
    click(qtbot, window, "make_it_good")
    dialog = find(window, QDialog, "recipe_dialog")
    for key in ("compact", "augment", "smoothing", "one_cycle"):
        assert find(dialog, QWidget, f"recipe_{key}").isVisible()
    click(qtbot, dialog, "recipe_compact", QPoint(10, 10))
    click(qtbot, dialog, "recipe_use")
    made = window.session.project
    assert made.network.layers[0].key == "augment"
    assert made.network.layers[1:] == before.network.layers
    assert made.training.schedule.key == "one_cycle"
    until(qtbot, lambda: window.session.state == "ready" and window.session.snapshot is not None)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    until(qtbot, lambda: window.session.history.step == 1)
    window.files._write(tmp_path / "half.gradus", None)
    until(qtbot, lambda: window.files.file == tmp_path / "half.gradus")
    assert load(tmp_path / "half.gradus").step == 1
    window.files.open(tmp_path / "half.gradus")
    until(qtbot, lambda: window.session.state == "ready" and window.session.history.step == 0)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    until(qtbot, lambda: window.session.history.step == 2)
    window.session.undo_stack.undo()


def test_the_card_of_a_number_goes_where_its_view_changes_or_is_left(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    put(window, qtbot, small_project(tmp_path / "set"))
    window.result.show_view("feature_maps")
    maps = find(window, FeatureMapsView, "view_feature_maps")
    until(qtbot, lambda: len(maps.layers_seen) == 1)
    for change in (lambda: window.resize(window.width() - 60, window.height()), lambda: click(qtbot, window, "start")):
        click(qtbot, window, "kernel_unit", maps.unit.place_of((0, 1, 2)).center().toPoint())
        assert maps.hand.editor.isVisible()
        change()
        until(qtbot, maps.hand.editor.isHidden)
