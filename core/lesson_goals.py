"""What a lesson asks for: a goal is `metric op number`, judged on plain numbers without a window."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.errors import BadValueError
from core.project.document import Project
from core.training.events import EpochDone, Metrics

OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


@dataclass(frozen=True)
class Goal:
    """One condition on the metrics, e.g. `test_accuracy >= 0.9`."""

    metric: str
    op: str
    number: float

    def met(self, metrics: Mapping[str, float]) -> bool:
        """Whether the metrics fulfil it; a metric that has not been measured yet does not."""
        return self.metric in metrics and OPERATORS[self.op](metrics[self.metric], self.number)

    def __str__(self) -> str:
        return f"{self.metric} {self.op} {self.number:g}"


def read_goal(text: str) -> Goal:
    """Read `"test_accuracy >= 0.9"`; raises `BadValueError` for anything else."""
    parts = text.split()
    try:
        metric, op, number = parts[0], parts[1], float(parts[2])
    except (IndexError, ValueError):
        raise BadValueError(name="goal", value=text, expected="metric op number") from None
    if op not in OPERATORS or len(parts) != 3:
        raise BadValueError(name="goal", value=text, expected=" ".join(OPERATORS))
    return Goal(metric, op, number)


def project_metrics(project: Project) -> dict[str, float]:
    """What can be said of a project before it trains: sizes of the network and the numbers of the training.

    `neurons` counts the units of all hidden fully connected layers, `hidden_layers` those layers.
    """
    linear = [layer for layer in project.network.layers if layer.key == "linear"]
    hidden = [int(getattr(layer, "units", 0)) for layer in linear[:-1]]
    layers = [layer.key for layer in project.network.layers]
    training = project.training
    return {
        "parameters": float(project.network.parameter_count()),
        "neurons": float(sum(hidden)),
        "hidden_layers": float(len(hidden)),
        "activations": float(sum(layer.is_activation for layer in project.network.layers)),
        "convolutions": float(layers.count("conv2d")),
        "learning_rate": training.learning_rate,
        "batch_size": float(training.batch_size),
        "weight_decay": training.weight_decay,
        "noise": float(getattr(project.data, "noise", 0.0)),
        "scaled": float(project.scaling != "none"),
    }


def epoch_metrics(event: EpochDone) -> dict[str, float]:
    """The measured numbers of one epoch by the names that goals use: `train_loss`, `test_accuracy`, `epochs` …"""
    measured: dict[str, float] = {"epochs": float(event.epoch), "steps": float(event.step)}
    parts: dict[str, Metrics | None] = {"train": event.train, "validation": event.validation, "test": event.test}
    for name, metrics in parts.items():
        if metrics is not None:
            measured[f"{name}_loss"] = metrics.loss
            if metrics.accuracy is not None:
                measured[f"{name}_accuracy"] = metrics.accuracy
    unseen = event.validation or event.test
    if unseen is not None:
        measured["gap"] = unseen.loss - event.train.loss
    return measured
