from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.dataset import Dataset, Split
from core.data.scaling import fit_scaling
from core.digits.ship import digits_project
from core.imaging.drawing import fitted, strokes_of
from core.imaging.pen_digits import digit
from core.project.document import Project
from core.training.events import EpochDone, Metrics, Snapshot
from core.training.weights import read_weights
from gui.session import Session
from gui.views.draw import OWN, READY, Answers, DrawView

SLOW_MS = 20_000


def few_digits() -> Dataset:
    """Ten made-up training pictures stand for MNIST: the view only needs their scaling and names."""
    inputs = np.random.default_rng(0).integers(0, 255, (10, 1, 28, 28), dtype=np.uint8)
    split = Split(inputs, np.arange(10))
    return Dataset(split, split, split, tuple("0123456789"), "multiclass")


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """A session whose data are there without loading MNIST."""
    session = Session(digits_project())
    session.dataset = few_digits()
    session.scaling = fit_scaling("standard", session.dataset)
    session.predictor.prepare(session.project, session.dataset, session.scaling)
    yield session
    session.close()


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> DrawView:
    view = DrawView()
    qtbot.addWidget(view)
    view.attach(session)
    view.resize(846, 520)
    view.show()
    qtbot.waitExposed(view)
    return view


def draw(view: DrawView, label: int, seed: int = 0) -> None:
    view.pad.show_strokes(strokes_of(fitted(digit(label, np.random.default_rng(seed), 0))))


def test_it_suits_pictures_of_digits_and_not_points():
    assert DrawView.suits(digits_project())
    assert not DrawView.suits(Project())


def test_nothing_drawn_says_what_to_do(view: DrawView):
    assert view.reading.sentence.text() == "Nothing drawn yet."
    assert view.seen is None


def test_a_drawing_fills_the_bars_of_every_network(view: DrawView, qtbot: QtBot):
    draw(view, 7)
    names = [run.name for run in view.bars.runs()]
    qtbot.waitUntil(lambda: all(view.bars.probabilities(name) is not None for name in names), timeout=SLOW_MS)
    assert len(names) == 2
    shares = view.bars.probabilities(names[0])
    assert shares is not None
    assert shares.sum() == pytest.approx(1, abs=1e-4)


def test_the_ready_trained_network_has_its_say_before_anything_was_trained(view: DrawView, qtbot: QtBot):
    draw(view, 7)
    qtbot.waitUntil(lambda: view.reading.figure.text() == "7", timeout=SLOW_MS)
    assert view.reading.sentence.text() == "Ready-trained reads 7"


def test_clearing_empties_bars_and_pictures(view: DrawView, qtbot: QtBot):
    draw(view, 3)
    name = view.bars.runs()[0].name
    qtbot.waitUntil(lambda: view.bars.probabilities(name) is not None, timeout=SLOW_MS)
    view.tools.clear.click()
    qtbot.waitUntil(lambda: view.bars.probabilities(name) is None, timeout=SLOW_MS)
    assert view.reading.sentence.text() == "Nothing drawn yet."


def test_an_answer_to_a_drawing_that_is_gone_is_dropped(view: DrawView):
    view._show_answers(Answers({OWN: np.full(10, 0.1)}))
    assert view.bars.probabilities(view.bars.runs()[0].name) is None


def test_the_bars_move_with_the_weights_while_a_run_goes_on(view: DrawView, session: Session, qtbot: QtBot):
    draw(view, 3)
    name = view.bars.runs()[0].name
    qtbot.waitUntil(lambda: view.bars.probabilities(name) is not None, timeout=SLOW_MS)
    before = view.bars.probabilities(name)
    assert before is not None
    later = Snapshot(5, 1, read_weights(session.project.network.build(99)))
    session.predictor.load(later)
    view.show_snapshot(later)
    qtbot.waitUntil(lambda: not np.array_equal(np.asarray(view.bars.probabilities(name)), before), timeout=SLOW_MS)


def test_a_skipped_step_changes_what_the_network_receives(view: DrawView, qtbot: QtBot):
    draw(view, 5)
    qtbot.waitUntil(lambda: view.seen is not None)
    assert view.seen is not None
    given = view.seen.given
    assert given.min() < -0.1
    view.path.buttons["normalise"].click()
    qtbot.waitUntil(lambda: view.seen is not None and view.seen.given.min() == 0)


def test_accuracy_and_state_stand_behind_the_name(view: DrawView, session: Session):
    assert view.bars.runs()[0].note == "not trained yet"
    metrics = Metrics(0.05, 0.983)
    view.show_events((EpochDone(1, 600, metrics, None, metrics),))
    assert view.bars.runs()[0].note == "98.3%"
    session.run_reset.emit()
    view.catch_up()
    assert view.bars.runs()[0].note == "not trained yet"


def test_the_networks_name_is_the_projects(view: DrawView):
    assert view.bars.runs()[0].name == "Digits, compact CNN"


def test_the_canvas_stays_square_at_every_size(view: DrawView, qtbot: QtBot):
    for width, height in ((700, 480), (860, 800), (1400, 700)):
        view.resize(width, height)
        QApplication.processEvents()
        assert view.pad.width() == view.pad.height()
        assert view.pad.geometry().bottom() < view.path.geometry().top()
        assert view.path.geometry().bottom() <= view.height()


def test_another_language_renews_every_text(view: DrawView):
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.path_title.text() == "What the net sees"


def test_the_ready_trained_network_is_offered_for_digits_only(view: DrawView):
    assert READY in view._runs()
    view._classes = ("Trouser", "Bag")
    assert READY not in view._runs()
