"""The history of a run: columns that grow, thin themselves and keep their spikes."""

from __future__ import annotations

import numpy as np

from core.training.events import EpochDone, Metrics, StepsDone
from core.training.history import CAPACITY, MOST_BRANCHES, Column, History


def steps(last: int, losses: list[float], rate: float = 0.1) -> StepsDone:
    return StepsDone(last, 0, np.array(losses), rate, len(losses))


def test_steps_and_epochs_become_columns() -> None:
    history = History()
    history.add(EpochDone(0, 0, Metrics(2.0, 0.1), None, Metrics(2.1, 0.2)))
    history.add(steps(2, [1.5, 1.0]))
    history.add(EpochDone(1, 2, Metrics(0.5, 0.9), None, Metrics(0.6, 0.8)))
    assert history.batch_loss.x.tolist() == [1, 2]
    assert history.batch_loss.y.tolist() == [1.5, 1.0]
    assert history.loss["test"].y.tolist() == [2.1, 0.6]
    assert history.accuracy["train"].y.tolist() == [0.1, 0.9]
    assert len(history.loss["validation"]) == 0
    assert (history.epoch, history.step) == (1, 2)
    assert history.first() is not history.latest()


def test_a_change_of_rate_is_noted_at_the_step_before_it() -> None:
    history = History()
    for event in (steps(10, [1.0] * 10), steps(20, [1.0] * 10), steps(30, [1.0] * 10, rate=0.5)):
        history.add(event)
    assert [(change.step, change.rate) for change in history.rates] == [(0, 0.1), (20, 0.5)]


def test_a_long_run_stays_small_and_keeps_its_spike() -> None:
    column = Column()
    values = np.ones(CAPACITY * 6)
    values[CAPACITY // 2] = 1000.0
    for start in range(0, len(values), 1000):
        part = values[start : start + 1000]
        column.extend(np.arange(start, start + len(part)), part)
    assert len(column) <= CAPACITY
    assert column.y.max() == 1000.0
    assert (np.diff(column.x) > 0).all()


def test_a_branch_has_the_past_alone_and_remembers_the_course_it_left(make_trainer):
    whole = History()
    for event in make_trainer(epochs=4).fit():
        whole.add(event)
    measured = EpochDone(1, 5, Metrics(0.5, None), None, None)
    branch = whole.branch(7, 1, measured)
    assert (branch.step, branch.epoch, branch.latest()) == (7, 1, measured)
    assert branch.batch_loss.x.tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert branch.loss["train"].x.tolist() == [0, 5]
    assert branch.left == (whole,)
    assert whole.left_at == 7
    assert whole.step == 20
    assert whole.loss["train"].since(7).x.tolist() == [10, 15, 20]


def test_branches_of_branches_are_kept_within_bounds(make_trainer):
    course = History()
    for event in make_trainer(epochs=2).fit():
        course.add(event)
    for step in (9, 8, 7, 6, 5):
        course = course.branch(step, 1, None)
    assert len(course.left) == MOST_BRANCHES
    assert all(not left.left for left in course.left)
