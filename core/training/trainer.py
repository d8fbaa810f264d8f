"""The training loop: a generator that learns, reports, and obeys its control between steps."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from core.data.dataset import Dataset
from core.data.scaling import Scaling, fit_scaling
from core.nn.fit import batch_misfit, misfit
from core.nn.network import NetworkSpec
from core.training.config import TrainingConfig
from core.training.control import RunControl
from core.training.device import check_device
from core.training.evaluation import EVALUATED_TRAIN
from core.training.events import EpochDone, Metrics, Reason, RunFinished, Snapshot, StepsDone, TrainingEvent, Weights
from core.training.locks import Entry, held_entries, write_entries
from core.training.order import epoch_order
from core.training.stepper import Stepper, choose_stepper
from core.training.stopping import RunSoFar, stop_reason
from core.training.tensors import to_tensors
from core.training.threads import settle_threads
from core.training.weights import read_weights, write_weights

if TYPE_CHECKING:
    from torch import Tensor

LOOK_EVERY_S = 0.02
"""Many cheap steps are run, and reported, in one go; the control is looked at in between."""
KEEP_GOOD_EVERY_S = 0.5
REMEMBERED_EPOCHS = 10_000
"""So many measurements are kept for the stop rules; an hour flat out does not grow memory."""


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
        step: int = 0,
        memory: Weights | None = None,
    ) -> None:
        """With `step` the run counts on from there, in the order of samples that it would have had by then.

        With the `memory` of the run that got there as well, it goes on exactly as that would have.
        """
        check_fit(network, dataset, config)
        self.threads = settle_threads()
        self.network, self.config, self.task = network, config, dataset.task
        self.control = control or RunControl()
        self.scaling = scaling or fit_scaling("none", dataset)
        self.module = network.build(config.seed).to(config.device).eval()
        if weights is not None:
            write_weights(self.module, weights)
        self.data = to_tensors(dataset, self.scaling, config.loss, config.device)
        self._evaluated_train = self.data.train.head(EVALUATED_TRAIN)
        self.step = step
        self._steps_per_epoch = math.ceil(len(self.data.train) / config.batch_size)
        self.epoch, self._batches_done = divmod(step, self._steps_per_epoch)
        self._stepper: Stepper = choose_stepper(self.module, config, self.data.train)
        if memory is not None:
            self._stepper.remember(memory)
        self.lock(held_entries(network))
        self._measured: deque[EpochDone] = deque(maxlen=REMEMBERED_EPOCHS)
        self._planned_epochs = config.epochs
        self._epochs_before = self.epoch % config.epochs
        self._order = self._draw_order()
        self._seconds = 0.0
        self._seconds_per_step = math.inf
        self._good, self._good_at = read_weights(self.module), 0.0

    def fit(self, epochs: int | None = None) -> Iterator[TrainingEvent]:
        """Train for `epochs` more epochs (the configured number unless given); the last event is `RunFinished`.

        A run that counts on from a step within the configured number of epochs ends where that ends.
        """
        planned, self._epochs_before = self.config.epochs - self._epochs_before, 0
        self._planned_epochs = last = self.epoch + (planned if epochs is None else epochs)
        reason: Reason | None = None
        if self.step == 0:
            yield self.measure()
        while reason is None and self.epoch < last:
            match self.control.next_order():
                case "set":
                    self._obey_hand()
                case "stop":
                    reason = "stopped"
                case "snapshot":
                    memory = self.memory() if self.control.take_memory_wish() else None
                    yield Snapshot(self.step, self.epoch, self.weights(), memory)
                case "wait":
                    self.control.wait()
                case "go":
                    for event in self.learn(self.control.take_steps(self.affordable_steps())):
                        yield event
                        reason = self._end(event)
        self._obey_hand()  # what was set while the last step was taken
        yield self.finish(reason or "done")

    def learn(self, steps: int) -> Iterator[TrainingEvent]:
        """Run `steps` steps, fewer where the epoch ends; then report them, and the epoch if it is complete."""
        steps = min(steps, self._steps_per_epoch - self._batches_done)
        if steps <= 0:
            return
        started_at = time.perf_counter()
        rates = self.rates(steps)
        size = self.config.batch_size
        rows = self._order[self._batches_done * size : (self._batches_done + steps) * size]
        losses = self._stepper.steps(rows, rates).cpu().numpy()
        losses.flags.writeable = False
        self.step, self._batches_done = self.step + steps, self._batches_done + steps
        self._seconds_per_step = (time.perf_counter() - started_at) / steps
        self._seconds += self._seconds_per_step * steps
        done = StepsDone(self.step, self.epoch, losses, rates[-1], len(rows))
        epoch_ended = self._batches_done == self._steps_per_epoch
        if epoch_ended:
            self.epoch, self._batches_done = self.epoch + 1, 0
            self._order = self._draw_order()
            self.control.epoch_ended()
        yield done
        if np.isfinite(losses).all():
            self._keep_good()
            if epoch_ended:
                yield self.measure()

    def measure(self) -> EpochDone:
        """Loss and accuracy of all three parts as they are now."""
        parts = (self._evaluated_train, self.data.validation, self.data.test)
        train, validation, test = (self._stepper.measure(part, self.task) for part in parts)
        done = EpochDone(self.epoch, self.step, train or Metrics(math.nan, None), validation, test)
        self._measured.append(done)
        return done

    def finish(self, reason: Reason) -> RunFinished:
        """The last event; after numbers that are not finite, the last good weights and a fresh optimiser are put in."""
        if reason == "not_finite":
            write_weights(self.module, self._good)
            self._stepper = choose_stepper(self.module, self.config, self.data.train)
            self.lock(self._locked)
        return RunFinished(reason, self.epoch, self.step, self.weights(), self.memory())

    def lock(self, entries: tuple[Entry, ...]) -> None:
        """Set these numbers and let no step move them; others that were locked are free again."""
        self._locked = entries
        write_entries(self.module, entries)
        self._stepper.lock(entries)

    def weights(self) -> Weights:
        """A copy of the weights as they are."""
        return read_weights(self.module)

    def memory(self) -> Weights:
        """A copy of what a run that is to go on from here needs beside the weights and the step."""
        return self._stepper.memory()

    def rates(self, steps: int) -> list[float]:
        """The rates of the next steps: the control's, else the configured one, times the factor of the schedule."""
        base = self.config.learning_rate if self.control.learning_rate is None else self.control.learning_rate
        planned, factor = self._planned_epochs * self._steps_per_epoch, self.config.schedule.factor
        return [base * factor(min(step / planned, 1.0)) for step in range(self.step, self.step + steps)]

    def steps_per_epoch(self) -> int:
        return self._steps_per_epoch

    def affordable_steps(self) -> int:
        """As many steps as fit between two looks at the control, within the epoch; the first look is after one step."""
        return min(max(1, int(LOOK_EVERY_S / self._seconds_per_step)), self._steps_per_epoch - self._batches_done)

    def _obey_hand(self) -> None:
        """Set and lock what the person asked for since the last step."""
        entries, locked = self.control.take_entries()
        if entries or locked is not None:
            write_entries(self.module, entries)
            fresh = {(entry.name, entry.place): entry for entry in entries}
            kept = tuple(fresh.get((entry.name, entry.place), entry) for entry in self._locked)
            self.lock(kept if locked is None else locked)

    def _end(self, event: TrainingEvent) -> Reason | None:
        """Why the run must end after `event`, or None."""
        if isinstance(event, StepsDone) and not np.isfinite(event.losses).all():
            return "not_finite"
        if isinstance(event, EpochDone) and self.config.stop:
            return stop_reason(self.config.stop, RunSoFar(self._measured, self._seconds))
        return None

    def _draw_order(self) -> Tensor:
        """Indices of the training samples in this epoch's order; it follows from the seed and the epoch alone."""
        import torch

        order = epoch_order(len(self.data.train), self.config.seed, self.epoch, self.config.shuffle)
        return torch.from_numpy(order).to(self.config.device)

    def _keep_good(self) -> None:
        """Remember the weights now and then, as long as all of them are finite."""
        if time.perf_counter() - self._good_at < KEEP_GOOD_EVERY_S:
            return
        weights = self.weights()
        if all(np.isfinite(array).all() for array in weights.values()):
            self._good, self._good_at = weights, time.perf_counter()


def check_fit(network: NetworkSpec, dataset: Dataset, config: TrainingConfig) -> None:
    """Raise the `InputError` that says why this network cannot learn these data with this loss here, if so."""
    problem = misfit(network, config.loss, dataset.task, dataset.outputs) or batch_misfit(
        network, len(dataset.train), config.batch_size
    )
    if problem is not None:
        raise problem
    check_device(config.device)
