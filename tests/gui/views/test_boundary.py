"""The boundary view: it opens alone, shows a run, and gives the field all the room there is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.data.dataset import DATASETS, Dataset, Progress
from core.project.document import Project
from core.project.fitting import for_data
from core.project.preset import PRESETS
from gui.playground.chips import offered
from gui.session import Session
from gui.view import VIEWS
from gui.views.boundary import BoundaryView

WAIT_MS = 60_000
GATE = threading.Event()


@pytest.fixture
def session() -> Iterator[Session]:
    project = Project(data=Circle(count=80))
    session = Session(replace(project, training=replace(project.training, epochs=4)))
    yield session
    session.close()


def shown(qtbot: QtBot, session: Session | None = None, size: tuple[int, int] = (574, 756)) -> BoundaryView:
    view = BoundaryView()
    qtbot.addWidget(view)
    if session is not None:
        view.attach(session)
        session.snapshot_changed.connect(view.show_snapshot)
        session.events.connect(view.show_events)
    view.resize(*size)
    view.show()
    return view


def field_of(view: BoundaryView) -> np.ndarray:
    assert view.field._values is not None
    return np.array(view.field._values)


def has_field(view: BoundaryView) -> bool:
    return view.field._values is not None


def test_it_suits_points_and_not_pictures():
    assert BoundaryView.suits(Project())
    assert not BoundaryView.suits(PRESETS["digits_mlp"].project())
    assert not BoundaryView.suits(PRESETS["linear_regression"].project())
    assert next(iter(VIEWS)) == "boundary"


@pytest.mark.parametrize("size", [(574, 756), (602, 578), (1054, 936), (1868, 936), (480, 420)])
def test_the_field_is_square_and_nothing_overlaps_or_leaves_the_sheet(qtbot: QtBot, size: tuple[int, int]):
    view = shown(qtbot, size=size)
    field = view.field.field()
    assert field.width() == field.height()
    losses = [view.loss.geometry()] if view.loss.isVisible() else []
    parts = [view.field.geometry(), *losses, *(figure.geometry() for figure in view.figures.values())]
    for index, part in enumerate(parts):
        assert view.rect().contains(part)
        assert not any(part.intersects(other) for other in parts[index + 1 :])


def test_a_low_sheet_moves_the_figures_beside_the_field(qtbot: QtBot):
    tall, low = shown(qtbot, size=(574, 756)), shown(qtbot, size=(602, 578))
    assert tall.figures["cursor"].y() > tall.field.geometry().bottom()
    assert low.figures["cursor"].x() > low.field.geometry().right()


def test_in_half_of_a_small_window_the_field_has_the_height_and_the_loss_gives_way(qtbot: QtBot):
    view = shown(qtbot, size=(530, 260))
    assert view.field.height() > 0.7 * view.height()
    assert not view.loss.isVisible()
    assert view.figures["cursor"].x() > view.field.geometry().right()


def test_before_the_first_run_there_is_a_field_and_a_hint(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    assert view.loss.empty.isVisible()
    assert view.figures["training"].value.text() == "–"


def test_a_run_moves_field_loss_and_figures(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    before = field_of(view)
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not np.array_equal(before, field_of(view)), timeout=WAIT_MS)
    assert not view.loss.empty.isVisible()
    assert view.figures["training"].value.text().endswith("%")


def test_the_cross_hair_reads_the_probability_and_keeps_it_alive(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    with qtbot.waitSignal(view.cursor_moved):
        qtbot.mouseMove(view.field.viewport(), view.field.field().center().toPoint())
    qtbot.waitUntil(lambda: view.figures["cursor"].value.text().startswith("P(blue) 0."), timeout=WAIT_MS)


def test_a_neuron_takes_the_field_and_gives_it_back(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    answer = field_of(view)
    view.show_neuron(np.ones((16, 16)), "Neuron h₁,₁")
    assert view.field.caption == "Neuron h₁,₁"
    assert field_of(view).shape == (16, 16)
    assert view.field.bar_name == ""
    view.show_neuron(None)
    assert view.field.bar_name == "P(blue)"
    assert view.field.caption == ""
    assert np.array_equal(field_of(view), answer)


def test_numbers_over_the_plane_are_shown_with_their_own_scale(qtbot: QtBot):
    session = Session(for_data(Project(), DATASETS["plane"](count=60)))  # type: ignore[call-arg]
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    assert view.field.bar_name == "y"
    assert view.figures["training"].caption.text() == "Training loss"
    session.close()


def test_other_data_bring_another_box(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    before = view.field.box
    session.edit(session.project.with_data(DATASETS["moons"]()), "data")
    qtbot.waitUntil(lambda: view.field.box != before, timeout=WAIT_MS)


class Slow(Circle):
    """Points that are a while on their way."""

    def load(self, progress: Progress | None = None) -> Dataset:
        GATE.wait(30)
        return super().load(progress)


def test_points_that_are_long_on_their_way_do_not_leave_the_old_ones_in_view(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    GATE.clear()
    session.open(replace(session.project, data=Slow(count=40)))
    try:
        assert view.field._points, "what comes at once does not flicker"
        qtbot.waitUntil(lambda: not view.field._points, timeout=WAIT_MS)
        assert view.field.caption.startswith("Loading")
        assert not has_field(view)
    finally:
        GATE.set()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    assert sum(len(group.xy) for group in view.field._points) == 40
    assert view.field.caption == ""


def test_the_field_can_be_shown_without_its_doubts(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    doubtful = field_of(view)
    assert len(np.unique(doubtful)) > 10
    view.strip.chips["decided"].setChecked(True)
    assert set(np.unique(field_of(view))) <= {-1.0, 0.0, 1.0}
    assert np.array_equal(field_of(view), np.sign(doubtful))
    view.strip.chips["decided"].setChecked(False)
    assert np.array_equal(field_of(view), doubtful)


def test_points_that_nothing_is_learned_from_can_be_left_out(qtbot: QtBot, session: Session):
    view = shown(qtbot, session)
    session.load()
    qtbot.waitUntil(lambda: has_field(view), timeout=WAIT_MS)
    dataset = session.dataset
    assert dataset is not None
    every = len(dataset.train) + len(dataset.validation) + len(dataset.test)
    assert sum(len(group.xy) for group in view.field._points) == every > len(dataset.train)
    view.strip.chips["trained"].setChecked(True)
    assert sum(len(group.xy) for group in view.field._points) == len(dataset.train)
    view.strip.chips["trained"].setChecked(False)
    assert sum(len(group.xy) for group in view.field._points) == every


def test_numbers_are_never_decided():
    assert "decided" not in offered(DATASETS["plane"]().load())
    assert "decided" in offered(DATASETS["iris"]().load())
