"""Optimisation steps by autograd; faster ways stand beside it behind the same protocol."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from core.data.dataset import Task
from core.training.config import TrainingConfig
from core.training.evaluation import evaluate, predict
from core.training.events import Metrics, Weights
from core.training.locks import Entry, Pins
from core.training.memory import read_memory, write_memory
from core.training.tensors import TensorSplit

if TYPE_CHECKING:
    from torch import Tensor, nn


class Stepper(Protocol):
    """Works on the module's own parameters, so that snapshots and export need no conversion.

    Between calls the module is in evaluation mode: to be measured it need not be switched.
    """

    def steps(self, rows: Tensor, rates: Sequence[float]) -> Tensor:
        """Learn from one batch after the other; returns each batch's loss before its step, shape (steps,), detached.

        `rows` are the indices of the samples of all batches in order; every batch but the last has the configured
        size. `rates` has one learning rate for each.
        """

    def measure(self, split: TensorSplit, task: Task) -> Metrics | None:
        """Loss and accuracy over a split as they are now; None for no samples."""

    def memory(self) -> Weights:
        """A copy of what it remembers from step to step: the optimiser's moments, its random numbers."""

    def remember(self, memory: Weights) -> None:
        """Go on with what another remembered; that of another network or optimiser is passed over."""

    def lock(self, entries: Sequence[Entry]) -> None:
        """Leave these numbers exactly as they are from now on, and no others."""


class AutogradStepper:
    """The step that every textbook shows: forward, loss, backward, optimiser."""

    def __init__(self, module: nn.Module, config: TrainingConfig, samples: TensorSplit) -> None:
        self._module, self._samples = module, samples
        self._spec, self._loss = config.loss, config.loss.build()
        self._l1 = config.l1
        self._batch_size = config.batch_size
        self._parameters = list(module.parameters())
        self.optimiser = (
            config.optimiser.build(self._parameters, config.learning_rate, config.weight_decay)
            if self._parameters
            else None
        )
        self._chance = _Chance(module, config.seed)
        self._pins = Pins(module, ())

    def steps(self, rows: Tensor, rates: Sequence[float]) -> Tensor:
        import torch

        self._module.train()
        with self._chance:
            losses = torch.stack(
                [self._step(*batch) for batch in zip(rows.split(self._batch_size), rates, strict=True)]
            )
        self._module.eval()
        return losses

    def measure(self, split: TensorSplit, task: Task) -> Metrics | None:
        return evaluate(lambda inputs: predict(self._module, inputs), split, self._spec, task)

    def memory(self) -> Weights:
        return read_memory(self._module, self.optimiser, self._chance.own)

    def remember(self, memory: Weights) -> None:
        self._chance.own = write_memory(self._module, self.optimiser, memory)

    def lock(self, entries: Sequence[Entry]) -> None:
        self._pins = Pins(self._module, entries)

    def _step(self, rows: Tensor, learning_rate: float) -> Tensor:
        loss = self._loss(self._module(self._samples.inputs[rows]), self._samples.targets[rows])
        if self.optimiser is not None:
            self.optimiser.zero_grad()
            loss.backward()
            if self._l1:
                self._add_l1()
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate
            self.optimiser.step()
            self._pins.restore()
        return loss.detach()

    def _add_l1(self) -> None:
        """Add λ·sign(w) to the gradient of every weight matrix; biases are left alone."""
        for parameter in self._parameters:
            if parameter.dim() > 1 and parameter.grad is not None:
                parameter.grad.add_(parameter.detach().sign(), alpha=self._l1)


class _Chance:
    """The run's own random numbers for layers that draw while they learn; torch's shared generator is put back."""

    def __init__(self, module: nn.Module, seed: int) -> None:
        from torch import nn

        self._wanted = any(isinstance(part, nn.modules.dropout._DropoutNd | nn.RReLU) for part in module.modules())
        self._seed = seed
        self.own: Tensor | None = None
        self._shared: Tensor | None = None

    def __enter__(self) -> None:
        import torch

        if self._wanted:
            self._shared = torch.get_rng_state()
            if self.own is None:
                torch.manual_seed(self._seed)
            else:
                torch.set_rng_state(self.own)

    def __exit__(self, *error: object) -> None:
        import torch

        if self._shared is not None:
            self.own = torch.get_rng_state()
            torch.set_rng_state(self._shared)


def choose_stepper(module: nn.Module, config: TrainingConfig, samples: TensorSplit) -> Stepper:
    """The fastest stepper that can train this module on these samples with this configuration."""
    from core.training.dense import dense_stepper

    return dense_stepper(module, config, samples) or AutogradStepper(module, config, samples)
