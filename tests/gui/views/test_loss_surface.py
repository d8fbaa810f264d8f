"""The loss surface of the project's own network: which projects it suits, and what happens when the network changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.lesson import LESSONS
from core.nn.building import mlp
from core.project.document import Project
from core.project.preset import PRESETS
from gui import numbers
from gui.session import Session
from gui.views.loss_surface import LossSurfaceView

WAIT_MS = 60_000


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(Project(data=Circle(count=60)))
    yield session
    session.close()


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> LossSurfaceView:
    view = LossSurfaceView()
    qtbot.addWidget(view)
    view.attach(session)
    session.snapshot_changed.connect(view.show_snapshot)
    view.resize(900, 600)
    view.show()
    session.load()
    qtbot.waitUntil(lambda: view.shown is not None, timeout=WAIT_MS)
    return view


def test_it_suits_small_networks_and_not_sequences_or_large_ones():
    assert LossSurfaceView.suits(Project())
    assert LossSurfaceView.suits(PRESETS["linear_regression"].project())
    assert not LossSurfaceView.suits(PRESETS["digits_mlp"].project())
    words = LESSONS["hello_rnn"].start
    assert words is not None
    assert not LossSurfaceView.suits(words)


def test_another_network_gets_a_surface_of_its_own(qtbot: QtBot, session: Session, view: LossSurfaceView):
    troubles: list[object] = []
    session.failed.connect(troubles.append)
    before = view.shown
    names = [str(at) for at in view._places]
    view.first.set_key(names[-1])
    view.ask()
    session.edit(replace(session.project, network=mlp((2,), 2, 1)), "smaller")
    qtbot.waitUntil(lambda: len(view._places) == 9 and view.shown is not before, timeout=WAIT_MS)
    view.ask()
    qtbot.waitUntil(lambda: view.shown is not None and len(view.shown.path) <= 1, timeout=WAIT_MS)
    assert view.ways is not None
    assert not troubles


def test_weights_are_called_by_their_layers(view: LossSurfaceView):
    assert view.first.currentText() == "Linear 1 w(1, 1)"
    assert view.contour.names == ("Linear 1 w(1, 1)", "Linear 1 w(1, 2)")


def test_the_lowest_place_of_the_picture_is_not_above_the_ball(view: LossSurfaceView):
    assert view.shown is not None
    deep = replace(view.shown, loss=float(view.shown.losses.min()) - 0.5)
    words = view._sentence(deep, 0.1)
    assert words.count(numbers.number(deep.loss)) == 2


def test_a_hidden_view_asks_nothing(qtbot: QtBot, session: Session, view: LossSurfaceView):
    assert session.snapshot is not None
    view.hide()
    asked = view._asked_at
    view.ask()
    view.show_snapshot(session.snapshot)
    assert view._asked_at == asked


def test_random_directions_follow_the_dice(qtbot: QtBot, view: LossSurfaceView):
    view.kind.set_key("directions")
    view.directions.set_key("random")
    view._choose()
    qtbot.waitUntil(lambda: view.shown is not None and abs(view.shown.ball).max() == 0, timeout=WAIT_MS)
    one = view.shown
    assert one is not None
    assert view.dice.isVisible()
    view.dice.click()
    qtbot.waitUntil(lambda: view.shown is not one, timeout=WAIT_MS)
    assert view.shown is not None
    assert (view.shown.losses != one.losses).any()
