"""Training inside a lesson: a project or a data set of the lesson's own through the one trainer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from core.data.dataset import Array, Dataset, Progress
from core.data.scaling import fit_scaling
from core.fields import replace_fields
from core.lesson_goals import epoch_metrics
from core.nn.layer import LAYERS, LayerSpec
from core.nn.loss import LOSSES
from core.nn.network import NetworkSpec
from core.project.document import Project
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.events import EpochDone, RunFinished, StepsDone, TrainingEvent, Weights
from core.training.optimiser import OPTIMISERS
from core.training.trainer import Trainer


@dataclass(frozen=True)
class Budget:
    """How much of a lesson to run: `steps` ends a training early, `progress` hears (done, total) and may cancel."""

    steps: int | None = None
    progress: Progress | None = None

    def report(self, done: int, total: int) -> None:
        """Tell the listener, if there is one."""
        if self.progress is not None:
            self.progress(done, total)


@dataclass(frozen=True)
class Earlier:
    """What an earlier run had learned by `step`; with the `memory` of its optimiser the next goes on as it would have.

    Then comes the rest of its plan, or after its end the plan once more; `epochs` more where that is given.
    """

    weights: Weights
    step: int = 0
    memory: Weights | None = None
    epochs: int | None = None


@dataclass(frozen=True)
class Trained:
    """A finished training: the last metrics, one row of metrics per epoch (row 0 before the first step), weights."""

    metrics: dict[str, float]
    epochs: tuple[dict[str, float], ...]
    losses: tuple[float, ...]
    weights: Weights
    reason: str
    trainer: Trainer = field(repr=False)

    def column(self, name: str) -> list[float]:
        """One metric after each finished epoch."""
        return [row[name] for row in self.epochs[1:] if name in row]


def layer(key: str, **fields: Any) -> LayerSpec:
    """A layer of the catalogue with the given fields, checked."""
    spec: LayerSpec = replace_fields(LAYERS[key](), **fields)
    return spec


def chain(input_shape: tuple[int, ...], *layers: LayerSpec | str) -> NetworkSpec:
    """A network over `input_shape`; a plain word is a layer without settings."""
    return NetworkSpec(input_shape, tuple(layer(item) if isinstance(item, str) else item for item in layers))


def config(
    loss: str, rate: float, *, optimiser: str = "sgd", momentum: float | None = None, **fields: Any
) -> TrainingConfig:
    """A training configuration from catalogue keys, checked."""
    chosen = OPTIMISERS[optimiser]()
    if momentum is not None:
        chosen = replace_fields(chosen, momentum=momentum)
    made: TrainingConfig = replace_fields(
        TrainingConfig(), loss=LOSSES[loss](), optimiser=chosen, learning_rate=rate, **fields
    )
    return made


def train_project(project: Project, budget: Budget) -> Trained:
    """Load the project's data and train its network."""
    return train(project.network, project.data.load(), project.training, budget, scaling=project.scaling)


def train(
    network: NetworkSpec,
    dataset: Dataset,
    training: TrainingConfig,
    budget: Budget,
    *,
    scaling: str = "none",
    earlier: Earlier | None = None,
) -> Trained:
    """Train to the end, or so many steps as `budget` has. Raises the `InputError` of whatever does not fit."""
    control = RunControl()
    trainer = _trainer(network, dataset, training, control, scaling, earlier)
    begun, more = trainer.step, None if earlier is None else earlier.epochs
    if budget.steps is not None:
        control.pause()
        control.step(budget.steps)
    epochs: list[dict[str, float]] = [] if not begun else [epoch_metrics(trainer.measure())]
    losses: list[float] = []
    total = _steps_ahead(trainer, more)
    total = total if budget.steps is None else min(total, budget.steps)
    finished: RunFinished | None = None
    for event in _until(trainer.fit(more), begun + total, control):
        if isinstance(event, StepsDone):
            losses.extend(_floats(event.losses))
            budget.report(event.step - begun, total)
        elif isinstance(event, EpochDone):
            epochs.append(epoch_metrics(event))
        elif isinstance(event, RunFinished):
            finished = event
    if finished is None:
        raise RuntimeError("a training ended without its last event")
    if finished.step != epochs[-1]["steps"]:
        epochs.append(epoch_metrics(trainer.measure()))
    metrics = {**epochs[-1], "parameters": float(network.parameter_count())}
    if losses:
        metrics |= {"first_loss": losses[0], "last_loss": losses[-1]}
    return Trained(metrics, tuple(epochs), tuple(losses), finished.weights, finished.reason, trainer)


def _trainer(
    network: NetworkSpec,
    dataset: Dataset,
    training: TrainingConfig,
    control: RunControl,
    scaling: str,
    earlier: Earlier | None,
) -> Trainer:
    fitted = fit_scaling(scaling, dataset)
    if earlier is None:
        return Trainer(network, dataset, training, control, scaling=fitted)
    weights, step, memory = earlier.weights, earlier.step, earlier.memory
    return Trainer(network, dataset, training, control, scaling=fitted, weights=weights, step=step, memory=memory)


def _steps_ahead(trainer: Trainer, epochs: int | None) -> int:
    """How many steps its `fit(epochs)` will take."""
    per_epoch, planned = trainer.steps_per_epoch(), trainer.config.epochs
    ahead = planned - trainer.epoch % planned if epochs is None else epochs
    return ahead * per_epoch - trainer.step % per_epoch


def _until(events: Iterator[TrainingEvent], last: int, control: RunControl) -> Iterator[TrainingEvent]:
    """The events of a run; once it has come to step `last` it is stopped instead of standing still for ever."""
    for event in events:
        if isinstance(event, StepsDone) and event.step >= last and control.paused:
            control.stop()
        yield event


def _floats(values: Array) -> list[float]:
    return [float(value) for value in values]
