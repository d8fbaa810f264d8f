"""Weights, gradients and activations over the course of a run, also when the view is opened late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.nn.building import mlp
from core.project.document import Project
from gui.session import Session
from gui.views.weights import WeightsView

WAIT_MS = 60_000


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(replace(Project(), data=Circle(count=40)))
    made.load()
    qtbot.waitUntil(lambda: made.state == "ready", timeout=WAIT_MS)
    yield made
    made.close()


def opened(qtbot: QtBot, session: Session, what: str) -> WeightsView:
    view = WeightsView()
    qtbot.addWidget(view)
    view.attach(session)
    session.snapshot_changed.connect(view.show_snapshot)
    view.resize(620, 500)
    view.switch.set_key(what)
    view.show()
    return view


@pytest.mark.parametrize(("what", "layers"), [("weights", 3), ("gradients", 3), ("activations", 5)])
def test_a_view_that_is_opened_late_shows_the_whole_run(session: Session, qtbot: QtBot, what: str, layers: int):
    for epoch in (1, 2, 3):
        session.run_epoch()
        qtbot.waitUntil(lambda wanted=epoch: session.history.epoch == wanted, timeout=WAIT_MS)  # type: ignore[misc]
    view = opened(qtbot, session, what)
    qtbot.waitUntil(lambda: len(view.spreads.columns) >= 3, timeout=WAIT_MS)
    assert view.spreads.columns[0].step == 0
    assert len(view.courses) == layers
    assert not view.plots
    assert not view.grab().isNull()


def test_the_plots_of_few_layers_use_the_height_of_a_tall_sheet(session: Session, qtbot: QtBot):
    view = opened(qtbot, session, "weights")
    qtbot.waitUntil(lambda: len(view.courses) == 3, timeout=WAIT_MS)
    inside, heights = view.area.widget(), []
    assert inside is not None
    for height in (400, 700):
        view.resize(620, height)
        qtbot.waitUntil(lambda: inside.height() >= view.area.viewport().height(), timeout=WAIT_MS)
        heights.append([plot.height() for plot in view.courses])
    assert all(tall > low + 80 for low, tall in zip(*heights, strict=True))


def test_a_hidden_view_asks_for_nothing(session: Session, qtbot: QtBot):
    view = opened(qtbot, session, "weights")
    qtbot.waitUntil(lambda: len(view.spreads.columns) == 1, timeout=WAIT_MS)
    view.hide()
    session.snapshot_changed.disconnect(view.show_snapshot)  # as the result area does: only the visible view hears
    session.run_epoch()
    qtbot.waitUntil(lambda: session.history.epoch == 1, timeout=WAIT_MS)
    assert len(view.spreads.columns) == 1


def test_another_network_begins_a_new_history(session: Session, qtbot: QtBot):
    view = opened(qtbot, session, "weights")
    qtbot.waitUntil(lambda: len(view.courses) == 3, timeout=WAIT_MS)
    session.edit(replace(session.project, network=mlp((2,), 1)), "smaller")
    qtbot.waitUntil(lambda: len(view.courses) == 1, timeout=WAIT_MS)
    assert [len(column.layers) for column in view.spreads.columns] == [1]


def test_back_at_now_the_histograms_return(session: Session, qtbot: QtBot):
    view = opened(qtbot, session, "weights")
    qtbot.waitUntil(lambda: len(view.courses) == 3, timeout=WAIT_MS)
    view.switch.set_key("now")
    view.switch.changed.emit("now")
    assert len(view.plots) == 6
    assert not view.courses
