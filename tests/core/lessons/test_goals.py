"""Doing what a step says reaches its goal; not doing it does not."""

from __future__ import annotations

from typing import Any

import pytest

from core.lesson import LESSONS, Step
from core.lesson_goals import project_metrics
from core.lesson_start import start_project
from core.lesson_training import Budget, train_project

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

LINEAR_8: dict[str, Any] = {"key": "linear", "units": 8}
LINEAR_32: dict[str, Any] = {"key": "linear", "units": 32}
LINEAR_10: dict[str, Any] = {"key": "linear", "units": 10}
LAST: dict[str, Any] = {"key": "linear", "units": 1}
WIDE: list[Any] = [{"key": "linear", "units": 16}, "batch_norm", "sigmoid"]
DONE: list[tuple[str, str, dict[str, Any]]] = [
    ("what_is_learning", "by_machine", {}),
    ("brute_force", "race", {}),
    ("gradient_descent", "slow", {}),
    ("gradient_descent", "good", {"training": {"learning_rate": 0.1}}),
    ("noisy_line", "floor", {}),
    ("noisy_line", "scale", {"scaling": "standard", "training": {"learning_rate": 0.25, "epochs": 60}}),
    ("houses", "raw", {}),
    ("houses", "scaled", {"scaling": "standard", "training": {"learning_rate": 0.4, "epochs": 100}}),
    ("ridge_lasso", "weights", {"training": {"weight_decay": 0.1, "epochs": 20}}),
    ("logistic", "watch", {"training": {"epochs": 3000}}),
    ("perceptron", "saturation", {}),
    ("softmax", "learn", {}),
    ("hidden_layers", "straight", {}),
    ("hidden_layers", "two_linear", {"network": [LINEAR_8, LAST]}),
    ("hidden_layers", "bend", {"network": [LINEAR_8, "tanh", LAST]}),
    ("diabetes", "epoch", {"training": {"epochs": 1}}),
    ("diabetes", "full", {"training": {"batch_size": 400}}),
    ("cats_dogs", "learned", {}),
    ("pictures", "flatten", {}),
    ("hello_rnn", "spell", {}),
    ("bug_zoo", "mend", {"network": ["flatten", LINEAR_32, "relu", LINEAR_10]}),
    ("batch_norm", "deep", {}),
    ("batch_norm", "normalise", {"network": [*WIDE * 8, LAST]}),
    ("overfitting", "gap", {}),
    ("overfitting", "too_small", {"network": [LAST, "relu", LAST, "relu", LAST]}),
    ("overfitting", "cures", {"training": {"weight_decay": 0.01}}),
]  # fmt: skip
STAYS_OPEN = [
    ("gradient_descent", "good"),
    ("noisy_line", "scale"),
    ("houses", "scaled"),
    ("hidden_layers", "bend"),
    ("batch_norm", "normalise"),
    ("overfitting", "cures"),
]


def reached(key: str, step: str, changes: dict[str, Any]) -> bool:
    """Whether a run of the lesson's start with these changes meets the goals of the step."""
    record = dict(LESSONS[key].record["start"])
    record |= {name: value for name, value in changes.items() if name != "training"}
    record["training"] = {**record["training"], **changes.get("training", {})}
    project = start_project(record)
    metrics = project_metrics(project) | train_project(project, Budget()).metrics
    return found(key, step).done(metrics)


def found(key: str, step: str) -> Step:
    return next(candidate for candidate in LESSONS[key].steps if candidate.key == step)


@pytest.mark.parametrize(("key", "step", "changes"), DONE)
def test_doing_what_the_step_says_reaches_its_goal(key, step, changes):
    assert reached(key, step, changes)


@pytest.mark.parametrize(("key", "step"), STAYS_OPEN)
def test_the_start_alone_leaves_the_task_open(key, step):
    assert not reached(key, step, {})


def test_every_step_with_a_goal_is_tried_but_for_the_long_trainings():
    long = {"fashion_mlp", "digits_mlp", "digits_mse", "digits_cnn", "too_big"}
    wanted = {(key, step.key) for key, lesson in LESSONS.items() for step in lesson.steps if step.goals}
    tried = {(key, step) for key, step, _ in DONE} | {("logistic", "compare")}
    assert {pair for pair in wanted if pair[0] not in long} == tried
