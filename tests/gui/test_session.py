"""The session: one project, one run, undo, and news once per display frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.data.catalog.circle import Circle
from core.data.catalog.my_points import MyPoints
from core.errors import GradusError
from core.nn.edits import with_lock
from core.nn.layers.linear import Linear
from core.project.document import Project
from core.training.events import RunFinished
from core.training.locks import Entry
from gui import run
from gui.session import Session

WAIT_MS = 60_000


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    project = Project(data=Circle(count=60))
    session = Session(replace(project, training=replace(project.training, epochs=5)))
    session.load()
    qtbot.waitUntil(lambda: session.state == "ready", timeout=WAIT_MS)
    yield session
    session.close()


def finished(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)


def test_a_run_ends_after_its_epochs_and_may_go_on(session: Session, qtbot: QtBot) -> None:
    session.run()
    finished(session, qtbot)
    assert session.history.epoch == 5
    assert session.planned_epochs == 5
    session.run()
    assert session.planned_epochs == 10
    qtbot.waitUntil(lambda: session.state == "finished" and session.history.epoch == 10, timeout=WAIT_MS)
    session.reset()
    assert session.planned_epochs == 5


def test_run_before_the_data_are_there_starts_when_they_are(qtbot: QtBot) -> None:
    session = Session(replace(Project(), training=replace(Project().training, epochs=2)))
    session.load()
    session.run()
    assert session.state == "loading"
    finished(session, qtbot)
    session.close()


def test_own_points_are_opened_with_what_was_learned_on_them(session: Session, qtbot: QtBot) -> None:
    """Their data are there at once, so the weights have to be as well."""
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    assert session.latest is not None
    weights = {name: np.full_like(array, 0.25) for name, array in session.latest.weights.items()}
    own = replace(session.project, data=MyPoints(points=tuple((0.1 * i, 0.2, i % 2, i / 10) for i in range(10))))
    session.open(own, weights, 77)
    assert session.step_opened == 77
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    assert session.latest is not None
    assert all((array == 0.25).all() for array in session.latest.weights.values())


def test_undo_brings_the_document_back_and_a_drag_is_one_step(session: Session, qtbot: QtBot) -> None:
    before = session.project
    for rate in (0.1, 0.2, 0.3):
        session.set_learning_rate(rate, "rate")
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.project == before


def test_the_learning_rate_changes_without_a_new_run(session: Session, qtbot: QtBot) -> None:
    session.step()
    qtbot.waitUntil(lambda: session.history.step == 1, timeout=WAIT_MS)
    session.set_learning_rate(0.5, "rate")
    assert session.history.step == 1
    session.step()
    qtbot.waitUntil(lambda: session.history.step == 2, timeout=WAIT_MS)


def test_another_network_begins_a_new_run(session: Session, qtbot: QtBot) -> None:
    session.step()
    qtbot.waitUntil(lambda: session.history.step == 1, timeout=WAIT_MS)
    network = replace(session.project.network, layers=(Linear(units=1),))
    session.edit(replace(session.project, network=network), "one layer")
    assert session.history.step == 0
    assert session.state == "ready"


def test_a_network_that_does_not_fit_cannot_run(session: Session, qtbot: QtBot) -> None:
    network = replace(session.project.network, layers=(Linear(units=7),))
    session.edit(replace(session.project, network=network), "seven outputs")
    assert session.state == "blocked"
    session.run()
    assert session.history.step == 0
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.state == "ready", timeout=WAIT_MS)


def test_pausing_is_answered_while_it_trains_flat_out(session: Session, qtbot: QtBot) -> None:
    session.edit(replace(session.project, training=replace(session.project.training, epochs=100_000)), "long")
    session.run()
    qtbot.waitUntil(lambda: session.history.epoch > 1, timeout=WAIT_MS)
    session.pause()
    qtbot.wait(200)
    step = session.history.step
    qtbot.wait(200)
    assert session.history.step == step


def test_the_predictor_answers_with_the_latest_weights(session: Session, qtbot: QtBot) -> None:
    answers: list[tuple[int, float]] = []
    session.run()
    finished(session, qtbot)
    session.predictor.request(
        "sum",
        lambda model: (model.step, float(sum(p.detach().sum() for p in model.module.parameters()))),
        answers.append,
    )
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
    assert session.snapshot is not None
    assert answers[0][0] == session.snapshot.step == session.history.step
    total = float(sum(array.sum() for array in session.snapshot.weights.values()))
    assert answers[0][1] == pytest.approx(total, rel=1e-4)


def test_only_the_latest_wish_of_a_kind_is_computed(session: Session, qtbot: QtBot) -> None:
    computed: list[int] = []
    last: list[int] = []

    def wish(number: int) -> None:
        def compute(_: object) -> int:
            computed.append(number)
            return number

        session.predictor.request("number", compute, last.append)

    for number in range(100):
        wish(number)
    qtbot.waitUntil(lambda: last[-1:] == [99], timeout=WAIT_MS)
    assert len(computed) < 100


def test_slow_motion_takes_its_time_and_still_obeys(session: Session, qtbot: QtBot) -> None:
    session.set_steps_per_second(5)
    session.run()
    qtbot.waitUntil(lambda: session.history.step >= 2, timeout=WAIT_MS)
    assert session.history.step < 20
    session.pause()
    assert session.state == "paused"


def test_a_defect_while_training_is_reported_and_the_project_survives(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.training import trainer

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(trainer, "choose_stepper", broken)
    session = Session()
    troubles: list[Exception] = []
    session.failed.connect(troubles.append)
    session.load()
    session.run()
    qtbot.waitUntil(lambda: bool(troubles), timeout=WAIT_MS)
    assert not isinstance(troubles[0], GradusError)
    assert session.state == "failed"
    assert session.project == Project()
    session.close()


def test_the_weights_after_a_run_are_those_of_its_last_event(session: Session, qtbot: QtBot) -> None:
    seen: list[RunFinished] = []
    session.events.connect(lambda events: seen.extend(e for e in events if isinstance(e, RunFinished)))
    session.run()
    finished(session, qtbot)
    assert session.snapshot is not None
    assert all(np.array_equal(seen[-1].weights[name], session.snapshot.weights[name]) for name in seen[-1].weights)


def test_undoing_an_edit_of_the_network_brings_back_what_was_learned(qtbot: QtBot) -> None:
    session = Session()
    session.load()
    session.run_epoch()
    qtbot.waitUntil(lambda: session.latest is not None and session.history.epoch == 1, timeout=WAIT_MS)
    session.with_fresh_weights(lambda _: None)
    qtbot.waitUntil(lambda: session.latest is not None and session.latest.step == 25, timeout=WAIT_MS)
    learned = session.latest
    assert learned is not None
    wider = replace(session.project.network, layers=(Linear(units=7), *session.project.network.layers[1:]))
    session.edit(replace(session.project, network=wider), "")
    qtbot.waitUntil(lambda: session.latest is not None and session.latest.step == 0, timeout=WAIT_MS)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    assert session.latest is not None
    assert all(np.array_equal(learned.weights[name], session.latest.weights[name]) for name in learned.weights)
    session.close()


def test_a_weight_is_set_before_while_and_after_a_run_and_undone(qtbot: QtBot) -> None:
    session = Session(replace(Project(), training=replace(Project().training, epochs=40)))
    session.load()
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)

    def value() -> float:
        assert session.latest is not None
        return float(session.latest.weights["0.weight"][1, 0])

    first = value()
    session.set_entries([Entry("0.weight", (1, 0), 2.5)], "Set")
    assert value() == 2.5
    session.undo_stack.undo()
    assert value() == first
    session.undo_stack.redo()
    session.edit(replace(session.project, network=with_lock(session.project.network, 0, 1, 0, 2.5)), "Lock")
    assert session.state == "ready"
    session.run_epoch()
    qtbot.waitUntil(lambda: session.history.epoch == 1, timeout=WAIT_MS)
    session.request_snapshot()
    qtbot.waitUntil(lambda: session.latest is not None and session.latest.step == 25, timeout=WAIT_MS)
    assert value() == 2.5
    session.edit(replace(session.project, network=with_lock(session.project.network, 0, 1, 0, -1.0)), "Set")
    qtbot.waitUntil(lambda: value() == -1.0, timeout=WAIT_MS)
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    assert value() == -1.0
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.set_entries([Entry("4.bias", (0,), 0.25)], "Set")
    assert session.latest is not None
    assert session.latest.weights["4.bias"][0] == 0.25
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    assert session.latest.weights["4.bias"][0] != 0.25
    session.reset()
    qtbot.waitUntil(lambda: session.latest is not None and session.latest.step == 0, timeout=WAIT_MS)
    assert value() == first
    session.close()


def test_of_what_is_opened_trained_it_is_said_how_good_it_is(session: Session, qtbot: QtBot, monkeypatch) -> None:
    session.run()
    finished(session, qtbot)
    measured, snapshot = session.history.latest(), session.latest
    assert measured is not None
    assert snapshot is not None
    session.open(session.project, snapshot.weights, snapshot.step)
    qtbot.waitUntil(lambda: session.measured is not None, timeout=WAIT_MS)
    opened = session.measured
    assert opened is not None
    assert (opened.train, opened.test) == (measured.train, measured.test)
    assert session.history.step == 0
    session.reset()
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    assert session.measured is None
    monkeypatch.setattr(run, "QUICK_WORK", 1)
    session.open(session.project, snapshot.weights, snapshot.step)
    answers: list[object] = []
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    session.predictor.request("after", lambda _: 0, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
    assert session.measured is None


def test_a_weight_set_between_the_last_step_and_its_report_is_kept(qtbot: QtBot) -> None:
    session = Session(replace(Project(), training=replace(Project().training, epochs=2)))
    session.load()
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    states: list[str] = []
    session.run_state_changed.connect(states.append)
    session.run()
    session._clock.stop()  # the window is busy, so that it reads no report
    letters = session._training._outbox._letters
    qtbot.waitUntil(lambda: bool(letters) and isinstance(letters[-1].event, RunFinished), timeout=WAIT_MS)
    assert states[-1] == "running"
    session.set_entries([Entry("4.bias", (0,), 2.5)], "Set")
    session.show_news()
    assert states[-1] == "finished"
    assert session.latest is not None
    assert session.snapshot is not None
    assert session.latest.weights["4.bias"][0] == session.snapshot.weights["4.bias"][0] == 2.5
    assert by_hand(session)
    qtbot.waitUntil(lambda: session.measured is not None, timeout=WAIT_MS)
    network = with_lock(session.project.network, 4, 0, -1, 2.5)
    session.edit(replace(session.project, network=network), "Lock")
    session.step()  # and the run that goes on has it too
    qtbot.waitUntil(lambda: session.history.step == 51, timeout=WAIT_MS)
    session.with_fresh_weights(lambda _: None)
    qtbot.waitUntil(lambda: session.latest is not None and session.latest.step == 51, timeout=WAIT_MS)
    assert session.latest.weights["4.bias"][0] == 2.5
    session.close()


def by_hand(session: Session) -> bool:
    return session.is_set_by_hand


def test_figures_are_measured_anew_when_a_hand_breaks_the_network(qtbot: QtBot) -> None:
    session = Session(replace(Project(), training=replace(Project().training, epochs=20)))
    session.load()
    qtbot.waitUntil(lambda: session.latest is not None, timeout=WAIT_MS)
    session.run()
    qtbot.waitUntil(lambda: session.state == "finished", timeout=WAIT_MS)
    learned = session.measured
    assert learned is not None
    assert not by_hand(session)
    session.set_entries([Entry("4.bias", (0,), 900.0)], "Set")
    assert by_hand(session)
    stale = session.measured
    assert stale is None
    qtbot.waitUntil(lambda: session.measured is not None, timeout=WAIT_MS)
    assert session.measured is not None
    assert session.measured.train.loss > 10 * learned.train.loss
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.measured is not None, timeout=WAIT_MS)
    assert not by_hand(session)
    assert session.measured.train.accuracy == learned.train.accuracy
    session.step()
    qtbot.waitUntil(lambda: session.history.step > learned.step, timeout=WAIT_MS)
    session.set_entries([Entry("4.bias", (0,), 900.0)], "Set")
    qtbot.waitUntil(lambda: session.measured is not None and session.measured.train.loss > 100, timeout=WAIT_MS)
    assert by_hand(session)
    session.close()
