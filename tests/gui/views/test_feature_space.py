"""The hidden space: the plane is carried through the chosen layer, bent by a slider, renewed while it learns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.data.catalog.plane import Plane
from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS
from gui.session import Session
from gui.views.feature_space import FeatureSpaceView
from gui.widgets.network_space import _between
from gui.widgets.plot import Array

WAIT_MS = 60_000


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(replace(Project(), data=Circle(count=60)))
    yield session
    session.close()


def shown(qtbot: QtBot, session: Session) -> FeatureSpaceView:
    view = FeatureSpaceView()
    qtbot.addWidget(view)
    view.attach(session)
    session.snapshot_changed.connect(view.show_snapshot)
    view.resize(520, 600)
    view.show()
    session.load()
    qtbot.waitUntil(lambda: view.plot._sheet is not None or not view._hidden, timeout=WAIT_MS)
    return view


def bent(view: FeatureSpaceView) -> Array:
    assert view.plot._sheet is not None
    return view.plot._sheet.bent


def test_it_shows_the_last_hidden_layer_and_changes_with_the_weights(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    assert view.layer.currentText() == "Linear 2: 2 neurons"
    before = view.plot._sheet
    assert before is not None
    session.step()
    qtbot.waitUntil(lambda: session.history.step == 1, timeout=WAIT_MS)
    session.request_snapshot()
    qtbot.waitUntil(lambda: not np.array_equal(bent(view), before.bent), timeout=WAIT_MS)
    assert np.abs(bent(view)).max() <= 1


def test_the_slider_goes_from_the_plane_to_the_hidden_space(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    sheet = view.plot._sheet
    assert sheet is not None
    room = view.plot.square()
    view.stage.setFocus()
    qtbot.keyClick(view.stage, Qt.Key.Key_Home)
    flat = view.plot.places(sheet.flat, sheet.bent)
    assert flat[0, 0] == pytest.approx((room.left(), room.bottom()))
    assert flat[-1, -1] == pytest.approx((room.right(), room.top()))
    qtbot.keyClick(view.stage, Qt.Key.Key_End)
    assert view.plot.stage == 1
    assert not np.allclose(view.plot.places(sheet.flat, sheet.bent), flat)


def test_a_wide_layer_shows_its_main_plane_or_two_of_its_neurons(qtbot: QtBot, session: Session):
    session.edit(replace(session.project, network=mlp((2,), 6, 1, activation="tanh")), "")
    view = shown(qtbot, session)
    assert view._axes() is None
    qtbot.waitUntil(lambda: "6 neurons" in view.reading.text(), timeout=WAIT_MS)
    before = view.plot._sheet
    view.across.set_key("3")
    view.across.changed.emit("3")
    assert view._axes() == (3, 0)
    qtbot.waitUntil(lambda: view.plot._sheet is not before, timeout=WAIT_MS)
    view.up.set_key("")
    view.up.changed.emit("")
    assert view._axes() is None


def test_without_a_hidden_layer_it_says_what_to_do(qtbot: QtBot, session: Session):
    session.edit(replace(session.project, network=mlp((2,), 1)), "")
    view = shown(qtbot, session)
    assert view.empty.isVisible()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: view.plot.isVisible() and view.plot._sheet is not None, timeout=WAIT_MS)


def test_every_preset_over_two_numbers_can_be_bent(qtbot: QtBot):
    for key, preset in PRESETS.items():
        project = preset.project()
        assert FeatureSpaceView.suits(project) is (project.data.input_shape == (2,)), key
    session = Session(replace(Project(), data=Plane(), network=mlp((2,), 3, 1, activation="tanh")))
    session.edit(replace(session.project, training=PRESETS["curve_fitting"].project().training), "")
    view = shown(qtbot, session)
    assert view.plot._sheet is not None
    assert not view.plot._sheet.contour
    session.close()


def test_places_between_nodes_are_bilinear():
    nodes = np.stack(np.meshgrid([0.0, 10.0, 20.0], [0.0, 5.0, 10.0]), axis=-1)
    assert _between(nodes, np.array([0.5, 2.0]), np.array([1.5, 2.0])).tolist() == [[5, 7.5], [20, 10]]
