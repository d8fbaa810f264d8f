"""The kernels view: every convolution on a chosen picture, one kernel taken apart, live."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.nn.building import chain, layer
from core.project.document import Project
from core.project.fitting import for_data
from core.project.preset import PRESETS
from gui.session import Session
from gui.views.feature_maps import FeatureMapsView
from tests.gui.views.pictures_on_disk import halves

WAIT_MS = 60_000


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> Iterator[FeatureMapsView]:
    project = for_data(Project(), halves(tmp_path / "set"))
    network = chain(
        (1, 12, 12),
        layer("conv2d", channels=3, kernel=3),
        "relu",
        "max_pool2d",
        layer("conv2d", channels=4, kernel=2),
        "flatten",
        layer("linear", units=3),
    )
    session = Session(replace(project, network=network))
    made = FeatureMapsView()
    qtbot.addWidget(made)
    made.attach(session)
    session.snapshot_changed.connect(made.show_snapshot)
    made.resize(720, 560)
    made.show()
    session.load()
    qtbot.waitUntil(made.parts.isVisible, timeout=WAIT_MS)
    yield made
    session.close()


def test_every_convolution_is_shown_with_what_comes_in_and_what_comes_out(view: FeatureMapsView):
    first, second = view.layers_seen
    assert (first.index, second.index) == (0, 3)
    assert first.inputs.shape == (1, 12, 12)
    assert second.inputs.shape == (3, 5, 5)
    assert (first.answers == np.maximum(first.maps, 0)).all()
    assert second.weights is not None
    assert second.weights.shape == (4, 3, 2, 2)


def test_the_products_with_the_slices_sum_to_the_map(view: FeatureMapsView):
    second = view.layers_seen[1]
    assert second.weights is not None
    assert view.session is not None
    assert view.session.snapshot is not None
    window = np.lib.stride_tricks.sliding_window_view(second.inputs, (2, 2), (1, 2))
    sums = np.einsum("chwij,cij->hw", window, second.weights[1]) + view.session.snapshot.weights["3.bias"][1]
    assert second.maps[1] == pytest.approx(sums, abs=1e-4)


def test_a_click_on_a_kernel_takes_it_apart(view: FeatureMapsView, qtbot: QtBot):
    place = view.layers.place(1, 2).center().toPoint()
    with qtbot.waitSignal(view.layers.chosen) as chosen:
        qtbot.mouseClick(view.layers, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1, 2]
    assert view.unit.accessibleName() == "Conv2d 3, kernel 3"
    qtbot.keyClick(view.layers, Qt.Key.Key_Up)
    assert view.unit.accessibleName() == "Conv2d 1, kernel 3"
    assert not view.grab().isNull()


def test_a_click_on_another_picture_shows_its_maps(view: FeatureMapsView, qtbot: QtBot):
    before = view.layers_seen
    place = view.pictures.place(4).center().toPoint()
    qtbot.mouseClick(view.pictures, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: view.layers_seen is not before, timeout=WAIT_MS)
    assert not np.array_equal(view.layers_seen[0].inputs, before[0].inputs)
    assert np.array_equal(view.layers_seen[0].weights, before[0].weights)  # type: ignore[arg-type]


def test_the_kernels_move_while_the_network_learns(view: FeatureMapsView, qtbot: QtBot):
    session, before = view.session, view.layers_seen
    assert session is not None
    session.run_epoch()
    qtbot.waitUntil(lambda: session.history.epoch == 1, timeout=WAIT_MS)
    session.request_snapshot()
    qtbot.waitUntil(
        lambda: not np.array_equal(view.layers_seen[0].weights, before[0].weights),  # type: ignore[arg-type]
        timeout=WAIT_MS,
    )


def test_only_networks_with_convolutions_have_kernels():
    assert FeatureMapsView.suits(PRESETS["digits_cnn"].project())
    assert not FeatureMapsView.suits(PRESETS["digits_mlp"].project())
