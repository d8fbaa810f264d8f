"""The training loop: a generator that learns, reports, and obeys its control between steps."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset
from core.data.scaling import Scaling, fit_scaling
from core.nn.layer import shape_text
from core.nn.loss import LOSSES, LossTaskError, OutputCountError
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.evaluation import evaluate
from core.training.events import EpochDone, Metrics, Reason, RunFinished, Snapshot, StepsDone, TrainingEvent, Weights
from core.training.stepper import Stepper, choose_stepper
from core.training.tensors import to_tensors
from core.training.weights import read_weights, write_weights

if TYPE_CHECKING:
    from torch import Tensor

EVALUATED_TRAIN = 10_000
"""Train loss and accuracy are measured on at most so many samples, the same ones every time."""
REPORT_EVERY_S = 0.02
"""Many cheap steps make one event."""
KEEP_GOOD_EVERY_S = 0.5


class Trainer:
    """Trains one network on one data set. `fit` may be called again to go on where it stopped.

    The module and the optimiser live as long as the trainer; the order of samples depends on `config.seed` and the
    epoch alone, so a run that was paused, stepped or resumed equals one that was not.
    """

    def __init__(
        self,
        network: NetworkSpec,
        dataset: Dataset,
        config: TrainingConfig,
        control: RunControl | None = None,
        *,
        scaling: Scaling | None = None,
        weights: Weights | None = None,
    ) -> None:
        check_fit(network, dataset, config)
        self.network, self.config, self.task = network, config, dataset.task
        self.control = control or RunControl()
        self.scaling = scaling or fit_scaling("none", dataset)
        self.module = network.build(config.seed).to(config.device)
        if weights is not None:
            write_weights(self.module, weights)
        self.data = to_tensors(dataset, self.scaling, config.loss, config.device)
        self.epoch = self.step = 0
        self._planned_epochs = config.epochs
        self._stepper: Stepper = choose_stepper(self.module, config)
        self._good = read_weights(self.module)
        self._good_at = 0.0
        self._batches_done = 0

    def fit(self, epochs: int | None = None) -> Iterator[TrainingEvent]:
        """Train for `epochs` more epochs (the configured number unless given); the last event is `RunFinished`."""
        last = self.epoch + (epochs or self.config.epochs)
        self._planned_epochs = last
        self.module.train()
        if self.step == 0:
            yield self._measured()
        while self.epoch < last:
            reason = yield from self._one_epoch()
            if reason is not None:
                yield self._finished(reason)
                return
            yield self._measured()
        yield self._finished("done")

    def steps_per_epoch(self) -> int:
        return math.ceil(len(self.data.train) / self.config.batch_size)

    def weights(self) -> Weights:
        """A copy of the weights as they are."""
        return read_weights(self.module)

    def _one_epoch(self) -> Generator[TrainingEvent, None, Reason | None]:
        """One pass over the training samples; returns why the run must end, or None."""
        losses: list[Tensor] = []
        reported_at = time.perf_counter()
        for batch in self._batches():
            reason = yield from self._obey(losses)
            if reason is not None:
                return reason
            losses.append(
                self._stepper.step(self.data.train.inputs[batch], self.data.train.targets[batch], self.rate())
            )
            self.step += 1
            self._batches_done += 1
            if time.perf_counter() - reported_at > REPORT_EVERY_S:
                reported_at = time.perf_counter()
                if not (yield from self._report(losses)):
                    return "not_finite"
        if not (yield from self._report(losses)):
            return "not_finite"
        self.epoch, self._batches_done = self.epoch + 1, 0
        self.control.epoch_ended()
        return None

    def _obey(self, losses: list[Tensor]) -> Generator[TrainingEvent, None, Reason | None]:
        """Do what the control asks until it says go; what was learned is reported before standing still."""
        while (order := self.control.next_order()) != "go":
            if not (yield from self._report(losses)):
                return "not_finite"
            if order == "stop":
                return "stopped"
            if order == "snapshot":
                yield Snapshot(self.step, self.epoch, self.weights())
            else:
                self.control.wait()
        limit = self.control.steps_per_second
        if limit is not None and not (yield from self._report(losses)):
            return "not_finite"
        self.control.rest(limit)
        return None

    def _report(self, losses: list[Tensor]) -> Generator[TrainingEvent, None, bool]:
        """Yield the collected losses as one event and forget them; False when one is not finite."""
        import torch

        if not losses:
            return True
        values = torch.stack(losses).float().cpu().numpy()
        values.flags.writeable = False
        losses.clear()
        yield StepsDone(self.step, self.epoch, values, self.rate(), len(values) * self.config.batch_size)
        self._keep_good()
        return bool(np.isfinite(values).all())

    def _keep_good(self) -> None:
        """Remember the weights now and then, as long as all of them are finite."""
        if time.perf_counter() - self._good_at < KEEP_GOOD_EVERY_S:
            return
        weights = self.weights()
        if all(np.isfinite(array).all() for array in weights.values()):
            self._good, self._good_at = weights, time.perf_counter()

    def _measured(self) -> EpochDone:
        """Loss and accuracy of all three parts as they are now."""
        loss, data = self.config.loss, self.data
        train = evaluate(self.module, data.train.head(EVALUATED_TRAIN), loss, self.task)
        return EpochDone(
            self.epoch,
            self.step,
            train or Metrics(math.nan, None),
            evaluate(self.module, data.validation, loss, self.task),
            evaluate(self.module, data.test, loss, self.task),
        )

    def _finished(self, reason: Reason) -> RunFinished:
        if reason == "not_finite":
            write_weights(self.module, self._good)
        return RunFinished(reason, self.epoch, self.step, self.weights())

    def rate(self) -> float:
        """The learning rate of the next step: the control's, else the configured one, times the schedule's factor."""
        base = self.config.learning_rate if self.control.learning_rate is None else self.control.learning_rate
        planned = self._planned_epochs * self.steps_per_epoch()
        return base * self.config.schedule.factor(min(self.step / planned, 1.0))

    def _batches(self) -> Iterator[Tensor]:
        """Index tensors of this epoch's batches; the order follows from seed and epoch."""
        import torch

        count = len(self.data.train)
        order = torch.arange(count)
        if self.config.shuffle:
            generator = torch.Generator().manual_seed(self.config.seed * 1_000_003 + self.epoch)
            order = torch.randperm(count, generator=generator)
        batches = order.to(self.config.device).split(self.config.batch_size)
        return iter(batches[self._batches_done :])


def check_fit(network: NetworkSpec, dataset: Dataset, config: TrainingConfig) -> None:
    """Raise the `InputError` that says why this network cannot learn these data with this loss, if it cannot."""
    network.shapes()
    loss = config.loss
    if dataset.task not in loss.tasks:
        other = next(candidate for candidate in LOSSES.values() if dataset.task in candidate.tasks)
        raise LossTaskError(loss=loss.name.source, task=dataset.task, other=other.name.source)
    needed, got = loss.outputs_for(dataset.task, dataset.outputs), network.output_shape
    if got[-1:] != (needed,):
        raise OutputCountError(loss=loss.name.source, needed=needed, got=shape_text(got))
