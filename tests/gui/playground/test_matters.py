"""The parts of the field view by themselves: hands, the strip, arrangement, batches, verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.data.own_points import added
from core.project.document import Project
from gui.playground.arrangement import arrange
from gui.playground.guessing import expectation_of
from gui.session import Session
from gui.views.boundary import BoundaryView
from gui.widgets.field_plot import FieldPlot
from gui.widgets.point_hand import PenHand, PointHand
from gui.widgets.point_rival_card import formula
from gui.widgets.point_tools import FieldStrip

WAIT_MS = 60_000
REACH = (0.5, 0.5)


@pytest.fixture
def session() -> Iterator[Session]:
    project = Project(data=Circle(count=40))
    session = Session(replace(project, training=replace(project.training, epochs=4)))
    yield session
    session.close()


def test_what_was_said_of_a_guess_is_gone_with_the_run_that_it_was_measured_on(session: Session, qtbot: QtBot):
    view = BoundaryView()
    qtbot.addWidget(view)
    view.attach(session)
    said: list[str] = []
    view.guess.said.connect(said.append)
    session.load()
    qtbot.waitUntil(lambda: session.state == "ready", timeout=WAIT_MS)
    view.guess.switch(True)
    view.guess.pen.press((-1.0, 0.0), REACH)
    view.guess.pen.drag((1.0, 0.0), REACH)
    view.guess.pen.release()
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    view.guess.measure()
    qtbot.waitUntil(lambda: "agree on" in said[-1], timeout=WAIT_MS)
    session.reset()
    assert said[-1] == "Drawn. Run, and see how far you agree"


def test_a_hand_reports_one_step_for_a_stroke_and_none_for_a_stroke_that_changes_nothing(qtbot: QtBot):
    hand, done = PointHand(), []
    hand.done.connect(lambda points, tool: done.append((points, tool)))
    hand.tool = "brush"
    hand.press((0.0, 0.0), REACH)
    hand.drag((1.0, 0.0), REACH)
    hand.drag((1.01, 0.0), REACH)  # too near to touch again
    hand.release()
    assert [(len(points), tool) for points, tool in done] == [(6, "brush")]
    hand.tool = "erase"
    hand.press((5.0, 5.0), REACH)
    hand.release()
    hand.tool = "move"
    hand.press((5.0, 5.0), REACH)
    hand.drag((4.0, 4.0), REACH)
    hand.release()
    assert len(done) == 1


def test_a_drag_that_began_elsewhere_does_nothing(qtbot: QtBot):
    hand = PointHand()
    hand.points = added((), [(0.0, 0.0)], 1.0)
    hand.drag((1.0, 1.0), REACH)
    hand.release()
    assert len(hand.points) == 1


def test_a_click_of_the_pen_is_no_line(qtbot: QtBot):
    pen = PenHand()
    pen.press((0.0, 0.0), REACH)
    pen.release()
    assert pen.lines() == []


def test_the_keyboard_sets_points_too(qtbot: QtBot):
    field, hand = FieldPlot(), PointHand()
    qtbot.addWidget(field)
    field.resize(400, 380)
    field.show()
    field.set_hand(hand)
    field.keyPressEvent(_key(Qt.Key.Key_Right))
    field.keyPressEvent(_key(Qt.Key.Key_Return))
    assert len(hand.points) == 1


@pytest.mark.parametrize("width", [520, 106])
def test_the_strip_shows_all_its_tools_in_a_line_or_in_a_column(qtbot: QtBot, width: int):
    strip = FieldStrip(("edit", "batch", "classical", "guess"))
    qtbot.addWidget(strip)
    strip.set_editing(True, ("classes", 6))
    strip.resize(width, strip.heightForWidth(width))
    strip.show()
    shown = [
        child
        for child in strip.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible()
    ]
    assert len(shown) == 1 + 4 + 1 + 6
    for index, child in enumerate(shown):
        assert strip.rect().contains(child.geometry())
        assert not any(child.geometry().intersects(other.geometry()) for other in shown[index + 1 :])


def test_numbers_get_a_slider_and_its_value_goes_to_the_next_point(qtbot: QtBot):
    strip = FieldStrip(("edit",))
    chosen: list[float] = []
    qtbot.addWidget(strip)
    strip.value_chosen.connect(chosen.append)
    strip.set_numbers(-20.0, 50.0)
    strip.set_editing(True, ("numbers", 0))
    strip.number.slider.setValue(strip.number.slider.maximum())
    assert chosen[-1] == strip.value == 50.0


@pytest.mark.parametrize("size", [(542, 744), (570, 566), (501, 560), (1022, 924), (1836, 924), (420, 560)])
@pytest.mark.parametrize("card", [False, True])
def test_nothing_lies_over_anything_else_in_any_arrangement(size: tuple[int, int], card: bool):
    room = QRect(16, 0, *size)
    places = arrange(room, (28, 3, 50, 26), [94, 94, 94], lambda width: 22 if width > 400 else 110, card)
    wanted = (places.strip, places.field, places.loss, places.card, *places.figures)
    parts = [part for part in wanted if part is not None]
    assert (places.card is not None) == card
    for index, part in enumerate(parts):
        assert room.contains(part), (part, room)
        assert not any(part.intersects(other) for other in parts[index + 1 :])


def test_coefficients_read_like_a_formula():
    assert formula([(-0.5, "x₁"), (2.0, "x₂"), (-1.25, "")]) == "−0.500 x₁ + 2.00 x₂ − 1.25"


def test_the_verdict_compares_at_the_epoch_that_was_reached(qtbot: QtBot, session: Session):
    expectation = expectation_of(session)
    assert expectation.verdict(session) == ""
    expectation.set_curve((np.array([0.0, 10.0]), np.array([1.0, 0.01])))
    assert expectation.verdict(session).startswith("You expect 0.01")
    session.load()
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    latest = session.history.latest()
    assert latest is not None
    assert expectation.verdict(session) == f"You expected 0.158 after epoch 4; it reached {latest.train.loss:.3f}."


def test_fast_runs_ring_no_batches_and_say_so(qtbot: QtBot, session: Session):
    view = BoundaryView()
    qtbot.addWidget(view)
    view.attach(session)
    view.show()
    session.load()
    qtbot.waitUntil(lambda: session.state == "ready", timeout=WAIT_MS)
    told = []
    view.batch.changed.connect(lambda learned, coming, words: told.append((len(learned), len(coming), words)))
    view.strip.chips["batch"].setChecked(True)
    assert told[-1][:2] == (0, 10)
    session.rate.steps_per_second = lambda: 900.0  # type: ignore[method-assign]
    session._set_state("running")
    assert told[-1][:2] == (0, 0)
    assert told[-1][2].startswith("Too fast")


def _key(key: Qt.Key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
