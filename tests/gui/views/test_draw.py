from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from core.data.dataset import Dataset, Split
from core.data.my_drawings import MyDrawings
from core.data.scaling import fit_scaling
from core.digits.ship import digits_project
from core.imaging.drawing import fitted, strokes_of
from core.imaging.pen_digits import digit
from core.imaging.strokes import Steps
from core.nn.building import mlp
from core.project.document import Project
from core.training.events import EpochDone, Metrics, Snapshot
from core.training.weights import read_weights
from gui.drawing.explainer import HAND, LAYERS, WHY, WITHSTANDS
from gui.drawing.line_up import summary
from gui.drawing.questions import OWN, READY, Answers
from gui.session import Session
from gui.views.draw import DrawView
from gui.widgets.class_bars import ClassBars, _figure
from tests.stories.pen_replay import Hand, replay

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
    session._state = "ready"
    qtbot.waitUntil(lambda: session.latest is not None, timeout=SLOW_MS)
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


def learned(session: Session) -> EpochDone:
    """As after one epoch, with the event that ends it."""
    metrics = Metrics(0.05, 0.983)
    done = EpochDone(1, 600, metrics, None, metrics)
    session.history.add(done)
    session.snapshot = Snapshot(600, 1, read_weights(session.project.network.build(3)))
    return done


def head_of(bars: ClassBars, index: int) -> QPoint:
    return QPoint(round(bars._column(index).right()) - 4, 8)


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
    view.show_events((learned(session),))
    assert view.bars.runs()[0].note == "98.3%"
    session.reset()
    view.catch_up()
    assert view.bars.runs()[0].note == "not trained yet"


def test_a_network_is_named_by_what_it_is(view: DrawView):
    assert view.bars.runs()[0].name == "CNN 32/32/64/64/128"
    assert summary(mlp((1, 28, 28), 512, 64, 10)) == "MLP 512-64"
    assert summary(mlp((1, 28, 28), 10)) == "Linear"


def test_the_canvas_stays_square_at_every_size(view: DrawView, qtbot: QtBot):
    for width, height in ((700, 480), (860, 800), (1400, 700)):
        view.resize(width, height)
        QApplication.processEvents()
        assert view.pad.width() == view.pad.height()
        assert view.pad.geometry().bottom() < view.tools.geometry().top()
        assert view.tools.geometry().bottom() < view.path_row.geometry().top()
        assert view.path_row.geometry().bottom() <= view.height()


def test_in_little_room_nothing_lies_on_anything_else_and_the_view_scrolls(view: DrawView, qtbot: QtBot):
    view.resize(456, 340)
    qtbot.waitUntil(lambda: view.inside.width() <= view.width())
    # names over the bars that take two lines now ask for their room
    qtbot.waitUntil(lambda: view.bars.height() >= view.bars.minimumSizeHint().height())
    assert view.tools.y() >= view.pad.geometry().bottom()
    assert view.path_row.y() >= view.tools.geometry().bottom()
    assert view.bars.height() >= view.bars.minimumSizeHint().height()
    assert view.inside.height() > view.height()


def test_another_language_renews_every_text(view: DrawView):
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.path_title.text() == "What the net sees"


def test_on_other_classes_nothing_speaks_of_digits(view: DrawView, session: Session):
    assert READY in view.line_up.runs()
    session.dataset = replace(few_digits(), class_names=tuple("abcdefghij"))
    view.catch_up()
    assert READY not in view.line_up.runs()
    assert not view.actions_row.teach.isVisible()
    assert view.path.steps == Steps(redraw=False, box=False, centre=False), "garments fill the picture"
    assert view.explainer.switch.key == LAYERS
    view._show_reading()
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert not [text for text in words if "digit" in text.lower() or "MNIST" in text]


def test_a_kept_network_stays_as_it_was_and_can_be_dropped(view: DrawView, session: Session, qtbot: QtBot):
    assert not view.actions_row.keep.isEnabled()
    view.show_events((learned(session),))
    qtbot.mouseClick(view.actions_row.keep, Qt.MouseButton.LeftButton)
    assert [run.kept for run in view.bars.runs()] == [False, False, True]
    kept = view.bars.runs()[2]
    assert (kept.name, kept.note) == ("CNN 32/32/64/64/128 (2)", "98.3%")
    draw(view, 3)
    qtbot.waitUntil(lambda: view.bars.probabilities(kept.name) is not None, timeout=SLOW_MS)
    before = view.bars.probabilities(kept.name)
    session.predictor.load(Snapshot(9, 2, read_weights(session.project.network.build(99))))
    own = view.bars.probabilities(view.bars.runs()[0].name)
    view._ask()
    qtbot.waitUntil(
        lambda: not np.array_equal(np.asarray(view.bars.probabilities(view.bars.runs()[0].name)), np.asarray(own)),
        timeout=SLOW_MS,
    )
    assert np.array_equal(np.asarray(view.bars.probabilities(kept.name)), np.asarray(before))
    with qtbot.waitSignal(view.bars.menu_wanted) as wanted:
        qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=head_of(view.bars, 2))
    assert wanted.args[0] == kept.name
    menu = view.findChild(QMenu, "kept_menu")
    assert menu is not None
    menu.actions()[1].trigger()
    assert len(view.bars.runs()) == 2
    menu.close()


def test_there_is_room_for_four_kept_networks_each_in_its_own_colour(view: DrawView, session: Session):
    learned(session)
    for _ in range(4):
        view.keep_network()
    view.show_events(())
    runs = view.bars.runs()
    assert len({run.name for run in runs}) == len({run.colour for run in runs}) == 6
    assert not view.actions_row.keep.isEnabled()
    assert "Four" in view.actions_row.keep.toolTip()


def test_the_networks_answer_before_there_are_data_or_a_network_to_train(qtbot: QtBot):
    session = Session(digits_project())
    view = DrawView()
    qtbot.addWidget(view)
    view.attach(session)
    view.show()
    draw(view, 7)
    qtbot.waitUntil(lambda: view.reading.figure.text() == "7", timeout=SLOW_MS)
    session.close()


def test_every_page_explains_the_drawing_and_empties_with_it(view: DrawView, qtbot: QtBot):
    draw(view, 7)
    explainer = view.explainer
    qtbot.waitUntil(lambda: bool(explainer.maps._layers), timeout=SLOW_MS)
    explainer.show_page(WHY)
    qtbot.waitUntil(lambda: explainer.why.reasons is not None, timeout=SLOW_MS)
    explainer.show_page(WITHSTANDS)
    qtbot.waitUntil(lambda: explainer.withstands.robustness is not None, timeout=SLOW_MS)
    assert explainer.withstands.robustness is not None
    assert explainer.withstands.robustness.output == 7
    view.tools.clear.click()
    qtbot.waitUntil(lambda: explainer.withstands.robustness is None, timeout=SLOW_MS)
    assert explainer.why.reasons is None


def test_a_click_on_a_class_explains_that_class_instead(view: DrawView, qtbot: QtBot):
    draw(view, 7)
    view.explainer.show_page(WHY)
    qtbot.waitUntil(lambda: view.explainer.why.reasons is not None, timeout=SLOW_MS)
    row = QPoint(5, round(view.bars._top(1) + 3))
    qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=row)

    def about() -> int:
        reasons = view.explainer.why.reasons
        return -1 if reasons is None else reasons.occlusion.output

    qtbot.waitUntil(lambda: about() == 1, timeout=SLOW_MS)
    qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: about() == 7, timeout=SLOW_MS)


def test_a_tap_is_no_drawing(view: DrawView, qtbot: QtBot):
    qtbot.mouseClick(view.pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    qtbot.waitUntil(lambda: view.seen is not None)
    assert view.reading.sentence.text() == "Nothing drawn yet."
    assert all(view.bars.probabilities(run.name) is None for run in view.bars.runs())


def test_own_drawings_take_the_room_of_the_path(view: DrawView):
    assert view.path.isVisible()
    view.actions_row.teach.click()
    assert view.explainer.page == HAND
    assert not view.path.isVisible()
    assert view.hand.grid.parentWidget() is not None
    view.explainer.show_page(LAYERS)
    assert view.path.isVisible()


def test_bars_follow_the_pen_while_it_moves(view: DrawView, qtbot: QtBot):
    rng = np.random.default_rng(0)
    replay(view.pad, digit(7, rng, 0)[:1], Hand("fill", "normal"), rng)
    points = sum(len(stroke.points) for stroke in view.pad.drawing.strokes)
    qtbot.waitUntil(lambda: view.shown_points == points, timeout=SLOW_MS)


def test_five_networks_fit_into_a_narrow_view_each_with_a_number_and_a_bar(view: DrawView, session: Session):
    learned(session)
    for _ in range(4):
        view.line_up.keep(session.snapshot)
    view.show_events(())
    view.resize(520, 500)
    QApplication.processEvents()
    assert view.minimumSizeHint().width() <= view.width() == 520
    assert view.actions_row.geometry().right() <= view.width()
    bars = view.bars
    assert bars.scroller.isVisible()
    bars.grab()
    assert min(track.width() for tracks in bars._tracks for track in tracks) >= 20
    seen = [place for place, _ in bars._seen()]
    bars.scroller.setValue(bars.scroller.maximum())
    assert [place for place, _ in bars._seen()][-1] == 5 > seen[-1]
    assert bars._words_at(QPointF(bars.width() - 4, 4)).startswith("6 ")


def test_what_is_not_quite_certain_is_not_rounded_to_certainty():
    assert _figure(0.999, 0) == "99.9%"
    assert _figure(0.9, 0) == "90%"
    assert _figure(1.0, 0) == "100%"


def test_teaching_a_digit_that_is_read_keeps_the_drawing_in_one_go(view: DrawView, qtbot: QtBot, tmp_path: Path):
    view.hand.use(MyDrawings(tmp_path / "mine.json"))
    draw(view, 7)
    qtbot.waitUntil(lambda: view.actions_row.teach.text() == "Teach it my 7", timeout=SLOW_MS)
    qtbot.mouseClick(view.actions_row.teach, Qt.MouseButton.LeftButton)
    store = view.hand._store
    assert store is not None
    assert [drawing.label for drawing in store.drawings] == [7]
    assert view.explainer.page == HAND
    assert view.hand.card.learn.isEnabled(), "one is enough to begin"
    assert not view.pad.drawing.strokes
